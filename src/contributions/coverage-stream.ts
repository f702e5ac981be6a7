import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BinaryReader } from '../database/binary-reader';
import { BinaryRows } from '../database/binary-rows';
import { type KnownLine, coverageVersions } from './core/coverage-versions';

const LINE_FIELDS = 8;

/** Lines in the order in which covers are counted, one participant after the other. */
const linesOf = (from: string): string => `
  SELECT line.participant_id, line.id, line.agent_id, line.collected_on, line.covered_from, line.covered_to,
    line.recorded_at, line.superseded_at
  FROM ${from} JOIN source_systems source ON source.id = line.source_system_id
  ORDER BY line.participant_id, line.collected_on, line.covered_to DESC, source.code, line.receipt_no, line.line_no`;

export const COVERAGE_COLUMNS = [
  'participant_id',
  'line_id',
  'recorded_at',
  'superseded_at',
  'renewed_at',
  'agent_id',
  'holder_id',
  'collected_on',
  'due_on',
  'renewed_on',
  'earlier_start_on',
  'covered_to',
  'months_since_cover',
] as const;

/**
 * Works out the coverages of participants and writes them into a table of the form of `coverages`, participant by
 * participant, so that it holds no more than one of them, however many there are. When they cannot be written, the lines
 * are read to their end all the same: a COPY that nobody reads would hold its connection, and its transaction, for ever.
 * @param from what all lines of these participants are read from, with the alias `line`.
 * @throws what the target refused a row with.
 */
export async function streamCoverages(
  source: ClientBase,
  target: ClientBase,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<number> {
  const reader = new BinaryReader(LINE_FIELDS);
  const rows = new BinaryRows(target, into, COVERAGE_COLUMNS);
  let participantId = 0;
  let lines: KnownLine[] = [];
  const onRow = (): void => {
    const id = reader.int8(0);
    if (id !== participantId) {
      writeVersions(rows, participantId, lines);
      participantId = id;
      lines = [];
    }
    lines.push({
      id: reader.int8(1),
      agentId: reader.int4(2),
      collectedOn: reader.int4(3),
      coveredFrom: reader.int2(4),
      coveredTo: reader.int2(5),
      recordedAt: reader.int8(6),
      supersededAt: reader.isNull(7) ? null : reader.int8(7),
    });
  };
  let failure: { readonly of: unknown } | undefined;
  const take = async (piece: Buffer): Promise<void> => {
    if (failure) return;
    try {
      await rows.drained();
      reader.read(piece, onRow);
    } catch (of) {
      failure = { of };
    }
  };
  try {
    await pipeline(
      source.query(copyTo(`COPY (${linesOf(from)}) TO STDOUT (FORMAT binary)`)),
      new Writable({ write: (piece: Buffer, _, done) => void take(piece).then(() => done(), done) }),
    );
  } catch (error) {
    await rows.abort();
    throw error;
  }
  if (failure) throw failure.of;
  writeVersions(rows, participantId, lines);
  await rows.end();
  return rows.rows;
}

function writeVersions(rows: BinaryRows, participantId: number, lines: readonly KnownLine[]): void {
  for (const version of coverageVersions(lines)) {
    const { line } = version;
    rows.begin();
    rows.int8(participantId);
    rows.int8(line.id);
    rows.int8(version.recordedAt);
    rows.int8OrNull(version.supersededAt);
    rows.int8OrNull(version.renewedAt);
    rows.int4(line.agentId);
    rows.int4OrNull(version.holderId);
    rows.int4(line.collectedOn);
    rows.int4(version.dueOn);
    rows.int4OrNull(version.renewedOn);
    rows.int4OrNull(version.earlierStartOn);
    rows.int2(line.coveredTo);
    if (version.monthsSinceCover === null) rows.nothing();
    else rows.int2(version.monthsSinceCover);
  }
}
