import type { AgentStatus } from '../agents/core/agent';
import type { LocalDate } from '../shared/local-date';
import type { Ratio } from '../shared/ratio';
import type { Finding, RetentionCount } from './core/departure-impact';
import type { RankedTaker, Taker } from './core/departure-impact-takers';

/** How many of a list are given out; how many there are is said beside it. */
export const MAX_LISTED = 100;

/** Whose departure, on which day, and what the reader may see. */
export interface DepartureScope {
  /** The office of the reader. */
  readonly readerOfficeId: number;
  readonly agentId: number;
  /** The office of the agent. */
  readonly officeId: number;
  readonly day: LocalDate;
}

export interface ServedCommune {
  readonly code: string;
  /** Null when no unit has the code on the day. */
  readonly name: string | null;
  /** Other agents at work on the day that have it as their territory. */
  readonly otherAgents: number;
}

export interface ServedCommunes {
  readonly total: number;
  readonly leftAlone: number;
  /** Those left alone first, then by code. */
  readonly listed: readonly ServedCommune[];
}

/** Participants of the agent as known now. */
export interface HeldParticipants {
  readonly inForce: number;
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
  /** False while lines that came lately are not worked out yet. */
  readonly areCurrent: boolean;
}

export interface OpenReceipt {
  readonly sourceSystem: string;
  readonly receiptNo: string;
  readonly collectedOn: LocalDate;
  /** Its lines that are not wholly handed over, and VND that are left of them. */
  readonly lines: number;
  readonly amount: number;
}

export interface OpenMoney {
  /** VND. */
  readonly amount: number;
  readonly lines: number;
  readonly receipts: number;
  readonly oldestCollectedOn: LocalDate | null;
  /** By day of collection. */
  readonly listed: readonly OpenReceipt[];
}

/** An agent at work near the one that departs. */
export interface NearbyAgent extends Taker {
  readonly id: number;
  readonly name: string;
  readonly officeId: number;
  /** Of the latest evaluation with a grade. */
  readonly gradedPeriod: string | null;
  /** Shares a commune or the office. */
  readonly isCandidate: boolean;
  /** Of the office of the agent that departs, or below. */
  readonly isOfOffice: boolean;
}

export interface EvaluatedRetention extends RetentionCount {
  readonly runId: number;
  readonly period: string;
}

export interface ProjectedLoss {
  readonly participants: number;
  readonly basis: EvaluatedRetention;
}

export interface DepartureImpact {
  readonly agent: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly officeId: number;
    readonly status: AgentStatus;
  };
  readonly day: LocalDate;
  readonly communes: ServedCommunes;
  readonly participants: HeldParticipants;
  readonly money: OpenMoney;
  /** Participants for each member of staff; null when no agent of the office has any. */
  readonly medianLoad: Ratio | null;
  /** All of them, best first. */
  readonly takers: readonly RankedTaker<NearbyAgent>[];
  readonly projectedLoss: ProjectedLoss | null;
  readonly findings: readonly Finding[];
}
