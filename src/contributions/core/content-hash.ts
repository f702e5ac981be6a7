/** Two lanes of 32 bits, each with a multiplier of its own. */
const FIRST = 0x9e37_79b1;
const SECOND = 0x85eb_ca77;

/**
 * Writes a 64-bit hash of bytes, high half first; never zero, which stands for "not known". It tells accidental
 * differences apart, not forged ones: whoever forges one has his line taken for the stored one, and stores nothing.
 * Bytes hashed in another way in another version are compared with what is stored: slower, and right as well.
 */
export function writeContentHash(bytes: Uint8Array, from: number, to: number, at: number): void {
  let a = 0x811c_9dc5 ^ (to - from);
  let b = 0x1b87_3593;
  for (let i = from; i < to; i += 4) {
    const word =
      i + 4 <= to
        ? (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!
        : rest(bytes, i, to);
    a = Math.imul(a ^ word, FIRST);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, SECOND);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (b >>> 16), SECOND);
  b = Math.imul(b ^ (a >>> 13), FIRST);
  writeWord(bytes, at, a ^ (b >>> 15));
  writeWord(bytes, at + 4, b | 1);
}

function rest(bytes: Uint8Array, from: number, to: number): number {
  let word = 0;
  for (let i = from; i < to; i++) word = (word << 8) | bytes[i]!;
  return word;
}

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24;
  bytes[at + 1] = word >>> 16;
  bytes[at + 2] = word >>> 8;
  bytes[at + 3] = word;
}
