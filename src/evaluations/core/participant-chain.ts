import { LocalDate, YearMonth, addDays, addMonths, firstDayOf } from '../../shared/local-date';
import { CountingParameters, Line, LineKey, PortfolioAssignment, contains } from './facts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By code units, as Postgres' collation "C" orders them, then by line number. */
export const compareKeys = (a: LineKey, b: LineKey): number =>
  byText(a.sourceSystem, b.sourceSystem) || byText(a.receiptNo, b.receiptNo) || a.lineNo - b.lineNo;

/** One text per line key, for maps. The length prefix keeps keys with odd characters apart. */
export const keyText = (key: LineKey): string =>
  `${key.sourceSystem.length}:${key.sourceSystem}/${key.receiptNo.length}:${key.receiptNo}/${key.lineNo}`;

/**
 * As collected: by day, then the longest cover first, so that one day's payment split into several lines is one
 * payment; the key breaks ties. The order of loading never enters.
 */
export const asCollected = (a: Line, b: Line): number =>
  byText(a.collectedOn, b.collectedOn) || byText(b.coveredTo, a.coveredTo) || compareKeys(a.key, b.key);

/** A cover that ran out, or will, and asks for a renewal. */
export interface Due {
  /** The line whose cover ends. */
  readonly line: Line;
  /** First day of the month after the last covered month. */
  readonly dueOn: LocalDate;
  /** Last day on which a renewal counts. */
  readonly maturesOn: LocalDate;
  /** The next line that extends the cover, however late. */
  readonly nextLine: Line | null;
  readonly isRenewed: boolean;
  /** The agent on the due day; null when nobody had the participant yet. */
  readonly holder: string | null;
  readonly isInherited: boolean;
  /** Inherited so shortly before that the successor does not answer for it. */
  readonly isInHandoverGrace: boolean;
}

/** What the order of a participant's lines says about one of them. */
export interface ChainLink {
  readonly line: Line;
  /** No cover in the months before that would make the participant a returning one. */
  readonly isNew: boolean;
  /** Null when the line does not extend the cover. */
  readonly due: Due | null;
}

interface Holding {
  readonly agent: string | null;
  readonly isInherited: boolean;
  readonly since: LocalDate | null;
}

/** The assignment that holds on a day: of several, the one begun last, then the one recorded last. */
function assignmentOn(
  assignments: readonly PortfolioAssignment[],
  day: LocalDate,
): PortfolioAssignment | undefined {
  return assignments
    .filter((assignment) => contains(assignment, day))
    .sort((a, b) => byText(b.from, a.from) || b.recordedAt - a.recordedAt || byText(a.agent, b.agent))[0];
}

/** The dated assignment, else the agent of the latest line collected before the day. */
function holdingOn(
  day: LocalDate,
  ordered: readonly Line[],
  assignments: readonly PortfolioAssignment[],
): Holding {
  const latest = ordered.findLast((line) => line.collectedOn < day)?.agent ?? null;
  const assignment = assignmentOn(assignments, day);
  if (!assignment) return { agent: latest, isInherited: false, since: null };
  const isInherited = latest !== null && latest !== assignment.agent;
  return { agent: assignment.agent, isInherited, since: assignment.from };
}

/**
 * Whether a day's payment makes its participant new. The first month is that of the whole day's payment, so that
 * splitting it into lines changes nothing.
 */
function isNewCover(
  earlierCover: YearMonth | null,
  firstMonth: YearMonth,
  returnAfterMonths: number,
): boolean {
  return earlierCover === null || earlierCover < addMonths(firstMonth, -returnAfterMonths);
}

function firstMonthOfDay(ordered: readonly Line[], day: LocalDate): YearMonth {
  const months = ordered.filter((line) => line.collectedOn === day).map((line) => line.coveredFrom);
  return months.reduce((first, month) => (month < first ? month : first));
}

/**
 * Walks the lines of one participant. Give it every visible line collected up to the period's end, and the
 * participant's visible assignments, both in any order.
 */
export function participantChain(
  lines: readonly Line[],
  assignments: readonly PortfolioAssignment[],
  parameters: CountingParameters,
): ChainLink[] {
  const ordered = [...lines].sort(asCollected);
  const extending: Line[] = [];
  let covered: YearMonth | null = null;
  const news = new Set<Line>();
  for (const line of ordered) {
    const firstMonth = firstMonthOfDay(ordered, line.collectedOn);
    if (isNewCover(covered, firstMonth, parameters.returnAfterMonths)) news.add(line);
    if (covered === null || line.coveredTo > covered) {
      extending.push(line);
      covered = line.coveredTo;
    }
  }
  const dues = new Map<Line, Due>();
  extending.forEach((line, i) =>
    dues.set(line, dueOf(line, extending[i + 1] ?? null, ordered, assignments, parameters)),
  );
  return ordered.map((line) => ({ line, isNew: news.has(line), due: dues.get(line) ?? null }));
}

function dueOf(
  line: Line,
  nextLine: Line | null,
  ordered: readonly Line[],
  assignments: readonly PortfolioAssignment[],
  parameters: CountingParameters,
): Due {
  const dueOn = firstDayOf(addMonths(line.coveredTo, 1));
  const maturesOn = addDays(dueOn, parameters.graceDays);
  const holding = holdingOn(dueOn, ordered, assignments);
  const isInHandoverGrace =
    holding.isInherited &&
    holding.since !== null &&
    dueOn < addDays(holding.since, parameters.handoverGraceDays);
  return {
    line,
    dueOn,
    maturesOn,
    nextLine,
    isRenewed: nextLine !== null && nextLine.collectedOn <= maturesOn,
    holder: holding.agent,
    isInherited: holding.isInherited,
    isInHandoverGrace,
  };
}
