import { OAuthRefusal } from '../http/oauth-refusal';
import { readTokenRequest } from './token-request';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const GRANT = 'grant_type=client_credentials';
const outcome = (form: string, authorization?: string): unknown => {
  try {
    return readTokenRequest(form, authorization);
  } catch (error) {
    return (error as OAuthRefusal).oauthError;
  }
};
const known = { clientId: 'mcl_a', clientSecret: 'secret', scope: undefined };

describe('a request for a token', () => {
  it.each<[string, string, string | undefined, unknown]>([
    ['in the form', `${GRANT}&client_id=mcl_a&client_secret=secret`, undefined, known],
    ['in the header', GRANT, basic('mcl_a:secret'), known],
    ['in the header, whatever its case', GRANT, basic('mcl_a:secret').replace('Basic', 'bAsIc'), known],
    ['in the header, named again in the form', `${GRANT}&client_id=mcl_a`, basic('mcl_a:secret'), known],
    ['with a colon in the secret', GRANT, basic('mcl_a:se:cret'), { ...known, clientSecret: 'se:cret' }],
    [
      'form-encoded in the header',
      GRANT,
      basic('mcl%5Fa:se+cr%2Bet'),
      { ...known, clientSecret: 'se cr+et' },
    ],
    [
      'beside what means nothing here',
      `${GRANT}&audience=x&client_id=mcl_a&client_secret=secret`,
      undefined,
      known,
    ],
    ['with a scope', `${GRANT}&scope=a+b`, basic('mcl_a:secret'), { ...known, scope: 'a b' }],
    ['with an empty scope', `${GRANT}&scope=`, basic('mcl_a:secret'), known],
  ])('is read %s', (_how, form, authorization, expected) => {
    expect(outcome(form, authorization)).toEqual(expected);
  });

  it.each<[string, string, string | undefined, string]>([
    ['nothing', '', undefined, 'invalid_request'],
    ['no grant', 'client_id=mcl_a&client_secret=secret', undefined, 'invalid_request'],
    ['an empty grant', 'grant_type=', basic('mcl_a:secret'), 'invalid_request'],
    ['another grant', 'grant_type=password', basic('mcl_a:secret'), 'unsupported_grant_type'],
    ['two grants', `${GRANT}&${GRANT}`, basic('mcl_a:secret'), 'invalid_request'],
    ['no client', GRANT, undefined, 'invalid_client'],
    ['no secret', `${GRANT}&client_id=mcl_a`, undefined, 'invalid_client'],
    ['an empty secret', GRANT, basic('mcl_a:'), 'invalid_client'],
    ['a header of another kind', GRANT, 'Bearer abc', 'invalid_client'],
    ['a header that cannot be decoded', GRANT, basic('mcl_a:%E0%A4%A'), 'invalid_client'],
    ['both', `${GRANT}&client_id=mcl_a&client_secret=secret`, basic('mcl_a:secret'), 'invalid_request'],
    ['two clients', `${GRANT}&client_id=mcl_b`, basic('mcl_a:secret'), 'invalid_request'],
    ['JSON', '{"grant_type":"client_credentials"}', undefined, 'invalid_request'],
  ])('with %s is refused', (_what, form, authorization, error) => {
    expect(outcome(form, authorization)).toBe(error);
  });
});
