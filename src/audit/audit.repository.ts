import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';

export interface NewAuditEvent {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly officeId: number | null;
  readonly requestId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditEvent extends NewAuditEvent {
  readonly id: number;
  readonly at: Date;
}

export interface AuditFilter {
  readonly subject?: string;
  readonly action?: string;
}

/**
 * The id of the first event that was changed, put in, or that follows a removed one; undefined when the chain holds.
 * Events cut off at the very end leave a shorter chain that holds: compare its length with an earlier one for that.
 */
export async function verifyChain(sql: Pick<Sql, 'first'>): Promise<number | undefined> {
  const broken = await sql.first<{ id: number }>(
    `SELECT id FROM (
       SELECT event.id, event.hash, event.previous_hash, audit_hash(event) AS recomputed,
              row_number() OVER chain AS position, lag(event.hash, 1, sha256('')) OVER chain AS hash_before
       FROM audit_events event WINDOW chain AS (ORDER BY event.id)
     ) link
     WHERE id <> position OR previous_hash <> hash_before OR hash <> recomputed
     ORDER BY id LIMIT 1`,
  );
  return broken?.id;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly sql: Sql) {}

  /** The database numbers, times and chains the events (`chain_audit_event()`), one transaction after the other. */
  async append(events: readonly NewAuditEvent[]): Promise<void> {
    await this.sql.rows(
      `INSERT INTO audit_events (actor, action, subject, office_id, request_id, details)
       SELECT event->>'actor', event->>'action', event->>'subject', (event->>'officeId')::int, event->>'requestId',
         event->'details'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (event, place) ORDER BY place`,
      [JSON.stringify(events)],
    );
  }

  /**
   * Newest first. Events of no office are of the whole system: only an office that stands under none sees them.
   */
  findPage(officeId: number, filter: AuditFilter, count: number, beforeId?: number): Promise<AuditEvent[]> {
    return this.sql.rows<AuditEvent>(
      `SELECT id, at, actor, action, subject, office_id AS "officeId", request_id AS "requestId", details
       FROM audit_events
       WHERE (office_id IN (SELECT office_subtree($1))
           OR office_id IS NULL AND EXISTS (SELECT FROM offices WHERE id = $1 AND parent_id IS NULL))
         AND ($2::text IS NULL OR subject = $2)
         AND ($3::text IS NULL OR action = $3)
         AND ($4::bigint IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [officeId, filter.subject ?? null, filter.action ?? null, beforeId ?? null, count],
    );
  }
}
