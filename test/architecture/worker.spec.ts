import { NestFactory } from '@nestjs/core';
import { HandlerRegistry } from '../../src/queue/handler-registry';
import { JOB_NAMES } from '../../src/queue/jobs';
import { WorkerModule } from '../../src/worker.module';
import { testEnv } from '../support/app';
import { createTestDatabase } from '../support/database';

describe('the worker process', () => {
  it('has one handler for every job, and sweeps for what got lost', async () => {
    const database = await createTestDatabase();
    const app = await NestFactory.createApplicationContext(
      WorkerModule.forRoot(testEnv({ databaseUrl: database.url })),
      { logger: false, abortOnError: false },
    );
    try {
      const registry = app.get(HandlerRegistry);
      expect([...registry.handlers().keys()].sort()).toEqual([...JOB_NAMES].sort());
      expect(registry.sweeps().map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'evaluation-runs',
          'idempotency-keys',
          'outbox-purge',
          'report-files',
          'report-orders',
          'reports',
          'schedules',
          'upload-errors-purge',
          'webhooks',
          'webhook-deliveries-purge',
        ]),
      );
    } finally {
      await app.close();
      await database.drop();
    }
  });
});
