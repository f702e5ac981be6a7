import type { SheetCell } from '../shared/sheet';
import { type ReadColumn, columnsUnder, isFaulty, itemOf } from './table-columns';

const KNOWN: readonly ReadColumn[] = [
  { field: 'officeCode', titles: ['Mã cơ quan BHXH', 'Office code'], digits: 5 },
  { field: 'name', titles: ['Tên đại lý'] },
  { field: 'floor', titles: ['Tối thiểu', 'Sàn'], isNumber: true },
];

const under = (...header: string[]): unknown => {
  const found = columnsUnder(header, KNOWN);
  return isFaulty(found)
    ? found.map(({ pointer, code }) => `${pointer} ${code}`)
    : found.map((column) => column?.field);
};

describe('a header', () => {
  it.each([
    [
      ['floor', 'officeCode'],
      ['floor', 'officeCode'],
    ],
    [
      ['  MÃ CƠ  QUAN bhxh ', 'SÀN'],
      ['officeCode', 'floor'],
    ],
    [['Tối thiểu'.normalize('NFD')], ['floor']],
    [
      ['', 'OFFICECODE', ''],
      [undefined, 'officeCode', undefined],
    ],
    [['floor', 'bonus'], ['/bonus unknown-column']],
    [['a/b~c'], ['/a~1b~0c unknown-column']],
    [
      ['Sàn', 'floor', 'x'],
      ['/floor duplicate-column', '/x unknown-column'],
    ],
    [['', ' '], [' no-header']],
    [[], [' no-header']],
    [['x'.repeat(60)], [`/${'x'.repeat(40)} unknown-column`]],
  ])('%j names %j', (header, names) => {
    expect(under(...header)).toEqual(names);
  });

  it('has no more faults than anybody reads', () => {
    expect(under(...Array.from({ length: 500 }, (_, i) => `c${i}`))).toHaveLength(100);
  });
});

describe('a row', () => {
  const columns = columnsUnder(['officeCode', 'name', 'floor', ''], KNOWN) as readonly ReadColumn[];
  const broken = { code: 'error-in-cell', detail: 'holds an error' } as const;

  it.each<[SheetCell[], unknown]>([
    [['00101', ' Bưu điện '.normalize('NFD'), '5', ''], { officeCode: '00101', name: 'Bưu điện', floor: 5 }],
    [[101, 7, 5], { officeCode: '00101', name: '7', floor: 5 }],
    [['101'], { officeCode: '00101' }],
    [['1x', '', '1.5'], { officeCode: '1x', floor: '1.5' }],
    [[123_456, null, 1.5], { officeCode: '123456', floor: 1.5 }],
    [[null, true, false], { name: true, floor: false }],
    [[' ', '', null, ' '], {}],
    [[], {}],
  ])('%j holds %j', (cells, item) => {
    expect(itemOf(columns, cells)).toEqual({ item });
  });

  it.each<[SheetCell[], string, string]>([
    [['00101', 'x', 5, 'more'], '', 'wrong-cell-count'],
    [[null, null, null, null, 0], '', 'wrong-cell-count'],
    [['00101', 'x', broken], '/floor', 'error-in-cell'],
    [[broken, broken], '/officeCode', 'error-in-cell'],
    [[null, null, null, broken], '', 'wrong-cell-count'],
  ])('%j is refused', (cells, pointer, code) => {
    expect(itemOf(columns, cells)).toMatchObject({ problem: { pointer, code } });
  });
});
