import { isRefused } from '../../shared/row-reader';
import { parseBoundRow } from './bound-row';

const outcome = (value: unknown): unknown => {
  const parsed = parseBoundRow(value);
  return isRefused(parsed) ? parsed.map(({ pointer, code }) => `${pointer} ${code}`) : parsed;
};

describe('parseBoundRow', () => {
  it.each([
    [
      { agentCode: 'IS0001M', floor: 0, ceiling: 1_000_000_000_000_000 },
      { agentCode: 'IS0001M', floor: 0, ceiling: 1_000_000_000_000_000 },
    ],
    [
      { officeCode: '00101', fixed: 5 },
      { officeCode: '00101', fixed: 5 },
    ],
    [{}, {}],
    [{ agentCode: 'is0001m' }, ['/agentCode wrong-form']],
    [{ officeCode: '101' }, ['/officeCode wrong-form']],
    [
      { floor: -1, ceiling: 1.5, fixed: 'x' },
      ['/floor out-of-range', '/ceiling whole-number-expected', '/fixed whole-number-expected'],
    ],
    [{ fixed: 1_000_000_000_000_001 }, ['/fixed out-of-range']],
    [{ fixed: true, stray: 1 }, ['/stray unknown-field', '/fixed whole-number-expected']],
    [3, [' object-expected']],
  ])('of %j', (value, expected) => {
    expect(outcome(value)).toEqual(expected);
  });
});
