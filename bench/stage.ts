import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadEnv, type Env } from '../src/config/env';
import { installDemoUsers, type DemoUser } from '../src/demo/users';
import { ensureServices } from '../src/embedded/ensure-services';
import { type Cleanup, cleaningUp } from './cleanup';
import { type Installation, databaseAt, settingsFor } from './installation';
import type { Plan } from './plan';
import { NodeProcess, type ServedProcess, startApi, startWorker } from './processes';

/** A database of its own and the processes that one bench starts on it. All of it is gone afterwards. */
export class Stage {
  constructor(
    readonly plan: Plan,
    readonly folder: string,
    readonly env: Env,
    readonly settings: NodeJS.ProcessEnv,
    readonly users: readonly DemoUser[],
    /** A connection that only the bench uses. */
    readonly client: Client,
    private readonly errors: number,
    private readonly cleanup: Cleanup,
  ) {}

  /** The API in a process of its own. */
  async api(overrides: NodeJS.ProcessEnv = {}): Promise<ServedProcess> {
    const api = await startApi({ ...this.settings, ...overrides }, this.errors);
    this.cleanup.add(() => api.process.stop());
    return api;
  }

  /** A worker in a process of its own. */
  async worker(overrides: NodeJS.ProcessEnv = {}): Promise<NodeProcess> {
    const worker = await startWorker({ ...this.settings, ...overrides }, this.errors);
    this.cleanup.add(() => worker.stop());
    return worker;
  }

  /** Another script of the benches, with settings of its own. */
  script(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): NodeProcess {
    const file = join(__dirname, `${name}.js`);
    const script = NodeProcess.start(file, args, { PATH: process.env['PATH'], ...env }, this.errors);
    this.cleanup.add(() => script.stop());
    return script;
  }
}

/** How a database comes to be, given its URL: without it, it is a copy of the generated register. */
export type Filling = (databaseUrl: string) => Promise<void>;

async function createDatabase(
  { databaseUrl, admin }: Installation,
  name: string,
  filling: Filling | undefined,
  cleanup: Cleanup,
): Promise<string> {
  const from = filling ? 'template0' : new URL(databaseUrl).pathname.slice(1);
  const drop = (): Promise<unknown> => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  // One that was killed may have left its database.
  await drop();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`);
  cleanup.add(drop);
  const created = databaseAt(databaseUrl, name);
  await filling?.(created);
  return created;
}

/**
 * A nation is worked on as it is, since a copy would take as much disk again: the runs of the bench before go, the lines
 * that it sent stay.
 */
async function clearRuns({ databaseUrl }: Installation): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('TRUNCATE evaluation_runs CASCADE');
  } finally {
    await client.end();
  }
  return databaseUrl;
}

async function open(
  installation: Installation,
  name: string,
  filling: Filling | undefined,
  cleanup: Cleanup,
): Promise<Stage> {
  const { plan, folder, redisUrl } = installation;
  const databaseUrl =
    plan.scale === 'nation' && !filling
      ? await clearRuns(installation)
      : await createDatabase(installation, name, filling, cleanup);
  const settings = settingsFor(folder, databaseUrl, redisUrl, `${name}-${process.pid}`);
  const { env, stop } = await ensureServices(loadEnv(settings));
  cleanup.add(stop);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  cleanup.add(() => client.end());
  const users = await installDemoUsers(client);
  const errors = openSync(join(folder, 'bench.log'), 'a');
  cleanup.add(() => closeSync(errors));
  return new Stage(plan, folder, env, settings, users, client, errors, cleanup);
}

/** Opens a stage, does the work on it, and leaves nothing of it behind. */
export const onStage = <T>(
  installation: Installation,
  work: (stage: Stage) => Promise<T>,
  filling?: Filling,
): Promise<T> =>
  cleaningUp(installation.cleanup, async (cleanup) =>
    work(await open(installation, 'bench_stage', filling, cleanup)),
  );
