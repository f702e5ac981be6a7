import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { BootError } from '../config/boot-error';
import type { Env } from '../config/env';
import { isSchemaAbsent } from '../database/failure';
import { withServices } from './services';

/**
 * The application's services for one command, without HTTP. Only when asked for, workers are in the process, and it works
 * on Postgres as whoever logs in.
 */
export async function withApplication<T>(
  work: (app: INestApplicationContext, env: Env) => Promise<T>,
  { hostsWorker = false, asOwner = false } = {},
): Promise<T> {
  return withServices(
    async (env) => {
      const app = await NestFactory.createApplicationContext(AppModule.forRoot(env), {
        logger: ['error', 'warn'],
        abortOnError: false,
      });
      try {
        return await work(app, env);
      } catch (error) {
        if (isSchemaAbsent(error))
          throw new BootError('the database has no schema yet: run dailythu migrate first');
        throw error;
      } finally {
        await app.close();
      }
    },
    { WORKER_IN_API: String(hostsWorker), ...(asOwner ? { DATABASE_ROLE: 'owner' } : {}) },
  );
}
