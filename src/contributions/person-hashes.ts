import { createHash } from 'node:crypto';
import { staffCodeHash } from '../agents/staff-code-hash';
import { compress, firstState } from './core/sha256';
import { NUMBER_KINDS, type NumberKind, numberKindOf } from './core/vocabulary';

/** Some megabytes of staff at most: an agent's lines come together, so that more would not be hit more often. */
const MOST_STAFF = 20_000;
/** SHA-256 takes so many bytes at a time, and its HMAC a key of as many. */
const BLOCK = 64;
const WORDS = BLOCK / 4;
const DIGEST_WORDS = 8;
/** What ends a text, before its length. */
const END = 0x80;

/** What SHA-256 has come to behind a key. */
function stateAfter(key: Buffer, pad: number): Int32Array {
  const block = new DataView(new ArrayBuffer(BLOCK));
  for (let i = 0; i < BLOCK; i++) block.setUint8(i, (key[i] ?? 0) ^ pad);
  const state = firstState();
  compress(
    state,
    Int32Array.from({ length: WORDS }, (_, i) => block.getInt32(i * 4)),
    state,
  );
  return state;
}

/** A last block: bytes of a text that began with a key, its end, and its length in bits. */
function lastBlock(bytes: Uint8Array): Int32Array {
  const block = new DataView(new ArrayBuffer(BLOCK));
  bytes.forEach((byte, i) => block.setUint8(i, byte));
  block.setUint8(bytes.length, END);
  block.setUint32(BLOCK - 4, (BLOCK + bytes.length) * 8);
  return Int32Array.from({ length: WORDS }, (_, i) => block.getInt32(i * 4));
}

const DIGITS: Readonly<Record<NumberKind, number>> = { 'social-insurance-number': 10, 'personal-id': 12 };

/** `kind:digits` as a last block, in which other digits are put again and again. */
class NumberText {
  readonly block: Int32Array;
  private readonly start: number;

  constructor(kind: NumberKind) {
    this.start = kind.length + 1;
    this.block = lastBlock(Buffer.from(`${kind}:`.padEnd(this.start + DIGITS[kind], '\0'), 'latin1'));
  }

  set(digits: string): void {
    const { block, start } = this;
    for (let i = 0; i < digits.length; i++) {
      const at = start + i;
      const shift = 24 - (at & 3) * 8;
      block[at >> 2] = (block[at >> 2]! & ~(0xff << shift)) | (digits.charCodeAt(i) << shift);
    }
  }
}

/** How personal numbers become what is stored of them. */
export class PersonHashes {
  private readonly staff = new Map<string, Uint8Array>();
  /** What HMAC-SHA-256 has come to behind the key, before the text and before the hash of that. */
  private readonly inner: Int32Array;
  private readonly outer: Int32Array;
  private readonly texts: Readonly<Record<NumberKind, NumberText>>;
  private readonly digest = new Int32Array(DIGEST_WORDS);
  private readonly outerBlock = lastBlock(new Uint8Array(DIGEST_WORDS * 4));

  constructor(private readonly key: Buffer) {
    const short = key.length > BLOCK ? createHash('sha256').update(key).digest() : key;
    this.inner = stateAfter(short, 0x36);
    this.outer = stateAfter(short, 0x5c);
    const [first, second] = NUMBER_KINDS.map((kind) => new NumberText(kind));
    this.texts = { 'social-insurance-number': first!, 'personal-id': second! };
  }

  ofStaff(code: string): Uint8Array {
    const known = this.staff.get(code);
    if (known) return known;
    if (this.staff.size >= MOST_STAFF) this.staff.clear();
    const hashed = staffCodeHash(this.key, code);
    this.staff.set(code, hashed);
    return hashed;
  }

  /**
   * Writes the 32 bytes of a participant's reference: `keyedHash` of the number under its kind, which is two rounds from
   * where the key leaves off.
   */
  writeParticipant(digits: string, into: Uint8Array, at: number): void {
    const { digest, outerBlock } = this;
    const text = this.texts[numberKindOf(digits)];
    text.set(digits);
    compress(this.inner, text.block, digest);
    for (let i = 0; i < DIGEST_WORDS; i++) outerBlock[i] = digest[i]!;
    compress(this.outer, outerBlock, digest);
    let place = at;
    for (let i = 0; i < DIGEST_WORDS; i++) {
      const word = digest[i]!;
      into[place++] = word >>> 24;
      into[place++] = word >>> 16;
      into[place++] = word >>> 8;
      into[place++] = word;
    }
  }
}
