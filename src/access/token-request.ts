import { OAuthRefusal } from '../http/oauth-refusal';

/** A request for a token, by a client that says who it is. */
export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it was sent; undefined when it was not. */
  readonly scope: string | undefined;
}

/** The same for whoever is not known, wherever the fault lies. */
export const invalidClient = (): OAuthRefusal =>
  new OAuthRefusal(
    'invalid_client',
    'The client is not known, its secret is not good, or it may not call from there.',
  );

const invalidRequest = (detail: string): OAuthRefusal => new OAuthRefusal('invalid_request', detail);

const GRANT = 'client_credentials';
const KNOWN = ['grant_type', 'scope', 'client_id', 'client_secret'] as const;
type Parameters = Partial<Record<(typeof KNOWN)[number], string>>;

/** Parameters that mean something here; an empty one is none, and others are passed over (RFC 6749, 3.2). */
function parametersOf(form: string): Parameters {
  const sent = new URLSearchParams(form);
  const found: Parameters = {};
  for (const name of KNOWN) {
    const values = sent.getAll(name);
    if (values.length > 1) throw invalidRequest(`${name} is sent more than once.`);
    if (values[0]) found[name] = values[0];
  }
  return found;
}

/** Both halves are form-encoded before they are joined (RFC 6749, 2.3.1). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalidClient();
  }
}

/** Client and secret of a header `Authorization: Basic …`; undefined without one. */
function basicOf(authorization: string | undefined): readonly [string, string] | undefined {
  const encoded = /^basic +([A-Za-z0-9+/_-]+={0,2})$/i.exec((authorization ?? '').trim())?.[1];
  if (encoded === undefined) return undefined;
  const [clientId = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [decoded(clientId), decoded(secret.join(':'))];
}

/**
 * Reads what a client sends for a token: its credentials in the header or in the form, and not in both.
 * @throws OAuthRefusal `invalid_request`, `unsupported_grant_type`, `invalid_client`.
 */
export function readTokenRequest(form: string, authorization: string | undefined): TokenRequest {
  const { grant_type: grant, scope, client_id: formId, client_secret: formSecret } = parametersOf(form);
  if (grant === undefined) throw invalidRequest('grant_type is missing.');
  if (grant !== GRANT)
    throw new OAuthRefusal('unsupported_grant_type', `Tokens are given for ${GRANT} only.`);
  const basic = basicOf(authorization);
  if (basic && (formSecret !== undefined || (formId !== undefined && formId !== basic[0])))
    throw invalidRequest('The client says who it is twice: use either the header or the form.');
  const [clientId, clientSecret] = basic ?? [formId, formSecret];
  if (!clientId || !clientSecret) throw invalidClient();
  return { clientId, clientSecret, scope };
}
