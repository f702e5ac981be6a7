import type { JobName } from '../queue/jobs';
import type { Sql } from '../database/sql';
import { type NewSchedule, insertSchedules } from './schedules.repository';

const hanoi = { timeZone: 'Asia/Ho_Chi_Minh', job: 'evaluation-schedule' satisfies JobName } as const;

/** Evaluations of every provincial office soon after a period is over, once its last receipts are in. */
const DEFAULTS: readonly NewSchedule[] = [
  { ...hanoi, code: 'half-year-evaluation', cron: '0 2 5 1,7 *', payload: { kind: 'half-year' } },
  { ...hanoi, code: 'annual-evaluation', cron: '0 3 10 1 *', payload: { kind: 'annual' } },
];

/** Adds the schedules that every installation begins with. What an administrator made of them is kept. */
export const installDefaultSchedules = (sql: Pick<Sql, 'rows'>): Promise<void> =>
  insertSchedules(sql, DEFAULTS);
