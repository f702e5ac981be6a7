import * as fc from 'fast-check';
import { JANUARY, MONTH, aLine } from '../../../test/factories/known-line';
import { type CoverageVersion, type KnownLine, coverageVersions } from './coverage-versions';

const shown = (versions: readonly CoverageVersion[]) =>
  versions.map(({ lineId, recordedAt, supersededAt, holderId, renewedOn, renewedAt, monthsSinceCover }) => ({
    line: lineId,
    known: [recordedAt, supersededAt],
    holderId,
    renewed: [renewedOn, renewedAt],
    monthsSinceCover,
  }));

describe('versions of coverages', () => {
  it('a renewal becomes known and opens no version', () => {
    const first = aLine({ id: 1 });
    const next = aLine({
      id: 2,
      collectedOn: JANUARY + 95,
      coveredFrom: MONTH + 3,
      coveredTo: MONTH + 5,
      recordedAt: 20,
    });
    expect(shown(coverageVersions([first, next]))).toEqual([
      { line: 1, known: [10, null], holderId: 1, renewed: [JANUARY + 95, 20], monthsSinceCover: null },
      { line: 2, known: [20, null], holderId: 1, renewed: [null, null], monthsSinceCover: 1 },
    ]);
    expect(coverageVersions([first])[0]!.dueOn).toBe(JANUARY + 90);
  });

  it('another agent before the due day holds it from then on; on the due day no more', () => {
    const by = (collectedOn: number): KnownLine =>
      aLine({ id: 2, agentId: 7, collectedOn, coveredFrom: MONTH + 3, coveredTo: MONTH + 5, recordedAt: 20 });
    const holders = (day: number) =>
      coverageVersions([aLine({ id: 1 }), by(day)])
        .filter(({ lineId }) => lineId === 1)
        .map(({ recordedAt, supersededAt, holderId }) => [recordedAt, supersededAt, holderId]);
    expect(holders(JANUARY + 89)).toEqual([
      [10, 20, 1],
      [20, null, 7],
    ]);
    expect(holders(JANUARY + 90)).toEqual([[10, null, 1]]);
  });

  it('a line that is closed again takes its renewal back with it', () => {
    const first = aLine({ id: 1 });
    const wrong = aLine({
      id: 2,
      collectedOn: JANUARY + 95,
      coveredTo: MONTH + 5,
      recordedAt: 20,
      supersededAt: 30,
    });
    expect(shown(coverageVersions([first, wrong]))).toEqual([
      { line: 1, known: [10, 30], holderId: 1, renewed: [JANUARY + 95, 20], monthsSinceCover: null },
      { line: 2, known: [20, 30], holderId: 1, renewed: [null, null], monthsSinceCover: -2 },
      { line: 1, known: [30, null], holderId: 1, renewed: [null, null], monthsSinceCover: null },
    ]);
  });

  it('a line that comes late and lies before others is in its place from then on', () => {
    const late = aLine({
      id: 2,
      collectedOn: JANUARY - 40,
      coveredFrom: MONTH - 1,
      coveredTo: MONTH - 1,
      recordedAt: 20,
    });
    expect(shown(coverageVersions([late, aLine({ id: 1 })]))).toEqual([
      { line: 1, known: [10, 20], holderId: 1, renewed: [null, null], monthsSinceCover: null },
      { line: 2, known: [20, null], holderId: 1, renewed: [JANUARY, 20], monthsSinceCover: null },
      { line: 1, known: [20, null], holderId: 1, renewed: [null, null], monthsSinceCover: 1 },
    ]);
  });

  it('looks at the months of a day as far as they are known, however many lines it has', () => {
    const day = (id: number, recordedAt: number, month: number): KnownLine =>
      aLine({ id, collectedOn: JANUARY + 180, coveredFrom: month, coveredTo: month, recordedAt });
    const lines = [
      aLine({ id: 1, coveredTo: MONTH, recordedAt: 10 }),
      day(2, 10, MONTH + 1),
      day(3, 30, MONTH),
      day(4, 20, MONTH),
    ];
    expect(shown(coverageVersions(lines)).filter(({ line }) => line === 2)).toMatchObject([
      { known: [10, 20], monthsSinceCover: 1 },
      { known: [20, null], monthsSinceCover: 0 },
    ]);
  });

  it('one who held it for no time at all opens no version, whatever else there is', () => {
    const by = (id: number, agentId: number): KnownLine =>
      aLine({ id, agentId, collectedOn: JANUARY + id, coveredFrom: MONTH, coveredTo: MONTH, recordedAt: 20 });
    const lines = [aLine({ id: 1 }), by(2, 7), by(3, 1)];
    const closed = aLine({ id: 4, collectedOn: JANUARY + 4, coveredTo: MONTH, supersededAt: 15 });
    for (const all of [lines, [...lines, closed]])
      expect(shown(coverageVersions(all))).toEqual([
        { line: 1, known: [10, null], holderId: 1, renewed: [null, null], monthsSinceCover: null },
      ]);
  });

  it('says of the last cover alone which day a later line has, closed ones too', () => {
    const next = aLine({ id: 2, collectedOn: JANUARY + 80, coveredTo: MONTH + 5, recordedAt: 20 });
    const later = aLine({
      id: 3,
      collectedOn: JANUARY + 85,
      coveredTo: MONTH,
      recordedAt: 30,
      supersededAt: 40,
    });
    const days = (lines: readonly KnownLine[]) =>
      coverageVersions(lines).map(({ laterLineOn }) => laterLineOn);
    expect(days([aLine({ id: 1 }), next])).toEqual([null, null]);
    expect(days([aLine({ id: 1 }), next, later])).toEqual([null, JANUARY + 85]);
    expect(days([aLine({ id: 1 }), next, { ...later, supersededAt: 30 }])).toEqual([null, null]);
  });

  it('says at every instant what the lines known then say by themselves', () => {
    const lines = fc
      .array(
        fc.record({
          agentId: fc.integer({ min: 1, max: 3 }),
          day: fc.integer({ min: 0, max: 12 }),
          from: fc.integer({ min: -4, max: 30 }),
          months: fc.integer({ min: 1, max: 6 }),
          recordedAt: fc.integer({ min: 1, max: 6 }),
          closedAfter: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }),
        }),
        { maxLength: 8 },
      )
      .map((rows) =>
        rows
          .map((row, id): KnownLine => ({
            id,
            agentId: row.agentId,
            collectedOn: JANUARY + row.day * 20,
            coveredFrom: MONTH + row.from,
            coveredTo: MONTH + row.from + row.months - 1,
            recordedAt: row.recordedAt,
            supersededAt: row.closedAfter === null ? null : row.recordedAt + row.closedAfter,
          }))
          .sort((a, b) => a.collectedOn - b.collectedOn || b.coveredTo - a.coveredTo || a.id - b.id),
      );
    fc.assert(
      fc.property(lines, (all) => {
        const versions = coverageVersions(all);
        const instants = Array.from({ length: 12 }, (_, at) => at);
        expect(instants.map((at) => seenAt(versions, at))).toEqual(instants.map((at) => plainly(all, at)));
        const keys = versions.map(({ lineId, recordedAt }) => `${lineId} ${recordedAt}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(versions.filter((version) => versions.some((next) => isOne(version, next)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** True of two versions that need be no more than one. */
const isOne = (version: CoverageVersion, next: CoverageVersion): boolean =>
  version.lineId === next.lineId &&
  version.supersededAt === next.recordedAt &&
  version.holderId === next.holderId &&
  version.earlierStartOn === next.earlierStartOn &&
  version.monthsSinceCover === next.monthsSinceCover &&
  (version.renewedOn === null ||
    (version.renewedOn === next.renewedOn && next.renewedAt === next.recordedAt));

/** What the versions say at an instant, in the order of the lines. */
const seenAt = (versions: readonly CoverageVersion[], at: number) =>
  versions
    .filter(
      ({ recordedAt, supersededAt }) => recordedAt <= at && (supersededAt === null || supersededAt > at),
    )
    .map((version) => ({
      id: version.lineId,
      holderId: version.holderId,
      earlierStartOn: version.earlierStartOn,
      monthsSinceCover: version.monthsSinceCover,
      renewedOn: version.renewedAt !== null && version.renewedAt <= at ? version.renewedOn : null,
    }))
    .sort((a, b) => a.id - b.id);

/** The same from the definitions, one instant at a time. */
function plainly(all: readonly KnownLine[], at: number) {
  const known = all.filter((l) => l.recordedAt <= at && (l.supersededAt === null || l.supersededAt > at));
  const before = (i: number) => Math.max(-Infinity, ...known.slice(0, i).map(({ coveredTo }) => coveredTo));
  const covers = known.map((line, i) => ({ line, i })).filter(({ line, i }) => line.coveredTo > before(i));
  const since = ({ line, i }: { line: KnownLine; i: number }) => {
    const day = known.filter(({ collectedOn }) => collectedOn === line.collectedOn);
    return i === 0 ? null : Math.min(...day.map(({ coveredFrom }) => coveredFrom)) - before(i);
  };
  const isStart = (months: number | null) => months === null || months > 1;
  return covers
    .map((cover, n) => {
      const [year, month] = [Math.floor((cover.line.coveredTo + 1) / 12), (cover.line.coveredTo + 1) % 12];
      const dueOn = (Date.UTC(year, month, 1) - Date.UTC(2000, 0, 1)) / 86_400_000;
      const starts = covers.slice(0, n).filter((earlier) => isStart(since(earlier)));
      return {
        id: cover.line.id,
        holderId: known.filter(({ collectedOn }) => collectedOn < dueOn).at(-1)?.agentId ?? null,
        earlierStartOn: starts.at(-1)?.line.collectedOn ?? null,
        monthsSinceCover: since(cover),
        renewedOn: covers[n + 1]?.line.collectedOn ?? null,
      };
    })
    .sort((a, b) => a.id - b.id);
}
