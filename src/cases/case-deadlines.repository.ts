import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { CaseDeadline, DeadlineKind } from './case';

export interface OpenDeadline extends CaseDeadline {
  readonly id: number;
  readonly caseId: number;
}

/** How long the queue is given before it is asked again. */
const PATIENCE = `interval '10 minutes'`;

/** What of cases happens by itself, and when. */
@Injectable()
export class CaseDeadlinesRepository {
  constructor(private readonly sql: Sql) {}

  /** @returns its id. */
  async add(caseId: number, { kind, actsOn }: CaseDeadline): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      'INSERT INTO case_deadlines (case_id, kind, acts_on) VALUES ($1, $2, $3) RETURNING id',
      [caseId, kind, actsOn],
    );
    return row!.id;
  }

  /** Nothing comes of them any more. */
  async settle(caseId: number, kinds: readonly DeadlineKind[]): Promise<void> {
    await this.sql.rows(
      'UPDATE case_deadlines SET settled_at = now() WHERE case_id = $1 AND kind = ANY($2) AND settled_at IS NULL',
      [caseId, kinds],
    );
  }

  findOpen(id: number): Promise<OpenDeadline | undefined> {
    return this.sql.first<OpenDeadline>(
      `SELECT id, case_id AS "caseId", kind, acts_on AS "actsOn" FROM case_deadlines
       WHERE id = $1 AND settled_at IS NULL`,
      [id],
    );
  }

  /** Those that are due on the day and were not asked for lately; they count as asked for from now on. */
  async takeDue(day: LocalDate): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `UPDATE case_deadlines SET asked_at = now() WHERE id IN (
         SELECT id FROM case_deadlines WHERE settled_at IS NULL AND acts_on <= $1
           AND (asked_at IS NULL OR asked_at < now() - ${PATIENCE}) ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }
}
