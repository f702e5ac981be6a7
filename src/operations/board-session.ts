/** Where Bull Board is served, and the only place that its cookie is sent to. */
export const BOARD_PATH = '/admin/queues';
const COOKIE = 'dailythu_queues';

/**
 * The cookie that carries an access token to pages which a browser opens by itself and so without a header. Scripts
 * cannot read it, other sites cannot have it sent, and it is good no longer than the token.
 */
export const boardCookie = (token: string, seconds: number, isSecure: boolean): string =>
  [
    `${COOKIE}=${token}`,
    `Path=${BOARD_PATH}`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');

/** The `Authorization` header that a request to the board amounts to, or undefined. */
export function boardAuthorization(headers: {
  readonly authorization?: string;
  readonly cookie?: string;
}): string | undefined {
  if (headers.authorization !== undefined) return headers.authorization;
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return token ? `Bearer ${token}` : undefined;
}
