import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Persons } from '../access/persons';
import { LineMonths } from '../contributions/line-months';
import { Sql } from '../database/sql';
import { RunsService } from '../evaluations/runs.service';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { notFound } from '../shared/domain-error';
import type { Case } from './case';
import type { CaseDispute } from './case-dispute';
import { CaseDisputesRepository, type DisputeDecision } from './case-disputes.repository';
import { CaseSteps } from './case-steps.service';
import type { CaseRef } from './cases.service';
import type { Correction } from './core/correction';
import { requireDecider, requireHearing } from './core/dispute';
import { DisputeCorrections } from './dispute-corrections.service';

export interface DisputeClaim {
  readonly lineId: number;
  readonly claim: string;
}

/** What agents say of single lines, and what becomes of it: a fact that corrects the register, and a run that knows it. */
@Injectable()
export class CaseDisputes {
  constructor(
    private readonly disputes: CaseDisputesRepository,
    private readonly steps: CaseSteps,
    private readonly corrections: DisputeCorrections,
    private readonly months: LineMonths,
    private readonly runs: RunsService,
    private readonly persons: Persons,
    private readonly sql: Sql,
  ) {}

  /** @throws DomainError `case-dispute-not-found`, also for one of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<CaseDispute> {
    const dispute = await this.disputes.find(caller.officeId, id);
    if (!dispute) throw notFound('case-dispute');
    return dispute;
  }

  /**
   * Puts into the file that the agent says one of its lines is wrong.
   * @throws DomainError `case-not-found`, `case-is-<state>`, `dispute-waits`, `validation-failed` with `line-not-found` or
   *   `line-superseded`.
   */
  @Transactional()
  async raise(caller: Caller, caseId: number, { lineId, claim }: DisputeClaim): Promise<CaseDispute> {
    const about = await this.steps.holdAsItIs(caller, caseId);
    requireHearing(about.state);
    const { collectedOn } = await this.requireLine(about, lineId);
    const id = await this.disputes.insert({ caseId, lineId, collectedOn, claim }, caller.userId);
    await this.steps.note(about, 'dispute', caller.userId);
    await this.steps.record('case-line-disputed', about, namesOf({ id, lineId }));
    return this.find(caller, id);
  }

  /**
   * The agent is right: the line does not count, or another one does in its place, and a run judges anew with what is known
   * now. The case asks for it in the office of the run that judged its grounds, which may stand above that of the case.
   * @throws DomainError as `dismiss`, `validation-failed`, `line-superseded`, `months-detached`.
   */
  @Transactional()
  async uphold(ref: CaseRef, reason: string, correction: Correction): Promise<CaseDispute> {
    const { dispute, about } = await this.hold(ref);
    const applied = await this.corrections.apply(dispute, correction);
    const revisionRunId = await this.revise(ref.caller, about);
    const { userId } = ref.caller;
    await this.decide(dispute, { userId, reason, correction: { revisionRunId } });
    await this.steps.note(about, 'uphold', userId, reason);
    await this.corrections.record(applied, about.officeId);
    await this.steps.record('case-dispute-upheld', about, {
      ...namesOf(dispute),
      reversal: correction.reason,
      ...(applied.correctedBy === null
        ? {}
        : { correctedBy: publicId.encode('contribution-line', applied.correctedBy) }),
    });
    return this.find(ref.caller, ref.id);
  }

  /**
   * The line counts as it stands.
   * @throws DomainError `case-dispute-not-found`, `stale-version`, `dispute-is-<state>`, `recorder-may-not-decide`,
   *   `case-is-<state>`.
   */
  @Transactional()
  async dismiss(ref: CaseRef, reason: string): Promise<CaseDispute> {
    const { dispute, about } = await this.hold(ref);
    const { userId } = ref.caller;
    await this.decide(dispute, { userId, reason, correction: null });
    await this.steps.note(about, 'dismiss', userId, reason);
    await this.steps.record('case-dispute-dismissed', about, namesOf(dispute));
    return this.find(ref.caller, ref.id);
  }

  /** The case is held before its dispute is read: of two who decide at once, one is told that it has changed. */
  private async hold({ caller, id, version }: CaseRef): Promise<{ dispute: CaseDispute; about: Case }> {
    const { caseId } = await this.find(caller, id);
    const about = await this.steps.holdAsItIs(caller, caseId);
    const dispute = await this.find(caller, id);
    if (dispute.version !== version) throw staleVersion();
    const { state, recordedBy } = dispute;
    const personOf = await this.persons.behind([recordedBy, caller.userId]);
    requireDecider({ state, recordedBy: personOf(recordedBy) }, personOf(caller.userId));
    requireHearing(about.state);
    return { dispute, about };
  }

  private async requireLine(
    { agentId }: Case,
    lineId: number,
  ): Promise<{ readonly collectedOn: CaseDispute['collectedOn'] }> {
    const line = await this.disputes.findLine(agentId, lineId);
    // It may be in a month that is out of the register.
    if (!line) await this.months.requireAll();
    if (!line?.isInForce)
      throw invalidFields([
        {
          pointer: '/lineId',
          ...(line
            ? { code: 'line-superseded', detail: 'was reversed or replaced already' }
            : { code: 'line-not-found', detail: 'is no line of the agent' }),
        },
      ]);
    return line;
  }

  private async revise(caller: Caller, { id }: Case): Promise<number | null> {
    const judging = await this.disputes.findJudging(id);
    if (!judging) return null;
    await this.sql.untilRecorded();
    return (await this.runs.revise({ ...caller, officeId: judging.officeId }, judging.runId)).id;
  }

  private async decide({ id, version }: CaseDispute, decision: DisputeDecision): Promise<void> {
    if (!(await this.disputes.decide(id, version, decision))) throw staleVersion();
  }
}

const namesOf = ({ id, lineId }: Pick<CaseDispute, 'id' | 'lineId'>): Readonly<Record<string, string>> => ({
  dispute: publicId.encode('case-dispute', id),
  line: publicId.encode('contribution-line', lineId),
});
