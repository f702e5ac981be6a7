import * as fc from 'fast-check';
import type { Quota } from './allowance';
import { type News, RequestCounts } from './request-counts';

const WINDOW = 60;
const quota = (points: number, name = 'reads'): Quota => ({ name, points, duration: WINDOW });

/** What Redis does: keeps what each process has told of a client, and adds up the others. */
class Shared {
  private readonly told = new Map<string, Map<RequestCounts, number>>();

  tell(counts: RequestCounts): void {
    for (const news of counts.news()) {
      const all = this.told.get(news.key) ?? new Map<RequestCounts, number>();
      this.told.set(news.key, all.set(counts, news.own));
      counts.told(news, [...all.values()].reduce((sum, own) => sum + own, 0) - news.own);
    }
  }
}

describe('RequestCounts', () => {
  it('lets in what the quota gives, says what is left and refuses the rest', () => {
    const counts = new RequestCounts(WINDOW);
    const taken = [1, 2, 3].map(() => counts.take(quota(2), 'lan', 90_000));
    expect(taken).toEqual([
      { quota: quota(2), isAllowed: true, remaining: 1, resetsIn: 30 },
      { quota: quota(2), isAllowed: true, remaining: 0, resetsIn: 30 },
      { quota: quota(2), isAllowed: false, remaining: 0, resetsIn: 30 },
    ]);
  });

  it.each([
    ['the first instant', 60_000, 60],
    ['the middle', 90_001, 30],
    ['the last instant', 119_999, 1],
  ])('says the seconds to the end of the window: %s', (_at, now, resetsIn) => {
    expect(new RequestCounts(WINDOW).take(quota(1), 'lan', now).resetsIn).toBe(resetsIn);
  });

  it('begins anew with the next window, and when the clock is set back', () => {
    const counts = new RequestCounts(WINDOW);
    const isAllowed = (now: number): boolean => counts.take(quota(1), 'lan', now).isAllowed;
    expect([119_999, 119_999, 120_000, 120_000, 60_000].map(isAllowed)).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('counts clients and quotas apart', () => {
    const counts = new RequestCounts(WINDOW);
    counts.take(quota(1), 'lan', 0);
    expect(counts.take(quota(1), 'minh', 0).isAllowed).toBe(true);
    expect(counts.take(quota(1, 'writes'), 'lan', 0).isAllowed).toBe(true);
  });

  it('has news of what it let in, and none of what it refused', () => {
    const counts = new RequestCounts(WINDOW);
    expect(counts.hasNews).toBe(false);
    counts.take(quota(1), 'lan', 0);
    expect(counts.news()).toEqual([{ key: 'reads:lan:0', own: 1 }]);
    counts.take(quota(1), 'lan', 0);
    expect(counts.hasNews).toBe(false);
  });

  it('tells again what did not arrive, and nothing of a window that has ended', () => {
    const counts = new RequestCounts(WINDOW);
    counts.take(quota(5), 'lan', 0);
    const [lost] = counts.news() as [News];
    counts.take(quota(5), 'lan', 0);
    counts.untold(lost);
    expect(counts.news()).toEqual([{ key: lost.key, own: 2 }]);
    counts.take(quota(5), 'minh', 60_000);
    counts.untold(lost);
    counts.told(lost, 5);
    expect(counts.news()).toEqual([{ key: 'reads:minh:1', own: 1 }]);
    expect(counts.take(quota(5), 'lan', 60_000)).toMatchObject({ isAllowed: true, remaining: 4 });
  });

  it('lets clients in uncounted when it knows too many', () => {
    const counts = new RequestCounts(WINDOW, 1);
    expect([1, 2].map(() => counts.take(quota(1), 'lan', 0).isAllowed)).toEqual([true, false]);
    expect([1, 2].map(() => counts.take(quota(1), 'minh', 0).isAllowed)).toEqual([true, true]);
    expect(counts.news()).toHaveLength(1);
  });

  it('lets in no more than the quota, and what each process lets in between two tellings', () => {
    const processes = 3;
    const asked = fc.array(fc.nat({ max: processes - 1 }), { maxLength: 80 });
    const small = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(asked, small, small, (order, points, between) => {
        const all = Array.from({ length: processes }, () => ({
          counts: new RequestCounts(WINDOW),
          admitted: 0,
        }));
        const shared = new Shared();
        for (const which of order) {
          const one = all[which]!;
          if (!one.counts.take(quota(points), 'lan', 0).isAllowed) continue;
          one.admitted += 1;
          if (one.admitted % between === 0) shared.tell(one.counts);
        }
        expect(Math.max(...all.map(({ admitted }) => admitted))).toBeLessThanOrEqual(points);
        const total = all.reduce((sum, { admitted }) => sum + admitted, 0);
        // Whoever tells after the quota is used up lets in no more; until then each had one stretch in hand.
        expect(total).toBeLessThanOrEqual(points - 1 + processes * between);
      }),
    );
  });
});
