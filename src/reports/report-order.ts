import type { Language } from '../http/language';
import type { ReportListName } from '../http/reportable';
import type { ReportQuery } from './core/relative-days';

export const REPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What is wanted, and in which form. */
export interface ReportForm {
  readonly name: string;
  readonly report: ReportListName;
  readonly query: ReportQuery;
  readonly format: ReportFormat;
  /** Begins CSV with a byte order mark. */
  readonly bom: boolean;
  readonly language: Language;
}

/** What its orderer says of an order. */
export interface ReportOrderTerms extends ReportForm {
  readonly cron: string;
  readonly isEnabled: boolean;
}

export interface ReportOrder extends ReportOrderTerms {
  readonly id: number;
  /** Whose rows the reports hold: those of this office and below it. */
  readonly officeId: number;
  /** As whom they are made: whoever wrote the order last. */
  readonly userId: number;
  /** Null while nothing comes due by itself. */
  readonly nextDueAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}
