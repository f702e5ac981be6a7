import type { Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module';
import type { Role } from '../../src/access/core/permission';
import { Clock } from '../../src/clock/clock';
import { TokenService } from '../../src/access/tokens.service';
import { type Env, loadEnv, requireComplete } from '../../src/config/env';
import type { AppLogger } from '../../src/config/logger';
import { createHttpApp } from '../../src/http/http-app';
import { startWorker } from '../../src/queue/start-worker';
import { type TestDatabase, createTestDatabase } from './database';
import { eventsAmiss } from './events-amiss';
import { type TestRedis, createTestRedis } from './redis';

type Method = (path: string) => supertest.Test;
export type Requests = Record<'get' | 'post' | 'patch' | 'put' | 'delete', Method>;

/** Requests of one person, and who that is in the database. */
export type SignedIn = Requests & {
  readonly userId: number;
  readonly username: string;
  readonly officeId: number;
  readonly token: string;
};

export interface TestApp {
  /** Where it listens: a real port, so that streams and connections are real. */
  readonly url: string;
  readonly env: Env;
  readonly database: TestDatabase;
  readonly services: NestFastifyApplication;
  readonly anonymous: Requests;
  /** A new user of the role, in the root office unless told, who is signed in. */
  as(role: Role, officeId?: number): Promise<SignedIn>;
  /** The provincial office above all others; made on first use. */
  rootOffice(): Promise<number>;
  readonly sql: <Row = Record<string, unknown>>(
    text: string,
    parameters?: readonly unknown[],
  ) => Promise<Row[]>;
  /** Stands the clock of the process still. The database keeps its own time. */
  setTime(instant: string): void;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** Controllers that exist in the test only. */
  readonly controllers?: Type[];
  readonly providers?: Provider[];
  /** Without one, nothing is logged. */
  readonly logger?: AppLogger;
  /** Joins a database that another app of the test made, instead of making one. */
  readonly database?: TestDatabase;
}

function requests(url: string, token?: string): Requests {
  const agent = supertest.agent(url);
  if (token !== undefined) void agent.set('Authorization', `Bearer ${token}`);
  const method =
    (name: keyof Requests): Method =>
    (path) =>
      agent[name](path);
  return {
    get: method('get'),
    post: method('post'),
    patch: method('patch'),
    put: method('put'),
    delete: method('delete'),
  };
}

async function listen(env: Env, { controllers = [], providers = [], logger }: TestAppOptions) {
  class TestRoutes {}
  const app = await createHttpApp(
    { module: TestRoutes, imports: [AppModule.forRoot(env)], controllers, providers },
    { env, ...(logger ? { logger } : {}) },
  );
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    if (env.workerInApi) await startWorker(app);
    await app.listen(0, '127.0.0.1');
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

const secret = (letter: string): string => Buffer.from(letter.repeat(32)).toString('base64');

/** Suites ask thousands of times in a minute. Requests are counted all the same. */
const boundless = (): Record<string, string> =>
  Object.fromEntries(
    ['READS', 'WRITES', 'BULK', 'PUBLIC'].map((cost) => [`RATE_LIMIT_${cost}`, '100000000']),
  );

/**
 * The settings of a test as variables, for a process of its own: quick where production is patient, since what waits for
 * the next look should not slow a test down. The secrets guard nothing.
 */
export const testVariables = (): Record<string, string> => ({
  NODE_ENV: 'test',
  PORT: '0',
  REDIS_URL: process.env['TEST_REDIS_URL']!,
  DATA_DIR: process.env['TEST_DATA_DIR']!,
  JWT_KEYS: `test:${secret('j')},former:${secret('f')}`,
  PARTICIPANT_HASH_KEY: secret('p'),
  CURSOR_KEY: secret('c'),
  LOG_LEVEL: 'silent',
  WORKER_IN_API: 'false',
  SHUTDOWN_GRACE_SECONDS: '5',
  SHARD_AGENTS: '7',
  RELAY_MILLISECONDS: '50',
  RECONCILE_SECONDS: '1',
  DATABASE_POOL_SIZE: '8',
  ...boundless(),
});

/** Complete settings of a test. */
export const testEnv = (given: Partial<Env> & Pick<Env, 'databaseUrl'>): Env =>
  Object.freeze(requireComplete({ ...loadEnv(testVariables()), ...given }));

/**
 * The whole application over a fresh, migrated database, listening on a free port. With `workerInApi: true` it works on
 * its jobs too.
 */
export async function startApp(overrides: Partial<Env> = {}, options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const redis = createTestRedis();
  const env = testEnv({ databaseUrl: database.url, queuePrefix: redis.prefix, ...overrides });
  const app = await listen(env, options);
  const url = (await app.getUrl()).replace(/\/$/, '');
  return new RunningApp(url, env, database, app, redis, options.database === undefined);
}

class RunningApp implements TestApp {
  readonly anonymous: Requests;
  private readonly pool: Pool;

  constructor(
    readonly url: string,
    readonly env: Env,
    readonly database: TestDatabase,
    readonly services: NestFastifyApplication,
    private readonly redis: TestRedis,
    private readonly ownsDatabase: boolean,
  ) {
    this.anonymous = requests(url);
    this.pool = new Pool({ connectionString: database.url, max: 4 });
    // A connection on its way out may still be told that the database is dropped.
    this.pool.on('error', () => undefined);
  }

  /** Bound, so that it can be handed to a factory. */
  readonly sql = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await this.pool.query(text, [...parameters])).rows as Row[];

  async rootOffice(): Promise<number> {
    const [office] = await this.sql<{ id: number }>(
      `INSERT INTO offices (code, name, level, valid_from)
       VALUES ('00000', 'Bảo hiểm xã hội tỉnh', 'provincial', '2020-01-01')
       ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id`,
    );
    return office!.id;
  }

  async as(role: Role, officeId?: number): Promise<SignedIn> {
    const office = officeId ?? (await this.rootOffice());
    const username = `${role}-${randomBytes(4).toString('hex')}`;
    const [user] = await this.sql<{ id: number; tokenEpoch: number }>(
      `INSERT INTO users (username, display_name, password_hash, role, office_id)
       VALUES ($1, $1, 'no password opens this account', $2, $3) RETURNING id, token_epoch AS "tokenEpoch"`,
      [username, role, office],
    );
    const { id: userId, tokenEpoch } = user!;
    const tokens = this.services.get(TokenService, { strict: false });
    const token = await tokens.issueAccess({ id: userId, role, officeId: office, tokenEpoch });
    return { ...requests(this.url, token), userId, username, officeId: office, token };
  }

  setTime(instant: string): void {
    this.services.get(Clock, { strict: false }).now = () => new Date(instant);
  }

  async stop(): Promise<void> {
    await this.services.close();
    const untold = await eventsAmiss(this.sql);
    await this.pool.end();
    await this.redis.clear();
    if (this.ownsDatabase) await this.database.drop();
    if (untold.length > 0) throw new Error(`events are not what their table says: ${JSON.stringify(untold)}`);
  }
}
