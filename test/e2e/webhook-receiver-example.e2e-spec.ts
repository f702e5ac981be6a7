import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Webhook } from 'standardwebhooks';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const BODY = JSON.stringify({ type: 'flag.raised', data: { flagId: 'flg_1' } });

/** The example that docs/integrate.md has people start. */
describe('the example of a receiver', () => {
  let receiver: ChildProcess;
  let lines: AsyncIterator<string>;
  let url: string;

  const nextLine = async (): Promise<string> => (await lines.next()).value as string;
  const send = async (id: string, body: string, at = new Date()): Promise<number> => {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': `v1,bm90IG91cnM= ${new Webhook(SECRET).sign(id, at, BODY)}`,
    };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };

  beforeAll(async () => {
    receiver = spawn(process.execPath, ['clients/examples/node/webhook-receiver.mjs'], {
      env: { WEBHOOK_SECRET: SECRET, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    lines = createInterface({ input: receiver.stdout! })[Symbol.asyncIterator]();
    url = `http://127.0.0.1:${/\d+$/.exec(await nextLine())![0]}/`;
  });
  afterAll(async () => {
    receiver.kill();
    await once(receiver, 'exit');
  });

  it('takes what we sign, once, and nothing else', async () => {
    expect(await send('msg_1', `${BODY} `)).toBe(401);
    expect(await nextLine()).toBe('refused: not signed by our secret');
    expect(await send('msg_1', BODY, new Date(Date.now() - 3_600_000))).toBe(401);
    expect(await nextLine()).toBe('refused: not signed by our secret');
    expect([await send('msg_1', BODY), await send('msg_1', BODY), await send('msg_2', BODY)]).toEqual([
      204, 204, 204,
    ]);
    const told = 'verified: flag.raised {"flagId":"flg_1"}';
    expect([await nextLine(), await nextLine()]).toEqual([told, told]);
  });
});
