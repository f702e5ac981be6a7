import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { invalidFields } from '../http/validation';
import { Outbox } from '../queue/outbox';
import { DomainError, notFound } from '../shared/domain-error';
import { cronFlaw } from './cron';
import { DueSchedules } from './due-schedules';
import { type ListedSchedule, type SchedulePayload, SchedulesRepository } from './schedules.repository';

export interface ScheduleChange {
  readonly cron?: string;
  readonly isEnabled?: boolean;
}

/** What is none does not exist, and is not asked for: it might be no text that a database holds. */
const SCHEDULE_CODE = /^[a-z0-9-]{1,60}$/;

@Injectable()
export class SchedulesService {
  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly due: DueSchedules,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What the schedule is for, for the handler of its job; undefined when there is none of that code. */
  async payloadOf(code: string): Promise<SchedulePayload | undefined> {
    return (await this.schedules.payloadOf(code))?.payload;
  }

  /** @throws DomainError `schedule-not-found`. */
  async find(caller: Caller, code: string): Promise<ListedSchedule> {
    const schedule = SCHEDULE_CODE.test(code) ? await this.schedules.find(caller.officeId, code) : undefined;
    if (!schedule) throw notFound('schedule');
    return schedule;
  }

  /**
   * Changes when a schedule is due. It counts from now on: what the schedule would have been due for before is not
   * caught up, what it was due for as it stood is.
   * @throws DomainError `schedule-not-found`, `top-office-required`, `validation-failed`, `stale-version`.
   */
  @Transactional()
  async change(
    caller: Caller,
    code: string,
    version: number,
    change: ScheduleChange,
  ): Promise<ListedSchedule> {
    const schedule = await this.find(caller, code);
    if (!(await this.schedules.isManagedBy(caller.officeId, schedule)))
      throw new DomainError(
        'forbidden',
        'top-office-required',
        'The schedule is of every office: only an office that stands under none may change it.',
      );
    const { cron = schedule.cron, isEnabled = schedule.isEnabled } = change;
    const now = this.clock.now();
    const flaw = cronFlaw({ cron, timeZone: schedule.timeZone }, now);
    if (flaw !== undefined) throw invalidFields([{ pointer: '/cron', code: 'invalid-cron', detail: flaw }]);
    if (schedule.isEnabled) await this.due.handleDue(schedule);
    if (!(await this.schedules.change(code, version, { cron, isEnabled, handledUntil: now })))
      throw staleVersion();
    await this.outbox.add('schedules-changed', { scheduleCode: code });
    await this.audit.record({
      action: 'schedule-changed',
      subject: code,
      details: { cron: [schedule.cron, cron], isEnabled: [schedule.isEnabled, isEnabled] },
    });
    return this.find(caller, code);
  }
}
