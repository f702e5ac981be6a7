import * as fc from 'fast-check';
import { DomainError } from '../shared/domain-error';
import { type PublicIdKind, PublicIdPipe, publicId } from './public-id';

const id = fc.integer({ min: 1, max: 2_147_483_647 });

describe('public ids', () => {
  it('come back as they were, under their own kind only', () => {
    fc.assert(
      fc.property(id, (number) => {
        const text = publicId.encode('agent', number);
        expect(text).toMatch(/^agt_[A-Za-z0-9]{10,}$/);
        expect(text.length).toBeLessThanOrEqual(40);
        expect(publicId.decode('agent', text)).toBe(number);
        expect(publicId.decode('user', text)).toBeUndefined();
        expect(publicId.decode('user', text.replace('agt', 'usr'))).toBeUndefined();
      }),
    );
  });

  it('are of numbers that the column of the kind can hold', () => {
    const decoded = (kind: PublicIdKind, number: number) =>
      publicId.decode(kind, publicId.encode(kind, number));
    expect([0, 2_147_483_648, Number.MAX_SAFE_INTEGER].map((number) => decoded('agent', number))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(decoded('contribution-line', Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('have one spelling each', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ019'.split('')), maxLength: 40 }), (rest) => {
        const number = publicId.decode('agent', `agt_${rest}`);
        const again = number === undefined ? undefined : publicId.encode('agent', number);
        expect([undefined, `agt_${rest}`]).toContain(again);
      }),
    );
  });

  it('do not change from one release to the next', () => {
    expect(publicId.encode('agent', 1)).toBe('agt_jGwupu0NPZ');
    expect(publicId.encode('agent', 123_456)).toBe('agt_sg82irjC8W');
  });

  it.each([
    undefined,
    null,
    1,
    {},
    [],
    '',
    'agt_',
    'agt',
    '1',
    'agt_1',
    'agt_\0',
    'AGT_abc',
    `agt_${'a'.repeat(50)}`,
  ])('are not %p', (value) => {
    expect(publicId.decode('agent', value)).toBeUndefined();
  });

  it('in an address, look like what does not exist when they are none', () => {
    expect(() => new PublicIdPipe('agent').transform('1')).toThrow(DomainError);
    expect(() => new PublicIdPipe('agent').transform('1')).toThrow('agent-not-found');
  });
});
