export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object there, or an empty one. */
export const objectAt = (from: unknown, name: string): Json => {
  const value = isObject(from) ? from[name] : undefined;
  return isObject(value) ? value : {};
};

export const listAt = (from: Json, name: string): readonly unknown[] =>
  Array.isArray(from[name]) ? (from[name] as readonly unknown[]) : [];

/** The part that a reference within the document points to, or the part itself. */
export function resolved(document: Json, part: unknown): Json {
  if (!isObject(part)) return {};
  const reference = part['$ref'];
  if (typeof reference !== 'string') return part;
  const place = reference.slice(2).split('/');
  return resolved(
    document,
    place.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), document),
  );
}
