import type { SignedIn, TestApp } from './app';

/** What the server-sent events of an address told until their end. */
export async function eventsOf(
  app: TestApp,
  who: SignedIn,
  path: string,
): Promise<Record<string, unknown>[]> {
  const stream = await fetch(app.url + path, {
    headers: {
      Authorization: `Bearer ${who.token}`,
      'Last-Event-ID': 'one-of-another-process',
      Connection: 'close',
    },
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const text = await stream.text();
  return [...text.matchAll(/^data: (.+)$/gm)].map(
    ([, data]) => JSON.parse(data ?? '') as Record<string, unknown>,
  );
}
