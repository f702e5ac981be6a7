import { ENGLISH_MONTHS } from '../../shared/english-months';
import type { LocalDate } from '../../shared/local-date';
import type { Period } from '../../shared/period';

/** `5 February 2026` */
export const writtenDate = (date: LocalDate): string =>
  `${Number(date.slice(8))} ${ENGLISH_MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** `the first half of 2026`, `the second half of 2026`, `the year 2026`. */
export function periodName({ kind, year, code }: Period): string {
  if (kind === 'annual') return `the year ${year}`;
  return `the ${code.endsWith('H1') ? 'first' : 'second'} half of ${year}`;
}
