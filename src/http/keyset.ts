import { CursorValue } from './cursor';
import { Page, PageQuery, cursorValues, toPage } from './page';

export interface KeysetList<Row, Item> {
  readonly name: string;
  readonly query: PageQuery;
  /** The sort values and the id of a row, in the order that the query compares them. */
  readonly keyOf: (row: Row) => CursorValue[];
  /** Loads the rows after that key; it is asked for one more than the page holds. */
  readonly load: (after: CursorValue[] | undefined, count: number) => Promise<Row[]>;
  readonly map: (row: Row) => Item;
}

/** One page of a list. A cursor is good for the same list, sort and filters only; the limit may change. */
export async function keysetPage<Row, Item>(
  key: string | Buffer,
  of: KeysetList<Row, Item>,
): Promise<Page<Item>> {
  const { limit, cursor, format: _format, bom: _bom, ...filters } = of.query;
  const list = `${of.name}?${JSON.stringify(filters)}`;
  const rows = await of.load(cursorValues(key, list, cursor), limit + 1);
  return toPage(rows, limit, { key, list, keyOf: of.keyOf }, of.map);
}

/** The id in the cursor of a list that is sorted by id, or 0 for its first page. */
export const lastId = (after: CursorValue[] | undefined): number => Number(after?.[0] ?? 0);
