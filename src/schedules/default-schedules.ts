import type { Sql } from '../database/sql';
import { type NewSchedule, insertSchedules } from './schedules.repository';

const timeZone = 'Asia/Ho_Chi_Minh';
const evaluation = { timeZone, job: 'evaluation-schedule' } as const;

/** Of every provincial office, soon after a period or month is over, once its last receipts are in. */
export const DEFAULT_SCHEDULES: readonly NewSchedule[] = [
  { ...evaluation, code: 'half-year-evaluation', cron: '0 2 5 1,7 *', payload: { kind: 'half-year' } },
  { ...evaluation, code: 'annual-evaluation', cron: '0 3 10 1 *', payload: { kind: 'annual' } },
  {
    code: 'early-warning',
    timeZone,
    job: 'early-warning-schedule',
    cron: '0 4 5 * *',
    payload: { kind: 'early-warning' },
  },
];

/** Adds the schedules that every installation begins with. What an administrator made of them is kept. */
export const installDefaultSchedules = (sql: Pick<Sql, 'rows'>): Promise<void> =>
  insertSchedules(sql, DEFAULT_SCHEDULES);
