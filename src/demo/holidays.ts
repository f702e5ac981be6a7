import { LocalDate, addDays, localDate } from '../shared/local-date';
import { Table, recordedAt } from './tables';

/** Days off in 2025 and 2026 as announced: first day, how many days, name. */
const HOLIDAYS: readonly (readonly [from: string, days: number, name: string])[] = [
  ['2025-01-01', 1, 'Tết Dương lịch'],
  ['2025-01-25', 9, 'Tết Nguyên đán'],
  ['2025-04-07', 1, 'Giỗ Tổ Hùng Vương'],
  ['2025-04-30', 2, 'Ngày Chiến thắng và Ngày Quốc tế lao động'],
  ['2025-09-01', 2, 'Quốc khánh'],
  ['2026-01-01', 1, 'Tết Dương lịch'],
  ['2026-02-14', 9, 'Tết Nguyên đán'],
  ['2026-04-27', 1, 'Giỗ Tổ Hùng Vương (nghỉ bù)'],
  ['2026-04-30', 2, 'Ngày Chiến thắng và Ngày Quốc tế lao động'],
  ['2026-09-01', 2, 'Quốc khánh'],
];
/** Days off, as day of the calendar. */
export const holidayDays: readonly LocalDate[] = HOLIDAYS.flatMap(([from, days]) =>
  Array.from({ length: days }, (_, day) => addDays(localDate(from), day)),
);
const RECORDED_ON: LocalDate = localDate('2024-12-01');

export const holidayTable: Table = {
  name: 'holidays',
  columns: ['day', 'name', 'recorded_at'],
  rows: HOLIDAYS.flatMap(([from, days, name]) =>
    Array.from({ length: days }, (_, day) => [addDays(localDate(from), day), name, recordedAt(RECORDED_ON)]),
  ),
};
