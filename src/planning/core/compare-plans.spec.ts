import * as fc from 'fast-check';
import { comparePlans, isChanged } from './compare-plans';

interface Row {
  readonly code: string;
  readonly amount: number;
}

const row = (code: string, amount: number): Row => ({ code, amount });
const compare = (rows: readonly Row[], others: readonly Row[]) =>
  comparePlans(rows, others, ({ code }) => code);

describe('comparePlans', () => {
  it('shows what each row comes to in both plans, by code', () => {
    const compared = compare([row('C', 5), row('A', 3)], [row('B', 0), row('A', 7), row('C', 5)]);
    expect(
      compared.map(({ code, row: one, otherRow, change }) => [code, one?.amount, otherRow?.amount, change]),
    ).toEqual([
      ['A', 3, 7, 4],
      ['B', undefined, 0, null],
      ['C', 5, 5, 0],
    ]);
    expect(compared.filter(isChanged).map(({ code }) => code)).toEqual(['A', 'B']);
  });

  const plan = fc.uniqueArray(
    fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D', 'E'), amount: fc.nat({ max: 1_000 }) }),
    { selector: ({ code }) => code },
  );
  const sum = (rows: readonly Row[]): number => rows.reduce((total, { amount }) => total + amount, 0);

  it('has every row of either plan once, and changes that lead from one total to the other', () => {
    fc.assert(
      fc.property(plan, plan, (rows, others) => {
        const compared = compare(rows, others);
        const codes = new Set([...rows, ...others].map(({ code }) => code));
        expect(compared.map(({ code }) => code)).toEqual([...codes].sort());
        const steps = compared.map(({ row: one, otherRow, change }) =>
          change === null ? (otherRow?.amount ?? 0) - (one?.amount ?? 0) : change,
        );
        expect(sum(rows) + steps.reduce((a, b) => a + b, 0)).toBe(sum(others));
      }),
    );
  });

  it('is the same the other way round, with the signs turned', () => {
    fc.assert(
      fc.property(plan, plan, (rows, others) => {
        const there = compare(rows, others).map(({ code, change }) => [
          code,
          change === null ? null : -change + 0,
        ]);
        expect(
          compare(others, rows).map(({ code, change }) => [code, change === null ? null : change + 0]),
        ).toEqual(there);
      }),
    );
  });
});
