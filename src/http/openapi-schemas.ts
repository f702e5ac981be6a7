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
