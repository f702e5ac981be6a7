import type { FieldCode } from '../../shared/field-messages';
import type { SheetCell } from '../../shared/sheet';
import type { Texts } from '../../shared/texts';

export type Cell = SheetCell;

/** What is wrong with a cell, or with a row where it is no single cell. */
export interface CellError {
  readonly code: FieldCode;
  /** Completes a sentence about the cell. */
  readonly detail: string;
  /** The field that the row would have had it in. */
  readonly field?: string;
  /** The letters of its column, where the file has any. */
  readonly column?: string;
}

/** The words of a text without marks, case or what stands between them: `Tăng_mới`, however composed, is `tang moi`. */
export const foldedText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** A cell as text, composed and without outer space; empty for none. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.normalize('NFC').replaceAll(' ', ' ').trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && textOf(cell) === '');

const WHOLE = /^\d+$/;
/** `1.500.000`, also with commas or spaces: a thousand is three digits behind a mark, all of them the same. */
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/;
const CURRENCY = /\s*(?:đồng|đ|₫|vnđ|vnd)\.?$/i;

/**
 * An amount of VND or a count. Formulas leave fractions where the sheet shows none: those are rounded, half up.
 * @returns what stands there when it is no such number: who checks the row says so.
 */
export function wholeNumberOf(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? Math.floor(cell + 0.5) : cell;
  if (typeof cell !== 'string') return cell;
  const text = textOf(cell).replace(CURRENCY, '');
  if (WHOLE.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(/\D/g, '')) : textOf(cell);
}

/** A share in basis points: `20`, `20%`, `20,5 %`, or `0.2` as a sheet keeps 20%. Undefined for what is none. */
export function basisPointsOf(cell: Cell): number | undefined {
  const hasSign = typeof cell === 'string' && textOf(cell).endsWith('%');
  const text = textOf(cell).replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d+)?$/.test(text)) return undefined;
  const share = Number(text);
  const percent = share <= 1 && !hasSign ? share * 100 : share;
  return percent <= 100 ? Math.round(percent * 100) : undefined;
}

/** Orders in which a day can be written. */
export const DATE_FORMATS = ['dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy-MM-dd'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T00:00:00(?:\.0+)?Z?)?$/;
const SPLIT_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** Day 0 of sheets, so that 1 March 1900 and all days after it are right. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;
/** 1900 to 2199. */
const MOST_SERIAL = 109_574;

const isoOf = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function dayOfSerial(serial: number): string | undefined {
  if (serial < 61 || serial > MOST_SERIAL) return undefined;
  return new Date(SHEET_EPOCH + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * A day as `YYYY-MM-DD`: text in the order that is told, or year first, or a day as sheets keep it, which is a number.
 * Whether there is such a day is not looked at.
 * @returns what stands there when it is none.
 */
export function dayOf(cell: Cell, format: DateFormat = 'dd/MM/yyyy'): Cell {
  if (typeof cell === 'number') return dayOfSerial(cell) ?? cell;
  const text = textOf(cell);
  const [, year, month, day] = ISO_DAY.exec(text) ?? [];
  if (year && month && day) return isoOf(year, month, day);
  const [, first, second, last] = SPLIT_DAY.exec(text) ?? [];
  if (!first || !second || !last) return cell;
  return format === 'MM/dd/yyyy' ? isoOf(last, first, second) : isoOf(last, second, first);
}

/** A month as `YYYY-MM`: `03/2026`, `2026-03`, or a day of it, which is what sheets make of the former. */
export function monthOf(cell: Cell, format: DateFormat = 'dd/MM/yyyy'): Cell {
  const text = textOf(cell);
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (month && year) return `${year}-${month.padStart(2, '0')}`;
  if (/^\d{4}-\d{2}$/.test(text)) return text;
  const day = dayOf(cell, format);
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.slice(0, 7) : cell;
}

/** A code of digits. A number in a cell has lost the zeros at its start, text has not. */
export function digitsOf(cell: Cell, digits: number): string {
  if (typeof cell === 'number') return String(cell).padStart(digits, '0');
  return textOf(cell).replaceAll(/[\s.'’]/g, '');
}

/** How a column is called in which what is wrong was written down; files with one are read as if it was not there. */
export const REPORT_TEXTS = { errors: { vi: 'Lỗi', en: 'Error' } } as const satisfies Texts;
const FOLDED_TITLES = new Set(Object.values(REPORT_TEXTS.errors).map(foldedText));

export const isErrorTitle = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && FOLDED_TITLES.has(foldedText(cell));
