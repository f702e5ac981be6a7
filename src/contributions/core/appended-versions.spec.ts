import * as fc from 'fast-check';
import { JANUARY, MONTH, aLine } from '../../../test/factories/known-line';
import { appendedVersions } from './appended-versions';
import { type CoverageVersion, type KnownLine, coverageVersions } from './coverage-versions';

const FIRST = aLine({ id: 1 });
const SECOND = aLine({
  id: 2,
  collectedOn: JANUARY + 80,
  coveredFrom: MONTH + 3,
  coveredTo: MONTH + 5,
  recordedAt: 20,
});
const BOTH = [FIRST, SECOND];
const aThird = (given: Partial<KnownLine>): KnownLine =>
  aLine({
    id: 3,
    collectedOn: JANUARY + 85,
    coveredFrom: MONTH + 6,
    coveredTo: MONTH + 8,
    recordedAt: 30,
    ...given,
  });

const keyOf = ({ lineId, recordedAt }: CoverageVersion): string => `${lineId} ${recordedAt}`;
const inOrder = (versions: Iterable<CoverageVersion>): CoverageVersion[] =>
  [...versions].sort((a, b) => a.lineId - b.lineId || a.recordedAt - b.recordedAt);

/** As the follower asks for them: those that stand, and of these no more than are needed. */
const standingFor = (versions: readonly CoverageVersion[], first: KnownLine): CoverageVersion[] =>
  versions.filter(
    ({ supersededAt, renewedOn, dueOn, recordedAt }) =>
      supersededAt === null &&
      (renewedOn === null || dueOn > first.collectedOn || recordedAt >= first.recordedAt),
  );

/** What is stored once lines have come; undefined when all of them must be read. */
function followed(
  stored: readonly CoverageVersion[],
  lines: readonly KnownLine[],
): CoverageVersion[] | undefined {
  const written = appendedVersions(
    { standing: standingFor(stored, lines[0]!), isFirst: stored.length === 0 },
    lines,
  );
  return (
    written && inOrder(new Map([...stored, ...written].map((version) => [keyOf(version), version])).values())
  );
}

const byDay = (a: KnownLine, b: KnownLine): number =>
  a.collectedOn - b.collectedOn || b.coveredTo - a.coveredTo || a.id - b.id;
const fromAll = (lines: readonly KnownLine[]): CoverageVersion[] =>
  inOrder(coverageVersions([...lines].sort(byDay)));

