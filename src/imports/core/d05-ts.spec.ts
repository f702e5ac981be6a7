import * as fc from 'fast-check';
import { parseItem } from '../../contributions/core/intake-item';
import { localDate } from '../../shared/local-date';
import { isRefused } from '../../shared/row-reader';
import {
  type D05Form,
  type D05PersonCells,
  D05_COLUMNS,
  FIRST_ROW,
  INDEX_ROW,
  aD05Decrease,
  aD05Person,
  d05Rows,
  decreaseRow,
} from '../../../test/factories/d05-workbook';
import type { Cell } from './cell-values';
import { D05Reader, type D05Row, SUM_TOLERANCE } from './d05-ts';

const TODAY = localDate('2026-11-01');
const stateShares = [
  { from: localDate('2018-01-01'), value: { poor: 3000, 'near-poor': 2500, other: 1000 } },
  {
    from: localDate('2025-07-01'),
    value: { poor: 5000, 'near-poor': 4000, 'ethnic-minority': 3000, other: 2000 },
  },
];

/** What a sheet is read as; rows that are all blank do not come. */
function read(rows: readonly (readonly unknown[])[], agentCode?: string): D05Row[] {
  const reader = new D05Reader({ stateShares, agentCode });
  const people = rows.flatMap((cells, index) => {
    const filled = cells.some((cell) => cell !== null);
    const row = filled ? reader.read({ row: index + 1, cells: cells as Cell[] }) : undefined;
    return row ? [row] : [];
  });
  reader.end();
  return people;
}

const readForm = (form: D05Form): D05Row[] => read(d05Rows(form));
const readOne = (over: Partial<D05PersonCells>): D05Row => readForm({ increase: [aD05Person(over)] })[0]!;
/** `F31 date-expected`, without the row. */
const said = ({ errors }: D05Row): string[] => errors.map(({ column, code }) => `${column} ${code}`);

describe('a D05-TS', () => {
  it('is read as lines that an intake takes, from its titles to its signatures', () => {
    const form: D05Form = {
      increase: [
        aD05Person({
          socialInsuranceNumber: '0123456789',
          receiptNo: 'AA/26-0001',
          staffCode: ' nv001099000001 ',
        }),
        aD05Person({
          note: 'Đóng tiếp 12 tháng',
          months: 12,
          due: 3_960_000,
          participantAmount: 3_168_000,
          stateAmount: 792_000,
          localAmount: null,
        }),
      ],
      decrease: [
        aD05Decrease({
          receiptNo: 'AA/25-0009',
          receiptDate: '07/01/2026',
          note: 'Hoàn trả do chuyển BHXH bắt buộc',
        }),
      ],
    };
    const rows = readForm(form);
    expect(rows.map(({ row, errors }) => [row, errors])).toEqual([
      [FIRST_ROW, []],
      [FIRST_ROW + 1, []],
      [decreaseRow(form, 0), []],
    ]);
    expect(rows[0]!.item).toEqual({
      type: 'line',
      receiptNo: 'AA/26-0001',
      lineNo: 1,
      agentCode: 'IS0001M',
      staffCode: 'NV001099000001',
      socialInsuranceNumber: '0123456789',
      kind: 'new',
      paymentMode: '3-months',
      supportClass: 'other',
      coveredFrom: '2026-01',
      coveredTo: '2026-03',
      contributionIncome: 1_500_000,
      participantAmount: 693_000,
      stateSubsidy: 198_000,
      localSubsidy: 99_000,
      otherSubsidy: 0,
      collectedOn: '2026-01-05',
    });
    expect(rows[1]!.item).toMatchObject({ kind: 'renewal', paymentMode: '12-months', coveredTo: '2026-12' });
    expect(rows[2]!.item).toEqual({
      type: 'reversal',
      receiptNo: 'AA/25-0009',
      lineNo: 1,
      reversedOn: '2026-01-07',
      reason: 'payer-request',
    });
    for (const { item } of rows) expect(isRefused(parseItem(item, TODAY))).toBe(false);
    // Neither is personal data that nobody needs.
    expect(JSON.stringify(rows)).not.toMatch(/Bí Mật|Kín|Ngọc Hà/);
  });

  it('has columns wherever its last header row numbers them', () => {
    const shifted = d05Rows({ increase: [aD05Person({ months: 'ba' })] }).map((row) => [null, ...row]);
    expect(said(read(shifted)[0]!)).toEqual(['J whole-number-expected']);
  });

  it('finds an earlier column of errors, and does not read it', () => {
    const rows = d05Rows({ increase: [aD05Person()] });
    rows[INDEX_ROW - 1]!.push('Lỗi');
    rows[FIRST_ROW - 1]!.push('F12: không phải là một ngày');
    const reader = new D05Reader({ stateShares });
    const people = rows.map((cells, index) => reader.read({ row: index + 1, cells: cells as Cell[] }));
    expect(people.filter(Boolean)).toMatchObject([{ errors: [] }]);
    expect(reader.header).toEqual({ row: INDEX_ROW, errorColumn: 20 });
  });

  it.each<[string, (rows: unknown[][]) => unknown[][], string | undefined, string]>([
    [
      'no row of column numbers',
      (rows) => rows.filter((_, index) => index !== INDEX_ROW - 1),
      undefined,
      'bad-d05-header',
    ],
    ['nothing', () => [], undefined, 'bad-d05-header'],
    ['no agent', (rows) => rows.filter((_, index) => index !== 1), undefined, 'agent-code-missing'],
    ['another agent', (rows) => rows, 'IS0002M', 'agent-code-differs'],
  ])('with %s is refused as a whole', (_what, change, agentCode, code) => {
    const rows = change(d05Rows({ increase: [aD05Person()] }));
    expect(() => read(rows, agentCode)).toThrow(expect.objectContaining({ code }));
  });

  it('takes the agent that is told when its titles name none', () => {
    const rows = d05Rows({ agentCode: null, increase: [aD05Person()] });
    expect(read(rows, 'IS0003M')[0]!.item).toMatchObject({ agentCode: 'IS0003M' });
  });
});

