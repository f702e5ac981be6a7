import * as fc from 'fast-check';
import { CODE_BYTES, CODE_LENGTH, readVerificationCode, verificationCode } from './verification-code';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe('a verification code', () => {
  it('has groups of letters and digits that do not look alike', () =>
    fc.assert(
      fc.property(bytes, (given) => {
        const code = verificationCode(given);
        expect(code).toMatch(/^VB(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        expect(code).toHaveLength(CODE_LENGTH);
      }),
    ));

  it('has each of its 32 letters equally often', () => {
    const all = Array.from({ length: 256 }, (_, byte) =>
      verificationCode(new Uint8Array(CODE_BYTES).fill(byte)).at(-1)!,
    );
    const counts = new Map<string, number>();
    for (const letter of all) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([counts.size, new Set(counts.values())]).toEqual([32, new Set([8])]);
  });

  it('is read however it is typed', () =>
    fc.assert(
      fc.property(bytes, (given) => {
        const code = verificationCode(given);
        const typed = [
          code,
          code.toLowerCase(),
          code.slice(3),
          code.replaceAll('-', ''),
          code.replaceAll('-', ' - '),
          code.replace(/(?<=-.*)1/g, 'l').replace(/(?<=-.*)0/g, 'o'),
          code.replace(/(?<=-.*)1/g, 'I'),
        ];
        expect(typed.map(readVerificationCode)).toEqual(typed.map(() => code));
      }),
    ));

  it.each([
    '',
    'VB',
    'VB-7K3M-Q9XT',
    'VB-7K3M-Q9XT-2C4',
    'VB-7K3M-Q9XT-2C4DD',
    'QD-7K3M-Q9XT-2C4D',
    'VB-7K3M-Q9XT-2C4U',
    'VB-7K3M-Q9XT-2C4Đ',
    `${' '.repeat(100)}VB-7K3M-Q9XT-2C4D`,
    "' OR 1 = 1 --",
  ])('is not made of %j', (typed) => expect(readVerificationCode(typed)).toBeUndefined());
});
