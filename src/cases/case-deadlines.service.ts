import { Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Clock } from '../clock/clock';
import { CoveragesRepository } from '../contributions/coverages.repository';
import { Sql } from '../database/sql';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { DomainError } from '../shared/domain-error';
import { ApprovalTime } from './approval-time.service';
import type { Case, DeadlineKind } from './case';
import { CaseDeadlinesRepository, type OpenDeadline } from './case-deadlines.repository';
import { CaseExecution } from './case-execution.service';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseSteps } from './case-steps.service';
import { CasesRepository } from './cases.repository';
import { ImprovementPlans } from './improvement-plans.service';

/** What of cases happens by itself: reminders, time that runs out, decisions that take effect. Each happens once. */
@Injectable()
export class CaseDeadlines {
  private readonly logger = new Logger(CaseDeadlines.name);

  constructor(
    private readonly deadlines: CaseDeadlinesRepository,
    private readonly cases: CasesRepository,
    private readonly proposals: CaseProposalsRepository,
    private readonly steps: CaseSteps,
    private readonly execution: CaseExecution,
    private readonly improvement: ImprovementPlans,
    private readonly time: ApprovalTime,
    private readonly coverages: CoveragesRepository,
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

  /** What is to be counted is brought up to date first: that takes connections of its own, and nothing may be held. */
  @HandlesJob('case-deadline')
  async act({ deadlineId }: JobPayloads['case-deadline']): Promise<void> {
    const seen = await this.deadlines.findOpen(deadlineId);
    if (!seen || seen.actsOn > this.clock.today()) return;
    if (seen.kind === 'improvement-verdict') await this.coverages.follow();
    await this.actOnce(seen);
  }

  /** The case is held before its deadline is read: of two deliveries the later one finds it settled. */
  @Transactional()
  protected async actOnce({ id, caseId }: OpenDeadline): Promise<void> {
    const found = (await this.cases.findHeld(caseId))!;
    const deadline = await this.deadlines.findOpen(id);
    if (!deadline) return;
    await this.deadlines.settle(caseId, [deadline.kind]);
    await this.actOn(found, deadline.kind);
    this.logger.log({ msg: 'acted', caseId, kind: deadline.kind });
  }

  private async actOn(found: Case, kind: DeadlineKind): Promise<void> {
    const actions: Readonly<Record<DeadlineKind, () => Promise<unknown>>> = {
      'response-reminder': () => this.remind(found),
      'response-lapse': () => this.steps.take(found, { action: 'lapse', userId: null }),
      'approval-reminder': () => this.time.remind(found),
      'approval-escalation': () => this.time.escalateOverdue(found),
      execution: () => this.execute(found),
      'improvement-verdict': () => this.conclude(found),
    };
    await actions[kind]();
  }

  private async remind(found: Case): Promise<void> {
    await this.steps.note(found, 'remind', null);
    await this.steps.record('case-reminded', found);
  }

  /** What cannot be done any more goes back, with the reason; nothing of it stays. */
  private async execute(found: Case): Promise<void> {
    const proposal = (await this.proposals.newest(found.id))!;
    try {
      await this.sql.nested(async () => {
        const executing = await this.steps.take(found, { action: 'execute', userId: null });
        const ahead = await this.execution.execute(executing, proposal);
        if (ahead) await this.deadlines.add(found.id, ahead);
        else await this.steps.take(executing, { action: 'close', userId: null });
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.steps.take(found, { action: 'fail', userId: null, reason: error.message });
    }
  }

  /** What an improvement plan came to ends its case. */
  private async conclude(found: Case): Promise<void> {
    const { verdict, reason } = await this.improvement.decide(found);
    await this.steps.take(found, { action: 'close', userId: null, reason, details: { verdict } });
  }
}
