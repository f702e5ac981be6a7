import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Clock } from '../clock/clock';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { Outbox } from '../queue/outbox';
import { DomainError } from '../shared/domain-error';
import { type LocalDate, addDays } from '../shared/local-date';
import { ApprovalTime } from './approval-time.service';
import type { Case, CaseFile, CaseSettings, ProposalOrder } from './case';
import { CaseDeadlinesRepository } from './case-deadlines.repository';
import { CaseDisputesRepository } from './case-disputes.repository';
import { CaseExecution } from './case-execution.service';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseReplacement } from './case-replacement.service';
import { CaseSettingsRepository } from './case-settings.repository';
import { CaseSteps } from './case-steps.service';
import type { CaseRef } from './cases.service';
import { requireSettled } from './core/dispute';
import { endsContract } from './core/measure';
import { ImprovementPlans } from './improvement-plans.service';

/** What is proposed about an agent, and what others decide about that. */
@Injectable()
export class CaseDecisions {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly settings: CaseSettingsRepository,
    private readonly steps: CaseSteps,
    private readonly deadlines: CaseDeadlinesRepository,
    private readonly execution: CaseExecution,
    private readonly replacement: CaseReplacement,
    private readonly improvement: ImprovementPlans,
    private readonly disputes: CaseDisputesRepository,
    private readonly time: ApprovalTime,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes what to do. It is done and undone at once, so that what waits for approval is known to be possible. A
   * proposal that is made anew voids the one before with its approvals.
   * @throws DomainError as `CaseSteps.take`, `validation-failed`, `dispute-undecided`, `revision-running`,
   *   `no-contract-to-end`, `commune-left-alone`, as `CaseReplacement.require`, what the measure itself refuses.
   */
  @Transactional()
  async propose({ caller, id, version }: CaseRef, order: ProposalOrder): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    requireSettled(await this.disputes.outcome(id));
    const settings = await this.settings.inForce(this.clock.today());
    this.requireNotice(order, settings);
    await this.replacement.require(caller, order);
    const isEnd = endsContract(order.measure);
    const days = await this.time.days();
    const proposalNo = await this.proposals.add(id, order, {
      contractId: isEnd ? await this.contractToEnd(found, order.effectiveOn) : null,
      approvalsNeeded: isEnd ? settings.terminationApprovals : settings.approvals,
      approvalDueOn: days.dueOn,
      userId: caller.userId,
    });
    await this.improvement.addTargets(id, proposalNo, order.targets);
    const proposed = await this.steps.take(found, {
      action: 'propose',
      userId: caller.userId,
      details: {
        measure: order.measure,
        effectiveOn: order.effectiveOn,
        ...(order.successorAgentId === null
          ? {}
          : { successor: publicId.encode('agent', order.successorAgentId) }),
      },
    });
    await this.time.begin(id, days);
    const reason = await this.execution.rehearse(proposed, (await this.proposals.newest(id))!);
    if (reason !== null) await this.time.escalate(proposed, 'commune-left-alone', reason);
    return this.steps.file(id);
  }

  /**
   * One of the approvals that a proposal needs; the last one lets it be done on its day.
   * @throws DomainError as `CaseSteps.take`, `improvement-plan-too-late`.
   */
  @Transactional()
  async approve({ caller, id, version }: CaseRef): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    const proposal = await this.proposals.newest(id);
    const { userId, officeId } = caller;
    const { state } = await this.steps.take(found, { action: 'approve', userId, officeId });
    this.improvement.requireAhead(proposal!);
    await this.proposals.addApproval(id, proposal!, caller);
    if (state === 'approved') {
      await this.time.end(id);
      const actsOn = proposal!.effectiveOn;
      const deadlineId = await this.deadlines.add(id, { kind: 'execution', actsOn });
      if (actsOn <= this.clock.today()) await this.outbox.add('case-deadline', { deadlineId });
    }
    return this.steps.file(id);
  }

  /** Gives the case back: before its day also what was approved. @throws DomainError as `CaseSteps.take`. */
  @Transactional()
  async giveBack({ caller, id, version }: CaseRef, reason: string): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    await this.deadlines.settle(id, ['execution']);
    await this.time.end(id);
    await this.steps.take(found, { action: 'return', userId: caller.userId, reason });
    return this.steps.file(id);
  }

  /** Ends the case without a measure. @throws DomainError as `CaseSteps.take`. */
  @Transactional()
  async reject({ caller, id, version }: CaseRef, reason: string): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    await this.time.end(id);
    await this.steps.take(found, { action: 'reject', userId: caller.userId, reason });
    return this.steps.file(id);
  }

  /** @throws DomainError `no-contract-to-end`. */
  private async contractToEnd({ agentId }: Case, day: LocalDate): Promise<number> {
    const contract = await this.proposals.contractOn(agentId, day);
    if (contract) return contract.id;
    throw new DomainError('conflict', 'no-contract-to-end', 'The agent has no contract on that day.', [
      { pointer: '/effectiveOn', code: 'no-contract-to-end', detail: 'is no day of a contract' },
    ]);
  }

  private requireNotice({ measure, effectiveOn }: ProposalOrder, { noticeDays }: CaseSettings): void {
    const earliest = addDays(this.clock.today(), endsContract(measure) ? noticeDays : 0);
    if (effectiveOn < earliest)
      throw invalidFields([
        { pointer: '/effectiveOn', code: 'notice-too-short', detail: `must not be before ${earliest}` },
      ]);
  }
}
