import type { FieldError } from '../shared/domain-error';
import { type CronSchedule, cronFlaw } from '../schedules/cron';

/** Whose hours the cron of an order means. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export const timingOf = (cron: string): CronSchedule => ({ cron, timeZone: TIME_ZONE });

/** A minute, or one of several: with one only, nothing comes due twice within an hour. */
const ONE_MINUTE = /^\d+ /;

/** Why reports cannot be made at those times; undefined when they can. */
export function timingFault(cron: string, now: Date): FieldError | undefined {
  const flaw = cronFlaw(timingOf(cron), now);
  if (flaw !== undefined) return { pointer: '/cron', code: 'invalid-cron', detail: flaw };
  return ONE_MINUTE.test(cron)
    ? undefined
    : {
        pointer: '/cron',
        code: 'too-often',
        detail: 'a report is made once an hour at most: the minute must be one number',
      };
}
