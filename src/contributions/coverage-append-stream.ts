import type { ClientBase } from 'pg';
import { BinaryReader } from '../database/binary-reader';
import { BinaryRows } from '../database/binary-rows';
import { copyThrough } from '../database/copy-through';
import { appendedVersions } from './core/appended-versions';
import type { CoverageVersion, KnownLine } from './core/coverage-versions';
import { COVERAGE_COLUMNS, writeVersion } from './coverage-rows';

const FIELDS = 20;

/** New lines with the versions that `KnownCovers.standing` asks for, one participant after the other. */
const linesOf = (from: string): string => `
  SELECT line.participant_id, line.line_id, line.agent_id, line.collected_on, line.covered_from, line.covered_to,
    line.recorded_at,
    -- As a value of one row: whether there is any, Postgres would find out by reading them all.
    CASE WHEN cover.line_id IS NULL THEN
      (SELECT 1 FROM coverages former WHERE former.participant_id = line.participant_id LIMIT 1) END,
    cover.line_id, cover.agent_id, cover.collected_on, cover.covered_to, cover.recorded_at, cover.renewed_at,
    cover.holder_id, cover.due_on, cover.renewed_on, cover.earlier_start_on, cover.months_since_cover,
    cover.later_line_on
  FROM ${from}
  LEFT JOIN coverages cover ON cover.participant_id = line.participant_id AND cover.superseded_at IS NULL
    AND (cover.renewed_on IS NULL OR cover.due_on > line.collected_on
      OR cover.recorded_at >= line.recorded_at)
  ORDER BY line.participant_id, line.collected_on, line.line_id`;

const lineIn = (row: BinaryReader): KnownLine => ({
  id: row.int8(1),
  agentId: row.int4(2),
  collectedOn: row.int4(3),
  coveredFrom: row.int2(4),
  coveredTo: row.int2(5),
  recordedAt: row.int8(6),
  supersededAt: null,
});

const coverIn = (row: BinaryReader): CoverageVersion => ({
  lineId: row.int8(8),
  agentId: row.int4(9),
  collectedOn: row.int4(10),
  coveredTo: row.int2(11),
  recordedAt: row.int8(12),
  supersededAt: null,
  renewedAt: row.int8OrNull(13),
  holderId: row.int4OrNull(14),
  dueOn: row.int4(15),
  renewedOn: row.int4OrNull(16),
  earlierStartOn: row.int4OrNull(17),
  monthsSinceCover: row.int2OrNull(18),
  laterLineOn: row.int4OrNull(19),
});

/**
 * Works out what new lines change in the coverages of their participants, and writes the versions that are new or otherwise
 * into a table of the form of `worked_out_coverages`. Of a participant of whom all lines must be read, it writes the id
 * alone.
 * @param from what all new lines of these participants are read from, with the alias `line`: none of them is closed.
 * @returns how many versions it wrote, and how many participants.
 * @throws what the target refused a row with.
 */
export async function streamAppended(
  source: ClientBase,
  target: ClientBase,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<{ versions: number; participants: number }> {
  const reader = new BinaryReader(FIELDS);
  const rows = new BinaryRows(target, into, [...COVERAGE_COLUMNS, 'is_new']);
  let participantId = 0;
  let participants = 0;
  let isFirst = false;
  let lines: KnownLine[] = [];
  let standing: CoverageVersion[] = [];
  const finish = (): void => {
    if (lines.length === 0) return;
    const versions = appendedVersions({ standing, isFirst }, lines);
    if (!versions) {
      participants++;
      return writeParticipant(rows, participantId);
    }
    for (const version of versions) {
      writeVersion(rows, participantId, version);
      rows.boolean(!standing.some((known) => isSame(known, version)));
    }
  };
  const onRow = (): void => {
    const id = reader.int8(0);
    if (id !== participantId) {
      finish();
      participantId = id;
      isFirst = reader.isNull(7) && reader.isNull(8);
      lines = [];
      standing = [];
    }
    if (lines.at(-1)?.id !== reader.int8(1)) lines.push(lineIn(reader));
    // Of the lines of a participant, the first asks for most.
    if (lines.length === 1 && !reader.isNull(8)) standing.push(coverIn(reader));
  };
  const written = await copyThrough({ client: source, query: linesOf(from), reader, onRow }, rows, finish);
  return { versions: written - participants, participants };
}

const isSame = (a: CoverageVersion, b: CoverageVersion): boolean =>
  a.lineId === b.lineId && a.recordedAt === b.recordedAt;

function writeParticipant(rows: BinaryRows, participantId: number): void {
  rows.begin();
  rows.int8(participantId);
  for (let column = 0; column < COVERAGE_COLUMNS.length; column++) rows.nothing();
}