describe('versions that lines append', () => {
  it.each<[string, Partial<KnownLine>]>([
    ['renews the last cover', {}],
    ['comes after a gap', { coveredFrom: MONTH + 9, coveredTo: MONTH + 9 }],
    ['is of another agent, who holds what is not due yet', { agentId: 7 }],
    [
      'is of another agent, when all is due',
      { agentId: 7, collectedOn: JANUARY + 400, coveredTo: MONTH + 40 },
    ],
    ['pays for what is over, so that another agent holds it', { agentId: 7, collectedOn: JANUARY + 400 }],
    ['extends nothing', { coveredFrom: MONTH, coveredTo: MONTH + 1 }],
    ['extends nothing and is of another agent', { agentId: 7, coveredFrom: MONTH, coveredTo: MONTH + 1 }],
  ])('%s', (_, given) => {
    const third = aThird(given);
    expect(followed(fromAll(BOTH), [third])).toEqual(fromAll([...BOTH, third]));
  });

  it('are of the first lines of all, and of several in a row', () => {
    expect(followed([], [FIRST])).toEqual(fromAll([FIRST]));
    expect(followed([], BOTH)).toEqual(fromAll(BOTH));
    const third = aLine({ id: 3, collectedOn: JANUARY + 81, coveredTo: MONTH + 9, recordedAt: 25 });
    expect(followed(fromAll([FIRST]), [SECOND, third])).toEqual(fromAll([...BOTH, third]));
  });

  it('touch no more than they must', () => {
    const third = aLine({ id: 3, collectedOn: JANUARY + 85, coveredTo: MONTH + 8, recordedAt: 30 });
    const standing = standingFor(fromAll(BOTH), third);
    expect(appendedVersions({ standing, isFirst: false }, [third])!.map(keyOf)).toEqual(['2 20', '3 30']);
  });

  it.each<[string, Partial<KnownLine>]>([
    ['comes before another', { collectedOn: JANUARY + 70 }],
    ['comes on the day of another', { collectedOn: JANUARY + 80 }],
    ['was known before another', { recordedAt: 15 }],
    ['was known at the same instant as another', { recordedAt: 20 }],
  ])('are not told when a line %s', (_, given) => {
    const third = aThird(given);
    expect(followed(fromAll(BOTH), [third])).toBeUndefined();
  });

  it('are not told when a line pays for what is over, and the one before did so as well', () => {
    const late = { collectedOn: JANUARY + 400, coveredFrom: MONTH + 6, coveredTo: MONTH + 8, recordedAt: 30 };
    const stored = fromAll([...BOTH, aLine({ id: 3, ...late })]);
    const next = {
      collectedOn: JANUARY + 450,
      coveredFrom: MONTH + 9,
      coveredTo: MONTH + 11,
      recordedAt: 40,
    };
    expect(followed(stored, [aLine({ id: 4, ...next })])).toBeUndefined();
  });

  it('are not told when a line of which nothing shows but its day comes after', () => {
    const hidden = aLine({
      id: 3,
      collectedOn: JANUARY + 90,
      coveredTo: MONTH,
      recordedAt: 21,
      supersededAt: 22,
    });
    const third = aLine({ id: 4, collectedOn: JANUARY + 85, coveredTo: MONTH + 8, recordedAt: 30 });
    expect(followed(fromAll([...BOTH, hidden]), [third])).toBeUndefined();
  });

  it('are not told when a cover was there meanwhile, of which nothing shows in the one after it', () => {
    const month = { agentId: 1, coveredTo: MONTH };
    const [past, gone, last, instead] = [
      aLine({ id: 1, ...month }),
      aLine({ id: 2, collectedOn: JANUARY + 20, coveredTo: MONTH + 5, supersededAt: 30 }),
      aLine({ id: 3, collectedOn: JANUARY + 40, coveredFrom: MONTH + 6, coveredTo: MONTH + 8 }),
      aLine({
        id: 4,
        ...month,
        collectedOn: JANUARY + 40,
        coveredFrom: MONTH + 1,
        coveredTo: MONTH + 1,
        recordedAt: 30,
      }),
    ] as const;
    const stored = fromAll([past, gone, last, instead]);
    expect(stored.filter(({ lineId }) => lineId === 3)).toHaveLength(1);
    const line = aLine({
      id: 5,
      agentId: 7,
      collectedOn: JANUARY + 60,
      coveredTo: MONTH + 9,
      recordedAt: 20,
    });
    expect(followed(stored, [line])).toBeUndefined();
  });

  it('are not told when all lines there were are closed', () => {
    const closed = fromAll([{ ...FIRST, supersededAt: 15 }]);
    expect(followed(closed, [SECOND])).toBeUndefined();
  });

  const step = fc.record({
    agentId: fc.integer({ min: 1, max: 3 }),
    days: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
      fc.integer({ min: -80, max: 0 }),
    ),
    from: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -4, max: 4 })),
    months: fc.integer({ min: 1, max: 6 }),
    wait: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: -3, max: 0 })),
    /** Which of the lines there are is closed as well, and how long after it was known. */
    closes: fc.option(fc.record({ place: fc.nat(20), after: fc.nat(6) }), { freq: 4 }),
    isFollowed: fc.boolean(),
  });

  it('are those of all lines, in whatever order they and their closings are committed', () => {
    const seen = { appended: 0, anew: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 9 }), (steps) => {
        const lines: KnownLine[] = [];
        let [stored, waiting, isClosed]: [CoverageVersion[], KnownLine[], boolean] = [[], [], false];
        let [day, now, month] = [JANUARY, 10, MONTH];
        for (const [id, { agentId, days, from, months, wait, closes, isFollowed }] of steps.entries()) {
          day += days;
          now += wait;
          const coveredFrom = month + from;
          const coveredTo = coveredFrom + months - 1;
          month = Math.max(month, coveredTo + 1);
          const line = aLine({ id, agentId, collectedOn: day, coveredFrom, coveredTo, recordedAt: now });
          lines.push(line);
          waiting.push(line);
          const closed = closes && lines[closes.place];
          if (closed?.supersededAt === null) {
            lines[closes!.place] = { ...closed, supersededAt: closed.recordedAt + closes!.after };
            isClosed = true;
          }
          if (!isFollowed) continue;
          const expected = fromAll(lines);
          const found = isClosed ? undefined : followed(stored, waiting.sort(byDay));
          expect(found ?? expected).toEqual(expected);
          seen[found ? 'appended' : 'anew']++;
          [stored, waiting, isClosed] = [expected, [], false];
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.appended, seen.anew)).toBeGreaterThan(1000);
  });
});