describe('a person of the list', () => {
  it.each([
    ['Tăng_mới', 'new'],
    ['Tăng_mới'.normalize('NFD'), 'new'],
    ['TANG MOI', 'new'],
    ['Tham gia mới từ 01/2026', 'new'],
    ['Đóng_tiếp', 'renewal'],
    ['dong-tiep', 'renewal'],
    ['Tái tục', 'renewal'],
  ])('with the note %j is %j', (note, kind) => {
    expect(readOne({ note })).toMatchObject({ item: { kind }, errors: [] });
  });

  it.each<[Partial<D05PersonCells>, Record<string, unknown>]>([
    [{ receiptDate: 46_027 }, { collectedOn: '2026-01-05' }],
    [{ fromMonth: 46_023 }, { coveredFrom: '2026-01', coveredTo: '2026-03' }],
    [{ socialInsuranceNumber: 123_456_789 }, { socialInsuranceNumber: '0123456789' }],
    [{ socialInsuranceNumber: null, nationalId: '001099000001' }, { socialInsuranceNumber: '001099000001' }],
    [{ receiptNo: 1234 }, { receiptNo: '1234' }],
    [{ income: '1.500.000', due: '990.000', participantAmount: '693.000 đ' }, { participantAmount: 693_000 }],
    [{ statePercent: 0.2 }, { supportClass: 'other' }],
    [{ statePercent: '50%' }, { supportClass: 'poor' }],
    [{ statePercent: 40 }, { supportClass: 'near-poor' }],
    [{ statePercent: 30 }, { supportClass: 'ethnic-minority' }],
    // The shares of the day of collection, not of today.
    [{ statePercent: 30, receiptDate: '30/06/2025', fromMonth: '06/2025' }, { supportClass: 'poor' }],
    [{ statePercent: 50, receiptDate: '01/07/2025', fromMonth: '07/2025' }, { supportClass: 'poor' }],
    [
      { statePercent: null, stateAmount: null, due: 792_000 },
      { supportClass: 'other', stateSubsidy: 0 },
    ],
    [{ months: 1 }, { paymentMode: '1-month', coveredTo: '2026-01' }],
    [{ months: 6 }, { paymentMode: '6-months' }],
    [{ months: 24 }, { paymentMode: 'advance-years', coveredTo: '2027-12' }],
    [{ months: 12, note: 'Đóng tiếp, đóng cho những năm còn thiếu' }, { paymentMode: 'missing-years' }],
    [{ months: 7, note: 'Tăng mới, năm còn thiếu' }, { paymentMode: 'missing-years' }],
    [{ due: 990_000 + SUM_TOLERANCE }, {}],
    [{ due: 990_000 - SUM_TOLERANCE }, {}],
  ])('%j gives %j', (over, item) => {
    expect(readOne(over)).toMatchObject({ item, errors: [] });
  });

  it.each<[Partial<D05PersonCells>, string[]]>([
    [{ note: null }, ['T unknown-kind']],
    [{ note: 'Đóng tiếp chứ không phải tăng mới' }, ['T ambiguous-kind']],
    [{ months: 2 }, ['I unknown-payment-mode']],
    [{ months: null }, ['I required']],
    [{ months: 0 }, ['I whole-number-expected']],
    [{ statePercent: 25 }, ['M unknown-share']],
    [{ statePercent: 30, receiptDate: '31/12/2017' }, ['M unknown-share']],
    [{ statePercent: null }, ['M unknown-share']],
    [{ due: 990_000 + SUM_TOLERANCE + 1 }, ['K amounts-do-not-add-up']],
    [{ due: 'nhiều' }, ['K whole-number-expected']],
    [{ due: null, participantAmount: null }, ['L required', 'K required']],
    [{ socialInsuranceNumber: null, nationalId: '12345678' }, ['D wrong-form']],
  ])('%j is refused: %j', (over, errors) => {
    expect(said(readOne(over))).toEqual(errors);
  });

  it('says of a cell without a value that it has none', () => {
    const broken = { code: 'formula-without-value', detail: 'holds a formula' } as const;
    const rows = d05Rows({ increase: [aD05Person()] });
    (rows as unknown[][])[FIRST_ROW - 1]![10] = broken;
    expect(said(read(rows)[0]!)).toEqual(['K formula-without-value']);
  });

  it('is refused with the receipt of somebody before, and named by the row', () => {
    const [, second] = readForm({
      increase: [aD05Person({ receiptNo: 'R-1' }), aD05Person({ receiptNo: 'R-1' })],
    });
    expect(second!.errors).toEqual([
      {
        code: 'duplicate-in-file',
        detail: `stands in row ${FIRST_ROW} already`,
        field: 'receiptNo',
        column: 'G',
      },
    ]);
  });

  it.each([
    ['Hoàn trả', 'payer-request'],
    ['Thu trùng biên lai', 'duplicate'],
    ['Ghi sai số tiền', 'wrong-amount'],
    ['Sai thời gian', 'wrong-period'],
    ['Nhầm người', 'wrong-participant'],
    ['Đã chết', 'payer-deceased'],
    ['Mất biên lai', 'lost-receipt'],
  ])('of a decrease with the note %j is taken back for %j', (note, reason) => {
    const [row] = readForm({
      increase: [],
      decrease: [aD05Decrease({ receiptNo: 'R-1', receiptDate: '07/01/2026', note })],
    });
    expect(row).toMatchObject({ item: { reason }, errors: [] });
  });

  it('of a decrease that does not say why is refused', () => {
    const [row] = readForm({ increase: [], decrease: [aD05Decrease({ receiptNo: 'R-1', note: 'Khác' })] });
    expect(said(row!)).toEqual(['T unknown-reason']);
  });

  it('of a decrease is told of its day as the one on which the receipt is taken back', () => {
    const receiptDate = { code: 'error-in-cell', detail: 'holds an error' } as unknown as string;
    const [row] = readForm({ increase: [], decrease: [aD05Decrease({ receiptNo: 'R-1', receiptDate })] });
    expect(row!.errors).toMatchObject([{ field: 'reversedOn', code: 'error-in-cell' }]);
  });
});

