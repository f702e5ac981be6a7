import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Clock } from '../clock/clock';
import { invalidFields } from '../http/validation';
import { DomainError, type FieldError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Case, CaseFile, CheckIn, Proposal } from './case';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseSteps } from './case-steps.service';
import type { CaseRef } from './cases.service';
import { type ImprovementTarget, hasBegun } from './core/improvement-targets';
import { type ImprovementOutcome, improvementOutcome } from './core/improvement-verdict';
import { ImprovementPlansRepository } from './improvement-plans.repository';
import { ImprovementResults } from './improvement-results.service';

/** Improvement plans from their targets to the verdict. */
@Injectable()
export class ImprovementPlans {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly steps: CaseSteps,
    private readonly plans: ImprovementPlansRepository,
    private readonly results: ImprovementResults,
    private readonly clock: Clock,
  ) {}

  /** Those of a proposal; of a measure without targets there are none. */
  async addTargets(caseId: number, proposalNo: number, targets: readonly ImprovementTarget[]): Promise<void> {
    if (targets.length > 0) await this.plans.addTargets(caseId, proposalNo, targets);
  }

  /** No agent is held to a month that began before its plan was decided. @throws DomainError `improvement-plan-too-late`. */
  requireAhead({ targets }: Proposal): void {
    if (hasBegun(targets, this.clock.today()))
      throw new DomainError(
        'conflict',
        'improvement-plan-too-late',
        'The first month of the plan has begun: propose it anew with later months.',
      );
  }

  /**
   * Notes that the agent was met while its plan runs.
   * @throws DomainError as `CaseSteps.take`, `no-improvement-plan`, `validation-failed`.
   */
  @Transactional()
  async checkIn(
    { caller, id, version }: CaseRef,
    { heldOn, note }: Pick<CheckIn, 'heldOn' | 'note'>,
  ): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    await this.steps.take(found, { action: 'check-in', userId: caller.userId, details: { heldOn } });
    const proposal = (await this.proposals.newest(id))!;
    if (proposal.measure !== 'improvement-plan')
      throw new DomainError('conflict', 'no-improvement-plan', 'What is carried out is no improvement plan.');
    const errors = flawsOf(heldOn, proposal.effectiveOn, this.clock.today());
    if (errors.length > 0) throw invalidFields(errors);
    await this.plans.addCheckIn(id, heldOn, note, caller.userId);
    return this.steps.file(id);
  }

  /** Judges a plan that is over by what is known now, once and for all. @throws DomainError `no-policy-in-force`. */
  async decide({ id, agentId }: Case): Promise<ImprovementOutcome> {
    const { targets } = (await this.proposals.newest(id))!;
    const counted = await this.results.count(agentId, targets);
    const months = counted.map(({ actual, ...target }) => ({ ...target, actual: actual ?? 0 }));
    const outcome = improvementOutcome(months);
    await this.plans.addVerdict(id, { verdict: outcome.verdict, months });
    return outcome;
  }
}

function flawsOf(heldOn: LocalDate, from: LocalDate, today: LocalDate): FieldError[] {
  const pointer = '/heldOn';
  if (heldOn > today) return [{ pointer, code: 'in-the-future', detail: 'must not lie in the future' }];
  if (heldOn < from) return [{ pointer, code: 'before-the-plan', detail: `must not be before ${from}` }];
  return [];
}
