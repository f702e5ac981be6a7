import Redis from 'ioredis';
import { createTestDatabase, query } from '../support/database';
import { startPrivatePostgres, startPrivateRedis } from '../support/private-servers';
import { createTestRedis } from '../support/redis';
import { waitFor } from '../support/wait-for';

describe('test support', () => {
  it('clones a migrated database, apart from any other clone', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    try {
      await query('CREATE TABLE mine ()', [], one.url);
      const tables = `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`;
      const names = async (url: string) =>
        (await query<{ name: string }>(tables, [], url)).map(({ name }) => name);
      expect(await names(one.url)).toEqual(expect.arrayContaining(['mine', 'migrations']));
      expect(await names(other.url)).not.toContain('mine');
      expect(await one.sql(`SELECT date '2026-01-31' AS day, 7::bigint AS n`)).toEqual([
        { day: '2026-01-31', n: 7 },
      ]);
    } finally {
      await Promise.all([one.drop(), other.drop()]);
    }
  });

  it('clears the keys of one prefix only', async () => {
    const [mine, other] = [createTestRedis(), createTestRedis()];
    const redis = new Redis(mine.url);
    try {
      await redis.mset(`${mine.prefix}:a`, '1', `${other.prefix}:a`, '2');
      await mine.clear();
      expect(await redis.mget(`${mine.prefix}:a`, `${other.prefix}:a`)).toEqual([null, '2']);
      await other.clear();
    } finally {
      redis.disconnect();
    }
  });

  it('starts a stopped Redis again at its address, with its data and without eviction', async () => {
    const server = await startPrivateRedis();
    const redis = new Redis(server.url, { retryStrategy: () => 20 });
    redis.on('error', () => undefined);
    try {
      await redis.set('kept', 'yes');
      await server.stop();
      await server.start();
      expect(await waitFor(() => redis.get('kept'))).toBe('yes');
      expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    } finally {
      redis.disconnect();
      await server.remove();
    }
  });

  it('starts a stopped Postgres again at its address, with its data', async () => {
    const server = await startPrivatePostgres();
    try {
      await query('CREATE TABLE kept AS SELECT 7 AS value', [], server.url);
      await server.stop();
      await expect(query('SELECT 1', [], server.url)).rejects.toThrow('ECONNREFUSED');
      await server.start();
      expect(await query('SELECT value FROM kept', [], server.url)).toEqual([{ value: 7 }]);
    } finally {
      await server.remove();
    }
  });

  it('says what it waited for in vain', async () => {
    await expect(waitFor(() => false, { timeout: 30, what: 'rain' })).rejects.toThrow(
      'waited 30 ms in vain for rain',
    );
  });
});
