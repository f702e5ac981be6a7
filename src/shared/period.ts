import { LocalDate, YearMonth, lastDayOf, firstDayOf, monthsFrom, yearMonth } from './local-date';

export const EVALUATION_KINDS = ['half-year', 'annual'] as const;
export type EvaluationKind = (typeof EVALUATION_KINDS)[number];

/** A span of evaluation: `2026-H1`, `2026-H2` or `2026`. First and last day are both inside. */
export interface Period {
  readonly code: string;
  readonly kind: EvaluationKind;
  readonly year: number;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly months: readonly YearMonth[];
}

export const PERIOD_PATTERN = /^(20\d{2})(?:-H([12]))?$/;

const parsed = new Map<string, Period>();

/** @throws RangeError when the code is not a period of the years 2000 to 2099. */
export function parsePeriod(code: string): Period {
  const known = parsed.get(code);
  if (known) return known;
  const period = parse(code);
  parsed.set(code, period);
  return period;
}

function parse(code: string): Period {
  const match = PERIOD_PATTERN.exec(code);
  if (!match) throw new RangeError(`not a period: ${code}`);
  const year = Number(match[1]);
  const half = match[2];
  const first = yearMonth(half === '2' ? `${year}-07` : `${year}-01`);
  const last = yearMonth(half === '1' ? `${year}-06` : `${year}-12`);
  return {
    code,
    kind: half ? 'half-year' : 'annual',
    year,
    start: firstDayOf(first),
    end: lastDayOf(last),
    months: monthsFrom(first, last),
  };
}

/** The period of the same kind that ended the day before this one began. */
export function previousPeriod(period: Period): Period {
  if (period.kind === 'annual') return parsePeriod(String(period.year - 1));
  return parsePeriod(period.code.endsWith('H2') ? `${period.year}-H1` : `${period.year - 1}-H2`);
}
