import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import type { Env } from '../config/env';
import { withServices } from './services';

/** The application's services for one command, without HTTP; workers in the process only when asked for. */
export async function withApplication<T>(
  work: (app: INestApplicationContext, env: Env) => Promise<T>,
  { hostsWorker = false } = {},
): Promise<T> {
  return withServices(
    async (env) => {
      const app = await NestFactory.createApplicationContext(AppModule.forRoot(env), {
        logger: ['error', 'warn'],
        abortOnError: false,
      });
      try {
        return await work(app, env);
      } finally {
        await app.close();
      }
    },
    { WORKER_IN_API: String(hostsWorker) },
  );
}
