import type { FieldError } from '../../shared/domain-error';
import { isRefused } from '../../shared/row-reader';
import { BoundsReader, type GivenBound, type PlanBound, boundsChange } from './plan-bound';

const faultsOf = (errors: readonly FieldError[]): string[] =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

/** What becomes of bounds that are given in that order. */
function outcomes(...given: GivenBound[]): unknown[] {
  const reader = new BoundsReader();
  return given.map((one) => {
    const read = reader.read(one);
    return isRefused(read) ? faultsOf(read) : read;
  });
}

describe('bounds of a plan', () => {
  it.each<[GivenBound, unknown]>([
    [
      { agentCode: 'IS0001M', floor: 2, ceiling: 5 },
      { kind: 'agent', code: 'IS0001M', floor: 2, ceiling: 5 },
    ],
    [
      { officeCode: '00101', floor: 2 },
      { kind: 'office', code: '00101', floor: 2, ceiling: null },
    ],
    [
      { officeCode: '00101', ceiling: 0 },
      { kind: 'office', code: '00101', floor: 0, ceiling: 0 },
    ],
    [
      { agentCode: 'IS0001M', fixed: 7 },
      { kind: 'agent', code: 'IS0001M', floor: 7, ceiling: 7 },
    ],
    [{ agentCode: 'IS0001M' }, { kind: 'agent', code: 'IS0001M', floor: 0, ceiling: null }],
    [{ floor: 1 }, ['/officeCode one-of']],
    [{ officeCode: '00101', agentCode: 'IS0001M' }, ['/officeCode one-of']],
    [{ agentCode: 'IS0001M', floor: 2, ceiling: 1 }, ['/ceiling below-floor']],
    [{ agentCode: 'IS0001M', fixed: 1, ceiling: 1 }, ['/fixed one-of']],
    [{ fixed: 1, floor: 1 }, ['/officeCode one-of', '/fixed one-of']],
  ])('reads %j', (given, outcome) => {
    expect(outcomes(given)).toEqual([outcome]);
  });

  it('binds nobody twice, not even after a bound that is refused', () => {
    expect(
      outcomes(
        { agentCode: 'IS0001M', floor: 2, ceiling: 1 },
        { agentCode: 'IS0001M', fixed: 3 },
        { officeCode: '00101', floor: 1 },
        { officeCode: '00101', fixed: 0, ceiling: 0 },
      ),
    ).toEqual([
      ['/ceiling below-floor'],
      ['/agentCode twice'],
      { kind: 'office', code: '00101', floor: 1, ceiling: null },
      ['/officeCode twice', '/fixed one-of'],
    ]);
  });
});

describe('boundsChange', () => {
  const bound = (code: string, floor: number, ceiling: number | null): PlanBound => ({
    kind: 'agent',
    code,
    floor,
    ceiling,
  });

  it('counts what stays and what goes; the rest of the new ones is new or other than it was', () => {
    const before = [bound('A', 1, 2), bound('B', 1, null), bound('C', 0, 0)];
    expect(boundsChange(before, [bound('A', 1, 2), bound('B', 1, 1), bound('D', 1, 1)])).toEqual({
      same: 1,
      removed: 1,
    });
    expect(boundsChange(before, [])).toEqual({ same: 0, removed: 3 });
    expect(boundsChange([], before)).toEqual({ same: 0, removed: 0 });
    expect(boundsChange(before, before)).toEqual({ same: 3, removed: 0 });
  });
});
