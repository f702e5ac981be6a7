import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { DisabledReason, Endpoint, Webhook, WebhookContents, WebhookState } from './webhook';

const SELECT = `SELECT id, office_id AS "officeId", url, types, state, disabled_reason AS "disabledReason",
    disabled_at AS "disabledAt", failing_since AS "failingSince",
    CASE WHEN previous_secret_until > now() THEN previous_secret_until END AS "previousSecretUntil",
    created_by AS "createdBy", created_at AS "createdAt", version
  FROM webhooks`;

const HEAD = '(SELECT coalesce(max(id), 0) FROM audit_events)';

@Injectable()
export class WebhooksRepository {
  constructor(private readonly sql: Sql) {}

  /** When its office is in the scope. */
  find(scopeId: number, id: number): Promise<Webhook | undefined> {
    return this.sql.first<Webhook>(`${SELECT} WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`, [
      scopeId,
      id,
    ]);
  }

  /** Newest first. */
  findPage(
    scopeId: number,
    state: WebhookState | undefined,
    count: number,
    beforeId?: number,
  ): Promise<Webhook[]> {
    return this.sql.rows<Webhook>(
      `${SELECT} WHERE office_id IN (SELECT office_subtree($1)) AND ($2::text IS NULL OR state = $2)
         AND ($3::int IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [scopeId, state ?? null, beforeId ?? null, count],
    );
  }

  /** It is sent what happens from now on. @returns its id. */
  async insert(
    { url, types }: WebhookContents,
    of: { readonly officeId: number; readonly userId: number; readonly secret: Buffer },
  ): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO webhooks (office_id, url, types, secret, created_by, position)
       VALUES ($1, $2, $3, $4, $5, ${HEAD}) RETURNING id`,
      [of.officeId, url, types, of.secret, of.userId],
    );
    return row!.id;
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, { url, types }: WebhookContents): Promise<boolean> {
    const changed = await this.sql.affected(
      'UPDATE webhooks SET url = $3, types = $4, version = version + 1 WHERE id = $1 AND version = $2',
      [id, version, url, types],
    );
    return changed === 1;
  }

  /** It is sent what happens from now on; what happened meanwhile can be asked for. */
  async enable(id: number): Promise<void> {
    await this.sql.rows(
      `UPDATE webhooks SET state = 'active', disabled_reason = NULL, disabled_at = NULL, failing_since = NULL,
         position = ${HEAD}
       WHERE id = $1`,
      [id],
    );
  }

  /** The office of the webhook, or undefined when it was not active any more. */
  async disable(id: number, reason: DisabledReason): Promise<number | undefined> {
    const row = await this.sql.first<{ officeId: number }>(
      `UPDATE webhooks SET state = 'disabled', disabled_reason = $2, disabled_at = now(), version = version + 1
       WHERE id = $1 AND state = 'active' RETURNING office_id AS "officeId"`,
      [id, reason],
    );
    return row?.officeId;
  }

  /** False when the version is no longer the current one. The secret that is replaced signs on for so many hours. */
  async rotate(id: number, version: number, secret: Buffer, overlapHours: number): Promise<boolean> {
    const changed = await this.sql.affected(
      `UPDATE webhooks SET previous_secret = secret, previous_secret_until = now() + make_interval(hours => $4),
         secret = $3, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, secret, overlapHours],
    );
    return changed === 1;
  }

  /** With its deliveries. False when the version is no longer the current one. */
  async remove(id: number, version: number): Promise<boolean> {
    return (
      (await this.sql.affected('DELETE FROM webhooks WHERE id = $1 AND version = $2', [id, version])) === 1
    );
  }

  /** Whether it is active; it stays so until the transaction ends. */
  async holdActive(id: number): Promise<boolean> {
    const row = await this.sql.first(
      `SELECT 1 FROM webhooks WHERE id = $1 AND state = 'active' FOR NO KEY UPDATE`,
      [id],
    );
    return row !== undefined;
  }

  /** What it takes to send to it; undefined when it is not active. */
  endpoint(id: number): Promise<Endpoint | undefined> {
    return this.sql.first<Endpoint>(
      `SELECT id, url,
         CASE WHEN previous_secret_until > now() THEN ARRAY[secret, previous_secret] ELSE ARRAY[secret] END AS secrets
       FROM webhooks WHERE id = $1 AND state = 'active'`,
      [id],
    );
  }

  /** Something has arrived. Nothing is written as long as nothing failed. */
  async noteArrival(id: number): Promise<void> {
    await this.sql.rows(
      'UPDATE webhooks SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL',
      [id],
    );
  }

  /** Something has failed. @returns whether nothing has arrived for so many days. */
  async noteFailure(id: number, days: number): Promise<boolean> {
    await this.sql.rows('UPDATE webhooks SET failing_since = now() WHERE id = $1 AND failing_since IS NULL', [
      id,
    ]);
    const row = await this.sql.first<{ isHopeless: boolean }>(
      `SELECT failing_since < now() - make_interval(days => $2) AS "isHopeless" FROM webhooks WHERE id = $1`,
      [id, days],
    );
    return row?.isHopeless ?? false;
  }
}
