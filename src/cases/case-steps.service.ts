import { Injectable } from '@nestjs/common';
import { Persons } from '../access/persons';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Case, CaseFile, CaseNote, Proposal } from './case';
import { CaseFiles } from './case-files.service';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CasesRepository } from './cases.repository';
import { type CaseAction, type CaseHands, caseStateAfter } from './core/case-state';
import { lacksOfficeAbove } from './core/escalation';

/** A step as it is asked for. Without a user it happens by itself. */
export interface StepOrder {
  readonly action: CaseAction;
  readonly userId: number | null;
  readonly reason?: string;
  readonly responseDueOn?: LocalDate;
  /** Of whoever approves. */
  readonly officeId?: number;
  /** For the audit trail. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Moves cases along their path, one step at a time, each on record. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly cases: CasesRepository,
    private readonly proposals: CaseProposalsRepository,
    private readonly files: CaseFiles,
    private readonly persons: Persons,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The case in the version that the caller has read. Nobody else changes it until the transaction ends.
   * @throws DomainError `case-not-found`, `stale-version`.
   */
  async hold(caller: Pick<Caller, 'officeId'>, id: number, version: number): Promise<Case> {
    const found = await this.holdAsItIs(caller, id);
    if (found.version !== version) throw staleVersion();
    return found;
  }

  /** The same of whichever version. @throws DomainError `case-not-found`, also for one of an office outside the caller's. */
  async holdAsItIs(caller: Pick<Caller, 'officeId'>, id: number): Promise<Case> {
    const found = await this.cases.findHeld(id, caller.officeId);
    if (!found) throw notFound('case');
    return found;
  }

  /** The case after the step. @throws DomainError as `caseStateAfter` does. */
  async take(found: Case, order: StepOrder): Promise<Case> {
    const { action, userId, reason, responseDueOn, details } = order;
    const proposal = await this.proposals.newest(found.id);
    const approvers = proposal?.approvals.map(({ approvedBy }) => approvedBy) ?? [];
    const personOf = await this.persons.behind([
      found.openedBy,
      proposal?.proposedBy ?? null,
      ...approvers,
      userId,
    ]);
    const hands = handsOf(found, proposal, order.officeId, personOf);
    const state = caseStateAfter(hands, action, userId === null ? null : personOf(userId), reason);
    const step = { action, state, takenBy: userId, reason: reason ?? null };
    if (!(await this.cases.take(found.id, found.version, step, responseDueOn))) throw staleVersion();
    await this.record(`case-${AUDITED[action]}`, found, details);
    const dueOn = responseDueOn ?? found.responseDueOn;
    return { ...found, state, responseDueOn: dueOn, version: found.version + 1 };
  }

  /** Puts something into the file of a case that leaves it in its state. Without a user it happened by itself. */
  async note(
    { id, state }: Pick<Case, 'id' | 'state'>,
    action: CaseNote,
    takenBy: number | null,
    reason: string | null = null,
  ): Promise<void> {
    await this.cases.note(id, { action, state, takenBy, reason });
  }

  /** Puts something that happened to a case on record. */
  async record(
    action: string,
    { id, agentId, officeId }: Pick<Case, 'id' | 'agentId' | 'officeId'>,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.audit.record({
      action,
      subject: publicId.encode('case', id),
      officeId,
      details: { agent: publicId.encode('agent', agentId), ...details },
    });
  }

  /** The case as it is now, with its file. */
  async file(id: number): Promise<CaseFile> {
    return this.files.of((await this.cases.findHeld(id))!);
  }
}

/** @param personOf whose an account is. */
function handsOf(
  found: Case,
  proposal: Proposal | null,
  officeId: number | undefined,
  personOf: (userId: number) => number,
): CaseHands {
  const approvals = proposal?.approvals ?? [];
  const communes = proposal?.escalations.find(({ kind }) => kind === 'commune-left-alone');
  const offices = [...approvals.map((approval) => approval.officeId), officeId];
  return {
    state: found.state,
    openedBy: personOf(found.openedBy),
    proposedBy: proposal ? personOf(proposal.proposedBy) : null,
    approvedBy: approvals.map(({ approvedBy }) => personOf(approvedBy)),
    approvalsNeeded: proposal?.approvalsNeeded ?? 1,
    lacksOfficeAbove: lacksOfficeAbove(
      found.officeId,
      communes?.officeId ?? null,
      offices.filter((id) => typeof id === 'number'),
    ),
  };
}

const AUDITED: Readonly<Record<CaseAction, string>> = {
  notify: 'agent-notified',
  respond: 'responded',
  lapse: 'response-lapsed',
  propose: 'proposed',
  approve: 'approved',
  return: 'returned',
  reject: 'rejected',
  execute: 'executing',
  'check-in': 'checked-in',
  close: 'closed',
  fail: 'failed',
  withdraw: 'withdrawn',
};
