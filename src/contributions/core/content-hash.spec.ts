import * as fc from 'fast-check';
import { writeContentHash } from './content-hash';

const hashOf = (text: string): bigint => {
  const bytes = Buffer.concat([Buffer.from(text), Buffer.alloc(8)]);
  writeContentHash(bytes, 0, bytes.length - 8, bytes.length - 8);
  return bytes.readBigInt64BE(bytes.length - 8);
};

describe('writeContentHash', () => {
  it('is the same for the same bytes, never zero, and another for others', () => {
    const seen = new Map<bigint, string>();
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const hash = hashOf(text);
        const known = seen.get(hash) ?? text;
        seen.set(hash, text);
        return hash !== 0n && hash === hashOf(text) && known === text;
      }),
      { numRuns: 20_000 },
    );
  });

  it('tells texts apart that differ in one character or in length', () => {
    const texts = Array.from({ length: 50_000 }, (_, i) => `IS0212M NV001099000001 594000 ${i} renewal`);
    expect(new Set([...texts, 'a', 'a\0', 'a\0\0', 'a\0\0\0'].map(hashOf)).size).toBe(50_004);
  });

  it('does not change from version to version', () => {
    expect(String(hashOf('IS0212M 594000'))).toBe('8654167155475696215');
  });
});
