import { Logger } from '@nestjs/common';
import { LeaseWatch } from './lease-watch';

describe('the watch over a lease', () => {
  const logger = new Logger('test');
  let warned: jest.SpyInstance;
  let renewals: number;
  let answer: () => Promise<boolean>;
  let watch: LeaseWatch;

  beforeEach(() => {
    jest.useFakeTimers();
    warned = jest.spyOn(logger, 'warn').mockImplementation();
    renewals = 0;
    answer = () => Promise.resolve(true);
    const renew = (): Promise<boolean> => {
      renewals += 1;
      return answer();
    };
    watch = new LeaseWatch({ seconds: 1, most: 3, renew }, logger);
  });
  afterEach(() => {
    watch.end();
    warned.mockRestore();
    jest.useRealTimers();
  });

  const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

  it('renews it twice a second until it ends', async () => {
    await pass(2_000);
    expect([renewals, watch.signal.aborted]).toEqual([4, false]);
    watch.end();
    await pass(2_000);
    expect(renewals).toBe(4);
  });

  it('says when it is lost', async () => {
    answer = () => Promise.resolve(false);
    await pass(500);
    expect(watch.signal.aborted).toBe(true);
  });

  it('takes a renewal that failed for no loss: the next one may reach the database', async () => {
    answer = () => Promise.reject(new Error('away'));
    await pass(500);
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('away'));
    answer = () => Promise.resolve(true);
    await pass(500);
    expect([renewals, watch.signal.aborted]).toEqual([2, false]);
  });

  it('does not ask again while it waits for an answer', async () => {
    let reply: (isKept: boolean) => void = () => undefined;
    answer = () =>
      new Promise((resolve) => {
        reply = resolve;
      });
    await pass(2_000);
    expect(renewals).toBe(1);
    reply(true);
    await pass(500);
    expect(renewals).toBe(2);
  });

  it('lets it run out when the work takes too many of them', async () => {
    await pass(60_000);
    expect([renewals, watch.signal.aborted]).toEqual([6, false]);
  });
});
