import { timingFault } from './order-timing';

describe('when reports are made', () => {
  const fault = (cron: string): string | undefined =>
    timingFault(cron, new Date('2026-07-01T00:00:00Z'))?.code;

  it.each(['30 6 * * 1', '0 * * * *', '5 1,13 1 */3 *', '0 0 29 2 *'])('is good as %s', (cron) => {
    expect(fault(cron)).toBeUndefined();
  });

  it.each([
    ['* * * * *', 'too-often'],
    ['*/30 6 * * *', 'too-often'],
    ['0,1 6 * * *', 'too-often'],
    ['0-5 6 * * *', 'too-often'],
    ['0 0 30 2 *', 'invalid-cron'],
    ['60 6 * * *', 'invalid-cron'],
    ['', 'invalid-cron'],
    ['@daily', 'invalid-cron'],
  ])('is not good as %p: %s', (cron, code) => {
    expect(fault(cron)).toBe(code);
  });
});
