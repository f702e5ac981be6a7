import { getSchemaPath } from '@nestjs/swagger';
import type { HeadersObject, ResponseObject } from '@nestjs/swagger';
import { Problem } from './problem';

export const REQUEST_ID: HeadersObject = {
  'X-Request-Id': {
    description: 'Names this request in problems, logs and the audit trail.',
    schema: { type: 'string', maxLength: 100 },
  },
};

const RETRY_AFTER: HeadersObject = {
  'Retry-After': {
    description: 'Seconds after which to try again.',
    schema: { type: 'integer', minimum: 1, maximum: 86_400 },
  },
};

const PROBLEMS: Readonly<Record<string, readonly [string, string, HeadersObject?]>> = {
  400: ['Malformed', 'It cannot be read: syntax, encoding, address or a header.'],
  401: [
    'Unauthenticated',
    'There is no access token, or it is not good.',
    { 'WWW-Authenticate': { description: 'Bearer.', schema: { type: 'string', maxLength: 100 } } },
  ],
  403: ['Forbidden', 'Your role may not do this.'],
  404: ['NotFound', 'There is no such thing, or it is outside your offices.'],
  409: ['Conflict', 'The state of the thing forbids it, or one with the same key exists.', RETRY_AFTER],
  412: ['Stale', 'It has changed since you read it.'],
  413: ['TooLarge', 'The body is larger than the address takes.'],
  415: ['UnsupportedMediaType', 'The address does not take that media type.'],
  422: ['Invalid', 'It breaks the rules listed in `errors`.'],
  428: ['PreconditionRequired', 'Send the ETag you read as If-Match.'],
  429: ['TooManyRequests', 'Too many requests.', RETRY_AFTER],
  500: ['Failed', 'Something failed on our side; nothing was changed.'],
  503: ['Unavailable', 'The service or its database is not ready.', RETRY_AFTER],
};

/** The refusals that operations share, by name. */
export const problemResponses = (): Record<string, ResponseObject> =>
  Object.fromEntries(
    Object.values(PROBLEMS).map(([name, description, headers]) => [
      name,
      {
        description,
        headers: { ...REQUEST_ID, ...headers },
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
      },
    ]),
  );

export const problemReference = (status: number): { $ref: string } => ({
  $ref: `#/components/responses/${PROBLEMS[status]![0]}`,
});
