import { BullModule, getQueueToken } from '@nestjs/bull';
import { DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Queue } from 'bull';
import type { Env } from '../config/env';
import { bullOptions } from './bull-options';
import { armCheckpoint } from './checkpoint';
import { HandlerRegistry } from './handler-registry';
import { QUEUES } from './jobs';
import { JobRunner } from './job-runner';
import { Outbox } from './outbox';
import { OutboxListener } from './outbox-listener';
import { OutboxRelay } from './outbox-relay';
import { OutboxRepository } from './outbox.repository';
import { Queues } from './queues';
import { Reconciler } from './reconciler';
import { Repeatables } from './repeatables';
import { WorkerRuntime } from './worker-runtime';

/** Jobs, for the processes that ask for them and those that do them. Nothing is done until `startWorker`. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(env: Env): DynamicModule {
    armCheckpoint(env.crashAt);
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        BullModule.forRoot(bullOptions(env)),
        BullModule.registerQueue(...QUEUES.map((name) => ({ name }))),
      ],
      providers: [
        {
          provide: Queues,
          useFactory: (...queues: Queue[]) => new Queues(queues),
          inject: QUEUES.map((name) => getQueueToken(name)),
        },
        HandlerRegistry,
        JobRunner,
        Outbox,
        OutboxListener,
        OutboxRelay,
        OutboxRepository,
        Reconciler,
        Repeatables,
        WorkerRuntime,
      ],
      exports: [JobRunner, Outbox, OutboxRepository, Queues, Repeatables, WorkerRuntime],
    };
  }
}
