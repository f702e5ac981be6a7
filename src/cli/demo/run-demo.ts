import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadEnv, processSource, type Env } from '../../config/env';
import { createLogger } from '../../config/logger';
import type { DemoUser } from '../../demo/users';
import { migrate } from '../migrate';
import { progress, say, table } from '../output';
import { serveApi } from '../../serve';
import { withServices } from '../services';
import { DemoApi } from './api-client';
import { READY } from './keep-demo';
import { loadCity } from './load-city';
import { printVerdicts } from './verdicts';
import { startWorkers } from './workers';

export interface DemoPlan {
  /** On a database of its own that is thrown away; nothing is left running. */
  readonly isOnce: boolean;
  readonly workers: number;
  readonly port: number | undefined;
}

/** The half-years that are judged and what was known: what the office knew at two in the night of 5 January and 5 July. */
const PERIODS = [
  ['2025-H2', '2026-01-04T19:00:00Z'],
  ['2026-H1', '2026-07-04T19:00:00Z'],
] as const;

async function evaluate(api: DemoApi): Promise<string> {
  let summary = '';
  for (const [period, cutoff] of PERIODS) {
    const bar = progress(`Evaluating ${period}`);
    const run = await api.evaluate(period, cutoff, (done, total, state) => bar.update(done, total, state));
    bar.stop();
    if (run.state !== 'completed') throw new Error(`the run of ${period} ended as ${run.state}`);
    if (period === '2026-H1') summary = await printVerdicts(api, run);
  }
  return summary;
}

function introduce(url: string, env: Env, users: readonly DemoUser[]): void {
  say(`\nDATABASE_URL=${env.databaseUrl}`);
  say(`REDIS_URL=${env.redisUrl}`);
  say(`API            ${url}`);
  say(`Documentation  ${url}/docs`);
  const logins = table(
    ['role', 'username', 'password'],
    users.map((user) => [user.role, user.username, user.password]),
  );
  const file = join(env.dataDir, 'demo-logins.txt');
  writeFileSync(file, `${logins}\n`, { mode: 0o600 });
  say(`\nLogins, made for this demo (also in ${file}):\n\n${logins}`);
}

/** Everything from an empty folder to verdicts. Ends when told to, or by itself when `isOnce`. */
export async function runDemo(plan: DemoPlan): Promise<void> {
  const { dataDir } = loadEnv(processSource());
  mkdirSync(dataDir, { recursive: true });
  const own = plan.isOnce ? mkdtempSync(join(dataDir, 'once-')) : dataDir;
  const overrides: Record<string, string> = {
    DATA_DIR: own,
    WORKER_IN_API: 'false',
    LOG_LEVEL: 'warn',
    ...(plan.port === undefined ? (plan.isOnce ? { PORT: '0' } : {}) : { PORT: String(plan.port) }),
  };
  try {
    const logFile = join(dataDir, 'demo.log');
    await withServices((env) => withRunningDemo(env, plan, { overrides, logFile }), overrides);
  } finally {
    if (plan.isOnce) rmSync(own, { recursive: true, force: true });
  }
}

interface Surroundings {
  readonly overrides: Readonly<Record<string, string>>;
  /** Where the API and the workers write their logs: the terminal is for the verdicts. */
  readonly logFile: string;
}

async function withRunningDemo(
  env: Env,
  plan: DemoPlan,
  { overrides, logFile }: Surroundings,
): Promise<void> {
  say('DaiLyThu demo: real communes of Hanoi, invented offices, agents, participants and receipts.\n');
  await migrate(env);
  const { isNew, users } = await loadCity(env);
  if (!isNew) say('The register holds agents already: they are used as they are.');
  const log = openSync(logFile, 'a');
  const server = await serveApi(env, createLogger(env.logLevel, pino.destination(log)));
  const stopWorkers = startWorkers(plan.workers, { ...process.env, ...overrides, ...servicesOf(env) }, log);
  try {
    const supervisor = users.find((user) => user.role === 'supervisor')!;
    const api = new DemoApi(server.url);
    await api.signIn(supervisor.username, supervisor.password);
    const summary = await evaluate(api);
    if (!plan.isOnce) {
      introduce(server.url, env, users);
      say(`\n${summary}`);
      process.send?.(READY);
      await server.untilToldToStop();
    } else say(`\n${summary}`);
  } finally {
    await stopWorkers();
    await server.stop();
  }
}

const servicesOf = (env: Env): Record<string, string> => ({
  DATABASE_URL: env.databaseUrl,
  REDIS_URL: env.redisUrl,
});
