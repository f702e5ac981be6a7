import type { LocalDate } from '../../shared/local-date';
import type { Period } from '../../shared/period';

/** `ngày 05 tháng 02 năm 2026`, `ngày 15 tháng 3 năm 2026`: zeros before days up to 9 and the months 1 and 2 only. */
export function writtenDate(date: LocalDate): string {
  const day = Number(date.slice(8));
  const month = Number(date.slice(5, 7));
  const writtenDay = day <= 9 ? `0${day}` : day;
  const writtenMonth = month <= 2 ? `0${month}` : month;
  return `ngày ${writtenDay} tháng ${writtenMonth} năm ${date.slice(0, 4)}`;
}

/** `6 tháng đầu năm 2026`, `6 tháng cuối năm 2026`, `năm 2026`. */
export function periodName({ kind, year, code }: Period): string {
  if (kind === 'annual') return `năm ${year}`;
  return `6 tháng ${code.endsWith('H1') ? 'đầu' : 'cuối'} năm ${year}`;
}
