import { isLengthOf } from './coverage';

describe('isLengthOf', () => {
  it.each([
    ['1-month', 0, false],
    ['1-month', 1, true],
    ['1-month', 2, false],
    ['3-months', 2, false],
    ['3-months', 3, true],
    ['3-months', 4, false],
    ['6-months', 6, true],
    ['6-months', 7, false],
    ['12-months', 11, false],
    ['12-months', 12, true],
    ['12-months', 13, false],
    ['advance-years', 12, false],
    ['advance-years', 24, true],
    ['advance-years', 30, false],
    ['advance-years', 60, true],
    ['advance-years', 72, false],
    ['missing-years', 0, false],
    ['missing-years', 1, true],
    ['missing-years', 60, true],
    ['missing-years', 61, false],
  ] as const)('%s of %d months: %p', (mode, months, allowed) => {
    expect(isLengthOf(mode, months)).toBe(allowed);
  });
});
