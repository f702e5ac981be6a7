import type { EndReasonClass } from '../agents/core/contract';
import type { FlagState } from '../evaluations/core/run-state';
import type { LocalDate } from '../shared/local-date';
import type { CaseCorrection, CaseRevision } from './case-dispute';
import type { CaseAction, CaseState } from './core/case-state';
import type { ApprovalPatience } from './core/approval-days';
import type { EscalationKind } from './core/escalation';
import type { CaseMeasure } from './core/measure';
import type { ResponsePatience } from './core/response-days';
import type { SettlementEntry } from './core/settlement';
import type { ImprovementTarget } from './core/improvement-targets';
import type { ImprovementVerdict } from './core/improvement-verdict';

export interface Case {
  readonly id: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly agentName: string;
  /** The office of the agent when the case was opened. */
  readonly officeId: number;
  /** Of its flags; null for one opened by hand. */
  readonly period: string | null;
  readonly grounds: string;
  readonly state: CaseState;
  readonly openedBy: number;
  readonly openedAt: Date;
  /** Last day on which the agent can respond, inclusive. */
  readonly responseDueOn: LocalDate | null;
  readonly version: number;
}

/** Something to be done about the agent, as somebody puts it. */
export interface ProposalOrder {
  readonly measure: CaseMeasure;
  readonly reason: string;
  readonly legalBasis: string;
  /** The day from which a warning or improvement plan holds, or the last day of the contract, inclusive. */
  readonly effectiveOn: LocalDate;
  /** Of what ends a contract. */
  readonly endReasonClass: EndReasonClass | null;
  /** Of a replacement only: who takes over the day after. */
  readonly successorAgentId: number | null;
  /** Of an improvement plan, oldest first; of everything else there are none. */
  readonly targets: readonly ImprovementTarget[];
}

export interface Proposal extends ProposalOrder {
  readonly proposalNo: number;
  readonly contractId: number | null;
  readonly approvalsNeeded: number;
  readonly proposedBy: number;
  readonly proposedAt: Date;
  /** Last day on which it is approved in time, inclusive; null for what was proposed before there was one. */
  readonly approvalDueOn: LocalDate | null;
  readonly approvals: readonly Approval[];
  /** Oldest first. */
  readonly escalations: readonly Escalation[];
}

export interface Approval {
  readonly approvedBy: number;
  readonly approvedAt: Date;
  /** The office of whoever approved, then; null for one that is older than the column. */
  readonly officeId: number | null;
}

/** That a proposal was put before the office above. */
export interface Escalation {
  readonly kind: EscalationKind;
  /** That of the case itself where none is above it. */
  readonly officeId: number;
  readonly reason: string;
  readonly escalatedAt: Date;
}

export interface CaseResponse {
  readonly receivedOn: LocalDate;
  readonly body: string;
  readonly recordedBy: number;
  readonly recordedAt: Date;
}

/** That somebody met the agent while its improvement plan ran. */
export interface CheckIn {
  readonly heldOn: LocalDate;
  readonly note: string;
  readonly recordedBy: number;
  readonly recordedAt: Date;
}

export interface ImprovementMonth extends ImprovementTarget {
  /** Null for a month that has not begun. */
  readonly actual: number | null;
}

/** An improvement plan and what came of it: what is known now, and from the verdict on what it was given for. */
export interface Improvement {
  readonly targets: readonly ImprovementMonth[];
  readonly verdict: ImprovementVerdict | null;
}

/** What goes into the file of a case and leaves it in its state. */
export const CASE_NOTES = [
  'open',
  'join',
  'remind',
  'attach',
  'dispute',
  'uphold',
  'dismiss',
  'draft',
  'remind-approvers',
  'escalate',
] as const;
export type CaseNote = (typeof CASE_NOTES)[number];

export interface TakenCaseStep {
  readonly action: CaseAction | CaseNote;
  readonly state: CaseState;
  readonly takenBy: number | null;
  readonly takenAt: Date;
  readonly reason: string | null;
}

/** What happens by itself. */
export const DEADLINE_KINDS = [
  'response-reminder',
  'response-lapse',
  'approval-reminder',
  'approval-escalation',
  'execution',
  'improvement-verdict',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface CaseDeadline {
  readonly kind: DeadlineKind;
  /** The first day on which it happens. */
  readonly actsOn: LocalDate;
}

export interface CaseSettings extends ResponsePatience, ApprovalPatience {
  readonly noticeDays: number;
  readonly approvals: number;
  readonly terminationApprovals: number;
  /** Days between the end of an improvement plan and its verdict, for facts that come late. */
  readonly improvementSettleDays: number;
}

/** A case with its whole file. */
export interface CaseFile extends Case {
  readonly flags: readonly { readonly id: number; readonly state: FlagState }[];
  /** What the newest upheld dispute led to. */
  readonly revision: CaseRevision | null;
  /** What upheld disputes did to the register, oldest first. */
  readonly corrections: readonly CaseCorrection[];
  readonly responses: readonly CaseResponse[];
  /** The newest, with its approvals; those before it are void. */
  readonly proposal: Proposal | null;
  /** Null unless that is one. */
  readonly improvement: Improvement | null;
  /** Oldest first. */
  readonly checkIns: readonly CheckIn[];
  readonly deadlines: readonly CaseDeadline[];
  readonly steps: readonly TakenCaseStep[];
  /** What the agent gives back when its contract ends; empty for another measure. */
  readonly settlement: readonly SettlementEntry[];
}
