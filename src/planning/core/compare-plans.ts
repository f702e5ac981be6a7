/** A row of two plans: what it comes to in each, and by how much the second differs. Amounts are people or VND. */
export interface ComparedRow<Row> {
  readonly code: string;
  /** Null in one of the two plans at most: the row is only in the other. */
  readonly row: Row | null;
  readonly otherRow: Row | null;
  /** The other amount less this one; null when only one plan has the row. */
  readonly change: number | null;
}

/**
 * The rows of two plans side by side, by code.
 * @param codeOf tells the rows of one plan apart.
 */
export function comparePlans<Row extends { readonly amount: number }>(
  rows: readonly Row[],
  others: readonly Row[],
  codeOf: (row: Row) => string,
): ComparedRow<Row>[] {
  const mine = new Map(rows.map((row) => [codeOf(row), row]));
  const theirs = new Map(others.map((row) => [codeOf(row), row]));
  return [...new Set([...mine.keys(), ...theirs.keys()])].sort().map((code) => {
    const row = mine.get(code) ?? null;
    const otherRow = theirs.get(code) ?? null;
    return { code, row, otherRow, change: row && otherRow ? otherRow.amount - row.amount : null };
  });
}

/** True unless both plans give it the same amount: a row that only one of them has differs too. */
export const isChanged = ({ change }: Pick<ComparedRow<unknown>, 'change'>): boolean => change !== 0;
