import { Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Clock } from '../clock/clock';
import { Sql } from '../database/sql';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { DomainError } from '../shared/domain-error';
import type { Case } from './case';
import { CaseDeadlinesRepository } from './case-deadlines.repository';
import { CaseExecution } from './case-execution.service';
import { CaseSteps } from './case-steps.service';
import { CasesRepository } from './cases.repository';

/** What of cases happens by itself: reminders, time that runs out, decisions that take effect. Each happens once. */
@Injectable()
export class CaseDeadlines {
  private readonly logger = new Logger(CaseDeadlines.name);

  constructor(
    private readonly deadlines: CaseDeadlinesRepository,
    private readonly cases: CasesRepository,
    private readonly steps: CaseSteps,
    private readonly execution: CaseExecution,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** Asks for what is due; what got lost on the way is asked for again. */
  @Sweep('case-deadlines')
  @Transactional()
  async sweep(): Promise<void> {
    const due = await this.deadlines.takeDue(this.clock.today());
    await this.outbox.addMany(
      'case-deadline',
      due.map((deadlineId) => ({ deadlineId })),
    );
  }

  /** The case is held before its deadline is read: of two deliveries the later one finds it settled. */
  @HandlesJob('case-deadline')
  @Transactional()
  async act({ deadlineId }: JobPayloads['case-deadline']): Promise<void> {
    const seen = await this.deadlines.findOpen(deadlineId);
    if (!seen) return;
    const found = (await this.cases.findHeld(seen.caseId))!;
    const deadline = await this.deadlines.findOpen(deadlineId);
    if (!deadline || deadline.actsOn > this.clock.today()) return;
    await this.deadlines.settle(found.id, [deadline.kind]);
    if (deadline.kind === 'execution') await this.execute(found);
    else if (deadline.kind === 'response-lapse')
      await this.steps.take(found, { action: 'lapse', userId: null });
    else await this.remind(found);
    this.logger.log({ msg: 'acted', caseId: found.id, kind: deadline.kind });
  }

  private async remind(found: Case): Promise<void> {
    await this.cases.note(found.id, { action: 'remind', state: found.state, takenBy: null, reason: null });
    await this.steps.record('case-reminded', found);
  }

  /** What cannot be done any more goes back, with the reason; nothing of it stays. */
  private async execute(found: Case): Promise<void> {
    const proposal = (await this.cases.proposal(found.id))!;
    try {
      await this.sql.nested(async () => {
        const executing = await this.steps.take(found, { action: 'execute', userId: null });
        await this.execution.execute(executing, proposal);
        await this.steps.take(executing, { action: 'close', userId: null });
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.steps.take(found, { action: 'fail', userId: null, reason: error.message });
    }
  }
}
