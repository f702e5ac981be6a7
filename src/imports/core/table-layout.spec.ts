import type { Cell } from './cell-values';
import { FIELDS_OF, itemOfFields } from './import-kinds';
import { type ColumnNames, TableLayout } from './table-layout';

const LINES = FIELDS_OF.contributions;
const NAMES: ColumnNames = {
  columns: [
    { header: 'Ngày nộp tiền', field: 'collectedOn' },
    { header: 'BL', field: 'receiptNo' },
  ],
  dateFormat: 'MM/dd/yyyy',
};

const faultsOf = (header: readonly Cell[], names?: ColumnNames): unknown => {
  try {
    TableLayout.of(header, LINES, names);
    return 'sound';
  } catch (error) {
    const { code, errors } = error as { code: string; errors: { pointer: string; code: string }[] };
    return [code, ...errors.map(({ pointer, code: of }) => `${pointer} ${of}`)];
  }
};

describe('a header', () => {
  it.each<[readonly Cell[], ColumnNames | undefined, unknown]>([
    [['receiptNo', 'lineNo'], undefined, 'sound'],
    [['Số biên lai', 'MÃ ĐẠI LÝ'.normalize('NFD')], undefined, 'sound'],
    [['receiptNo', 'Lỗi'], undefined, 'sound'],
    [['receiptNo', 'Error', ''], undefined, 'sound'],
    [['receiptNo', 'bonus'], undefined, ['bad-import-header', '/bonus unknown-column']],
    [['receiptNo', 'Số BL'], undefined, ['bad-import-header', '/Số BL duplicate-column']],
    [['Lỗi'], undefined, ['bad-import-header', ' no-header']],
    [[], undefined, ['bad-import-header', ' no-header']],
    // Saved names pass over what they do not have.
    [['BL', 'Ngày nộp tiền', 'bonus'], NAMES, 'sound'],
    [['BL', 'Số biên lai'], NAMES, ['bad-import-header', '/Số biên lai duplicate-column']],
    [['bonus'], NAMES, ['bad-import-header', ' no-header']],
  ])('%j', (header, names, outcome) => {
    expect(faultsOf(header, names)).toEqual(outcome);
  });

  it('knows where what was wrong stood, and where each field stands', () => {
    const layout = TableLayout.of(['Lỗi', 'receiptNo'], LINES);
    expect([layout.errorColumn, layout.columnOf('receiptNo'), layout.columnOf('lineNo')]).toEqual([
      0,
      'B',
      undefined,
    ]);
  });
});

describe('a row', () => {
  const read = (header: readonly Cell[], cells: readonly Cell[], names?: ColumnNames): unknown =>
    TableLayout.of(header, LINES, names).read(cells);

  it('becomes fields of their types, the blank ones left out', () => {
    const header = [
      'receiptNo',
      'lineNo',
      'socialInsuranceNumber',
      'coveredFrom',
      'collectedOn',
      'participantAmount',
      'kind',
    ];
    expect(read(header, [' R-1 ', '1', 123_456_789, '01/2026', '05/01/2026', '693.000', null])).toEqual({
      fields: {
        receiptNo: 'R-1',
        lineNo: 1,
        socialInsuranceNumber: '0123456789',
        coveredFrom: '2026-01',
        collectedOn: '2026-01-05',
        participantAmount: 693_000,
      },
      errors: [],
    });
  });

  it('has its days in the order that was saved', () => {
    expect(read(['BL', 'Ngày nộp tiền', 'x'], ['R-1', '01/05/2026', 'anything'], NAMES)).toEqual({
      fields: { receiptNo: 'R-1', collectedOn: '2026-01-05' },
      errors: [],
    });
  });

  it('is none when nothing stands in it but what was wrong before', () => {
    expect(read(['receiptNo', 'Lỗi'], [null, 'A2: thiếu'])).toBeUndefined();
    expect(read(['receiptNo'], [' ', ''])).toBeUndefined();
  });

  it('says which cell has no value, and that something stands beside the columns', () => {
    const broken = { code: 'error-in-cell', detail: 'holds an error' } as const;
    expect(read(['receiptNo', ''], [broken, 'x'])).toEqual({
      fields: {},
      errors: [
        { ...broken, field: 'receiptNo', column: 'A' },
        { code: 'wrong-cell-count', detail: expect.any(String) },
      ],
    });
  });
});

describe('an item', () => {
  it('of contributions is a line unless it says so', () => {
    expect(itemOfFields('contributions', { receiptNo: 'R' })).toEqual({ type: 'line', receiptNo: 'R' });
    expect(itemOfFields('contributions', { type: 'reversal' })).toEqual({ type: 'reversal' });
  });

  it('of quotas has its twelve months in one field, those left out being nought', () => {
    const year = { agentCode: 'IS0001M', year: 2026 };
    expect(itemOfFields('quotas', year)).toEqual(year);
    expect(itemOfFields('quotas', { ...year, month2: 5, month12: 'x' })).toEqual({
      ...year,
      months: [0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'x'],
    });
  });
});
