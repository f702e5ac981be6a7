/**
 * The faults are tested in two forms. The full one, with FAULTS=full (`npm run test:faults`), goes through every case;
 * the short one, a part of `npm test`, through those that stand for the others.
 */
const isFull = process.env['FAULTS'] === 'full';

interface Forms<T> {
  readonly short: readonly T[];
  /** What the full form has besides. */
  readonly more: readonly T[];
}

/** The cases of the form that runs. */
export const faultCases = <T>({ short, more }: Forms<T>): T[] => (isFull ? [...short, ...more] : [...short]);

/** What differs between the forms: a number of workers, for one. */
export const byForm = <T>({ short, full }: { readonly short: T; readonly full: T }): T =>
  isFull ? full : short;
