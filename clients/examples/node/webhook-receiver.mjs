// Receives webhooks and checks who sent them, as https://www.standardwebhooks.com describes it. Node 20, nothing else:
//   WEBHOOK_SECRET=whsec_… PORT=4000 node clients/examples/node/webhook-receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** Seconds by which a call may be late or early: an older one may be somebody's who listened. */
const TOLERANCE = 300;

const secret = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64');
if (secret.length < 24)
  throw new Error('WEBHOOK_SECRET is the secret that was shown when the webhook was made');

/** While a secret is being replaced there are two signatures. */
function isSigned({ 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures }, body) {
  if (!id || !signatures || !(Math.abs(Date.now() / 1000 - Number(at)) <= TOLERANCE)) return false;
  const wanted = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest();
  return signatures.split(' ').some((one) => {
    const [version, given = ''] = one.split(',');
    const bytes = Buffer.from(given, 'base64');
    return version === 'v1' && bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
  });
}

/** By `webhook-id`: the same event may come twice. Keep them where they outlive the process. */
const seen = new Set();

/** Answers first and works afterwards: the sender waits for seconds only. */
async function receive(request, response) {
  const body = await text(request);
  const isOurs = isSigned(request.headers, body);
  response.writeHead(isOurs ? 204 : 401).end();
  const id = request.headers['webhook-id'];
  if (!isOurs) process.stdout.write('refused: not signed by our secret\n');
  else if (!seen.has(id)) {
    seen.add(id);
    const { type, data } = JSON.parse(body);
    process.stdout.write(`verified: ${type} ${JSON.stringify(data)}\n`);
  }
}

const server = createServer((request, response) => {
  receive(request, response).catch((error) => response.destroy(error));
});
server.listen(Number(process.env.PORT ?? 4000), '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`listening on ${server.address().port}\n`);
