import * as fc from 'fast-check';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { unpacked } from './gzip';

const inPieces = (bytes: Buffer, size: number): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

async function read(bytes: Buffer, size = 100_000): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of unpacked(inPieces(bytes, size))) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

describe('unpacked', () => {
  it('gives what was packed, in one member or more, and how much was received', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (members, size) => {
          const packed = Buffer.concat(members.map((member) => gzipSync(member)));
          const stream = unpacked(inPieces(packed, size));
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(piece as Buffer);
          expect(Buffer.concat(pieces)).toEqual(Buffer.concat(members));
          expect(stream.receivedEncodedLength).toBe(packed.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  const whole = gzipSync('{"a":1}\n'.repeat(1_000));
  const damaged = Buffer.from(whole);
  damaged[damaged.length - 6]! ^= 1;
  it.each([
    ['no gzip', Buffer.from('{"a":1}')],
    ['nothing', Buffer.alloc(0)],
    ['cut off', whole.subarray(0, -1)],
    ['cut in its head', whole.subarray(0, 5)],
    ['damaged', damaged],
    ['followed by more', Buffer.concat([whole, Buffer.from('more')])],
  ])('refuses what is %s', async (_, bytes) => {
    for (const size of [1, 9, 100_000])
      await expect(read(bytes, size)).rejects.toMatchObject({ kind: 'malformed', code: 'malformed-gzip' });
  });

  it('refuses what unpacks to far more than its size, soon', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    let seen = 0;
    const reading = async () => {
      for await (const piece of unpacked(inPieces(bomb, 65_536))) seen += (piece as Buffer).length;
    };
    await expect(reading()).rejects.toMatchObject({ kind: 'too-large', code: 'compression-too-high' });
    expect(seen).toBeLessThan(20 * 1024 * 1024);
  });

  it('reads nothing before it is asked', () => {
    const source = inPieces(whole, 10);
    unpacked(source);
    expect(source.readableFlowing).toBeNull();
  });
});
