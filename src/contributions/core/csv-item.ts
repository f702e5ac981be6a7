import type { FieldError } from '../../shared/domain-error';
import { pointerTo } from '../../shared/pointer';
import { LINE_SHAPE, REVERSAL_SHAPE } from './line-shape';

const FIELDS = { ...LINE_SHAPE.properties, ...REVERSAL_SHAPE.properties };

/** The columns that a CSV of lines and reversals may have. */
export const CSV_COLUMNS: readonly string[] = Object.keys(FIELDS);

const DIGITS = /^\d+$/;
/** What no digits are stays text, which the reader of items refuses as it does in JSON. */
const wholeNumber = (cell: string): string | number => (DIGITS.test(cell) ? Number(cell) : cell);
const asItIs = (cell: string): string => cell;

/** What is wrong with a header: names that no column has, and names that stand twice. The first hundred of them. */
export function headerFaults(header: readonly string[]): FieldError[] {
  const known = new Set(CSV_COLUMNS);
  const seen = new Set<string>();
  const faults: FieldError[] = [];
  for (const name of header) {
    if (!known.has(name))
      faults.push({ pointer: pointerTo(name), code: 'unknown-column', detail: 'is no column' });
    else if (seen.has(name))
      faults.push({ pointer: pointerTo(name), code: 'duplicate-column', detail: 'stands there twice' });
    seen.add(name);
    if (faults.length >= 100) break;
  }
  return faults;
}

/**
 * Reads rows of CSV under a header without faults as the items that NDJSON would hold: an empty cell is an absent field,
 * digits are a number where the shape has one, and a row without a type is a line.
 */
export function csvItems(header: readonly string[]): (cells: readonly string[]) => Record<string, unknown> {
  const columns = header.map((name) => ({
    name,
    read: FIELDS[name]?.type === 'integer' ? wholeNumber : asItIs,
  }));
  return (cells) => {
    const item: Record<string, unknown> = { type: 'line' };
    for (let i = 0; i < columns.length; i++) {
      const { name, read } = columns[i]!;
      const cell = cells[i]!;
      if (cell !== '') item[name] = read(cell);
    }
    return item;
  };
}
