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
import { MonthlyResultsRepository } from './monthly-results.repository';
import { MonthlyResults } from './monthly-results.service';
import { PlanAmendmentsController } from './plan-amendments.controller';
import { PlanAmendmentsRepository } from './plan-amendments.repository';
import { PlanAmendmentsService } from './plan-amendments.service';
import { PlanBoundsImportService } from './plan-bounds-import.service';
import { PlanComparisonController } from './plan-comparison.controller';
import { PlanComparisonService } from './plan-comparison.service';
import { PlanFactsRepository } from './plan-facts.repository';
import { PlanPotentialRepository } from './plan-potential.repository';
import { PlanFilesController } from './plan-files.controller';
import { PlanRowsService } from './plan-rows.service';
import { ProgressController } from './progress.controller';
import { ProgressRepository } from './progress.repository';
import { ProgressService } from './progress.service';
import { QuotaPlanStepsController } from './quota-plan-steps.controller';
import { QuotaPlansController } from './quota-plans.controller';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';
import { RenewalsRepository } from './renewals.repository';
import { TargetProgressController } from './target-progress.controller';
import { TargetProgressService } from './target-progress.service';
import { TargetResultsRepository } from './target-results.repository';
import { TargetsController } from './targets.controller';
import { TargetsRepository } from './targets.repository';
import { TargetsService } from './targets.service';

/** Targets, plans of quotas, how far agents have come with them, and who will miss them. */
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
    // Before the other, so that `standings` is not taken for an id.
    TargetProgressController,
    TargetsController,
    PlanComparisonController,
    PlanFilesController,
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
    MonthlyResultsRepository,
    MonthlyResults,
    EarlyWarningsRepository,
    EarlyWarnings,
    TargetsRepository,
    TargetResultsRepository,
    TargetsService,
    TargetProgressService,
    PlanComparisonService,
    PlanBoundsImportService,
  ],
  exports: [MonthlyResults],
})
export class PlanningModule {}
