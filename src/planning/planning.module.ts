import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AgentsModule } from '../agents/agents.module';
import { ContributionsModule } from '../contributions/contributions.module';
import { EvaluationsModule } from '../evaluations/evaluations.module';
import { OfficesModule } from '../offices/offices.module';
import { SchedulesModule } from '../schedules/schedules.module';
import { EarlyWarningsController } from './early-warnings.controller';
import { EarlyWarningsRepository } from './early-warnings.repository';
import { EarlyWarnings } from './early-warnings.service';
import { PlanAmendmentsController } from './plan-amendments.controller';
import { PlanAmendmentsRepository } from './plan-amendments.repository';
import { PlanAmendmentsService } from './plan-amendments.service';
import { PlanFactsRepository } from './plan-facts.repository';
import { PlanPotentialRepository } from './plan-potential.repository';
import { PlanRowsService } from './plan-rows.service';
import { ProgressController } from './progress.controller';
import { ProgressRepository } from './progress.repository';
import { ProgressService } from './progress.service';
import { QuotaPlanStepsController } from './quota-plan-steps.controller';
import { QuotaPlansController } from './quota-plans.controller';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';
import { RenewalsRepository } from './renewals.repository';

/** Plans of quotas, how far agents have come with them, and who will miss them. */
@Module({
  imports: [
    AccessModule,
    OfficesModule,
    AgentsModule,
    SchedulesModule,
    ContributionsModule,
    EvaluationsModule,
  ],
  controllers: [
    QuotaPlansController,
    QuotaPlanStepsController,
    PlanAmendmentsController,
    ProgressController,
    EarlyWarningsController,
  ],
  providers: [
    QuotaPlansRepository,
    PlanFactsRepository,
    PlanPotentialRepository,
    PlanRowsService,
    QuotaPlansService,
    PlanAmendmentsRepository,
    PlanAmendmentsService,
    ProgressRepository,
    RenewalsRepository,
    ProgressService,
    EarlyWarningsRepository,
    EarlyWarnings,
  ],
})
export class PlanningModule {}
