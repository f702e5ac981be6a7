import { Readable, finished } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../shared/domain-error';

/** Text of real rows packs to a tenth or a thirtieth. */
const MOST_TIMES = 200;
/** So little may be packed as well as it likes. */
const FREE_BYTES = 1_048_576;

/** A body as it is unpacked; `receivedEncodedLength` is what the server compares with the stated length. */
export interface Unpacked extends Readable {
  receivedEncodedLength: number;
}

const malformed = (): DomainError =>
  new DomainError('malformed', 'malformed-gzip', 'The body is no whole gzip stream.');
const bomb = (): DomainError =>
  new DomainError(
    'too-large',
    'compression-too-high',
    `The body unpacks to more than ${MOST_TIMES} times its size.`,
  );

const isZlibError = (error: unknown): boolean => String((error as { code?: unknown })?.code).startsWith('Z_');

/**
 * Unpacks a gzip body as it is read, no faster. How much it may unpack to is for its reader to bound.
 * The stream fails with DomainError `malformed-gzip`, `compression-too-high`.
 */
export function unpacked(source: Readable): Unpacked {
  const result = Readable.from(
    chunksOf(source, (bytes) => (result.receivedEncodedLength += bytes)),
    {
      objectMode: false,
    },
  ) as Unpacked;
  result.receivedEncodedLength = 0;
  return result;
}

/**
 * Nothing is read before the first chunk is asked for: a request that is refused without a look is not unpacked. Whoever
 * stops early has the rest read away and not cut off: it is a request, and the next one comes behind it.
 */
async function* chunksOf(source: Readable, received: (bytes: number) => void): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let packed = 0;
  let plain = 0;
  const count = (chunk: Buffer): void => {
    packed += chunk.length;
    received(chunk.length);
  };
  const forget = finished(source, (error) => {
    if (error) gunzip.destroy(error);
  });
  source.on('data', count).pipe(gunzip);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      plain += chunk.length;
      if (plain > FREE_BYTES && plain > packed * MOST_TIMES) throw bomb();
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? malformed() : error;
  } finally {
    forget();
    source.off('data', count).unpipe(gunzip).resume();
  }
  // Bytes behind the end would be dropped without a word.
  if (gunzip.bytesWritten < packed) throw malformed();
}
