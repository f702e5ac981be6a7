import { columnLetters } from '../../shared/column-letters';
import { DomainError, type FieldError } from '../../shared/domain-error';
import { OUTSIDE_THE_HEADER, columnsByName, readHeader } from '../../shared/table-header';
import {
  type Cell,
  type CellError,
  type DateFormat,
  dayOf,
  digitsOf,
  foldedText,
  isBlank,
  isErrorTitle,
  monthOf,
  textOf,
  wholeNumberOf,
} from './cell-values';
import type { ImportField } from './import-kinds';

/** Other names of columns, as somebody saved them. */
export interface ColumnNames {
  readonly columns: readonly NamedColumn[];
  readonly dateFormat: DateFormat;
}

export interface NamedColumn {
  /** In any letters and marks. */
  readonly header: string;
  readonly field: string;
}

/** What the cells under a header mean. */
export class TableLayout {
  private constructor(
    private readonly fields: readonly (ImportField | undefined)[],
    private readonly ignored: ReadonlySet<number>,
    private readonly dateFormat: DateFormat,
    /** The column with what was wrong, from 0, where the file has one. */
    readonly errorColumn: number | undefined,
  ) {}

  /**
   * The columns that a header names, each by its field, its documented title, or as `names` has it. With `names` all others
   * are passed over; without, an unknown one is a mistake.
   * @throws DomainError `bad-import-header`.
   */
  static of(header: readonly Cell[], known: readonly ImportField[], names?: ColumnNames): TableLayout {
    const byName = columnsByName(known, foldedText);
    for (const { header: name, field } of names?.columns ?? [])
      byName.set(
        foldedText(name),
        known.find((one) => one.field === field)!,
      );
    const isPassedOver = (name: string): boolean => names !== undefined || isErrorTitle(name);
    const texts = header.map(textOf);
    const { columns, faults } = readHeader(
      texts,
      (name) => byName.get(foldedText(name)),
      (name) => name === '' || isPassedOver(name),
    );
    if (faults.length > 0) throw badHeader(faults);
    const ignored = new Set<number>();
    let errorColumn: number | undefined;
    for (const [place, name] of texts.entries()) {
      if (columns[place]) continue;
      if (isPassedOver(name)) ignored.add(place);
      if (isErrorTitle(name)) errorColumn = place;
    }
    return new TableLayout(columns, ignored, names?.dateFormat ?? 'dd/MM/yyyy', errorColumn);
  }

  columnOf(field: string): string | undefined {
    const place = this.fields.findIndex((one) => one?.field === field);
    return place < 0 ? undefined : columnLetters(place);
  }

  /** The cells of a row as fields; those that are empty are left out. Undefined for a row without any. */
  read(cells: readonly Cell[]): { fields: Record<string, unknown>; errors: CellError[] } | undefined {
    const fields: Record<string, unknown> = {};
    const errors: CellError[] = [];
    for (const [place, cell] of cells.entries()) {
      const field = this.fields[place];
      if (isBlank(cell) || this.ignored.has(place)) continue;
      if (!field) errors.push(OUTSIDE_THE_HEADER);
      else if (typeof cell === 'object' && cell !== null)
        errors.push({ ...cell, field: field.field, column: columnLetters(place) });
      else fields[field.field] = valueOf(field, cell, this.dateFormat);
    }
    return Object.keys(fields).length + errors.length === 0 ? undefined : { fields, errors };
  }
}

/** What is no value of the type stays as it is, for the intake to refuse. */
function valueOf({ type, digits }: ImportField, cell: Cell, format: DateFormat): unknown {
  if (type === 'integer') return typeof cell === 'number' ? cell : wholeNumberOf(cell);
  if (type === 'date') return dayOf(cell, format);
  if (type === 'month') return monthOf(cell, format);
  return type === 'digits' ? digitsOf(cell, digits!) : textOf(cell);
}

const badHeader = (errors: readonly FieldError[]): DomainError =>
  new DomainError(
    'malformed',
    'bad-import-header',
    'The first row must name the columns, each once: as they are documented, or as the mapping has them.',
    errors,
  );
