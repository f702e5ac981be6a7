import {
  type Cell,
  basisPointsOf,
  dayOf,
  digitsOf,
  foldedText,
  isErrorTitle,
  monthOf,
  wholeNumberOf,
} from './cell-values';

describe('words', () => {
  it.each([
    ['Tăng_mới', 'tang moi'],
    ['Tăng_mới'.normalize('NFD'), 'tang moi'],
    ['  TĂNG   MỚI ', 'tang moi'],
    ['tang-moi', 'tang moi'],
    ['Đóng_tiếp', 'dong tiep'],
    ['(đóng tiếp)', 'dong tiep'],
    ['NSNN 20%', 'nsnn 20%'],
    ['', ''],
  ])('%j are %j', (text, folded) => {
    expect(foldedText(text)).toBe(folded);
  });

  it.each([
    ['Lỗi', true],
    ['lỗi'.normalize('NFD'), true],
    ['ERROR', true],
    ['Lỗi khác', false],
    [5, false],
    [null, false],
  ])('%j heads what was wrong: %j', (cell, is) => {
    expect(isErrorTitle(cell)).toBe(is);
  });
});

describe('whole numbers', () => {
  it.each<[Cell, Cell]>([
    [1_500_000, 1_500_000],
    ['1500000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['1 500 000', 1_500_000],
    [' 1.500.000 đ', 1_500_000],
    ['990.000 đồng', 990_000],
    ['990.000 VND', 990_000],
    ['0', 0],
    [296_999.999_9, 297_000],
    [0.5, 1],
    [0.49, 0],
    [-1.5, -1],
    // A thousand is three digits behind the mark, and all marks are the same.
    ['1.5', '1.5'],
    ['1.50.000', '1.50.000'],
    ['1.500,000', '1.500,000'],
    ['1.500.00', '1.500.00'],
    ['-5', '-5'],
    ['abc', 'abc'],
    ['', ''],
    [null, null],
    [true, true],
  ])('%j is %j', (cell, number) => {
    expect(wholeNumberOf(cell)).toEqual(number);
  });
});

describe('shares', () => {
  it.each<[Cell, number | undefined]>([
    [20, 2000],
    [0.2, 2000],
    [1, 10_000],
    ['20', 2000],
    ['20%', 2000],
    ['20,5 %', 2050],
    ['1%', 100],
    ['0', 0],
    [0, 0],
    [100, 10_000],
    [101, undefined],
    ['hai mươi', undefined],
    [null, undefined],
    [-1, undefined],
  ])('%j is %j', (cell, share) => {
    expect(basisPointsOf(cell)).toBe(share);
  });
});

describe('days', () => {
  it.each<[Cell, Cell]>([
    ['05/01/2026', '2026-01-05'],
    ['5/1/2026', '2026-01-05'],
    ['05-01-2026', '2026-01-05'],
    ['05.01.2026', '2026-01-05'],
    ['2026-01-05', '2026-01-05'],
    ['2026-01-05T00:00:00', '2026-01-05'],
    // Whether there is such a day is for others to say.
    ['31/02/2026', '2026-02-31'],
    [46_027, '2026-01-05'],
    [46_027.75, '2026-01-05'],
    [61, '1900-03-01'],
    [60, 60],
    [109_574, '2199-12-31'],
    [109_575, 109_575],
    [20_260_105, 20_260_105],
    ['05/01/26', '05/01/26'],
    ['hôm qua', 'hôm qua'],
    [null, null],
  ])('%j is %j', (cell, day) => {
    expect(dayOf(cell)).toEqual(day);
  });

  it('have the month first where that is told', () => {
    expect(dayOf('01/05/2026', 'MM/dd/yyyy')).toBe('2026-01-05');
  });
});

describe('months', () => {
  it.each<[Cell, Cell]>([
    ['01/2026', '2026-01'],
    ['1/2026', '2026-01'],
    ['2026-01', '2026-01'],
    ['13/2026', '2026-13'],
    [46_023, '2026-01'],
    ['05/01/2026', '2026-01'],
    ['tháng 1', 'tháng 1'],
    [null, null],
  ])('%j is %j', (cell, month) => {
    expect(monthOf(cell)).toEqual(month);
  });
});

describe('codes of digits', () => {
  it.each<[Cell, number, string]>([
    [123_456_789, 10, '0123456789'],
    ['0123456789', 10, '0123456789'],
    [" '0123 456.789", 10, '0123456789'],
    ['123456789', 10, '123456789'],
    [1_099_000_001, 12, '001099000001'],
    ['001099000001', 12, '001099000001'],
  ])('%j of %j digits is %j', (cell, digits, code) => {
    expect(digitsOf(cell, digits)).toBe(code);
  });
});
