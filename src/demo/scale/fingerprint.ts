const SUMMANDS = Int32Array.of(
  0xd76aa478,
  0xe8c7b756,
  0x242070db,
  0xc1bdceee,
  0xf57c0faf,
  0x4787c62a,
  0xa8304613,
  0xfd469501,
  0x698098d8,
  0x8b44f7af,
  0xffff5bb1,
  0x895cd7be,
  0x6b901122,
  0xfd987193,
  0xa679438e,
  0x49b40821,
  0xf61e2562,
  0xc040b340,
  0x265e5a51,
  0xe9b6c7aa,
  0xd62f105d,
  0x02441453,
  0xd8a1e681,
  0xe7d3fbc8,
  0x21e1cde6,
  0xc33707d6,
  0xf4d50d87,
  0x455a14ed,
  0xa9e3e905,
  0xfcefa3f8,
  0x676f02d9,
  0x8d2a4c8a,
  0xfffa3942,
  0x8771f681,
  0x6d9d6122,
  0xfde5380c,
  0xa4beea44,
  0x4bdecfa9,
  0xf6bb4b60,
  0xbebfbc70,
  0x289b7ec6,
  0xeaa127fa,
  0xd4ef3085,
  0x04881d05,
  0xd9d4d039,
  0xe6db99e5,
  0x1fa27cf8,
  0xc4ac5665,
  0xf4292244,
  0x432aff97,
  0xab9423a7,
  0xfc93a039,
  0x655b59c3,
  0x8f0ccc92,
  0xffeff47d,
  0x85845dd1,
  0x6fa87e4f,
  0xfe2ce6e0,
  0xa3014314,
  0x4e0811a1,
  0xf7537e82,
  0xbd3af235,
  0x2ad7d2bb,
  0xeb86d391,
);
const SHIFTS = Uint8Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21);
/** MD5 takes 64 bytes at a time, of which the last nine are its own when a text is to fit into one. */
const LONGEST = 55;
const BAR = 124;
const ZERO = 48;

/**
 * The first 64 bits of the MD5 of what a line says, as `line_fingerprint` of the database gives them. Texts of a line are
 * short enough for one round of MD5; asking the crypto library costs four times as much.
 */
export class Fingerprint {
  /** The two halves of the last result, as they stand in a bigint. */
  high = 0;
  low = 0;
  private readonly bytes = new Uint8Array(64);
  private readonly words = new DataView(this.bytes.buffer);
  private readonly message = new Int32Array(16);
  private at = 0;

  /** Starts a text with bytes of it. */
  start(bytes: Uint8Array): this {
    this.bytes.fill(0);
    this.bytes.set(bytes, 0);
    this.at = bytes.length;
    return this;
  }

  /** A bar and more bytes. */
  text(bytes: Uint8Array): this {
    this.bytes[this.at++] = BAR;
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
    return this;
  }

  /** A bar and a whole number from 0 on. */
  number(value: number): this {
    this.bytes[this.at++] = BAR;
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    let rest = value;
    for (let place = this.at + digits - 1; place >= this.at; place--) {
      const tens = Math.floor(rest / 10);
      this.bytes[place] = ZERO + (rest - tens * 10);
      rest = tens;
    }
    this.at += digits;
    return this;
  }

  /** @throws RangeError when the text was too long. */
  end(): void {
    const { bytes, words, message, at } = this;
    if (at > LONGEST) throw new RangeError(`a text of ${at} bytes has no short fingerprint`);
    bytes[at] = 0x80;
    words.setUint32(56, at * 8, true);
    for (let i = 0; i < 16; i++) message[i] = words.getInt32(i * 4, true);
    this.digest();
  }

  private digest(): void {
    const { message } = this;
    let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let chosen: number;
      let word: number;
      if (round === 0) [chosen, word] = [(b & c) | (~b & d), i];
      else if (round === 1) [chosen, word] = [(d & b) | (~d & c), (5 * i + 1) & 15];
      else if (round === 2) [chosen, word] = [b ^ c ^ d, (3 * i + 5) & 15];
      else [chosen, word] = [c ^ (b | ~d), (7 * i) & 15];
      const sum = (a + chosen + SUMMANDS[i]! + message[word]!) | 0;
      const shift = SHIFTS[(round << 2) | (i & 3)]!;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    this.high = reversed((a + 0x67452301) | 0);
    this.low = reversed((b + 0xefcdab89) | 0);
  }
}

/** The bytes of a word the other way round: MD5 writes the least first. */
const reversed = (word: number): number =>
  ((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24);
