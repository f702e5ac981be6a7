import { placed } from './core/place-errors';
import type { CellError } from './core/cell-values';
import type { RowError } from '../shared/bulk';
import type { RefusedRow } from './import';
import type { ReadItem, RowFault } from './import-rows';

/** Errors that are kept of all rows together; beyond it each row has its first one. */
const MOST_ERRORS = 200_000;

/** The refused rows of an import with all that is wrong with them, held while it is worked on. */
export class RefusedRows {
  private readonly byRow = new Map<number, CellError[]>();
  private readonly unread = new Set<number>();
  private errors = 0;
  /** Items that are refused, of which one may have several rows. */
  count = 0;

  /** An item that is wrong by itself. */
  addRead({ row, faults }: ReadItem): void {
    this.count += 1;
    this.unread.add(row);
    for (const fault of faults) this.add(fault);
  }

  /** What the register refused. Of an item that was wrong by itself it was told no more than that. */
  addRefused(errors: readonly RowError[], columnOf: (field: string) => string | undefined): void {
    const rows = new Set<number>();
    for (const error of errors) {
      if (this.unread.has(error.row)) continue;
      rows.add(error.row);
      this.add({ ...placed(error, columnOf), row: error.row });
    }
    this.count += rows.size;
  }

  /** In the order of the rows. */
  list(): RefusedRow[] {
    return [...this.byRow].map(([row, errors]) => ({ row, errors })).sort((a, b) => a.row - b.row);
  }

  private add({ row, ...error }: RowFault): void {
    const known = this.byRow.get(row);
    if (known && this.errors >= MOST_ERRORS) return;
    this.errors += 1;
    if (known) known.push(error);
    else this.byRow.set(row, [error]);
  }
}
