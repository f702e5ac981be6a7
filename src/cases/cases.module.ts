import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AgentsModule } from '../agents/agents.module';
import { CaseDeadlinesRepository } from './case-deadlines.repository';
import { CaseDeadlines } from './case-deadlines.service';
import { CaseDecisions } from './case-decisions.service';
import { CaseExecution } from './case-execution.service';
import { CaseStepsController } from './case-steps.controller';
import { CaseSteps } from './case-steps.service';
import { CasesController } from './cases.controller';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';

/** What is decided about an agent, from the grounds to what was done: heard first, and never by one alone. */
@Module({
  imports: [AccessModule, AgentsModule],
  controllers: [CasesController, CaseStepsController],
  providers: [
    CasesRepository,
    CaseSteps,
    CasesService,
    CaseDecisions,
    CaseExecution,
    CaseDeadlinesRepository,
    CaseDeadlines,
  ],
})
export class CasesModule {}
