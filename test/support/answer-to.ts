import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a request that was sent piece by piece is answered. */
export async function answerTo(
  sent: ClientRequest,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode!,
    body: JSON.parse(await text(response)) as Record<string, unknown>,
  };
}
