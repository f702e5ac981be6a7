import { type CoverageVersion, type KnownLine, coverageVersions, firstDayOf } from './coverage-versions';

/** What is known of the covers of a participant when lines come. */
export interface KnownCovers {
  /**
   * The versions that stand, of which at least: the last cover's, those due after the day of the first of the lines, and
   * those that were recorded as late as that line, or later. Empty when none stands.
   */
  readonly standing: readonly CoverageVersion[];
  /** That no line of the participant was worked out before. */
  readonly isFirst: boolean;
}

/**
 * The versions that are new or otherwise once lines have come, in the place of those of the same line and `recordedAt`:
 * what `coverageVersions` says of all lines of the participant differs from what stands in these alone. Undefined when that
 * cannot be told without the lines that were there before, as for every line that does not come after all of them, both by
 * day and by when it became known.
 *
 * Why the versions that stand are enough: when all of them were recorded before a line, nothing about the covers has changed
 * since. A cover that was there meanwhile, and is not now, would have left another version of the one before it, or made the
 * one after it the first. So the line meets the same covers at every instant at which it is known, as the last in order: it
 * holds those that are not due yet, and extends the last one or does not.
 * @param lines none of them closed, by day of collection.
 */
export function appendedVersions(
  { standing, isFirst }: KnownCovers,
  lines: readonly KnownLine[],
): CoverageVersion[] | undefined {
  // How covers are counted within a day, the ids of lines do not say.
  for (let i = 1; i < lines.length; i++)
    if (lines[i]!.collectedOn === lines[i - 1]!.collectedOn) return undefined;
  if (isFirst) return coverageVersions(lines);
  const covers = standing.map((version) => ({ ...version }));
  const lastPlace = covers.findIndex(({ renewedOn }) => renewedOn === null);
  if (lastPlace < 0) return undefined;
  // The last cover is the last.
  covers.push(...covers.splice(lastPlace, 1));
  const written = new Set<CoverageVersion>();
  let after = Math.max(...covers.map(({ recordedAt }) => recordedAt));
  let lastOn = lastDayOf(covers.at(-1)!);
  for (const line of lines) {
    if (line.collectedOn <= lastOn || line.recordedAt <= after) return undefined;
    if (!append(covers, line, { lastOn, written })) return undefined;
    after = line.recordedAt;
    lastOn = line.collectedOn;
  }
  return [...written];
}

const lastDayOf = ({ laterLineOn, collectedOn }: CoverageVersion): number => laterLineOn ?? collectedOn;

interface Frame {
  /** Day of the last line before. */
  readonly lastOn: number;
  readonly written: Set<CoverageVersion>;
}

/**
 * False when the line extends the cover by months that are over, and nobody can tell who came last before: the holder of the
 * cover before, if that was not due when he came.
 */
function append(covers: CoverageVersion[], line: KnownLine, { lastOn, written }: Frame): boolean {
  const { collectedOn, recordedAt, agentId, coveredTo } = line;
  const last = covers.at(-1)!;
  const dueOn = firstDayOf(coveredTo + 1);
  const isExtended = coveredTo > last.coveredTo;
  const isLate = collectedOn >= dueOn;
  if (isExtended && isLate && lastOn >= last.dueOn) return false;
  for (const [place, cover] of covers.entries())
    if (cover.dueOn > collectedOn && cover.holderId !== agentId) covers[place] = passOn(cover, line, written);
  const standing = covers.at(-1)!;
  written.add(standing);
  if (!isExtended) {
    standing.laterLineOn = collectedOn;
    return true;
  }
  standing.renewedOn = collectedOn;
  standing.renewedAt = recordedAt;
  standing.laterLineOn = null;
  const { monthsSinceCover, earlierStartOn } = standing;
  const isStart = monthsSinceCover === null || monthsSinceCover > 1;
  const cover: CoverageVersion = {
    lineId: line.id,
    agentId,
    collectedOn,
    coveredTo,
    recordedAt,
    supersededAt: null,
    renewedAt: null,
    holderId: isLate ? standing.holderId : agentId,
    dueOn,
    renewedOn: null,
    earlierStartOn: isStart ? standing.collectedOn : earlierStartOn,
    monthsSinceCover: line.coveredFrom - standing.coveredTo,
    laterLineOn: null,
  };
  covers.push(cover);
  written.add(cover);
  return true;
}

/** Ends the version; the next one, held by the agent of the line, stands in its place. */
function passOn(cover: CoverageVersion, line: KnownLine, written: Set<CoverageVersion>): CoverageVersion {
  const next: CoverageVersion = {
    ...cover,
    recordedAt: line.recordedAt,
    holderId: line.agentId,
    renewedAt: cover.renewedOn === null ? null : line.recordedAt,
  };
  cover.supersededAt = line.recordedAt;
  cover.laterLineOn = null;
  written.add(cover).add(next);
  return next;
}
