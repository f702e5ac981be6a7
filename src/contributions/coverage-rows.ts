import type { BinaryRows } from '../database/binary-rows';
import type { CoverageVersion } from './core/coverage-versions';

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
  'later_line_on',
] as const;

/** Begins a row with the version; columns beyond those above may follow. */
export function writeVersion(rows: BinaryRows, participantId: number, version: CoverageVersion): void {
  rows.begin();
  rows.int8(participantId);
  rows.int8(version.lineId);
  rows.int8(version.recordedAt);
  rows.int8OrNull(version.supersededAt);
  rows.int8OrNull(version.renewedAt);
  rows.int4(version.agentId);
  rows.int4OrNull(version.holderId);
  rows.int4(version.collectedOn);
  rows.int4(version.dueOn);
  rows.int4OrNull(version.renewedOn);
  rows.int4OrNull(version.earlierStartOn);
  rows.int2(version.coveredTo);
  if (version.monthsSinceCover === null) rows.nothing();
  else rows.int2(version.monthsSinceCover);
  rows.int4OrNull(version.laterLineOn);
}
