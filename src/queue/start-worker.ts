import type { INestApplicationContext } from '@nestjs/common';
import { WorkerRuntime } from './worker-runtime';

/**
 * Makes the process of the application a worker, until the application is closed. Its modules must hold the handler of
 * every job. @throws BootError, see WorkerRuntime.start.
 */
export const startWorker = (app: INestApplicationContext): Promise<void> =>
  app.get(WorkerRuntime, { strict: false }).start();
