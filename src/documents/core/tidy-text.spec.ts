import * as fc from 'fast-check';
import { tidy } from './tidy-text';

describe('tidy', () => {
  it.each([
    ['Hội Phụ nữ', 'Ho\u0323\u0302i Phu\u0323 nu\u031B\u0303'],
    ['a b', ' a\u0000\u001F\n\tb\u2028'],
    ['a b', 'a\uD800b\uFFFF'],
    ['a\u00A0b', 'a\u00A0b'],
    ['', '\r\n'],
  ])('makes %j of %j', (expected, text) => expect(tidy(text)).toBe(expected));

  it('goes as deep as there is text, and leaves the rest', () =>
    expect(tidy({ list: [{ text: ' x ' }, null, 7n], flag: true })).toEqual({
      list: [{ text: 'x' }, null, 7n],
      flag: true,
    }));

  it('has nothing left to do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });
});
