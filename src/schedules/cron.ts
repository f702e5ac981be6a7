import { CronExpressionParser } from 'cron-parser';

/** Minute, hour, day of month, month, day of week: what every reader of cron understands alike. */
const CRON_PATTERN = /^[\d*/,-]+(?: [\d*/,-]+){4}$/;

export interface CronSchedule {
  readonly cron: string;
  /** IANA name. The hours of `cron` are those of its clocks. */
  readonly timeZone: string;
}

const expression = ({ cron, timeZone }: CronSchedule, from: Date) =>
  CronExpressionParser.parse(cron, { tz: timeZone, currentDate: from });

/** Why the text is no schedule that ever comes due, or undefined when it is one. */
export function cronFlaw(schedule: CronSchedule, now: Date): string | undefined {
  if (!CRON_PATTERN.test(schedule.cron)) return 'must be five fields of digits, * / , -';
  try {
    expression(schedule, now).next();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The first instant after `now` at which the schedule is due. */
export const nextDue = (schedule: CronSchedule, now: Date): Date => expression(schedule, now).next().toDate();

/**
 * The newest instant at or before `now` at which the schedule was due, when it is later than `handledUntil`. Older ones
 * that were missed are passed over: what they would have asked for, the newest asks for too.
 */
export function newestDue(schedule: CronSchedule, handledUntil: Date, now: Date): Date | undefined {
  // prev() is strictly before its start.
  const due = expression(schedule, new Date(now.getTime() + 1))
    .prev()
    .toDate();
  return due > handledUntil ? due : undefined;
}
