import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { Clock } from '../clock/clock';
import { Sql } from '../database/sql';
import { nextDue } from '../schedules/cron';
import { withApplication } from './application';
import { say, table } from './output';

interface ScheduleRow {
  readonly code: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly isEnabled: boolean;
}

@SubCommand({ name: 'list', description: 'What runs when, and when it runs next.' })
export class ScheduleListCommand extends CommandRunner {
  async run(): Promise<void> {
    await withApplication(async (app) => {
      const now = app.get(Clock).now();
      const schedules = await app
        .get(Sql)
        .rows<ScheduleRow>(
          'SELECT code, cron, time_zone AS "timeZone", is_enabled AS "isEnabled" FROM schedules ORDER BY code',
        );
      const rows = schedules.map((schedule) => [
        schedule.code,
        schedule.cron,
        schedule.timeZone,
        schedule.isEnabled ? nextDue(schedule, now).toISOString() : 'disabled',
      ]);
      say(table(['schedule', 'cron', 'time zone', 'next'], rows));
    });
  }
}

@Command({ name: 'schedule', description: 'Schedules.', subCommands: [ScheduleListCommand] })
export class ScheduleCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
