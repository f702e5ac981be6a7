import { Logger } from '@nestjs/common';
import type { IdempotencyRepository } from './idempotency.repository';
import { IdempotencyStore } from './idempotency.store';
import type { IdempotencyClaim } from './idempotent-request';

const CLAIM: IdempotencyClaim = { principal: '1', key: 'k', fence: 'f' };

describe('a claim', () => {
  const renewed: [IdempotencyClaim, number][] = [];
  let failure: Error | undefined;
  const keys: Pick<IdempotencyRepository, 'renew'> = {
    renew: async (claim, seconds) => {
      renewed.push([claim, seconds]);
      if (failure) throw failure;
    },
  };
  const store = new IdempotencyStore(keys as IdempotencyRepository);

  beforeEach(() => {
    jest.useFakeTimers();
    renewed.length = 0;
    failure = undefined;
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  function working(): { readonly held: Promise<string>; readonly end: (error?: Error) => void } {
    let end: (error?: Error) => void = () => undefined;
    const work = new Promise<string>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve('done'));
    });
    return { held: store.whileHeld(CLAIM, () => work), end };
  }

  it('is renewed well before it runs out, for as long as the work lasts', async () => {
    const { held, end } = working();
    await jest.advanceTimersByTimeAsync(59_000);
    expect(renewed).toEqual([
      [CLAIM, 60],
      [CLAIM, 60],
    ]);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(renewed).toHaveLength(32);
    end();
    expect(await held).toBe('done');
    await jest.advanceTimersByTimeAsync(600_000);
    expect(renewed).toHaveLength(32);
  });

  it('is renewed no longer when the work has failed', async () => {
    const { held, end } = working();
    end(new Error('refused'));
    await expect(held).rejects.toThrow('refused');
    await jest.advanceTimersByTimeAsync(600_000);
    expect(renewed).toEqual([]);
  });

  it('that cannot be renewed once is renewed the next time, and the work goes on', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
    failure = new Error('the database is away');
    const { held, end } = working();
    await jest.advanceTimersByTimeAsync(40_000);
    expect(renewed).toHaveLength(2);
    expect(warned).toHaveBeenCalledTimes(2);
    end();
    expect(await held).toBe('done');
  });
});
