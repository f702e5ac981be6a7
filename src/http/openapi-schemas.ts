import type { OpenAPIObject } from '@nestjs/swagger';

const PREFIX = '#/components/schemas/';

/** The names of the schemas that a part of the document refers to, through one another. */
function referred(document: OpenAPIObject, part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== 'object' || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if (key !== '$ref' || typeof value !== 'string' || !value.startsWith(PREFIX)) {
      referred(document, value, found);
      continue;
    }
    const name = value.slice(PREFIX.length);
    if (found.has(name)) continue;
    found.add(name);
    referred(document, document.components?.schemas?.[name], found);
  }
  return found;
}

/**
 * Says of bodies that are sent to us what the validation does: an unknown field is refused. What we answer with stays
 * open, so that a field more breaks no client.
 */
export function closeRequestSchemas(document: OpenAPIObject): void {
  const operations = Object.values(document.paths).flatMap((item) =>
    [item.post, item.put, item.patch, item.delete].filter((operation) => operation !== undefined),
  );
  const answered = referred(
    document,
    Object.values(document.paths).flatMap((item) => [item.get, ...operations].map((one) => one?.responses)),
  );
  for (const name of referred(
    document,
    operations.map((operation) => operation.requestBody),
  )) {
    const schema = document.components?.schemas?.[name];
    if (schema && !('$ref' in schema) && schema.type === 'object' && !answered.has(name))
      schema.additionalProperties ??= false;
  }
}

const INT32 = { least: -2_147_483_648, most: 2_147_483_647 };
/** The longest text of each form: days as they are, instants with as many digits as anybody sends. */
const LENGTHS: Readonly<Record<string, number>> = { date: 10, 'date-time': 40, uuid: 36 };

interface Bounded {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

function boundNumber(schema: Bounded): void {
  const numbers = (schema.enum ?? []).filter((word) => typeof word === 'number');
  if (numbers.length > 0) {
    schema.minimum ??= Math.min(...numbers);
    schema.maximum ??= Math.max(...numbers);
  }
  const { minimum = -Infinity, maximum = Infinity } = schema;
  schema.format ??= minimum >= INT32.least && maximum <= INT32.most ? 'int32' : 'int64';
}

/**
 * Says what follows from the rest of a schema, in all that is in the given part: of whole numbers how wide they are, of
 * texts of a known form how long.
 */
export function sayBounds(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  const schema = part as Bounded;
  const types = [schema.type].flat();
  if (types.includes('integer')) boundNumber(schema);
  const longest = LENGTHS[schema.format ?? ''];
  if (types.includes('string') && longest !== undefined) schema.maxLength ??= longest;
  for (const inside of Object.values(part)) sayBounds(inside);
}
