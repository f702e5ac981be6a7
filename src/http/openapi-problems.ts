import { getSchemaPath } from '@nestjs/swagger';
import type { ResponseObject } from '@nestjs/swagger';
import { type SharedHeader, headers } from './openapi-headers';
import { Problem } from './problem';

const PROBLEMS: Readonly<Record<string, readonly [string, string, SharedHeader?]>> = {
  400: ['Malformed', 'It cannot be read: syntax, encoding, address or a header.'],
  401: ['Unauthenticated', 'There is no access token, or it is not good.', 'WWW-Authenticate'],
  403: ['Forbidden', 'Your role may not do this, or your token is not good for it.'],
  404: ['NotFound', 'There is no such thing, or it is outside your offices.'],
  409: ['Conflict', 'The state of the thing forbids it, or one with the same key exists.', 'Retry-After'],
  412: ['Stale', 'It has changed since you read it.'],
  413: ['TooLarge', 'The body is larger than the address takes.'],
  415: ['UnsupportedMediaType', 'The address does not take that media type.'],
  422: ['Invalid', 'It breaks the rules listed in `errors`.'],
  428: ['PreconditionRequired', 'Send the ETag you read as If-Match.'],
  429: ['TooManyRequests', 'Too many requests: `RateLimit` says of which limit.', 'Retry-After'],
  500: ['Failed', 'Something failed on our side; nothing was changed.'],
  503: ['Unavailable', 'The service or its database is not ready.', 'Retry-After'],
};

/** The refusals that operations share, by name. */
export const problemResponses = (): Record<string, ResponseObject> =>
  Object.fromEntries(
    Object.values(PROBLEMS).map(([name, description, further]) => [
      name,
      {
        description,
        headers: headers(
          'X-Request-Id',
          'Content-Language',
          'RateLimit',
          'RateLimit-Policy',
          ...(further === undefined ? [] : [further]),
        ),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
      },
    ]),
  );

export const problemReference = (status: number): { $ref: string } => ({
  $ref: `#/components/responses/${PROBLEMS[status]![0]}`,
});
