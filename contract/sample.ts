import type { Json } from './json';
import { type SchemaView, viewOf } from './schema-view';

/** A schema that holds itself ends here. */
const DEEPEST = 8;

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-03-31',
  'date-time': '2026-03-31T17:00:00.000Z',
};

function shown(view: SchemaView): unknown {
  const examples = view.keyword('examples') as readonly unknown[] | undefined;
  return view.keyword('example') ?? examples?.[0] ?? view.keyword('default') ?? view.words?.[0];
}

/** What must be sent; of a body in which nothing must, one of everything. */
function objectOf(document: Json, view: SchemaView, depth: number): Json {
  const names = view.required.size > 0 ? [...view.required] : [...view.properties.keys()];
  return Object.fromEntries(
    names.map((name) => [name, sampleOf(document, view.properties.get(name), depth + 1)]),
  );
}

/** A value that the schema describes: its example where it has one. Always the same. */
export function sampleOf(document: Json, schema: unknown, depth = 0): unknown {
  const view = viewOf(document, schema);
  const example = shown(view);
  if (example !== undefined) return example;
  const [branch] = view.branches;
  if (branch !== undefined && depth < DEEPEST) return sampleOf(document, branch, depth + 1);
  const [type] = [...(view.types ?? [])];
  if (type === 'object' || view.properties.size > 0)
    return depth < DEEPEST ? objectOf(document, view, depth) : {};
  if (type === 'array') return depth < DEEPEST ? [sampleOf(document, view.items, depth + 1)] : [];
  if (type === 'integer' || type === 'number') return view.keyword('minimum') ?? 0;
  if (type === 'boolean') return false;
  return BY_FORMAT[String(view.keyword('format'))] ?? 'text';
}
