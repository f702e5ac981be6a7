import * as fc from 'fast-check';
import { freeCodes } from './free-codes';

describe('freeCodes', () => {
  it.each([
    { codes: ['A', 'B'], inUse: [], free: ['A', 'B'] },
    { codes: ['A', 'B'], inUse: ['A'], free: ['A-2', 'B'] },
    { codes: ['A'], inUse: ['A', 'A-2'], free: ['A-3'] },
    { codes: ['A', 'A-2'], inUse: ['A'], free: ['A-3', 'A-2'] },
    { codes: ['A', 'A-2'], inUse: ['A', 'A-2'], free: ['A-3', 'A-2-2'] },
    { codes: ['x'.repeat(40)], inUse: ['x'.repeat(40)], free: [`${'x'.repeat(38)}-2`] },
  ])('$codes beside $inUse', ({ codes, inUse, free }) => {
    expect(freeCodes(codes, inUse)).toEqual(free);
  });

  it('gives each its own, of at most 40 characters, and none that is in use', () => {
    const code = fc.oneof(
      fc.constantFrom('A', 'A-2', 'A-3', 'B'),
      fc
        .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 40 })
        .filter((s) => Array.from(s).length <= 40),
      fc.constantFrom(...[1, 2, 3].map((n) => 'y'.repeat(38) + `-${n}`)),
    );
    fc.assert(
      fc.property(fc.uniqueArray(code), fc.uniqueArray(code), (codes, inUse) => {
        const free = freeCodes(codes, inUse);
        expect(new Set([...free, ...inUse]).size).toBe(free.length + inUse.length);
        expect(free.filter((one) => Array.from(one).length > 40)).toEqual([]);
        const stays = codes.map((one, place) => (inUse.includes(one) ? free[place] : one));
        expect(free).toEqual(stays);
      }),
    );
  });
});
