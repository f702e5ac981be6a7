import { isMet, resultOf, scaleName, spreadOf } from '../../bench/measure';

const comparison = { name: 'x', title: 'x', unit: 'ms', goal: { atMost: 2 } } as const;

describe('what was measured', () => {
  it.each([
    [[3], { median: 3, min: 3, max: 3 }],
    [[5, 1, 3], { median: 3, min: 1, max: 5 }],
    [[4, 1, 2, 9], { median: 3, min: 1, max: 9 }],
  ])('of %j is spread as %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });

  it('cannot be nothing', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it('meets a goal from its good side, the goal itself included', () => {
    expect([0.19, 0.2, 0.21].map((ratio) => isMet(ratio, { atLeast: 0.2 }))).toEqual([false, true, true]);
    expect([5.9, 6, 6.1].map((ratio) => isMet(ratio, { atMost: 6 }))).toEqual([true, true, false]);
  });

  it('is compared by its median, unless the largest is what counts', () => {
    const tries = [10, 20, 90].map((measured) => ({ floor: 10, measured }));
    expect(resultOf({ ...comparison, tries }, 'city')).toEqual({
      name: 'x',
      scale: 'city',
      ratio: 2,
      goal: 2,
      met: true,
      tries,
    });
    expect(resultOf({ ...comparison, judgedBy: 'largest', tries }, 'city')).toMatchObject({
      ratio: 9,
      met: false,
    });
  });

  it('is judged before it is rounded', () => {
    const tries = [{ floor: 1, measured: 2.0001 }];
    expect(resultOf({ ...comparison, tries }, 'city')).toMatchObject({ ratio: 2, met: false });
  });

  it('does not pass for the whole scale when it was of less', () => {
    expect([scaleName('city', undefined), scaleName('city', 200)]).toEqual(['city', 'city, 200 agents']);
  });
});
