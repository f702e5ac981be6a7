import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { AllowedMethods } from './allowed-methods';
import { ContractWebhooks } from './contract-webhooks';
import { HealthController } from './health.controller';
import { IdempotencyModule } from './idempotency.module';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { OutboxMetrics } from './outbox-metrics';
import { ProblemFilter } from './problem.filter';
import { Stopping } from './stopping';
import { StrictValidationPipe } from './validation';

/**
 * The shell of all features. Global: any of them may add its figures to `Metrics`, end its streams on `Stopping`, or tell in
 * `ContractWebhooks` what it sends.
 */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false }), IdempotencyModule],
  controllers: [HealthController, MetricsController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: StrictValidationPipe },
    AllowedMethods,
    ContractWebhooks,
    Metrics,
    OutboxMetrics,
    Stopping,
  ],
  exports: [ContractWebhooks, IdempotencyModule, Metrics, Stopping],
})
export class HttpModule {}
