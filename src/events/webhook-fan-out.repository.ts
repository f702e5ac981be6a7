import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { EVENT_TYPES } from './core/event-types';
import { type EventRange, WINDOW } from './event';

/** Types by action, as two columns. */
const ACTIONS = EVENT_TYPES.map(({ action }) => action);
const TYPES = EVENT_TYPES.map(({ type }) => type);

/**
 * The events between two places in the feed, beside the webhooks of `due` that they are for: of their types, in their office or
 * below, or of no office where theirs stands under none.
 */
const EVENTS = (after: string, until: string): string => `scope AS (
    SELECT due.id AS webhook_id, covered.id AS office_id
    FROM due CROSS JOIN LATERAL office_subtree(due.office_id) AS covered (id)
  ), event AS (
    SELECT trail.id, trail.office_id, kind.type
    FROM audit_events trail JOIN unnest($1::text[], $2::text[]) AS kind (action, type) ON kind.action = trail.action
    WHERE trail.id > ${after} AND trail.id <= ${until}
  ), wanted AS (
    SELECT due.id AS webhook_id, event.id AS event_id
    FROM due JOIN event ON event.id > due.place AND event.id <= due.until
      AND (cardinality(due.types) = 0 OR event.type = ANY(due.types))
    JOIN offices office ON office.id = due.office_id
    LEFT JOIN scope ON scope.webhook_id = due.id AND scope.office_id = event.office_id
    WHERE scope.office_id IS NOT NULL OR event.office_id IS NULL AND office.parent_id IS NULL
  )`;

export interface FanOut {
  /** Webhooks that were given something. */
  readonly webhookIds: number[];
  /** Whether there is more to hand on at once. */
  readonly isBehind: boolean;
}

/** Makes deliveries of events: each webhook goes through the feed by a place of its own, all of them in one statement. */
@Injectable()
export class WebhookFanOutRepository {
  constructor(private readonly sql: Sql) {}

  /** Takes every active webhook one window of the feed further. Two that do it at once wait for each other. */
  async advance(): Promise<FanOut> {
    const row = await this.sql.first<FanOut>(
      `WITH head AS MATERIALIZED (SELECT coalesce(max(id), 0) AS id FROM audit_events
       ), due AS MATERIALIZED (
         SELECT webhook.id, webhook.office_id, webhook.types, webhook.position AS place,
           least(webhook.position + ${WINDOW}, head.id) AS until
         FROM webhooks webhook CROSS JOIN head WHERE webhook.state = 'active' AND webhook.position < head.id
         ORDER BY webhook.id FOR NO KEY UPDATE OF webhook
       ), ${EVENTS('(SELECT min(place) FROM due)', '(SELECT max(until) FROM due)')}, added AS (
         INSERT INTO webhook_deliveries (webhook_id, event_id)
         SELECT webhook_id, event_id FROM wanted ORDER BY event_id, webhook_id
         ON CONFLICT ON CONSTRAINT webhook_deliveries_once_uq DO NOTHING RETURNING webhook_id
       ), moved AS (
         UPDATE webhooks SET position = due.until FROM due WHERE webhooks.id = due.id AND webhooks.position < due.until
       )
       SELECT ARRAY(SELECT DISTINCT webhook_id FROM added ORDER BY 1) AS "webhookIds",
         EXISTS (SELECT FROM due CROSS JOIN head WHERE due.until < head.id) AS "isBehind"`,
      [ACTIONS, TYPES],
    );
    return row!;
  }

  /**
   * Has a webhook sent the events of a range again that it is to be sent, those that it was never sent too; what is on its
   * way stays so. The webhook must be held. @returns how many.
   */
  async replay(webhookId: number, { after, until }: EventRange): Promise<number> {
    const rows = await this.sql.rows(
      `WITH due AS MATERIALIZED (
         SELECT id, office_id, types, $4::bigint AS place, $5::bigint AS until FROM webhooks WHERE id = $3
       ), ${EVENTS('$4', '$5')}
       INSERT INTO webhook_deliveries (webhook_id, event_id)
       SELECT webhook_id, event_id FROM wanted ORDER BY event_id
       ON CONFLICT ON CONSTRAINT webhook_deliveries_once_uq DO UPDATE
         SET state = 'pending', tries = 0, due_at = clock_timestamp(), settled_at = NULL
         WHERE webhook_deliveries.state <> 'pending'
       RETURNING 1`,
      [ACTIONS, TYPES, webhookId, after, until],
    );
    return rows.length;
  }

  /** The last event when an active webhook has not been taken that far, else undefined. */
  async behind(): Promise<number | undefined> {
    const row = await this.sql.first<{ head: number }>(
      `SELECT head.id AS head FROM (SELECT max(id) AS id FROM audit_events) head
       WHERE EXISTS (SELECT FROM webhooks WHERE state = 'active' AND position < head.id)`,
    );
    return row?.head;
  }
}
