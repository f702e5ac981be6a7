import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PlanFactsRepository } from './plan-facts.repository';
import { PlanRowsService } from './plan-rows.service';
import { QuotaPlanStepsController } from './quota-plan-steps.controller';
import { QuotaPlansController } from './quota-plans.controller';
import { QuotaPlansRepository } from './quota-plans.repository';
import { QuotaPlansService } from './quota-plans.service';

@Module({
  imports: [AccessModule],
  controllers: [QuotaPlansController, QuotaPlanStepsController],
  providers: [QuotaPlansRepository, PlanFactsRepository, PlanRowsService, QuotaPlansService],
})
export class PlanningModule {}