describe('any list', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  const person = fc
    .record({
      months: fc.constantFrom(1, 3, 6, 12, 24, 60),
      income: fc.integer({ min: 1, max: 50_000_000 }),
      participantAmount: amount.map((some) => some + 1),
      stateAmount: amount,
      localAmount: amount,
      otherAmount: amount,
      slip: fc.integer({ min: -SUM_TOLERANCE, max: SUM_TOLERANCE }),
      statePercent: fc.constantFrom(20, 30, 40, 50, 0.2, '50%'),
      note: fc.constantFrom('Tăng_mới', 'Đóng_tiếp', 'tang moi', 'ĐÓNG TIẾP'),
      isText: fc.boolean(),
    })
    .map(({ slip, isText, ...cells }) => {
      const due = cells.participantAmount + cells.stateAmount + cells.localAmount + cells.otherAmount + slip;
      const written = (number: number): string | number => (isText ? number.toLocaleString('de') : number);
      return aD05Person({
        ...cells,
        income: written(cells.income),
        participantAmount: written(cells.participantAmount),
        due: due < 0 ? 0 : written(due),
      });
    });

  it('has a line for each person and for nobody else, and each is one that an intake takes', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (increase) => {
        const rows = readForm({ increase });
        expect(rows.map(({ row }) => row)).toEqual(increase.map((_, index) => FIRST_ROW + index));
        for (const { item, errors } of rows) {
          expect(errors).toEqual([]);
          expect(isRefused(parseItem(item, TODAY))).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  const columns = Object.keys(D05_COLUMNS) as (keyof D05PersonCells)[];
  const anything = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));

  it('with anything at all in a cell is read to its end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...columns), anything, (column, value) => {
        const increase = [aD05Person({ [column]: value as string })];
        expect(() => readForm({ increase })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
