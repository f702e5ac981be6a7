import { type Cell, foldedText, isBlank, textOf } from './cell-values';

/** The columns of the form in its order: A, B, C and 1 to 17. */
const FORM = [
  ['a', 'number'],
  ['b', 'name'],
  ['c', 'socialInsuranceNumber'],
  ['1', 'nationalId'],
  ['2', 'address'],
  ['3', 'receiptDate'],
  ['4', 'receiptNo'],
  ['5', 'income'],
  ['6', 'months'],
  ['7', 'fromMonth'],
  ['8', 'due'],
  ['9', 'participantAmount'],
  ['10', 'statePercent'],
  ['11', 'stateAmount'],
  ['12', 'localPercent'],
  ['13', 'localAmount'],
  ['14', 'otherPercent'],
  ['15', 'otherAmount'],
  ['16', 'staffCode'],
  ['17', 'note'],
] as const;

export type D05Column = (typeof FORM)[number][1];
/** Where each column stands, from 0. */
export type D05Columns = Readonly<Record<D05Column, number>>;

/** `8`, `(8)` and `8=9+11+13+15` are column 8. */
const labelOf = (cell: Cell): string =>
  /^\(?([abc]|\d{1,2})\)?(?:\s*=.*)?$/i.exec(textOf(cell))?.[1]?.toLowerCase() ?? '';

/** The columns that the last row of the header numbers, or undefined for any other row. */
export function columnsOfIndexRow(cells: readonly Cell[]): D05Columns | undefined {
  const labels = cells.map(labelOf);
  const places = FORM.map(([label, column]) => [column, labels.indexOf(label)] as const);
  return places.every(([, place]) => place >= 0) ? (Object.fromEntries(places) as D05Columns) : undefined;
}

export type D05RowKind = 'increase' | 'decrease' | 'total' | 'person' | 'nothing';

const SECTION = /^(?:[ivx]+(?: \d+)* )?(?:phan )?(?:so nguoi |nguoi tham gia |danh sach )?(tang|giam)\b/;
const TOTAL = /^(?:[ivx]+ )?(?:tong|cong)\b/;

/**
 * What a row below the header is. A row with a number, a receipt or an amount is somebody's unless it says that it is a
 * total: nothing that may be a receipt is passed over.
 * @param isOver true behind a total, where only who has a number of his own is somebody: the rest are signatures.
 */
export function kindOfRow(cells: readonly Cell[], columns: D05Columns, isOver: boolean): D05RowKind {
  const at = (column: D05Column): Cell => cells[columns[column]] ?? null;
  const isNumbered = /^\d+\.?$/.test(textOf(at('number')));
  const isIdentified = [at('socialInsuranceNumber'), at('nationalId')].some(
    (cell) => textOf(cell).replaceAll(/\D/g, '').length >= 6,
  );
  if (!isNumbered && !isIdentified) {
    const said = foldedText(`${textOf(at('number'))} ${textOf(at('name'))}`);
    const section = SECTION.exec(said)?.[1];
    if (TOTAL.test(said)) return 'total';
    if (section) return section === 'tang' ? 'increase' : 'decrease';
  }
  const isPaid = [at('receiptNo'), at('due'), at('participantAmount')].some((cell) => !isBlank(cell));
  const isPerson = isIdentified || (isPaid && !isOver) || (isNumbered && !isBlank(at('name')));
  return isPerson ? 'person' : 'nothing';
}
