import { connect } from 'node:net';

/*
 * Asks one URL again and again over connections that stay open, and prints how many answers came a second and how long
 * the slowest of a hundred took. It reads of an answer no more than where it ends: on a small machine a client that does
 * more takes the time of what it measures. Arguments: URL, seconds, connections, token.
 */

const [address, seconds, connections, token] = process.argv.slice(2);
const url = new URL(address!);
const request = Buffer.from(
  `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
);
const HEAD_END = '\r\n\r\n';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
}

const times: number[] = [];
const began = performance.now();
const end = began + Number(seconds) * 1_000;
let open = 0;

function fail(reason: string): never {
  process.stderr.write(`${address}: ${reason}\n`);
  process.exit(1);
}

/** Bytes of the answer at the beginning of what was read; undefined until its head is there. */
function lengthOf(read: Buffer): number | undefined {
  const headEnd = read.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = read.toString('latin1', 0, headEnd);
  if (!head.startsWith('HTTP/1.1 200')) fail(head);
  const [, length] = /content-length: (\d+)/i.exec(head) ?? fail('no content-length');
  return headEnd + HEAD_END.length + Number(length);
}

function report(): void {
  const sorted = times.sort((a, b) => a - b);
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1]!;
  const load: Load = { perSecond: (times.length / (performance.now() - began)) * 1_000, p99 };
  process.stdout.write(JSON.stringify(load));
}

function ask(): void {
  const socket = connect(Number(url.port), url.hostname);
  let read: Buffer = Buffer.alloc(0);
  let asked = performance.now();
  open++;
  socket.setNoDelay(true);
  socket.on('connect', () => socket.write(request));
  socket.on('error', (error) => fail(error.message));
  socket.on('data', (chunk) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
    const length = lengthOf(read);
    if (length === undefined || read.length < length) return;
    read = read.subarray(length);
    const now = performance.now();
    times.push(now - asked);
    asked = now;
    if (now < end) socket.write(request);
    else {
      socket.end();
      if (--open === 0) report();
    }
  });
}

for (let i = 0; i < Number(connections); i++) ask();
