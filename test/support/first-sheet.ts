import { type WorkbookLimits, rowsOfFirstSheet } from '../../src/http/workbook-reader';
import type { SheetRow } from '../../src/shared/sheet';

/** All rows of the first sheet at once. */
export async function firstSheetOf(file: Buffer, limits: WorkbookLimits): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const list of rowsOfFirstSheet(file, limits)) rows.push(...list);
  return rows;
}
