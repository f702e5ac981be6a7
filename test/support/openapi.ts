/** Reading an OpenAPI document in tests. */
export type Json = Record<string, unknown>;

export interface Operation {
  /** `GET /v1/agents` */
  readonly name: string;
  readonly method: string;
  readonly value: {
    readonly operationId?: string;
    readonly summary?: string;
    readonly tags?: string[];
    readonly security?: unknown[];
    readonly parameters?: Json[];
    readonly requestBody?: Json;
    readonly responses: Record<string, Json>;
    readonly 'x-permission'?: string;
    readonly 'x-report'?: string;
  };
}

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace']);

export const operationsOf = (document: Json): Operation[] =>
  Object.entries(document['paths'] as Record<string, Json>).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.has(method))
      .map(([method, value]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method,
        value: value as Operation['value'],
      })),
  );

/** The part that a reference points to, or the part itself. */
export function dereferenced(document: Json, part: Json): Json {
  const reference = part['$ref'];
  if (typeof reference !== 'string') return part;
  const found = reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => (at as Json)[name.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return dereferenced(document, found as Json);
}

const FORMATS_WITH_A_LENGTH = new Set(['date', 'date-time', 'uuid']);

const hasType = (schema: Json, type: string): boolean => [schema['type']].flat().includes(type);

function ownFaults(schema: Json): string[] {
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return [];
  const lacks = (names: string[]): string[] => names.filter((name) => schema[name] === undefined);
  const format = schema['format'] as string | undefined;
  return [
    ...(hasType(schema, 'string') && !FORMATS_WITH_A_LENGTH.has(format ?? '') ? lacks(['maxLength']) : []),
    ...(hasType(schema, 'array') ? lacks(['maxItems', 'items']) : []),
    ...(hasType(schema, 'integer') || hasType(schema, 'number') ? lacks(['minimum', 'maximum']) : []),
  ];
}

/** Every text without a maxLength, list without a maxItems and number without bounds, by its place. */
export function unlimited(document: Json, part: Json, at: string, seen = new Set<Json>()): string[] {
  const schema = dereferenced(document, part);
  if (seen.has(schema)) return [];
  seen.add(schema);
  const inside = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  const nested = [
    ...inside.map(([name, property]) => [property, `${at}/${name}`] as const),
    ...(schema['items'] ? [[schema['items'] as Json, `${at}/*`] as const] : []),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((of) =>
      ((schema[of] ?? []) as Json[]).map((one) => [one, at] as const),
    ),
    ...(typeof schema['additionalProperties'] === 'object'
      ? [[schema['additionalProperties'] as Json, `${at}/*`] as const]
      : []),
  ];
  return [
    ...ownFaults(schema).map((fault) => `${at}: no ${fault}`),
    ...nested.flatMap(([one, place]) => unlimited(document, one, place, seen)),
  ];
}
