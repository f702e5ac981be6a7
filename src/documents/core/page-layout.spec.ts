import * as fc from 'fast-check';
import { HEADER_COLUMNS, MARGIN, PAGE, TEXT_WIDTH, balancedLines, glued, ruleLength } from './page-layout';

const byLetters = (text: string): number => text.length;

describe('the page', () => {
  it('is A4 within the margins of the decree', () => {
    expect([PAGE.width, PAGE.height]).toEqual([210, 297]);
    expect([MARGIN.top, MARGIN.bottom].every((margin) => margin >= 20 && margin <= 25)).toBe(true);
    expect(MARGIN.left >= 30 && MARGIN.left <= 35).toBe(true);
    expect(MARGIN.right >= 15 && MARGIN.right <= 20).toBe(true);
    expect(HEADER_COLUMNS.left + HEADER_COLUMNS.right).toBe(TEXT_WIDTH);
  });
});

describe('balancedLines', () => {
  it.each([
    [99, ['BẢO HIỂM XÃ HỘI THÀNH PHỐ HÀ NỘI']],
    [32, ['BẢO HIỂM XÃ HỘI THÀNH PHỐ HÀ NỘI']],
    [31, ['BẢO HIỂM XÃ HỘI', 'THÀNH PHỐ HÀ NỘI']],
    [16, ['BẢO HIỂM XÃ HỘI', 'THÀNH PHỐ HÀ NỘI']],
    [15, ['BẢO HIỂM XÃ', 'HỘI THÀNH', 'PHỐ HÀ NỘI']],
    [3, ['BẢO', 'HIỂM', 'XÃ', 'HỘI', 'THÀNH', 'PHỐ', 'HÀ', 'NỘI']],
  ])('in lines of %i', (most, expected) =>
    expect(balancedLines('BẢO HIỂM XÃ HỘI THÀNH PHỐ HÀ NỘI', most, byLetters)).toEqual(expected),
  );

  it.each([
    [28, ['Cảnh báo Hợp\u00A0tác\u00A0xã', 'về kết quả hoạt động']],
    [9, ['Cảnh báo', 'Hợp tác', 'xã về kết', 'quả hoạt', 'động']],
  ])('keeps a name in one line of %i where that has room for it', (most, expected) =>
    expect(balancedLines(`Cảnh báo ${glued('Hợp tác xã')} về kết quả hoạt động`, most, byLetters)).toEqual(
      expected,
    ),
  );

  it('loses no word, and breaks none that fits', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 9, max: 60 }), (words, most) => {
        const lines = balancedLines(words.join(' '), most, byLetters);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => line.length <= most)).toBe(true);
      }),
    );
  });
});

it('draws a line of a third to a half of the text', () => {
  expect(ruleLength([100, 90])).toBeGreaterThanOrEqual(100 / 3);
  expect(ruleLength([100, 90])).toBeLessThanOrEqual(50);
  expect(ruleLength([])).toBe(0);
});
