import { DomainError } from '../shared/domain-error';
import type { ConstraintCode } from '../shared/field-messages';

interface PostgresError {
  readonly code?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly driverError?: PostgresError;
}

/** Seconds after which a caller may try again when the database did not answer. */
const RETRY_AFTER = 2;

const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  '57014',
  '40001',
  '40P01',
  '55P03',
]);

const isConnectionLoss = (error: Error): boolean =>
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );

const UNDEFINED_TABLE = '42P01';

/** True when a statement named a table that is not there: nobody has migrated. */
export const isSchemaAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as PostgresError).driverError ?? (error as PostgresError)).code === UNDEFINED_TABLE;

/** The name of the constraint that refused a write, or undefined for any other error. */
export function violatedConstraint(error: unknown): string | undefined {
  const pg = (error as PostgresError).driverError ?? (error as PostgresError);
  return pg.constraint;
}

/**
 * What a failure of Postgres means to the caller, or undefined when it is none that we know. A constraint that
 * refused a write is the last guard: its name becomes the code of the field error, its figures stay inside.
 */
export function databaseFailure(error: unknown): DomainError | undefined {
  if (!(error instanceof Error)) return undefined;
  const pg = (error as PostgresError).driverError ?? (error as PostgresError);
  const constraint = (pg.constraint ?? 'unknown').replaceAll('_', '-') as ConstraintCode;
  const field = { pointer: '', code: constraint, detail: `refused by ${constraint}` };
  if (UNAVAILABLE.has(pg.code ?? '') || isConnectionLoss(error))
    return new DomainError(
      'unavailable',
      'database-unavailable',
      'The database did not answer in time.',
      [],
      RETRY_AFTER,
    );
  switch (pg.code) {
    case '23505':
      return new DomainError('conflict', 'already-exists', 'One with the same key exists.', [field]);
    case '23P01':
      return new DomainError('conflict', 'overlaps', 'It overlaps one that exists.', [field]);
    case '23503':
      return new DomainError(
        'invalid',
        'reference-not-found',
        'It refers to something that does not exist.',
        [field],
      );
    case '23514':
      return new DomainError('invalid', 'rule-broken', 'It breaks a rule of the register.', [field]);
    case '22021':
    case '22P05':
      return new DomainError(
        'invalid',
        'text-not-storable',
        'The text has characters that cannot be stored.',
      );
    case '22003':
    case '22008':
      return new DomainError('invalid', 'out-of-range', 'A number or a date is out of range.');
    default:
      return undefined;
  }
}

/** Why something failed, in one line for the people who may see it: what Postgres quotes, which may be a value, is left out. */
export function safeReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = pgCodeOf(error);
  return code === undefined
    ? error.message
    : `${error.message.replaceAll(/"[^"]*"/g, '"…"')} (Postgres ${code})`;
}

function pgCodeOf(error: Error): string | undefined {
  const { code } = (error as PostgresError).driverError ?? (error as PostgresError);
  return /^[0-9A-Z]{5}$/.test(code ?? '') ? code : undefined;
}

/**
 * An error for the log: its stack, but for a refusal by Postgres its code and place instead of its words, which quote the
 * values of the statement.
 */
export function safeReport(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const pg = (error as PostgresError).driverError ?? (error as PostgresError);
  if (pgCodeOf(error) === undefined) return error.stack ?? error.message;
  const place = [pg.schema, pg.table, pg.column, pg.constraint].filter(Boolean).join('.');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`Postgres ${pg.code}${place ? ` at ${place}` : ''}`, ...frames].join('\n');
}
