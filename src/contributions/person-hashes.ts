import { createHash, hash } from 'node:crypto';
import { staffCodeHash } from '../agents/staff-code-hash';
import { type NumberKind, numberKindOf } from './core/vocabulary';

/** Some megabytes of staff at most: an agent's lines come together, so that more would not be hit more often. */
const MOST_STAFF = 20_000;
/** SHA-256 takes so many bytes at a time, and its HMAC a key of as many. */
const BLOCK = 64;
const DIGEST = 32;

/** A key with what is hashed behind it, of one length. */
const padded = (key: Buffer, pad: number, length: number): Buffer => {
  const bytes = Buffer.alloc(BLOCK + length);
  key.copy(bytes);
  for (let i = 0; i < BLOCK; i++) bytes[i]! ^= pad;
  return bytes;
};

/** How personal numbers become what is stored of them. */
export class PersonHashes {
  private readonly staff = new Map<string, Uint8Array>();
  private readonly inner: Readonly<Record<NumberKind, Buffer>>;
  private readonly outer: Buffer;

  constructor(private readonly key: Buffer) {
    const short = key.length > BLOCK ? createHash('sha256').update(key).digest() : key;
    const innerOf = (kind: NumberKind, digits: number): Buffer => {
      const bytes = padded(short, 0x36, kind.length + 1 + digits);
      bytes.write(`${kind}:`, BLOCK, 'latin1');
      return bytes;
    };
    this.inner = {
      'social-insurance-number': innerOf('social-insurance-number', 10),
      'personal-id': innerOf('personal-id', 12),
    };
    this.outer = padded(short, 0x5c, DIGEST);
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
   * Writes the 32 bytes of a participant's reference: `keyedHash` of the number under its kind, made by two plain hashes
   * over bytes that are ready but for the number, since setting up an HMAC costs twice as much as both.
   */
  writeParticipant(digits: string, into: Buffer, at: number): void {
    const inner = this.inner[numberKindOf(digits)];
    inner.write(digits, inner.length - digits.length, 'latin1');
    this.outer.write(hash('sha256', inner, 'binary'), BLOCK, 'latin1');
    into.write(hash('sha256', this.outer, 'binary'), at, 'latin1');
  }
}
