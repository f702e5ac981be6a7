/**
 * A line as it bears on the covers of its participant. Days count from 1 January 2000, months are year × 12 + month − 1,
 * instants whole numbers that rise with time; the line was known from `recordedAt` until `supersededAt`, exclusive.
 */
export interface KnownLine {
  readonly id: number;
  readonly agentId: number;
  readonly collectedOn: number;
  readonly coveredFrom: number;
  readonly coveredTo: number;
  readonly recordedAt: number;
  readonly supersededAt: number | null;
}

/** What was known of a cover from `recordedAt` until `supersededAt`, exclusive; within it the renewal from `renewedAt`. */
export interface CoverageVersion {
  /** The line that extended the cover, and what stands in it. */
  readonly lineId: number;
  readonly agentId: number;
  readonly collectedOn: number;
  readonly coveredTo: number;
  readonly recordedAt: number;
  supersededAt: number | null;
  renewedAt: number | null;
  /** The agent of the participant's last line before the due day. */
  readonly holderId: number | null;
  /** First day of the month after the last covered one. */
  readonly dueOn: number;
  /** Day of collection of the next line that extends the cover. */
  renewedOn: number | null;
  /** Day of collection of the last cover before this one that began after a gap, or was the first. */
  readonly earlierStartOn: number | null;
  /** From the last month covered before to the first that was paid for on this day; null for the first cover. */
  readonly monthsSinceCover: number | null;
  /** Of the last cover as it is known now: day of collection of the participant's last line when that is after its own. */
  laterLineOn: number | null;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);
export const firstDayOf = (month: number): number =>
  (Date.UTC(Math.floor(month / 12), month % 12, 1) - FIRST_DAY) / DAY;

/**
 * Every version of the coverages of one participant. Lines mostly arrive in the order in which they were collected: a new
 * one then ends or begins covers and leaves what was known of the others as it is, so that one pass finds every version.
 * Where it is otherwise, a line closed or one that comes before others known earlier, a new epoch begins, and the lines
 * known in it are gone through anew. What two epochs say alike is one version. That a renewal becomes known opens none.
 * So versions follow from what was known at each instant, and from nothing else.
 * @param lines all of them, closed ones included, in the order in which covers are counted (`asCollected` in evaluations).
 */
export function coverageVersions(lines: readonly KnownLine[]): CoverageVersion[] {
  const versions = versionsIn(lines);
  const lastOn = lines.findLast(isEverKnown)?.collectedOn;
  const last = versions.find(({ supersededAt, renewedOn }) => supersededAt === null && renewedOn === null);
  if (last && lastOn !== undefined && lastOn > last.collectedOn) last.laterLineOn = lastOn;
  return versions;
}

const isEverKnown = ({ recordedAt, supersededAt }: KnownLine): boolean => supersededAt !== recordedAt;

function versionsIn(lines: readonly KnownLine[]): CoverageVersion[] {
  const breaks = irregularInstants(lines);
  if (breaks.length === 0) return versionsOf(lines, -Infinity, null);
  const versions: CoverageVersion[] = [];
  const last = new Map<number, CoverageVersion>();
  for (let i = -1; i < breaks.length; i++) {
    const from = breaks[i] ?? -Infinity;
    const until = breaks[i + 1] ?? null;
    const known = lines.filter(
      ({ recordedAt, supersededAt }) =>
        (until === null || recordedAt < until) && (supersededAt === null || supersededAt > from),
    );
    for (const version of versionsOf(known, from, until)) {
      const before = last.get(version.lineId);
      if (before && isContinued(before, version)) {
        before.supersededAt = version.supersededAt;
        before.renewedOn = version.renewedOn;
        before.renewedAt ??= version.renewedAt;
      } else {
        last.set(version.lineId, version);
        versions.push(version);
      }
    }
  }
  return versions;
}

/** Instants at which more changes than one more line at the end, in order. */
function irregularInstants(lines: readonly KnownLine[]): number[] {
  const instants = new Set<number>();
  let firstRecordedAfter = Infinity;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    const before = lines[i - 1];
    if (line.supersededAt !== null) instants.add(line.supersededAt);
    if (firstRecordedAfter < line.recordedAt) instants.add(line.recordedAt);
    firstRecordedAfter = Math.min(firstRecordedAfter, line.recordedAt);
    // The months of a day are looked at as a whole.
    if (before?.collectedOn === line.collectedOn && before.recordedAt !== line.recordedAt)
      instants.add(before.recordedAt).add(line.recordedAt);
  }
  return instants.size === 0 ? [] : [...instants].sort((a, b) => a - b);
}

