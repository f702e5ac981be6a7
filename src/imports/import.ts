import type { BulkMode } from '../shared/bulk';
import type { CellError } from './core/cell-values';
import type { ImportKind } from './core/import-kinds';
import type { ImportState } from './core/import-state';
import type { ColumnNames } from './core/table-layout';

/** The names of columns as they were saved when the file came. */
export interface UsedMapping extends ColumnNames {
  readonly name: string;
}

/** How a file is to be taken in. */
export interface ImportOrder {
  readonly kind: ImportKind;
  readonly mode: BulkMode;
  /** Does all checks and stores nothing. */
  readonly dryRun: boolean;
  readonly sourceSystem: string | null;
  /** Of a D05-TS that does not name its agent. */
  readonly agentCode: string | null;
  readonly mapping: UsedMapping | null;
  readonly mediaType: string;
}

/** What became of the rows: `received` is the sum of all that follow. */
export interface ImportCounts {
  readonly received: number;
  readonly accepted: number;
  readonly reversed: number;
  readonly duplicates: number;
  readonly rejected: number;
}

/** Where a workbook has room for what is wrong: row from 1, column from 0. */
export interface ErrorPlace {
  readonly headerRow: number;
  readonly errorColumn: number;
}

export interface Import extends ImportOrder, ImportCounts {
  readonly id: number;
  readonly officeId: number;
  readonly userId: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Null once the file is gone. */
  readonly storedAs: string | null;
  readonly state: ImportState;
  /** Null while they were not counted. */
  readonly rowsDue: number | null;
  readonly rowsDone: number;
  readonly batchId: number | null;
  readonly headerRow: number | null;
  readonly errorColumn: number | null;
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A refused row, with what is wrong with it. */
export interface RefusedRow {
  readonly row: number;
  readonly errors: readonly CellError[];
}
