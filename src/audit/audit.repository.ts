import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';

export interface NewAuditEvent {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly officeId: number | null;
  readonly requestId: string | null;
  /** Null for what happens by itself. */
  readonly fromAddress: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditEvent extends NewAuditEvent {
  readonly id: number;
  readonly at: Date;
}

/** An event with what shows that it was not changed, for whoever has no database. */
export interface ChainedEvent extends Omit<AuditEvent, 'at'> {
  /** To the microsecond, in UTC. */
  readonly at: string;
  /** Of the event before it and of itself: 64 hexadecimal digits. */
  readonly previousHash: string;
  readonly hash: string;
  /** What the hash is of, after the 32 bytes of the one before. */
  readonly hashed: string;
}

export interface AuditFilter {
  readonly subject?: string;
  readonly action?: string;
}

const FIELDS = `actor, action, subject, office_id AS "officeId", request_id AS "requestId",
  host(from_address) AS "fromAddress", details`;

@Injectable()
export class AuditRepository {
  constructor(private readonly sql: Sql) {}

  /** The database numbers, times and chains the events (`chain_audit_event()`), one transaction after the other. */
  async append(events: readonly NewAuditEvent[]): Promise<void> {
    await this.sql.rows(
      `INSERT INTO audit_events (actor, action, subject, office_id, request_id, from_address, details)
       SELECT event->>'actor', event->>'action', event->>'subject', (event->>'officeId')::int, event->>'requestId',
         (event->>'fromAddress')::inet, event->'details'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (event, place) ORDER BY place`,
      [JSON.stringify(events)],
    );
  }

  /**
   * Newest first. Events of no office are of the whole system: only an office that stands under none sees them.
   */
  findPage(officeId: number, filter: AuditFilter, count: number, beforeId?: number): Promise<AuditEvent[]> {
    return this.sql.rows<AuditEvent>(
      `SELECT id, at, ${FIELDS} FROM audit_events
       WHERE (office_id IN (SELECT office_subtree($1))
           OR office_id IS NULL AND EXISTS (SELECT FROM offices WHERE id = $1 AND parent_id IS NULL))
         AND ($2::text IS NULL OR subject = $2)
         AND ($3::text IS NULL OR action = $3)
         AND ($4::bigint IS NULL OR id < $4)
       ORDER BY id DESC LIMIT $5`,
      [officeId, filter.subject ?? null, filter.action ?? null, beforeId ?? null, count],
    );
  }

  /** What was done to one thing, oldest first, after an event. */
  findChained(subject: string, afterId: number, count: number): Promise<ChainedEvent[]> {
    return this.sql.rows<ChainedEvent>(
      `SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, ${FIELDS},
         encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash, audit_text(event) AS hashed
       FROM audit_events event WHERE subject = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [subject, afterId, count],
    );
  }
}
