import type { CellError } from './cell-values';

/** An item of several rows, with what is wrong before anybody checks it. */
export interface GroupedItem {
  /** In the order of the file; the first stands for all. */
  readonly rows: readonly number[];
  readonly item: Readonly<Record<string, unknown>>;
  readonly errors: readonly (CellError & { readonly row: number })[];
}

type Fields = Readonly<Record<string, unknown>>;
interface Line {
  readonly row: number;
  readonly fields: Fields;
}

const COMMON = ['agentCode', 'remittedOn'] as const;

/** Makes remittances of rows that each have one line of a receipt: those of one reference are one remittance. */
export class RemittanceGroups {
  private readonly groups = new Map<unknown, Line[]>();

  /** A row without a reference is a remittance of its own, which is refused for it. */
  add(row: number, fields: Fields): void {
    const key = fields['reference'] ?? row;
    const group = this.groups.get(key);
    if (group) group.push({ row, fields });
    else this.groups.set(key, [{ row, fields }]);
  }

  *items(): Generator<GroupedItem> {
    for (const lines of this.groups.values()) yield itemOf(lines);
  }
}

function itemOf(lines: readonly Line[]): GroupedItem {
  const [first] = lines as readonly [Line, ...Line[]];
  const { reference, agentCode, remittedOn } = first.fields;
  const amounts = lines.map(({ fields }) => fields['amount']);
  const item = {
    reference,
    agentCode,
    remittedOn,
    amount: amounts.reduce<number>((sum, amount) => sum + (typeof amount === 'number' ? amount : 0), 0),
    lines: lines.map(({ fields: { receiptNo, lineNo = 1, amount } }) => ({ receiptNo, lineNo, amount })),
  };
  const errors = lines.flatMap(({ row, fields }) =>
    COMMON.filter((field) => fields[field] !== first.fields[field]).map((field) => ({
      row,
      field,
      code: 'differs-within-reference' as const,
      detail: `is not what row ${first.row} has, which has the same reference`,
    })),
  );
  return { rows: lines.map(({ row }) => row), item, errors };
}

/** The row and the field that a pointer into such an item is about. */
export function rowOfPointer(
  { rows }: Pick<GroupedItem, 'rows'>,
  pointer: string,
): { readonly row: number; readonly pointer: string } {
  const [, index, field] = /^\/lines\/(\d+)(\/.*)?$/.exec(pointer) ?? [];
  const row = index === undefined ? undefined : rows[Number(index)];
  return row === undefined ? { row: rows[0]!, pointer } : { row, pointer: field ?? '/receiptNo' };
}
