import * as fc from 'fast-check';
import { SENT_LINE } from '../../../test/factories/sent-line';
import { localDate } from '../../shared/local-date';
import { isRefused } from '../../shared/row-reader';
import { parseItem } from './intake-item';

const TODAY = localDate('2026-03-31');
const REVERSAL = {
  type: 'reversal',
  receiptNo: 'AA/26-0001',
  lineNo: 1,
  reversedOn: '2026-03-31',
  reason: 'payer-request',
};
const problems = (value: unknown): string[] => {
  const parsed = parseItem(value, TODAY);
  return isRefused(parsed) ? parsed.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('parseItem', () => {
  it('reads a line', () => {
    const { socialInsuranceNumber, ...rest } = SENT_LINE;
    expect(parseItem(SENT_LINE, TODAY)).toEqual({
      ...rest,
      participantNumber: socialInsuranceNumber,
      coveredFrom: 2026 * 12 + 3,
      coveredTo: 2026 * 12 + 5,
    });
  });

  it('reads a reversal, a line without staff, and a personal id', () => {
    expect(parseItem(REVERSAL, TODAY)).toEqual(REVERSAL);
    expect(parseItem({ ...SENT_LINE, staffCode: null }, TODAY)).toMatchObject({ staffCode: null });
    expect(problems({ ...SENT_LINE, socialInsuranceNumber: '001099012345' })).toEqual([]);
  });

  it.each([
    [{ receiptNo: undefined }, '/receiptNo required'],
    [{ receiptNo: 'A\u0000' }, '/receiptNo wrong-form'],
    [{ receiptNo: 'A\ud800' }, '/receiptNo wrong-form'],
    [{ receiptNo: 'x'.repeat(41) }, '/receiptNo wrong-form'],
    [{ lineNo: 0 }, '/lineNo out-of-range'],
    [{ lineNo: 1.5 }, '/lineNo whole-number-expected'],
    [{ lineNo: '1' }, '/lineNo whole-number-expected'],
    [{ agentCode: 'XX0212M' }, '/agentCode wrong-form'],
    [{ staffCode: 'NV12' }, '/staffCode wrong-form'],
    [{ socialInsuranceNumber: '12345678901' }, '/socialInsuranceNumber wrong-form'],
    [{ socialInsuranceNumber: 1234567890 }, '/socialInsuranceNumber text-expected'],
    [{ kind: 'old' }, '/kind unknown-value'],
    [{ paymentMode: '2-months' }, '/paymentMode unknown-value'],
    [{ supportClass: 'kinh' }, '/supportClass unknown-value'],
    [{ coveredFrom: '2026-13' }, '/coveredFrom month-expected'],
    [{ coveredTo: '2026-03' }, '/coveredTo ends-before-start'],
    [{ coveredTo: '2026-05' }, '/coveredTo wrong-length'],
    [{ coveredTo: '2026-07' }, '/coveredTo wrong-length'],
    [{ coveredFrom: '2007-12', coveredTo: '2008-02' }, '/coveredFrom before-the-scheme'],
    [
      { collectedOn: '2007-12-31', coveredFrom: '2008-01', coveredTo: '2008-03' },
      '/collectedOn before-the-scheme',
    ],
    [{ coveredFrom: '2032-02', coveredTo: '2032-04' }, '/coveredTo too-far-ahead'],
    [{ contributionIncome: 0 }, '/contributionIncome out-of-range'],
    [{ participantAmount: -1 }, '/participantAmount out-of-range'],
    [{ participantAmount: -0 }, '/participantAmount whole-number-expected'],
    [{ participantAmount: 1e308 }, '/participantAmount out-of-range'],
    [{ stateSubsidy: '99000' }, '/stateSubsidy whole-number-expected'],
    [{ participantAmount: 0, stateSubsidy: 0 }, '/participantAmount nothing-paid'],
    [{ collectedOn: '2026-04-01' }, '/collectedOn in-the-future'],
    [{ collectedOn: '2026-02-30' }, '/collectedOn date-expected'],
    [{ type: 'lines' }, '/type unknown-value'],
    [{ status: 'approved' }, '/status unknown-field'],
  ])('refuses a line with %p', (change, problem) => {
    expect(problems({ ...SENT_LINE, ...change })).toEqual([problem]);
  });

  it.each([
    [{ reversedOn: '2026-04-01' }, '/reversedOn in-the-future'],
    [{ reason: 'because' }, '/reason unknown-value'],
    [{ agentCode: 'IS0212M' }, '/agentCode unknown-field'],
  ])('refuses a reversal with %p', (change, problem) => {
    expect(problems({ ...REVERSAL, ...change })).toEqual([problem]);
  });

  it('tells all that is wrong at once', () => {
    expect(problems({ ...SENT_LINE, lineNo: 0, kind: 'x', otherSubsidy: null })).toEqual([
      '/lineNo out-of-range',
      '/kind unknown-value',
      '/otherSubsidy required',
    ]);
  });

  it('answers anything that JSON can hold, without throwing and without repeating it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(SENT_LINE)), (value, field) => {
        const answers = [value, { ...SENT_LINE, [field]: value }].map((sent) => parseItem(sent, TODAY));
        return answers.every(
          (parsed) => !isRefused(parsed) || parsed.every(({ code, detail }) => code && detail),
        );
      }),
    );
    expect(JSON.stringify(parseItem({ ...SENT_LINE, socialInsuranceNumber: '55555' }, TODAY))).not.toContain(
      '55555',
    );
  });
});
