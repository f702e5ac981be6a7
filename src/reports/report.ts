import type { ReportState } from './core/report-state';
import type { ReportForm } from './report-order';

/** By what a report is known elsewhere. */
export interface ReportRef extends Pick<ReportForm, 'report'> {
  readonly id: number;
  readonly orderId: number;
  readonly officeId: number;
  /** The instant that it is of. */
  readonly dueAt: Date;
}

/** What was made. */
export interface MadeReport {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly storedAs: string;
}

/** A report with its order as it stood when it came due. */
export interface Report extends ReportRef, ReportForm {
  readonly state: ReportState;
  /** With bytes and digest null while it was not made. */
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Null unless the file is there. */
  readonly storedAs: string | null;
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}
