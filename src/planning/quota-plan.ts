import type { PopulationDefinition } from '../offices/core/population-figure';
import type { QuotaMetric } from '../quotas/core/quota-metric';
import type { PlanBasis } from './core/draw-up';
import type { PlanBound } from './core/plan-bound';
import type { PlanAction, PlanState } from './core/plan-state';

export interface BasisShare {
  readonly basis: PlanBasis;
  readonly share: number;
  /** By which people it divides, where it divides by people. */
  readonly population?: PopulationDefinition;
}

/** What a planner decides about a plan. Amounts are people or VND; the profile weighs months, January first. */
export interface PlanContents {
  readonly name: string;
  readonly total: number;
  readonly bases: readonly BasisShare[];
  readonly profile: readonly number[];
  readonly bounds: readonly PlanBound[];
}

/** What a plan is for; it does not change. */
export interface PlanSubject {
  readonly officeId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
}

export interface QuotaPlan extends Omit<PlanContents, 'bounds'>, PlanSubject {
  readonly id: number;
  readonly officeCode: string;
  readonly state: PlanState;
  readonly authorId: number;
  readonly submittedBy: number | null;
  readonly approvedBy: number | null;
  readonly createdAt: Date;
  readonly version: number;
}

export interface TakenStep {
  readonly action: PlanAction;
  readonly takenBy: number;
  readonly takenAt: Date;
  readonly reason: string | null;
}

/** An agent's part of a plan, with what was asked of it and what it did in the year before. */
export interface PlanAgentRow {
  readonly agentCode: string;
  /** Null when the agent has left the plan's offices since. */
  readonly agentName: string | null;
  readonly officeCode: string;
  readonly amount: number;
  readonly months: readonly number[];
  readonly activeDays: number;
  readonly lastQuota: number | null;
  readonly lastResult: number | null;
  readonly lastPeriods: readonly string[];
  /** People in its territory, rounded down, and participants whose cover is in force; null where the plan asks for neither. */
  readonly labourForce: number | null;
  readonly inForce: number | null;
}

/** What an office and all below it come to. */
export interface PlanOfficeRow {
  readonly officeId: number;
  readonly officeCode: string;
  readonly officeName: string;
  readonly parentCode: string | null;
  readonly amount: number;
  readonly months: readonly number[];
  readonly agents: number;
}

export interface PlanRows {
  readonly agents: readonly PlanAgentRow[];
  readonly offices: readonly PlanOfficeRow[];
}
