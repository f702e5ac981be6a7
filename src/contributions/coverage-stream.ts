import type { ClientBase } from 'pg';
import { BinaryReader } from '../database/binary-reader';
import { BinaryRows } from '../database/binary-rows';
import { copyThrough } from '../database/copy-through';
import { type KnownLine, coverageVersions } from './core/coverage-versions';
import { COVERAGE_COLUMNS, writeVersion } from './coverage-rows';

const LINE_FIELDS = 8;

/** Lines in the order in which covers are counted, one participant after the other. */
const linesOf = (from: string): string => `
  SELECT line.participant_id, line.id, line.agent_id, line.collected_on, line.covered_from, line.covered_to,
    line.recorded_at, line.superseded_at
  FROM ${from} JOIN source_systems source ON source.id = line.source_system_id
  ORDER BY line.participant_id, line.collected_on, line.covered_to DESC, source.code, line.receipt_no, line.line_no`;

/**
 * Works out the coverages of participants from all their lines and writes them into a table of the form of `coverages`,
 * participant by participant, so that it holds no more than one of them, however many there are.
 * @param from what all lines of these participants are read from, with the alias `line`.
 * @returns how many versions there are.
 * @throws what the target refused a row with.
 */
export function streamCoverages(
  source: ClientBase,
  target: ClientBase,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<number> {
  const reader = new BinaryReader(LINE_FIELDS);
  const rows = new BinaryRows(target, into, COVERAGE_COLUMNS);
  let participantId = 0;
  let lines: KnownLine[] = [];
  const finish = (): void => {
    for (const version of coverageVersions(lines)) writeVersion(rows, participantId, version);
  };
  const onRow = (): void => {
    const id = reader.int8(0);
    if (id !== participantId) {
      finish();
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
      supersededAt: reader.int8OrNull(7),
    });
  };
  return copyThrough({ client: source, query: linesOf(from), reader, onRow }, rows, finish);
}
