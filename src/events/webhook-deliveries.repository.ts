import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { DeliveryVerdict } from './core/delivery-verdict';
import type { StoredEvent } from './event';
import type { Sent } from './receiver';
import type { Attempt, ClaimedDelivery, Delivery, DeliveryState } from './webhook';

const SELECT = `SELECT delivery.id, delivery.webhook_id AS "webhookId", delivery.event_id AS "eventId", event.action,
    delivery.state, delivery.tries, delivery.due_at AS "dueAt", delivery.last_status AS "lastStatus",
    delivery.last_error AS "lastError", delivery.created_at AS "createdAt", delivery.settled_at AS "settledAt"
  FROM webhook_deliveries delivery JOIN audit_events event ON event.id = delivery.event_id`;

const MOST_ATTEMPTS = 100;
/** A delivery that is due and that no worker holds. */
const WAITS = `state = 'pending' AND due_at <= clock_timestamp()
  AND (lease_until IS NULL OR lease_until < clock_timestamp())`;

type ClaimedRow = Omit<StoredEvent, 'id'> &
  Pick<ClaimedDelivery, 'id' | 'fence' | 'tries'> & { readonly eventId: number };

@Injectable()
export class WebhookDeliveriesRepository {
  constructor(private readonly sql: Sql) {}

  /** When the office of its webhook is in the scope. */
  find(scopeId: number, id: number): Promise<Delivery | undefined> {
    return this.sql.first<Delivery>(
      `${SELECT} JOIN webhooks webhook ON webhook.id = delivery.webhook_id
       WHERE delivery.id = $2 AND webhook.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(
    webhookId: number,
    state: DeliveryState | undefined,
    count: number,
    beforeId?: number,
  ): Promise<Delivery[]> {
    return this.sql.rows<Delivery>(
      `${SELECT} WHERE delivery.webhook_id = $1 AND ($2::text IS NULL OR delivery.state = $2)
         AND ($3::bigint IS NULL OR delivery.id < $3)
       ORDER BY delivery.id DESC LIMIT $4`,
      [webhookId, state ?? null, beforeId ?? null, count],
    );
  }

  /** The last hundred tries, the latest first. */
  attempts(id: number): Promise<Attempt[]> {
    return this.sql.rows<Attempt>(
      `SELECT at, duration_ms AS "durationMs", status, error, excerpt FROM webhook_attempts
       WHERE delivery_id = $1 ORDER BY attempt_no DESC LIMIT ${MOST_ATTEMPTS}`,
      [id],
    );
  }

  /** The trail's last event about the webhook of that action, to be delivered to it alone. @returns the delivery's id. */
  async addAbout(webhookId: number, subject: string, action: string): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO webhook_deliveries (webhook_id, event_id)
       SELECT $1, max(id) FROM audit_events WHERE subject = $2 AND action = $3 RETURNING id`,
      [webhookId, subject, action],
    );
    return row!.id;
  }

  /**
   * Takes deliveries of a webhook that are due, the longest due first, and holds them for so many seconds: whoever holds
   * the fence may say what came of it.
   */
  async claim(webhookId: number, count: number, leaseSeconds: number): Promise<ClaimedDelivery[]> {
    const rows = await this.sql.rows<ClaimedRow>(
      `UPDATE webhook_deliveries delivery
       SET fence = fence + 1, lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM audit_events event
       WHERE event.id = delivery.event_id AND delivery.id IN (
         SELECT id FROM webhook_deliveries WHERE webhook_id = $1 AND ${WAITS}
         ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING delivery.id, delivery.fence, delivery.tries, event.id AS "eventId", event.at, event.action,
         event.subject, event.office_id AS "officeId", event.details`,
      [webhookId, count, leaseSeconds],
    );
    return rows.map(({ id, fence, tries, eventId, ...event }) => ({
      id,
      fence,
      tries,
      event: { ...event, id: eventId },
    }));
  }

  /** Writes how a try went and what becomes of its delivery; nothing when another worker holds the fence by now. */
  async settle({ id, fence }: ClaimedDelivery, sent: Sent, verdict: DeliveryVerdict): Promise<void> {
    await this.sql.rows(
      `WITH settled AS (
         UPDATE webhook_deliveries SET state = $3, tries = tries + 1, lease_until = NULL, last_status = $5::smallint,
           last_error = $6::text,
           due_at = clock_timestamp() + make_interval(secs => $4),
           settled_at = CASE WHEN $3 <> 'pending' THEN clock_timestamp() END
         WHERE id = $1 AND fence = $2 AND state = 'pending' RETURNING id, fence)
       INSERT INTO webhook_attempts (delivery_id, attempt_no, duration_ms, status, error, excerpt)
       SELECT id, fence, $7::int, $5::smallint, $6::text, $8::text FROM settled`,
      [
        id,
        fence,
        verdict.state,
        verdict.state === 'pending' ? verdict.waitSeconds : 0,
        sent.status,
        sent.error,
        sent.durationMs,
        sent.excerpt,
      ],
    );
  }

  /** What waits for a webhook that was disabled is not sent; it can be asked for again. */
  async giveUp(webhookId: number): Promise<void> {
    await this.sql.rows(
      `UPDATE webhook_deliveries SET state = 'failed', lease_until = NULL, last_error = 'webhook-disabled',
         settled_at = clock_timestamp()
       WHERE webhook_id = $1 AND state = 'pending'`,
      [webhookId],
    );
  }

  /** Has all that failed tried again, from the first wait on. @returns how many. */
  retryFailed(webhookId: number): Promise<number> {
    return this.sql.affected(
      `UPDATE webhook_deliveries SET state = 'pending', tries = 0, due_at = clock_timestamp(), settled_at = NULL
       WHERE webhook_id = $1 AND state = 'failed'`,
      [webhookId],
    );
  }

  /** Active webhooks for which something is due that no worker holds. */
  async webhooksThatWait(): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `SELECT id FROM webhooks WHERE state = 'active' AND EXISTS (
         SELECT FROM webhook_deliveries WHERE webhook_id = webhooks.id AND ${WAITS}) ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Removes what was settled more than `days` ago, `limit` at most. */
  purge(days: number, limit: number): Promise<number> {
    return this.sql.affected(
      `DELETE FROM webhook_deliveries WHERE id IN (
         SELECT id FROM webhook_deliveries WHERE settled_at < now() - make_interval(days => $1)
         ORDER BY settled_at LIMIT $2)`,
      [days, limit],
    );
  }

  /** How many are on their way, how many failed, and the seconds for which the one that is longest due has been due. */
  async figures(): Promise<{ pending: number; failed: number; oldestSeconds: number }> {
    return (await this.sql.first<{ pending: number; failed: number; oldestSeconds: number }>(
      `SELECT count(*) FILTER (WHERE state = 'pending') AS pending, count(*) FILTER (WHERE state = 'failed') AS failed,
         coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE state = 'pending' AND due_at <= now())), 0)::float8
           AS "oldestSeconds"
       FROM webhook_deliveries WHERE state = 'pending' OR state = 'failed'`,
    ))!;
  }
}
