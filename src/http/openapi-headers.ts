import type { HeaderObject, HeadersObject } from '@nestjs/swagger';

/** The headers of answers that operations share, by name. */
const SHARED_HEADERS = {
  'X-Request-Id': {
    description: 'Names this request in problems, logs and the audit trail.',
    schema: { type: 'string', maxLength: 100 },
  },
  RateLimit: {
    description:
      'Of each limit that counts the request: what is left, and the seconds until it begins anew. Absent when the ' +
      'request was refused before it was counted.',
    schema: { type: 'string', maxLength: 200 },
    example: '"reads";r=5999;t=42',
  },
  'RateLimit-Policy': {
    description:
      'Of each limit that counts the request: how many it lets in, in a window of how many seconds. Absent when the ' +
      'request was refused before it was counted.',
    schema: { type: 'string', maxLength: 200 },
    example: '"reads";q=6000;w=60',
  },
  'Retry-After': {
    description: 'Seconds after which to try again.',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 86_400 },
  },
  'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string', maxLength: 100 } },
  Location: { description: 'Where the thing is.', schema: { type: 'string', maxLength: 200 } },
  ETag: { description: 'Its version, for If-Match.', schema: { type: 'string', maxLength: 20 } },
  'Content-Language': {
    description: 'Language of what is said to people, by `Accept-Language`.',
    schema: { type: 'string', maxLength: 10 },
    example: 'vi',
  },
  'Idempotency-Replayed': {
    description: 'Present when this is the answer to an earlier request with the same Idempotency-Key.',
    schema: { type: 'string', enum: ['true'] },
  },
  Deprecation: {
    description: 'Since when the operation is deprecated: an instant in seconds (RFC 9745).',
    schema: { type: 'string', maxLength: 20 },
    example: '@1782838800',
  },
  Sunset: {
    description: 'From when on the operation may be gone (RFC 8594).',
    schema: { type: 'string', maxLength: 40 },
    example: 'Thu, 31 Dec 2026 17:00:00 GMT',
  },
  Link: {
    description: 'What to do instead, as `rel="deprecation"`.',
    schema: { type: 'string', maxLength: 500 },
  },
} as const satisfies Record<string, HeaderObject>;

export type SharedHeader = keyof typeof SHARED_HEADERS;

const reference = (name: string): string => `#/components/headers/${name}`;

/** References to shared headers, for one answer. */
export const headers = (...names: readonly SharedHeader[]): HeadersObject =>
  Object.fromEntries(names.map((name) => [name, { $ref: reference(name) }]));

/** Those that some part of the document refers to. */
export function usedHeaders(...parts: readonly object[]): Record<string, HeaderObject> {
  const text = JSON.stringify(parts);
  return Object.fromEntries(
    Object.entries(SHARED_HEADERS).filter(([name]) => text.includes(JSON.stringify(reference(name)))),
  );
}
