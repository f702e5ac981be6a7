import { localDate } from './local-date';
import { RowReader } from './row-reader';

const TODAY = localDate('2026-03-31');
const FORM = { pattern: /^[\p{L}\d]{1,5}$/u, expects: '1 to 5 letters or digits' };
const read = (fields: object, act: (row: RowReader) => unknown): { value: unknown; codes: string[] } => {
  const row = new RowReader(fields, new Set(['f']));
  const value = act(row);
  return { value, codes: row.errors.map((error) => `${error.pointer} ${error.code}`) };
};

describe('RowReader', () => {
  it.each([
    [7, []],
    [1, []],
    [9, []],
    [0, ['/f out-of-range']],
    [10, ['/f out-of-range']],
    [1e308, ['/f out-of-range']],
    [-0, ['/f whole-number-expected']],
    [1.5, ['/f whole-number-expected']],
    ['7', ['/f whole-number-expected']],
    [Number.NaN, ['/f whole-number-expected']],
    [true, ['/f whole-number-expected']],
    [null, ['/f required']],
    [undefined, ['/f required']],
  ])('integer from 1 to 9: %p', (f, codes) => {
    expect(read({ f }, (row) => row.integer('f', 1, 9)).codes).toEqual(codes);
  });

  it.each([
    ['Đ12', []],
    ['', ['/f wrong-form']],
    ['123456', ['/f wrong-form']],
    ['a\u0000', ['/f wrong-form']],
    ['a\ud800', ['/f wrong-form']],
    [12, ['/f text-expected']],
    [['a'], ['/f text-expected']],
  ])('text: %p', (f, codes) => {
    expect(read({ f }, (row) => row.text('f', FORM)).codes).toEqual(codes);
  });

  it('composes text', () => {
    expect(read({ f: 'e\u0302' }, (row) => row.text('f', FORM)).value).toBe('\u00ea');
  });

  it.each([
    ['2026-03-31', []],
    ['2026-04-01', ['/f in-the-future']],
    ['2026-02-29', ['/f date-expected']],
    ['2026-3-1', ['/f date-expected']],
    [20260331, ['/f date-expected']],
  ])('date up to 31 March 2026: %p', (f, codes) => {
    expect(read({ f }, (row) => row.date('f', TODAY)).codes).toEqual(codes);
  });

  it.each([
    ['2026-01', 24312, []],
    ['2026-12', 24323, []],
    ['2026-13', 0, ['/f month-expected']],
    ['2026-1', 0, ['/f month-expected']],
    [2026, 0, ['/f month-expected']],
  ])('month: %p', (f, value, codes) => {
    expect(read({ f }, (row) => row.month('f'))).toEqual({ value, codes });
  });

  it.each([
    ['b', []],
    ['c', ['/f unknown-value']],
    [{}, ['/f unknown-value']],
    [undefined, ['/f required']],
  ])('choice of a and b: %p', (f, codes) => {
    expect(read({ f }, (row) => row.choice('f', ['a', 'b'])).codes).toEqual(codes);
  });

  it.each([
    [[1], []],
    [[], ['/f out-of-range']],
    [[1, 2, 3], ['/f out-of-range']],
    [{ length: 1 }, ['/f list-expected']],
  ])('list of up to 2: %p', (f, codes) => {
    expect(read({ f }, (row) => row.list('f', 2)).codes).toEqual(codes);
  });

  it.each([
    [[1, 5], []],
    [[1], ['/f out-of-range']],
    [[1, 2, 3], ['/f out-of-range']],
    [[1, 6], ['/f/1 out-of-range']],
    [['1', 2], ['/f/0 out-of-range']],
    [[1, -0], ['/f/1 out-of-range']],
  ])('two integers from 0 to 5: %p', (f, codes) => {
    expect(read({ f }, (row) => row.integers('f', 2, 0, 5)).codes).toEqual(codes);
  });

  it('refuses what is no object, and fields it does not know, escaped in the pointer', () => {
    const wrong = ['text', 5, null, [], true].map((row) => new RowReader(row, new Set(), '/lines/0').errors);
    expect(wrong).toEqual(
      wrong.map(() => [{ pointer: '/lines/0', code: 'object-expected', detail: 'must be an object' }]),
    );
    const unknown = new RowReader(JSON.parse('{"__proto__": 1, "a/b": 2}'), new Set(['f']));
    expect(unknown.errors.map((error) => error.pointer)).toEqual(['/__proto__', '/a~1b']);
  });
});
