import { type Hmac, createHmac, timingSafeEqual } from 'node:crypto';
import type { Readable } from 'node:stream';
import { canonicalJson } from './canonical';

/** What a body is told from another one by. */
export interface BodyPrint {
  readonly hash: Buffer;
  /** Of a stream, unpacked. Null for a body that was parsed. */
  readonly bytes: number | null;
}

/** The body of a request that may be a repetition. */
export interface PrintedBody {
  /** Null for a stream: its print is known when it has been read. */
  readonly known: BodyPrint | null;
  /** Reads what nobody has read yet. */
  whole(): Promise<BodyPrint>;
  /** Tells whether it is the same again, and reads no more of it than that takes. */
  is(former: BodyPrint): Promise<boolean>;
}

/** Keyed, since a body may hold a password that the bare hash of it would give away to guessing. */
const hmac = (key: string | Buffer, head: unknown): Hmac =>
  createHmac('sha256', key).update(canonicalJson(head));

/** The chunks of a stream. Whoever stops early leaves the rest of it to be read away. */
export const piecesOf = (stream: Readable): AsyncIterable<Buffer> =>
  stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;

/** A body that was parsed: it is compared by its value. */
export class PrintedValue implements PrintedBody {
  readonly known: BodyPrint;

  constructor(key: string | Buffer, value: unknown) {
    this.known = { hash: hmac(key, value).digest(), bytes: null };
  }

  async whole(): Promise<BodyPrint> {
    return this.known;
  }

  async is({ hash }: BodyPrint): Promise<boolean> {
    return timingSafeEqual(hash, this.known.hash);
  }
}

/**
 * A streamed body, hashed as it is read: byte by byte as it is after unpacking, since the same file packed again need not
 * come out the same. Holds nothing of it.
 */
export class PrintedStream implements PrintedBody {
  readonly known = null;
  private readonly hmac: Hmac;
  private bytes = 0;
  private print?: BodyPrint;

  /** @param head what else the request means something else by. */
  constructor(
    key: string | Buffer,
    head: unknown,
    private readonly stream: Readable,
  ) {
    // No canonical text has a line break: what comes before it is the head.
    this.hmac = hmac(key, head).update('\n');
  }

  /** Its chunks, for whoever works on it. */
  async *read(): AsyncGenerator<Buffer> {
    for await (const piece of piecesOf(this.stream)) {
      this.hmac.update(piece);
      this.bytes += piece.length;
      yield piece;
    }
    this.print = { hash: this.hmac.digest(), bytes: this.bytes };
  }

  async whole(): Promise<BodyPrint> {
    if (!this.print) for await (const _ of this.read());
    return this.print!;
  }

  async is(former: BodyPrint): Promise<boolean> {
    if (former.bytes === null) return false;
    for await (const _ of this.read()) if (this.bytes > former.bytes) return false;
    return timingSafeEqual(former.hash, (await this.whole()).hash);
  }
}
