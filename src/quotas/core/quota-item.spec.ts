import { isRefused } from '../../shared/row-reader';
import { parseQuota } from './quota-item';

const QUOTA = { agentCode: 'IS0001M', year: 2026, metric: 'new-participants', yearlyAmount: 25 };
const TWOS = Array.from({ length: 12 }, () => 2);
const problems = (value: unknown): string[] => {
  const parsed = parseQuota(value);
  return isRefused(parsed) ? parsed.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('parseQuota', () => {
  it('lays the year over the months', () => {
    expect(parseQuota(QUOTA)).toEqual({ ...QUOTA, months: [3n, ...TWOS.slice(1).map(BigInt)] });
    expect(parseQuota({ ...QUOTA, yearlyAmount: 24, months: TWOS })).toMatchObject({
      months: TWOS.map(BigInt),
    });
    expect(parseQuota({ ...QUOTA, weights: TWOS })).toMatchObject({
      months: [3n, ...TWOS.slice(1).map(BigInt)],
    });
  });

  it.each([
    [{ agentCode: 'IS1' }, '/agentCode wrong-form'],
    [{ year: 1999 }, '/year out-of-range'],
    [{ year: 2100 }, '/year out-of-range'],
    [{ metric: 'happiness' }, '/metric unknown-value'],
    [{ yearlyAmount: -1 }, '/yearlyAmount out-of-range'],
    [{ yearlyAmount: 1.5 }, '/yearlyAmount whole-number-expected'],
    [{ months: TWOS }, '/months months-do-not-add-up'],
    [{ months: TWOS.slice(1) }, '/months out-of-range'],
    [{ months: [...TWOS.slice(1), '2'] }, '/months/11 out-of-range'],
    [{ weights: TWOS.map(() => 0) }, '/weights weights-all-zero'],
    [{ weights: TWOS, months: TWOS }, '/weights months-and-weights'],
    [{ approvedBy: 'me' }, '/approvedBy unknown-field'],
  ])('refuses %p', (change, problem) => {
    expect(problems({ ...QUOTA, ...change })).toEqual([problem]);
  });
});
