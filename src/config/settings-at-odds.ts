import type { Mode } from './setting';

/** Of the settings, what is held against one another. */
interface Held {
  readonly mode: Mode;
  readonly jwtIssuer: string;
  readonly oidcIssuer: string;
  readonly oidcAudience: string;
  readonly oidcJwksUrl: string;
}

/** What is wrong with settings that are each right by themselves: sentences that name them. */
export function settingsAtOdds({ mode, jwtIssuer, oidcIssuer, oidcAudience, oidcJwksUrl }: Held): string[] {
  const given = [oidcIssuer, oidcAudience, oidcJwksUrl].filter((value) => value !== '').length;
  return [
    given > 0 && given < 3
      ? 'OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL are given together or not at all'
      : '',
    // By its issuer a token is known to be ours or the provider's.
    oidcIssuer === jwtIssuer ? 'OIDC_ISSUER must differ from JWT_ISSUER' : '',
    // Whoever can change the keys on their way can sign in as anybody.
    mode === 'production' && oidcJwksUrl.startsWith('http:')
      ? 'OIDC_JWKS_URL must start with https:// in production'
      : '',
  ].filter((problem) => problem !== '');
}
