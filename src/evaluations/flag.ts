import type { FlagKind } from './core/policy';
import type { Finding } from './core/rules';
import type { FlagState } from './core/run-state';

/** A rule that held for an agent in a period, and what was decided on it. Flags are written in sets only. */
export interface Flag {
  readonly id: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly agentName: string;
  readonly officeId: number;
  readonly period: string;
  readonly rule: string;
  readonly recommendation: FlagKind;
  readonly legalBasis: string;
  readonly explanation: string;
  readonly evidence: { readonly findings: readonly Finding[]; readonly evaluations: readonly number[] };
  readonly runId: number;
  readonly evaluationId: number;
  readonly policyId: number;
  readonly state: FlagState;
  readonly decisionReason: string | null;
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly raisedAt: Date;
  readonly version: number;
}
