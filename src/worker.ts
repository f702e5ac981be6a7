import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditRights } from './audit/audit-rights';
import { bootMessage } from './config/boot-error';
import { type Env, loadEnv, processSource } from './config/env';
import { createLogger } from './config/logger';
import { keepHeapSmall } from './config/small-heap';
import { ensureServices } from './embedded/ensure-services';
import { startWorker } from './queue/start-worker';
import { WorkerModule } from './worker.module';

/** Seconds beyond the grace of the jobs in hand for closing connections. */
const CLOSING_SECONDS = 5;

async function boot(env: Env): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(env), {
    logger: createLogger(env.logLevel),
    abortOnError: false,
  });
  try {
    await app.get(AuditRights).warn();
    await startWorker(app);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      // Whoever asks twice does not want to wait for jobs.
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
      resolve();
    };
    process.once('SIGTERM', told);
    process.once('SIGINT', told);
  });
}

/** The job process: as many of them as there is work for, on one Postgres and one Redis. */
async function main(): Promise<void> {
  keepHeapSmall();
  const { env, stop } = await ensureServices(loadEnv(processSource()));
  try {
    const app = await boot(env);
    await untilToldToStop();
    // What still hangs after the grace is left to the locks and leases that run out.
    setTimeout(() => process.exit(1), (env.shutdownGraceSeconds + CLOSING_SECONDS) * 1_000).unref();
    await app.close();
  } finally {
    await stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${bootMessage(error)}\n`);
    process.exit(1);
  },
);
