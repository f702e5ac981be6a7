import { randomBytes } from 'node:crypto';
import { publicId } from '../../src/http/public-id';

type Query = <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

interface Given {
  readonly officeId: number;
  readonly userId: number;
  readonly agentId: number;
  readonly name: string;
}

/** An event about the agent that could not be delivered to a webhook of the office. @returns their ids. */
export async function aFailedDelivery(sql: Query, { officeId, userId, agentId, name }: Given) {
  const [webhook] = await sql<{ id: number }>(
    `INSERT INTO webhooks (office_id, url, secret, created_by, position)
     SELECT $1, $2, $3, $4, coalesce(max(id), 0) FROM audit_events RETURNING id`,
    [officeId, `https://93.184.216.34/${name}`, randomBytes(60), userId],
  );
  const [event] = await sql<{ id: number }>(
    `INSERT INTO audit_events (actor, action, subject, office_id, details)
     VALUES ('test', 'agent-changed', $1, $2, $3) RETURNING id`,
    [publicId.encode('agent', agentId), officeId, { name }],
  );
  const [delivery] = await sql<{ id: number }>(
    `INSERT INTO webhook_deliveries (webhook_id, event_id, state, tries, settled_at, last_status, last_error)
     VALUES ($1, $2, 'failed', 1, now(), 500, 'refused') RETURNING id`,
    [webhook!.id, event!.id],
  );
  await sql(
    `INSERT INTO webhook_attempts (delivery_id, attempt_no, duration_ms, status, error, excerpt)
     VALUES ($1, 1, 12, 500, 'refused', $2)`,
    [delivery!.id, name],
  );
  return { webhook: webhook!.id, event: event!.id, 'webhook-delivery': delivery!.id };
}
