import { ApiProperty } from '@nestjs/swagger';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { Problem } from './problem';

/** Why a token is not given, in the words of RFC 6749, 5.2. */
export const OAUTH_ERRORS = [
  'invalid_request',
  'invalid_client',
  'invalid_scope',
  'unsupported_grant_type',
] as const;
export type OAuthError = (typeof OAUTH_ERRORS)[number];

const CODES: Readonly<Record<OAuthError, ProblemCode>> = {
  invalid_request: 'invalid-request',
  invalid_client: 'invalid-client',
  invalid_scope: 'invalid-scope',
  unsupported_grant_type: 'unsupported-grant-type',
};

/** A refusal that libraries for OAuth read: answered as JSON with `error`, and with the fields of a problem beside it. */
export class OAuthRefusal extends DomainError {
  constructor(
    readonly oauthError: OAuthError,
    detail: string,
  ) {
    super(oauthError === 'invalid_client' ? 'unauthenticated' : 'malformed', CODES[oauthError], detail);
  }
}

/** What it is answered with. */
export class OAuthRefusalDto extends Problem {
  @ApiProperty({ enum: [...OAUTH_ERRORS] })
  error: OAuthError;
  @ApiProperty({ maxLength: 2000, description: 'The same as `detail`.' })
  error_description: string;
}
