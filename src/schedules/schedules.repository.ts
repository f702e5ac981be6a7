import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { ScheduledJob } from '../queue/jobs';
import { EVALUATION_KINDS } from '../shared/period';

export const SCHEDULE_KINDS = [...EVALUATION_KINDS, 'early-warning'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/**
 * What a schedule is for, of one office or of every provincial one: to evaluate the period of that kind that ended last, or
 * to warn of what the month that ended last showed.
 */
export interface SchedulePayload {
  readonly kind: ScheduleKind;
  readonly officeCode?: string;
}

export interface Schedule {
  readonly code: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly job: ScheduledJob;
  readonly payload: SchedulePayload;
  readonly isEnabled: boolean;
  readonly handledUntil: Date;
  readonly version: number;
}

/** With the occurrence that was handled last. */
export interface ListedSchedule extends Schedule {
  readonly lastDueAt: Date | null;
  readonly lastHandledAt: Date | null;
}

export type NewSchedule = Pick<Schedule, 'code' | 'cron' | 'timeZone' | 'job' | 'payload'>;
export type ScheduleColumns = Pick<Schedule, 'cron' | 'isEnabled' | 'handledUntil'>;

const COLUMNS = `s.code, s.cron, s.time_zone AS "timeZone", s.job, s.payload, s.is_enabled AS "isEnabled",
  s.handled_until AS "handledUntil", s.version`;

const LISTED = `SELECT ${COLUMNS}, last.due_at AS "lastDueAt", last.handled_at AS "lastHandledAt"
  FROM schedules s LEFT JOIN LATERAL (
    SELECT due_at, handled_at FROM schedule_occurrences
    WHERE schedule_code = s.code ORDER BY due_at DESC LIMIT 1
  ) last ON true`;

/** A schedule of one office is seen by it and the offices above it, one of no office by everybody. */
const VISIBLE = `(s.payload->>'officeCode' IS NULL OR s.payload->>'officeCode' IN
  (SELECT code FROM offices WHERE id IN (SELECT office_subtree($1))))`;

/** Adds the schedules whose code is not there; those that are, changed or not, stay as they are. */
export async function insertSchedules(
  sql: Pick<Sql, 'rows'>,
  schedules: readonly NewSchedule[],
): Promise<void> {
  await sql.rows(
    `INSERT INTO schedules (code, cron, time_zone, job, payload)
     SELECT code, cron, "timeZone", job, payload
     FROM jsonb_to_recordset($1::jsonb) AS s (code text, cron text, "timeZone" text, job text, payload jsonb)
     ON CONFLICT (code) DO NOTHING`,
    [JSON.stringify(schedules)],
  );
}

@Injectable()
export class SchedulesRepository {
  constructor(private readonly sql: Sql) {}

  findPage(officeId: number, count: number, after?: string): Promise<ListedSchedule[]> {
    return this.sql.rows<ListedSchedule>(
      `${LISTED} WHERE ${VISIBLE} AND ($2::text IS NULL OR s.code > $2) ORDER BY s.code LIMIT $3`,
      [officeId, after ?? null, count],
    );
  }

  find(officeId: number, code: string): Promise<ListedSchedule | undefined> {
    return this.sql.first<ListedSchedule>(`${LISTED} WHERE ${VISIBLE} AND s.code = $2`, [officeId, code]);
  }

  /** Whether the caller's office has the say over the schedule: over one of no office, only an office under none has. */
  async isManagedBy(officeId: number, { payload }: Schedule): Promise<boolean> {
    const row = await this.sql.first(
      'SELECT 1 FROM offices WHERE id = $1 AND (parent_id IS NULL OR $2::text IS NOT NULL)',
      [officeId, payload.officeCode ?? null],
    );
    return row !== undefined;
  }

  payloadOf(code: string): Promise<Pick<Schedule, 'payload'> | undefined> {
    return this.sql.first('SELECT payload FROM schedules WHERE code = $1', [code]);
  }

  findEnabled(code?: string): Promise<Schedule[]> {
    return this.sql.rows<Schedule>(
      `SELECT ${COLUMNS} FROM schedules s WHERE s.is_enabled AND ($1::text IS NULL OR s.code = $1) ORDER BY s.code`,
      [code ?? null],
    );
  }

  /** False when the version is no longer the current one. */
  async change(code: string, version: number, columns: ScheduleColumns): Promise<boolean> {
    const { cron, isEnabled, handledUntil } = columns;
    const changed = await this.sql.affected(
      `UPDATE schedules SET cron = $3, is_enabled = $4, handled_until = $5, version = version + 1
       WHERE code = $1 AND version = $2`,
      [code, version, cron, isEnabled, handledUntil],
    );
    return changed === 1;
  }

  /** Takes the occurrence; false when it was taken before, by whichever process. */
  async takeOccurrence(code: string, dueAt: Date): Promise<boolean> {
    const taken = await this.sql.affected(
      `INSERT INTO schedule_occurrences (schedule_code, due_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [code, dueAt],
    );
    await this.sql.rows('UPDATE schedules SET handled_until = $2 WHERE code = $1 AND handled_until < $2', [
      code,
      dueAt,
    ]);
    return taken === 1;
  }
}
