import * as fc from 'fast-check';
import { RETRY_SECONDS, retryAfterSeconds, verdictOn } from './delivery-verdict';

const tried = (status: number | null, retryAfter: number | null = null) => ({
  status,
  retryAfterSeconds: retryAfter,
});

describe('the verdict on a try', () => {
  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [199, 'pending'],
    [300, 'pending'],
    [302, 'pending'],
    [400, 'pending'],
    [410, 'failed'],
    [429, 'pending'],
    [500, 'pending'],
    [null, 'pending'],
  ] as const)('of an answer %p is %s', (status, state) => {
    expect(verdictOn(tried(status), 0, 0).state).toBe(state);
  });

  it('waits as long as the standard recommends, then gives up', () => {
    const waits = Array.from({ length: 10 }, (_, tries) => verdictOn(tried(503), tries, 0));
    expect(waits).toEqual([
      ...[5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].map((waitSeconds) => ({
        state: 'pending',
        waitSeconds,
      })),
      { state: 'failed', isGone: false },
    ]);
  });

  it('is final at once for a receiver that is gone', () => {
    expect(verdictOn(tried(410), 0, 0)).toEqual({ state: 'failed', isGone: true });
    expect(verdictOn(tried(410), 99, 0)).toEqual({ state: 'failed', isGone: true });
  });

  it('honours what the receiver asks for, if it is longer, up to a day', () => {
    expect(verdictOn(tried(429, 60), 0, 0)).toEqual({ state: 'pending', waitSeconds: 60 });
    expect(verdictOn(tried(429, 60), 1, 0)).toEqual({ state: 'pending', waitSeconds: 300 });
    expect(verdictOn(tried(503, 999_999_999), 0, 0)).toEqual({ state: 'pending', waitSeconds: 86_400 });
  });

  it('comes never early and at most a fifth late', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: RETRY_SECONDS.length - 1 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, chance) => {
          const verdict = verdictOn(tried(null), tries, chance);
          const wait = RETRY_SECONDS[tries]!;
          if (verdict.state !== 'pending') return false;
          return verdict.waitSeconds >= wait && verdict.waitSeconds <= wait * 1.2;
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-02T03:00:00Z');
  it.each([
    [undefined, null],
    ['120', 120],
    ['0', 0],
    ['-1', null],
    ['1.5', null],
    ['', null],
    ['soon', null],
    ['99999999999', null],
    ['Mon, 02 Mar 2026 03:01:30 GMT', 90],
    ['Mon, 02 Mar 2026 02:00:00 GMT', 0],
    ['Mon, 32 Mar 2026 02:00:00 GMT', null],
    ['2026-03-02', null],
  ])('%p is %p', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
