import { cronFlaw, newestDue, nextDue } from './cron';

const halfYear = { cron: '0 2 5 1,7 *', timeZone: 'Asia/Ho_Chi_Minh' };
const at = (instant: string): Date => new Date(instant);

describe('the newest occurrence that is due', () => {
  const june = at('2026-06-30T00:00:00Z');
  // 02:00 on 5 July in Hanoi is 19:00 on the 4th in UTC.
  const due = '2026-07-04T19:00:00.000Z';

  it.each([
    ['a millisecond before', '2026-07-04T18:59:59.999Z', undefined],
    ['at the instant', due, due],
    ['a month later', '2026-08-04T00:00:00Z', due],
    ['two occurrences later, the newest only', '2027-02-01T00:00:00Z', '2027-01-04T19:00:00.000Z'],
  ])('%s', (_case, now, expected) => {
    expect(newestDue(halfYear, june, at(now))?.toISOString()).toBe(expected);
  });

  it('is none when it was handled', () => {
    expect(newestDue(halfYear, at(due), at('2026-08-04T00:00:00Z'))).toBeUndefined();
  });
});

describe('the next occurrence', () => {
  it.each([
    ['2026-07-04T18:59:59.999Z', '2026-07-04T19:00:00.000Z'],
    ['2026-07-04T19:00:00.000Z', '2027-01-04T19:00:00.000Z'],
  ])('after %s', (now, expected) => {
    expect(nextDue(halfYear, at(now)).toISOString()).toBe(expected);
  });
});

describe('a cron text', () => {
  const flaw = (cron: string) => cronFlaw({ cron, timeZone: 'Asia/Ho_Chi_Minh' }, at('2026-07-01T00:00:00Z'));

  it.each(['0 2 5 1,7 *', '*/15 * * * *', '0 0 29 2 *', '0 3 10 1 *', '0 0 * * 1-5'])('takes %s', (cron) => {
    expect(flaw(cron)).toBeUndefined();
  });

  it.each([
    '',
    '* * * *',
    '0 0 2 5 1 *',
    '60 * * * *',
    '0 0 30 2 *',
    '0 0 31 4 *',
    '*/0 * * * *',
    '5-1 * * * *',
    '@daily',
    '0 0 L * *',
    '0  2 5 1 *',
  ])('refuses %p', (cron) => {
    expect(flaw(cron)).toEqual(expect.any(String));
  });
});
