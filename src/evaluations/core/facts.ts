import { QuotaMetric } from '../../quotas/core/quota-metric';
import type { FromTo as DaySpan } from '../../shared/active-days';
import { LocalDate, YearMonth } from '../../shared/local-date';
import { Period } from '../../shared/period';
import { ReversalReason } from '../../shared/reversal-reason';

export type { DaySpan, QuotaMetric };

/**
 * An instant as whole microseconds since 1970-01-01 UTC: the resolution of a Postgres timestamptz, so that no
 * rounding moves a fact to the other side of a cutoff. Safe as a number until the year 2255.
 */
export type Instant = number;

/** When a version of a fact was known: from `recordedAt`, inclusive, until `supersededAt`, exclusive. */
export interface Recorded {
  readonly recordedAt: Instant;
  readonly supersededAt: Instant | null;
}

/** The business key of a contribution line. */
export interface LineKey {
  readonly sourceSystem: string;
  readonly receiptNo: string;
  readonly lineNo: number;
}

/**
 * A contribution line. It is closed by a reversal, which has a reason; a line closed without one was replaced by a
 * corrected version of the same key.
 */
export interface Line extends Recorded {
  readonly key: LineKey;
  readonly agent: string;
  readonly participant: string;
  /** First and last month covered, both inclusive. */
  readonly coveredFrom: YearMonth;
  readonly coveredTo: YearMonth;
  readonly collectedOn: LocalDate;
  /** What the participant paid to the agent, whole VND. */
  readonly amount: bigint;
  /** With every subsidy, whole VND. */
  readonly totalAmount: bigint;
  readonly reversalReason: ReversalReason | null;
}

/** The part of a remittance that covers one line, whole VND. */
export interface RemittedLine extends Recorded {
  readonly line: LineKey;
  readonly remittedOn: LocalDate;
  readonly amount: bigint;
}

/** A participant is in an agent's portfolio on the days of the span. */
export interface PortfolioAssignment extends Recorded, DaySpan {
  readonly participant: string;
  readonly agent: string;
}

export interface AgentSpan extends Recorded, DaySpan {
  readonly agent: string;
}

/** Participants or whole VND to achieve in a month by an agent active on all its days. */
export interface MonthlyQuota extends Recorded {
  readonly agent: string;
  readonly month: YearMonth;
  readonly metric: QuotaMetric;
  readonly quantity: bigint;
}

export interface StaffSpan extends AgentSpan {
  readonly staff: string;
}

export interface Certificate extends Recorded, DaySpan {
  readonly staff: string;
}

export interface UpheldComplaint extends Recorded {
  readonly agent: string;
  readonly upheldOn: LocalDate;
}

export interface ReportDeadline extends Recorded {
  readonly agent: string;
  readonly dueOn: LocalDate;
  /** Null while nothing was submitted. */
  readonly submittedOn: LocalDate | null;
}

/** A day on which the calendar departs from Monday to Friday: a holiday, or a weekend day worked instead. */
export interface CalendarException extends Recorded {
  readonly date: LocalDate;
  readonly isWorkingDay: boolean;
}

/**
 * Everything that may bear on the agents counted. The lines of a participant must be complete, whoever collected
 * them: a new participant and the holder of a due depend on all of them.
 */
export interface Facts {
  readonly lines: readonly Line[];
  readonly remittances: readonly RemittedLine[];
  readonly assignments: readonly PortfolioAssignment[];
  readonly contracts: readonly AgentSpan[];
  readonly suspensions: readonly AgentSpan[];
  readonly quotas: readonly MonthlyQuota[];
  readonly staff: readonly StaffSpan[];
  readonly certificates: readonly Certificate[];
  readonly complaints: readonly UpheldComplaint[];
  readonly reports: readonly ReportDeadline[];
  readonly calendar: readonly CalendarException[];
}

/** The parameters of a policy on which the counting hangs. */
export interface CountingParameters {
  /** Days after the due day within which a renewal still counts. */
  readonly graceDays: number;
  /** Months without cover after which a returning participant is new again. */
  readonly returnAfterMonths: number;
  /** Money is due on the n-th working day after its collection. */
  readonly remittanceDueWorkingDays: number;
  /** Calendar days after collection from which money not handed over is withheld. */
  readonly withheldDays: number;
  /** Days after a handover during which the successor does not answer for inherited dues. */
  readonly handoverGraceDays: number;
}

/** What is counted: a period, as it was known at the cutoff, under these parameters. */
export interface CountingScope {
  readonly period: Period;
  readonly cutoff: Instant;
  readonly parameters: CountingParameters;
}

/** Recorded on or before the cutoff. */
export const isKnown = (fact: Recorded, cutoff: Instant): boolean => fact.recordedAt <= cutoff;

/** Known at the cutoff, and not superseded as of it. */
export const isVisible = (fact: Recorded, cutoff: Instant): boolean =>
  fact.recordedAt <= cutoff && (fact.supersededAt === null || fact.supersededAt > cutoff);

export const contains = (span: DaySpan, day: LocalDate): boolean =>
  span.from <= day && (span.to === null || day <= span.to);

/** Microseconds of an RFC 3339 UTC text with up to six decimals of a second. @throws RangeError otherwise. */
export function instant(text: string): Instant {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/.exec(text);
  const ms = match ? Date.parse(`${match[1]}Z`) : Number.NaN;
  if (!match || Number.isNaN(ms)) throw new RangeError(`not an instant in UTC: ${text}`);
  return ms * 1000 + Number((match[2] ?? '').padEnd(6, '0'));
}