/** A version takes up the one before it when it says the same, but that a renewal may have become known. */
const isContinued = (before: CoverageVersion, next: CoverageVersion): boolean =>
  before.supersededAt === next.recordedAt &&
  before.holderId === next.holderId &&
  before.monthsSinceCover === next.monthsSinceCover &&
  before.earlierStartOn === next.earlierStartOn &&
  (before.renewedOn === null || before.renewedOn === next.renewedOn);

/** Versions within an epoch, from inclusive, until exclusive; lines recorded earlier were known at its beginning. */
function versionsOf(lines: readonly KnownLine[], from: number, until: number | null): CoverageVersion[] {
  const versions: CoverageVersion[] = [];
  let coveredTo: number | null = null;
  let lastStartOn: number | null = null;
  let firstMonth = 0;
  /** The versions of the cover that the next extending line renews. */
  let open = 0;
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place]!;
    if (line.collectedOn !== lines[place - 1]?.collectedOn) firstMonth = firstMonthOfDay(lines, place);
    if (coveredTo !== null && line.coveredTo <= coveredTo) continue;
    for (; open < versions.length; open++) renew(versions[open]!, line, from);
    const monthsSinceCover = coveredTo === null ? null : firstMonth - coveredTo;
    addVersions(versions, lines, place, { monthsSinceCover, earlierStartOn: lastStartOn, from, until });
    if (monthsSinceCover === null || monthsSinceCover > 1) lastStartOn = line.collectedOn;
    coveredTo = line.coveredTo;
  }
  return versions;
}

function firstMonthOfDay(lines: readonly KnownLine[], place: number): number {
  const day = lines[place]!.collectedOn;
  let first = lines[place]!.coveredFrom;
  for (let i = place + 1; i < lines.length && lines[i]!.collectedOn === day; i++)
    first = Math.min(first, lines[i]!.coveredFrom);
  return first;
}

function renew(version: CoverageVersion, by: KnownLine, from: number): void {
  const known = Math.max(by.recordedAt, from);
  if (version.supersededAt !== null && known >= version.supersededAt) return;
  version.renewedOn = by.collectedOn;
  version.renewedAt = Math.max(known, version.recordedAt);
}

interface Frame {
  readonly monthsSinceCover: number | null;
  readonly earlierStartOn: number | null;
  readonly from: number;
  readonly until: number | null;
}

/** The cover's versions: another for each line of another agent that is collected before the due day. */
function addVersions(
  versions: CoverageVersion[],
  lines: readonly KnownLine[],
  place: number,
  { monthsSinceCover, earlierStartOn, from, until }: Frame,
): void {
  const line = lines[place]!;
  const dueOn = firstDayOf(line.coveredTo + 1);
  const add = (holderId: number | null, recordedAt: number, supersededAt: number | null): void => {
    if (supersededAt !== null && recordedAt >= supersededAt) return;
    const before = versions.at(-1);
    // Another agent held it for no time at all.
    if (before?.lineId === line.id && before.holderId === holderId) {
      before.supersededAt = supersededAt;
      return;
    }
    versions.push({
      lineId: line.id,
      agentId: line.agentId,
      collectedOn: line.collectedOn,
      coveredTo: line.coveredTo,
      recordedAt,
      supersededAt,
      renewedAt: null,
      holderId,
      dueOn,
      renewedOn: null,
      earlierStartOn,
      monthsSinceCover,
      laterLineOn: null,
    });
  };
  let since = Math.max(line.recordedAt, from);
  let last = place;
  while (last >= 0 && lines[last]!.collectedOn >= dueOn) last--;
  let holderId = last < 0 ? null : lines[last]!.agentId;
  // Those after the line can only hold a cover that it does not hold itself from its first day.
  const others = last === place ? place + 1 : lines.length;
  for (let i = others; i < lines.length && lines[i]!.collectedOn < dueOn; i++) {
    const { agentId, recordedAt } = lines[i]!;
    if (agentId === holderId) continue;
    const known = Math.max(recordedAt, from);
    add(holderId, since, known);
    holderId = agentId;
    since = known;
  }
  add(holderId, since, until);
}
