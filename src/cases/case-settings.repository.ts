import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { CaseSettings } from './case';

/** How much time cases give, and which days do not count for it. */
@Injectable()
export class CaseSettingsRepository {
  constructor(private readonly sql: Sql) {}

  /** Those in force on the day. @throws Error when none is: the first ones come with the schema. */
  async inForce(day: LocalDate): Promise<CaseSettings> {
    const row = await this.sql.first<CaseSettings>(
      `SELECT response_working_days AS "responseWorkingDays", reminder_working_days AS "reminderWorkingDays",
         notice_days AS "noticeDays", approvals, termination_approvals AS "terminationApprovals",
         improvement_settle_days AS "improvementSettleDays", approval_working_days AS "approvalWorkingDays",
         escalation_working_days AS "escalationWorkingDays"
       FROM case_settings WHERE effective_from <= $1 ORDER BY effective_from DESC LIMIT 1`,
      [day],
    );
    if (!row) throw new Error(`no settings of cases are in force on ${day}`);
    return row;
  }

  /** Holidays from the day on, as known now. */
  async holidaysFrom(day: LocalDate): Promise<ReadonlySet<LocalDate>> {
    const rows = await this.sql.rows<{ day: LocalDate }>(
      'SELECT day FROM holidays WHERE superseded_at IS NULL AND day >= $1',
      [day],
    );
    return new Set(rows.map((row) => row.day));
  }
}
