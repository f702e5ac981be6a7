import { DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AgentsModule } from './agents/agents.module';
import { AuditModule } from './audit/audit.module';
import { CasesModule } from './cases/cases.module';
import { ClockModule } from './clock/clock.module';
import type { Env } from './config/env';
import { EnvModule } from './config/env.module';
import { ContributionsModule } from './contributions/contributions.module';
import { DatabaseModule } from './database/database.module';
import { DocumentsModule } from './documents/documents.module';
import { EvaluationsModule } from './evaluations/evaluations.module';
import { EventsModule } from './events/events.module';
import { HttpModule } from './http/http.module';
import { ImportsModule } from './imports/imports.module';
import { OfficesModule } from './offices/offices.module';
import { OperationsModule } from './operations/operations.module';
import { PlanningModule } from './planning/planning.module';
import { QueueModule } from './queue/queue.module';
import { QuotasModule } from './quotas/quotas.module';
import { ReportsModule } from './reports/reports.module';
import { SchedulesModule } from './schedules/schedules.module';

/** Everything the HTTP process is made of, in the order of the modules. */
@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        EnvModule.forRoot(env),
        ClockModule,
        DatabaseModule.forRoot({
          url: env.databaseUrl,
          poolSize: env.databasePoolSize,
          statementTimeout: env.statementTimeoutMs,
          applicationName: 'dailythu-api',
          role: env.databaseRole,
        }),
        QueueModule.forRoot(env),
        HttpModule,
        AuditModule,
        AccessModule,
        OperationsModule,
        OfficesModule,
        AgentsModule,
        SchedulesModule,
        QuotasModule,
        ContributionsModule,
        EvaluationsModule,
        PlanningModule,
        DocumentsModule,
        CasesModule,
        ImportsModule,
        ReportsModule,
        EventsModule,
      ],
    };
  }
}
