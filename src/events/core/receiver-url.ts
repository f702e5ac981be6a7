export const MAX_URL = 2_000;

/** Why a URL can be no receiver, whatever stands behind its name. */
export type UrlFlaw = 'not-a-url' | 'https-required' | 'credentials-in-url' | 'fragment-in-url';

/**
 * The URL as it is called, or what is wrong with it.
 * @param isHttpAllowed where nothing is in production.
 */
export function receiverUrl(text: string, isHttpAllowed: boolean): URL | UrlFlaw {
  if (text.length > MAX_URL || !URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  if (url.href.length > MAX_URL) return 'not-a-url';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-a-url';
  if (url.protocol === 'http:' && !isHttpAllowed) return 'https-required';
  if (url.username !== '' || url.password !== '') return 'credentials-in-url';
  return url.hash === '' ? url : 'fragment-in-url';
}

/** The name or address in a URL as a resolver takes it: no brackets, no dot at the end. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
