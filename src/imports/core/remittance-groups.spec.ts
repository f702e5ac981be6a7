import { parseRemittance } from '../../contributions/core/remittance-item';
import { localDate } from '../../shared/local-date';
import { isRefused } from '../../shared/row-reader';
import { RemittanceGroups, rowOfPointer } from './remittance-groups';

const line = (reference: string | undefined, receiptNo: string, over = {}): Record<string, unknown> => ({
  ...(reference === undefined ? {} : { reference }),
  agentCode: 'IS0001M',
  remittedOn: '2026-01-06',
  receiptNo,
  amount: 100,
  ...over,
});

const grouped = (...rows: Record<string, unknown>[]) => {
  const groups = new RemittanceGroups();
  rows.forEach((fields, index) => groups.add(index + 2, fields));
  return [...groups.items()];
};

describe('rows of remittances', () => {
  it('of one reference are one remittance, wherever they stand', () => {
    const [first, second] = grouped(
      line('UNC-1', 'A'),
      line('UNC-2', 'B'),
      line('UNC-1', 'C', { lineNo: 2 }),
    );
    expect(first).toEqual({
      rows: [2, 4],
      item: {
        reference: 'UNC-1',
        agentCode: 'IS0001M',
        remittedOn: '2026-01-06',
        amount: 200,
        lines: [
          { receiptNo: 'A', lineNo: 1, amount: 100 },
          { receiptNo: 'C', lineNo: 2, amount: 100 },
        ],
      },
      errors: [],
    });
    expect(second!.rows).toEqual([3]);
    expect(isRefused(parseRemittance(first!.item, localDate('2026-02-01')))).toBe(false);
  });

  it('without a reference are remittances of their own', () => {
    expect(grouped(line(undefined, 'A'), line(undefined, 'B')).map(({ rows }) => rows)).toEqual([[2], [3]]);
  });

  it('that say something else of one reference are named', () => {
    const [one] = grouped(line('UNC-1', 'A'), line('UNC-1', 'B', { remittedOn: '2026-01-07' }));
    expect(one!.errors).toEqual([
      expect.objectContaining({ row: 3, field: 'remittedOn', code: 'differs-within-reference' }),
    ]);
  });

  it.each([
    ['/reference', { row: 2, pointer: '/reference' }],
    ['/lines/1/amount', { row: 4, pointer: '/amount' }],
    ['/lines/1', { row: 4, pointer: '/receiptNo' }],
    ['/lines', { row: 2, pointer: '/lines' }],
    ['/lines/9/amount', { row: 2, pointer: '/lines/9/amount' }],
  ])('have %s in a row', (pointer, place) => {
    expect(rowOfPointer({ rows: [2, 4] }, pointer)).toEqual(place);
  });
});
