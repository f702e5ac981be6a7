import { DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AuditModule } from './audit/audit.module';
import { CasesModule } from './cases/cases.module';
import { ClockModule } from './clock/clock.module';
import type { Env } from './config/env';
import { EnvModule } from './config/env.module';
import { DatabaseModule } from './database/database.module';
import { EvaluationsModule } from './evaluations/evaluations.module';
import { EventsModule } from './events/events.module';
import { HttpModule } from './http/http.module';
import { ImportsModule } from './imports/imports.module';
import { PlanningModule } from './planning/planning.module';
import { QueueModule } from './queue/queue.module';
import { ReportsModule } from './reports/reports.module';
import { SchedulesModule } from './schedules/schedules.module';

/** Work may take longer than an answer to a person, but a statement that takes this long is stuck. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Connections beside those of the jobs in hand: for the relay, the sweeps and the leases. */
const SPARE_CONNECTIONS = 4;

/** Everything a worker process is made of: the features that handle jobs or sweep, and what they stand on. */
@Module({})
export class WorkerModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        EnvModule.forRoot(env),
        ClockModule,
        DatabaseModule.forRoot({
          url: env.databaseUrl,
          poolSize: Math.max(env.databasePoolSize, env.workerConcurrency + SPARE_CONNECTIONS),
          statementTimeout: STATEMENT_TIMEOUT_MS,
          applicationName: 'dailythu-worker',
          role: env.databaseRole,
        }),
        QueueModule.forRoot(env),
        HttpModule,
        AuditModule,
        AccessModule,
        SchedulesModule,
        EvaluationsModule,
        PlanningModule,
        CasesModule,
        ImportsModule,
        ReportsModule,
        EventsModule,
      ],
    };
  }
}
