import { Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Clock } from '../clock/clock';
import { Sql } from '../database/sql';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { Outbox } from '../queue/outbox';
import { Repeatables } from '../queue/repeatables';
import { Sweep } from '../queue/sweep';
import { newestDue } from './cron';
import { installDefaultSchedules } from './default-schedules';
import { type Schedule, SchedulesRepository } from './schedules.repository';

/**
 * Turns occurrences of schedules into jobs, each once however many processes look. Bull's repeatable jobs only say when
 * to look; what is due follows from Postgres, so an occurrence that nobody was there for is found at the next sweep.
 */
@Injectable()
export class DueSchedules {
  private readonly logger = new Logger(DueSchedules.name);
  private areDefaultsInstalled = false;

  constructor(
    private readonly schedules: SchedulesRepository,
    private readonly repeatables: Repeatables,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  @HandlesJob('schedule-tick')
  async tick({ scheduleCode }: JobPayloads['schedule-tick']): Promise<void> {
    for (const schedule of await this.schedules.findEnabled(scheduleCode)) await this.handleDue(schedule);
  }

  @HandlesJob('schedules-changed')
  async changed(): Promise<void> {
    await this.repeatables.makeEqual(await this.schedules.findEnabled());
  }

  @Sweep('schedules')
  async sweep(): Promise<void> {
    if (!this.areDefaultsInstalled) await installDefaultSchedules(this.sql);
    this.areDefaultsInstalled = true;
    const enabled = await this.schedules.findEnabled();
    for (const schedule of enabled) await this.handleDue(schedule);
    try {
      await this.repeatables.makeEqual(enabled);
    } catch (error) {
      this.logger.warn(`the schedules in Redis are as they were: ${(error as Error).message}`);
    }
  }

  /** Takes the newest occurrence that is due and asks for its job, in one transaction. */
  @Transactional()
  async handleDue(schedule: Schedule): Promise<void> {
    const dueAt = newestDue(schedule, schedule.handledUntil, this.clock.now());
    if (!dueAt || !(await this.schedules.takeOccurrence(schedule.code, dueAt))) return;
    await this.outbox.add(schedule.job, {
      scheduleCode: schedule.code,
      dueAt: dueAt.toISOString(),
    });
    this.logger.log({ msg: 'due', schedule: schedule.code, dueAt: dueAt.toISOString() });
  }
}
