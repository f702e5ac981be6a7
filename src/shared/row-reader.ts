import { FieldError } from './domain-error';
import type { FieldCode } from './field-messages';
import { LocalDate, isLocalDate, isYearMonth } from './local-date';
import { escapePointer } from './pointer';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface TextForm {
  readonly pattern: RegExp;
  /** Completes the sentence "must be …". */
  readonly expects: string;
}

/**
 * Reads the fields of one row of a bulk request and gathers what is wrong with them. Written by hand because rows come
 * by the hundred thousand. A field that cannot be read yields a placeholder: look at `errors` before using any value.
 * No message repeats a value, which may be personal.
 */
export class RowReader {
  readonly errors: FieldError[] = [];
  private readonly fields: Readonly<Record<string, unknown>>;

  /** @param prefix pointer of the row inside its item, such as `/lines/3`. */
  constructor(
    row: unknown,
    known: ReadonlySet<string>,
    private readonly prefix = '',
  ) {
    this.fields = isObject(row) ? row : {};
    if (!isObject(row))
      this.errors.push({ pointer: prefix, code: 'object-expected', detail: 'must be an object' });
    for (const name of Object.keys(this.fields)) {
      if (!known.has(name)) this.fail(name.slice(0, 40), 'unknown-field', 'is no field of this row');
    }
  }

  fail(name: string, code: FieldCode, detail: string): void {
    const pointer = `${this.prefix}/${escapePointer(name)}`;
    this.errors.push({ pointer, code, detail });
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }

  /** Text of the form, composed (NFC). */
  text(name: string, form: TextForm): string {
    const value = this.required(name);
    if (value === undefined) return '';
    if (typeof value !== 'string') this.fail(name, 'text-expected', 'must be text');
    else {
      const text = value.normalize('NFC');
      if (form.pattern.test(text)) return text;
      this.fail(name, 'wrong-form', `must be ${form.expects}`);
    }
    return '';
  }

  choice<T extends string>(name: string, values: readonly T[]): T {
    const value = this.required(name);
    const found = values.find((candidate) => candidate === value);
    if (found === undefined && value !== undefined)
      this.fail(name, 'unknown-value', `must be one of ${values.join(', ')}`);
    return found ?? values[0]!;
  }

  /** A whole number from `min` to `max`, both inside. Minus zero is no number that anybody means. */
  integer(name: string, min: number, max: number): number {
    const value = this.required(name);
    if (value === undefined) return min;
    if (!Number.isInteger(value) || Object.is(value, -0))
      this.fail(name, 'whole-number-expected', 'must be a whole number');
    else if ((value as number) < min || (value as number) > max)
      this.fail(name, 'out-of-range', `must be from ${min} to ${max}`);
    else return value as number;
    return min;
  }

  /** A day that is not after `latest`. */
  date(name: string, latest: LocalDate): LocalDate {
    const value = this.required(name);
    if (value === undefined) return latest;
    if (!isLocalDate(value)) this.fail(name, 'date-expected', 'must be an existing day as YYYY-MM-DD');
    else if (value > latest) this.fail(name, 'in-the-future', 'must not lie in the future');
    else return value;
    return latest;
  }

  /** A month as a number: year × 12 + month − 1. */
  month(name: string): number {
    const value = this.required(name);
    if (isYearMonth(value)) return Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1;
    if (value !== undefined) this.fail(name, 'month-expected', 'must be a month as YYYY-MM');
    return 0;
  }

  /** The entries of an array of 1 to `max`. */
  list(name: string, max: number): readonly unknown[] {
    const value = this.required(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) this.fail(name, 'list-expected', 'must be a list');
    else if (value.length === 0 || value.length > max)
      this.fail(name, 'out-of-range', `must have from 1 to ${max} entries`);
    else return value;
    return [];
  }

  /** Exactly so many whole numbers. */
  integers(name: string, count: number, min: number, max: number): readonly number[] {
    const values = this.list(name, count);
    if (values.length > 0 && values.length < count)
      this.fail(name, 'out-of-range', `must have ${count} entries`);
    const isFit = (value: unknown): boolean =>
      Number.isInteger(value) &&
      !Object.is(value, -0) &&
      (value as number) >= min &&
      (value as number) <= max;
    const wrong = values.findIndex((value) => !isFit(value));
    if (wrong >= 0)
      this.errors.push({
        pointer: `${this.prefix}/${name}/${wrong}`,
        code: 'out-of-range',
        detail: `must be a whole number from ${min} to ${max}`,
      });
    return values as readonly number[];
  }

  private required(name: string): unknown {
    if (this.has(name)) return this.fields[name];
    this.fail(name, 'required', 'must be given');
    return undefined;
  }
}

/** True for the errors of a row that could not be read, where its item could be. */
export const isRefused = (parsed: object): parsed is readonly FieldError[] => Array.isArray(parsed);
