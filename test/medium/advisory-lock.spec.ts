import { DataSource } from 'typeorm';
import { AdvisoryLock } from '../../src/database/advisory-lock';
import { dataSourceOptions } from '../../src/database/data-source';
import { type TestDatabase, createTestDatabase } from '../support/database';

const KEY = 1;
/** Milliseconds after which this Postgres ends a transaction in which nothing happens. */
const IDLE = 100;

let database: TestDatabase;
let dataSource: DataSource;
let lock: AdvisoryLock;

beforeAll(async () => {
  database = await createTestDatabase();
  const options = dataSourceOptions({ url: database.url });
  const impatient = { ...(options.extra as object), idle_in_transaction_session_timeout: IDLE };
  dataSource = await new DataSource(Object.assign(options, { extra: impatient })).initialize();
  lock = new AdvisoryLock(dataSource);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('an advisory lock', () => {
  it('is held by one at a time', async () => {
    let second: boolean | undefined;
    const first = await lock.tryRun(KEY, async () => {
      second = await lock.tryRun(KEY, () => Promise.resolve());
    });
    expect([first, second]).toEqual([true, false]);
  });

  it('is held for longer than a transaction may be idle', async () => {
    let other: boolean | undefined;
    const longWork = async (): Promise<void> => {
      await database.sql('SELECT pg_sleep($1)', [(5 * IDLE) / 1_000]);
      other = await lock.tryRun(KEY, () => Promise.resolve());
    };
    await expect(lock.tryRun(KEY, longWork)).resolves.toBe(true);
    expect(other).toBe(false);
  });

  it('is free again when its work fails', async () => {
    await expect(lock.tryRun(KEY, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(lock.tryRun(KEY, () => Promise.resolve())).resolves.toBe(true);
  });
});
