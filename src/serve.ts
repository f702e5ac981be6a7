import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as delay } from 'node:timers/promises';
import { AppModule } from './app.module';
import { AuditRights } from './audit/audit-rights';
import { BootError } from './config/boot-error';
import type { Env } from './config/env';
import { type AppLogger, createLogger } from './config/logger';
import { asBootFailure } from './database/boot-failure';
import { createHttpApp } from './http/http-app';
import { serveDocumentation } from './http/documentation';
import { Stopping } from './http/stopping';
import { serveQueueBoard } from './operations/serve-queue-board';
import { startWorker } from './queue/start-worker';

/**
 * How long the process still takes requests after it has said that it is not ready: whoever sends them must notice, and
 * clients that keep their connections are told to close them. At most a quarter of the grace.
 */
const DRAIN_MILLISECONDS = { production: 5_000, development: 200, test: 500 };

export interface ServedApi {
  readonly url: string;
  /** Resolves when the process is told to stop (SIGTERM, SIGINT). A second signal ends the process at once. */
  untilToldToStop(): Promise<void>;
  /** Not ready at once, then no new connections, then whatever is in flight finishes or SHUTDOWN_GRACE_SECONDS are over. */
  stop(): Promise<void>;
}

/**
 * Serves the API with its documentation, and hosts a worker when the settings say so.
 * @throws BootError when the database cannot be reached, the port is taken or the worker may not start.
 */
export async function serveApi(env: Env, logger: AppLogger = createLogger(env.logLevel)): Promise<ServedApi> {
  const app = await createHttpApp(AppModule.forRoot(env), { env, logger }).catch((error: unknown) => {
    throw asBootFailure(error, env.databaseUrl);
  });
  try {
    await app.get(AuditRights).warn();
    serveDocumentation(app);
    await serveQueueBoard(app);
    if (env.workerInApi) await startWorker(app);
    await listen(app, env);
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  new Logger('Api').log(`listening on ${url}`);
  return { url, untilToldToStop, stop: () => stopInGrace(app, env) };
}

async function listen(app: NestFastifyApplication, { port, host }: Env): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new BootError(`port ${port} is taken: set PORT to another one`);
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new BootError(`cannot listen on ${host}:${port} (${code})`);
    throw error;
  }
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const told = (): void => {
      // Whoever asks twice does not want to wait for requests.
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
      resolve();
    };
    process.once('SIGTERM', told);
    process.once('SIGINT', told);
  });
}

async function stopInGrace(app: NestFastifyApplication, env: Env): Promise<void> {
  const logger = new Logger('Api');
  const grace = env.shutdownGraceSeconds * 1_000;
  const drain = Math.min(DRAIN_MILLISECONDS[env.mode], grace / 4);
  app.get(Stopping).begin();
  await delay(drain);
  const closed = closeInOrder(app);
  const outcome = await Promise.race([closed, delay(grace - drain, 'late' as const, { ref: false })]);
  if (outcome === 'late')
    logger.warn(`gave up on what was still in flight after ${env.shutdownGraceSeconds} s`);
  else logger.log('stopped');
}

/** The server first: a request in flight still needs all that the modules would close. */
async function closeInOrder(app: NestFastifyApplication): Promise<void> {
  await app.getHttpAdapter().getInstance().close();
  await app.close();
}
