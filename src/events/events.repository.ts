import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { EventRange, StoredEvent } from './event';

/**
 * The audit trail as a feed. Its numbers are given under a lock that is held until the commit, so they have no gaps and
 * nothing ever appears below the last one that was seen: a place in it is a cursor that misses nothing.
 */
@Injectable()
export class EventsRepository {
  constructor(private readonly sql: Sql) {}

  /** The last event that there is; 0 before the first. */
  async head(): Promise<number> {
    const row = await this.sql.first<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM audit_events');
    return row!.id;
  }

  /** In their order. Those of no office are of the whole system: only an office that stands under none sees them. */
  find(
    scopeId: number,
    { after, until }: EventRange,
    actions: readonly string[],
    count: number,
  ): Promise<StoredEvent[]> {
    return this.sql.rows<StoredEvent>(
      `SELECT id, at, action, subject, office_id AS "officeId", details FROM audit_events
       WHERE id > $2 AND id <= $3 AND action = ANY($4)
         AND (office_id IN (SELECT office_subtree($1))
           OR office_id IS NULL AND EXISTS (SELECT FROM offices WHERE id = $1 AND parent_id IS NULL))
       ORDER BY id LIMIT $5`,
      [scopeId, after, until, actions, count],
    );
  }
}
