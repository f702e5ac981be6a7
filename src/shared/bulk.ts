import { DomainError, FieldError } from './domain-error';

/** What becomes of a bulk request with a bad row: nothing is stored, or the good rows are. */
export const BULK_MODES = ['all-or-nothing', 'keep-good-rows'] as const;
export type BulkMode = (typeof BULK_MODES)[number];

/** More errors than anybody reads; the count says how many there were. */
export const MAX_LISTED_ERRORS = 1000;

export interface RowError extends FieldError {
  /** From 1, as the rows were sent. */
  readonly row: number;
}

/** Rows that were refused: all of them counted, the errors of the first listed. */
export class Rejections {
  private readonly listed: RowError[] = [];
  private count = 0;
  private isCut = false;

  /** @param most errors that are listed. */
  constructor(readonly most: number = MAX_LISTED_ERRORS) {}

  get rows(): number {
    return this.count;
  }

  get areTruncated(): boolean {
    return this.isCut;
  }

  /** A row with its errors; call once for a row. */
  add(row: number, errors: readonly FieldError[]): void {
    this.count += 1;
    for (const error of errors) this.list({ row, ...error });
  }

  /** Rows that the database refused, one error each; `total` counts those that are not in the list too. */
  addAll(errors: readonly RowError[], total: number): void {
    this.count += total;
    for (const error of errors) this.list(error);
    if (total > errors.length) this.isCut = true;
  }

  /** In the order of the rows. */
  errors(): RowError[] {
    return [...this.listed].sort((a, b) => a.row - b.row);
  }

  private list(error: RowError): void {
    if (this.listed.length < this.most) this.listed.push(error);
    else this.isCut = true;
  }
}

/** @throws DomainError `rows-refused` when all or nothing is wanted and a row was refused. */
export function requireGoodRows(mode: BulkMode, received: number, rejections: Rejections): void {
  if (mode === 'keep-good-rows' || rejections.rows === 0) return;
  throw new DomainError(
    'invalid',
    'rows-refused',
    `${rejections.rows} of ${received} rows are refused, nothing is stored.`,
    rejections.errors(),
  );
}

/** A row as it arrived: something to judge, or something that could not even be read. */
export type SentRow =
  { readonly row: number; readonly value: unknown } | { readonly row: number; readonly problem: FieldError };
