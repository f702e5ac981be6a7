import { Inject, Injectable } from '@nestjs/common';
import { Client } from 'pg';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { workAs } from '../database/app-role';
import { OUTBOX_CHANNEL } from './outbox.repository';

/**
 * Hears of committed outbox rows at once, on a connection of its own. It only saves waiting: without it, as behind a
 * pooler that gives no session, the relay finds the rows at its next look.
 */
@Injectable()
export class OutboxListener {
  private client: Client | undefined;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Listens unless it does already. It does not throw: when Postgres is away, the next call tries again. */
  async ensure(heard: () => void): Promise<void> {
    if (this.client) return;
    const client = new Client({
      connectionString: this.env.databaseUrl,
      application_name: 'dailythu-outbox-listener',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    const forget = () => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', heard);
    try {
      await client.connect();
      await workAs(this.env.databaseRole, client);
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    } catch {
      forget();
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
