import { columnLetters } from '../../shared/column-letters';
import type { FieldCode } from '../../shared/field-messages';
import {
  type Cell,
  type CellError,
  dayOf,
  digitsOf,
  isBlank,
  monthOf,
  textOf,
  wholeNumberOf,
} from './cell-values';
import type { D05Column, D05Columns } from './d05-rows';

/** A receipt of this form has one participant. */
const LINE_NO = 1;
const PERSONAL_ID = /^\d{12}$/;
/** In the place of a number that is wrong: its row is refused, and nothing more is to be said of it. */
const ANYBODY = '000000000000';

/** The cells of one person, each read as its column is filled in. */
export class D05Person {
  readonly errors: CellError[] = [];
  private readonly failed = new Set<D05Column>();

  constructor(
    private readonly cells: readonly Cell[],
    private readonly columns: D05Columns,
  ) {}

  cell(column: D05Column): Cell {
    return this.cells[this.columns[column]] ?? null;
  }

  fail(column: D05Column, code: FieldCode, detail: string, field: string): void {
    if (code === 'required' && this.failed.has(column)) return;
    this.failed.add(column);
    this.errors.push({ code, detail, field, column: columnLetters(this.columns[column]) });
  }

  /** What an intake finds wrong with it stands in the same cell. */
  receipt(): { receiptNo: string | undefined; lineNo: number } {
    const cell = this.sound('receiptNo', 'receiptNo');
    return { receiptNo: cell === null ? undefined : textOf(cell), lineNo: LINE_NO };
  }

  /** The day of the receipt, or that on which it is taken back. */
  day(field: 'collectedOn' | 'reversedOn'): Cell {
    return dayOf(this.sound('receiptDate', field));
  }

  month(column: D05Column): Cell {
    return monthOf(this.sound(column, 'coveredFrom'));
  }

  /** A whole number that no field of the item is, so that nobody else would miss it. */
  number(column: D05Column, least: number): number | null {
    const number = wholeNumberOf(this.sound(column, column));
    if (typeof number === 'number' && number >= least) return number;
    if (isBlank(number)) this.fail(column, 'required', 'must be given', column);
    else this.fail(column, 'whole-number-expected', 'must be a whole number', column);
    return null;
  }

  /** Nothing is nought where an amount may be left out; what is no number is for the intake to refuse. */
  amount(column: D05Column, isRequired: boolean): Cell {
    const amount = wholeNumberOf(this.sound(column, column));
    if (!isBlank(amount)) return amount;
    if (isRequired) this.fail(column, 'required', 'must be given', column);
    return 0;
  }

  staffCode(): string | undefined {
    const text = textOf(this.sound('staffCode', 'staffCode')).toUpperCase().replaceAll(/\s/g, '');
    return text === '' ? undefined : text;
  }

  /** The insurance number, or the personal id of who has none yet, which has a cell of its own to be wrong in. */
  participant(): string | undefined {
    const number = this.sound('socialInsuranceNumber', 'socialInsuranceNumber');
    if (!isBlank(number)) return digitsOf(number, 10);
    const id = this.sound('nationalId', 'socialInsuranceNumber');
    if (isBlank(id)) return undefined;
    const digits = digitsOf(id, 12);
    if (PERSONAL_ID.test(digits)) return digits;
    this.fail('nationalId', 'wrong-form', 'must be a personal id of 12 digits', 'socialInsuranceNumber');
    return ANYBODY;
  }

  /** The cell, or nothing when it holds an error or a formula without a value. */
  private sound(column: D05Column, field: string): Cell {
    const cell = this.cell(column);
    if (typeof cell !== 'object' || cell === null) return cell;
    this.fail(column, cell.code, cell.detail, field);
    return null;
  }
}
