/** At most so many of the rows after the code in a cursor, or from the first; they stand in the order of their codes. */
export const rowsAfter = <Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  last: string | undefined,
  count: number,
): Row[] => rows.filter((row) => last === undefined || codeOf(row) > last).slice(0, count);
