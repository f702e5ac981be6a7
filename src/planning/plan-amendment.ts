import type { AmendmentState } from './core/amendment-state';

/** What published quotas of a plan become from a month on, 1 for January. Amounts are of all its quotas together. */
export interface PlanAmendment {
  readonly id: number;
  readonly planId: number;
  readonly officeId: number;
  readonly effectiveMonth: number;
  readonly reason: string;
  readonly state: AmendmentState;
  readonly authorId: number;
  readonly createdAt: Date;
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly refusalReason: string | null;
  /** Quotas that it changes, and what they come to before and after. */
  readonly quotas: number;
  readonly amountBefore: number;
  readonly amount: number;
  readonly version: number;
}

/** A quota that is changed. */
export interface AmendmentRow {
  readonly quotaId: number;
  readonly agentCode: string;
  readonly amountBefore: number;
  readonly amount: number;
  readonly months: readonly number[];
}

/** A quota of a plan as it is now. */
export interface PlanQuota {
  readonly quotaId: number;
  readonly agentCode: string;
  readonly version: number;
  readonly months: readonly number[];
}
