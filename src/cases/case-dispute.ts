import type { RunState } from '../evaluations/core/run-state';
import type { Grade } from '../evaluations/core/policy';
import type { VerdictStatus } from '../evaluations/core/verdict';
import type { LocalDate, YearMonth } from '../shared/local-date';
import type { ReversalReason } from '../shared/reversal-reason';
import type { DisputeState } from './core/dispute';

/** What of a line can be wrong. */
export interface LineFigures {
  /** Whole VND that the participant paid. */
  readonly amount: number;
  readonly collectedOn: LocalDate;
  /** First and last month covered, both inside. */
  readonly coveredFrom: YearMonth;
  readonly coveredTo: YearMonth;
}

/** The line in place of a disputed one, beside it. Null is what is in a month that is out of the register. */
export interface CorrectedLine {
  readonly lineId: number;
  readonly was: LineFigures | null;
  readonly is: LineFigures | null;
}

/** A line of a case's agent that the agent says is wrong. */
export interface CaseDispute {
  readonly id: number;
  readonly caseId: number;
  readonly lineId: number;
  readonly collectedOn: LocalDate;
  readonly claim: string;
  readonly state: DisputeState;
  readonly recordedBy: number;
  readonly recordedAt: Date;
  /** Null, as all that follows but the version, until it is decided. */
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  /** Why the line was reversed; null unless the dispute was upheld. */
  readonly reversalReason: ReversalReason | null;
  /** Null also where nothing was put in its place. */
  readonly corrected: CorrectedLine | null;
  /** Null also where no run judged the grounds. */
  readonly revisionRunId: number | null;
  readonly version: number;
}

interface Judged {
  readonly status: VerdictStatus;
  /** Basis points; null for an agent that is not rated. */
  readonly score: number | null;
  readonly grade: Grade | null;
}

/** What an upheld dispute of a case did to the register. */
export type CaseCorrection = Pick<CaseDispute, 'id' | 'lineId' | 'corrected'> & {
  readonly reversalReason: ReversalReason;
};

/** What the newest upheld dispute of a case led to. */
export interface CaseRevision {
  readonly runId: number;
  readonly state: RunState;
  readonly before: Judged | null;
  /** Null until the run is completed. */
  readonly after: Judged | null;
  /** Flags of the case that are withdrawn. */
  readonly flagsWithdrawn: number;
}
