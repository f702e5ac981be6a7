import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FlakyProxy {
  readonly url: string;
  /** What was asked, as `POST /v1/agents?…`, in order. */
  readonly asked: readonly string[];
  readonly stop: () => Promise<void>;
}

/**
 * Passes requests on to a service, and loses answers: what was asked is done, and who asked does not hear of it.
 * @param isLost asked of each answer, with how often the same method and path were asked before.
 */
export async function startFlakyProxy(
  target: string,
  isLost: (asked: string, before: number) => boolean,
): Promise<FlakyProxy> {
  const asked: string[] = [];
  const seen = new Map<string, number>();
  const server = createServer((given, answer) => {
    const what = `${given.method} ${given.url}`;
    const before = seen.get(what) ?? 0;
    seen.set(what, before + 1);
    asked.push(what);
    const options = { method: given.method, headers: given.headers };
    const passedOn = request(new URL(given.url!, target), options, (got) => {
      if (isLost(what, before)) {
        got.resume().on('end', () => given.socket.destroy());
        return;
      }
      answer.writeHead(got.statusCode!, got.headers);
      got.pipe(answer);
    });
    passedOn.on('error', () => given.socket.destroy());
    given.pipe(passedOn);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
