import { type INestApplicationContext, Injectable, Module, type Provider, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClsService } from 'nestjs-cls';
import { ClockModule } from '../../src/clock/clock.module';
import type { Env } from '../../src/config/env';
import { EnvModule } from '../../src/config/env.module';
import { DatabaseModule } from '../../src/database/database.module';
import { HandlesJob, type JobContext } from '../../src/queue/handles-job';
import type { JobName, JobPayloads } from '../../src/queue/jobs';
import { QueueModule } from '../../src/queue/queue.module';
import { startWorker } from '../../src/queue/start-worker';
import { ACTOR } from '../../src/shared/request-context';

export interface Delivery {
  readonly job: JobName;
  readonly payload: object;
  readonly context: JobContext;
  readonly actor: string;
}

/** Handles every job of evaluations by writing it down, and then as the test says. */
@Injectable()
export class RecordingHandlers {
  readonly deliveries: Delivery[] = [];
  behave: (delivery: Delivery) => Promise<void> = () => Promise.resolve();

  constructor(private readonly cls: ClsService) {}

  @HandlesJob('evaluation-run-prepare')
  prepare(payload: JobPayloads['evaluation-run-prepare'], context: JobContext): Promise<void> {
    return this.record('evaluation-run-prepare', payload, context);
  }

  @HandlesJob('evaluation-shard')
  shard(payload: JobPayloads['evaluation-shard'], context: JobContext): Promise<void> {
    return this.record('evaluation-shard', payload, context);
  }

  @HandlesJob('evaluation-run-finish')
  finish(payload: JobPayloads['evaluation-run-finish'], context: JobContext): Promise<void> {
    return this.record('evaluation-run-finish', payload, context);
  }

  @HandlesJob('case-deadline')
  act(payload: JobPayloads['case-deadline'], context: JobContext): Promise<void> {
    return this.record('case-deadline', payload, context);
  }

  @HandlesJob('import-work')
  take(payload: JobPayloads['import-work'], context: JobContext): Promise<void> {
    return this.record('import-work', payload, context);
  }

  @HandlesJob('report-work')
  make(payload: JobPayloads['report-work'], context: JobContext): Promise<void> {
    return this.record('report-work', payload, context);
  }

  @HandlesJob('webhook-fan-out')
  fanOut(payload: JobPayloads['webhook-fan-out'], context: JobContext): Promise<void> {
    return this.record('webhook-fan-out', payload, context);
  }

  @HandlesJob('webhook-deliveries')
  deliver(payload: JobPayloads['webhook-deliveries'], context: JobContext): Promise<void> {
    return this.record('webhook-deliveries', payload, context);
  }

  @HandlesJob('early-warning-schedule')
  warn(payload: JobPayloads['early-warning-schedule'], context: JobContext): Promise<void> {
    return this.record('early-warning-schedule', payload, context);
  }

  @HandlesJob('evaluation-schedule')
  schedule(payload: JobPayloads['evaluation-schedule'], context: JobContext): Promise<void> {
    return this.record('evaluation-schedule', payload, context);
  }

  private record(job: JobName, payload: object, context: JobContext): Promise<void> {
    const delivery = { job, payload, context, actor: this.cls.get<string>(ACTOR) };
    this.deliveries.push(delivery);
    return this.behave(delivery);
  }
}

/** Handles the jobs of schedules by doing nothing, where the schedules themselves are not part of the test. */
@Injectable()
export class IdleScheduleHandlers {
  @HandlesJob('schedule-tick')
  tick(): Promise<void> {
    return Promise.resolve();
  }

  @HandlesJob('schedules-changed')
  changed(): Promise<void> {
    return Promise.resolve();
  }
}

interface Parts {
  readonly imports?: Type[];
  readonly providers?: Provider[];
}

/** The queue over a real database and a real Redis, with handlers of the test. Nothing is done until it is started. */
export function createTestWorker(env: Env, parts: Parts = {}): Promise<INestApplicationContext> {
  const { imports = [], providers = [RecordingHandlers, IdleScheduleHandlers] } = parts;
  @Module({
    imports: [
      EnvModule.forRoot(env),
      ClockModule,
      DatabaseModule.forRoot({
        url: env.databaseUrl,
        poolSize: env.databasePoolSize,
        role: env.databaseRole,
      }),
      QueueModule.forRoot(env),
      ...imports,
    ],
    providers,
  })
  class TestWorker {}
  return NestFactory.createApplicationContext(TestWorker, { logger: false, abortOnError: false });
}

export async function startTestWorker(env: Env, parts: Parts = {}): Promise<INestApplicationContext> {
  const app = await createTestWorker(env, parts);
  await startWorker(app);
  return app;
}
