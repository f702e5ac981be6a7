import { type Json, isObject, listAt, objectAt, resolved } from './json';

/** What a schema says, with its references followed and what it is made of (`allOf`) put together. */
export interface SchemaView {
  /** Undefined when any type is taken. */
  readonly types: ReadonlySet<string> | undefined;
  readonly words: readonly unknown[] | undefined;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  readonly items: unknown;
  readonly branches: readonly unknown[];
  readonly isClosed: boolean;
  readonly keyword: (name: string) => unknown;
}

const intersection = <T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
): readonly T[] | undefined => (a && b ? a.filter((one) => b.includes(one)) : (a ?? b));

function typesOf(schema: Json): readonly string[] | undefined {
  const { type } = schema;
  if (type === undefined) return undefined;
  return [type].flat() as string[];
}

const wordsOf = (schema: Json): readonly unknown[] | undefined =>
  'const' in schema ? [schema['const']] : (schema['enum'] as readonly unknown[] | undefined);

/** The schema and all that it is made of. */
const partsOf = (document: Json, schema: Json): readonly Json[] => [
  schema,
  ...listAt(schema, 'allOf').flatMap((part) => partsOf(document, resolved(document, part))),
];

export function viewOf(document: Json, given: unknown): SchemaView {
  const parts = partsOf(document, resolved(document, given));
  const types = parts.map(typesOf).reduce<readonly string[] | undefined>(intersection, undefined);
  return {
    types: types && new Set(types),
    words: parts.map(wordsOf).reduce<readonly unknown[] | undefined>(intersection, undefined),
    properties: new Map(parts.flatMap((part) => Object.entries(objectAt(part, 'properties')))),
    required: new Set(parts.flatMap((part) => listAt(part, 'required') as string[])),
    items: parts.map((part) => part['items']).find(isObject),
    branches: parts.flatMap((part) => [...listAt(part, 'oneOf'), ...listAt(part, 'anyOf')]),
    isClosed: parts.some((part) => part['additionalProperties'] === false),
    keyword: (name) => parts.map((part) => part[name]).find((value) => value !== undefined),
  };
}
