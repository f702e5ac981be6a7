import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PlanAmendmentsController } from './plan-amendments.controller';
import { PlanAmendmentsRepository } from './plan-amendments.repository';
import { PlanAmendmentsService } from './plan-amendments.service';
import { PlanFactsRepository } from './plan-facts.repository';
import { PlanRowsService } from './plan-rows.service';
import { QuotaPlanStepsController } from './quota-plan-steps.controller';
import { QuotaPlansController } from './quota-plans.controller';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';

@Module({
  imports: [AccessModule],
  controllers: [QuotaPlansController, QuotaPlanStepsController, PlanAmendmentsController],
  providers: [
    QuotaPlansRepository,
    PlanFactsRepository,
    PlanRowsService,
    QuotaPlansService,
    PlanAmendmentsRepository,
    PlanAmendmentsService,
  ],
})
export class PlanningModule {}
