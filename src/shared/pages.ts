/**
 * All rows of a list that is read page by page, a page at a time: what is held does not grow with the list.
 * @param load the rows after the last one that there was, at most as many as it is told.
 */
export async function* eachPage<Row>(
  count: number,
  load: (last: Row | undefined, count: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let last: Row | undefined;
  for (;;) {
    const rows = await load(last, count);
    if (rows.length > 0) yield rows;
    if (rows.length < count) return;
    last = rows.at(-1);
  }
}
