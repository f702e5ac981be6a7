import { Inject, Injectable, Logger } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import { checkpoint } from './checkpoint';
import { isJobName, isPayloadOf } from './jobs';
import { OutboxListener } from './outbox-listener';
import { type FailedRow, OutboxRepository, type OutboxRow } from './outbox.repository';
import { Pause } from './pause';
import { Queues } from './queues';
import { Sweep } from './sweep';
import { asSystem } from './system-context';

const BATCH = 100;
/** Seconds before a row is tried again: Redis comes back soon, a row that no version understands does not. */
const RETRY_SECONDS = { redis: 1, row: 600 };
const KEEP_SENT_DAYS = 7;
const PURGE_BATCH = 10_000;

/**
 * Takes committed outbox rows to Bull. A row is marked in the transaction that holds it, after Bull took the job: a
 * process that dies between the two sends it twice, never not at all.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly pause = new Pause();
  private loop: Promise<void> | undefined;
  private isStopping = false;
  private isFailing = false;

  constructor(
    private readonly rows: OutboxRepository,
    private readonly queues: Queues,
    private readonly listener: OutboxListener,
    private readonly sql: Sql,
    private readonly cls: ClsService,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Looks every RELAY_MILLISECONDS and whenever a row is committed, until it is stopped. */
  start(): void {
    this.isStopping = false;
    this.loop ??= this.run();
  }

  /** Ends after the batch in hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.pause.end();
    await this.loop;
    this.loop = undefined;
    await this.listener.close();
  }

  /** Sends one batch of rows that are due. Returns how many it took, and how many of them were sent. */
  relayOnce(): Promise<{ taken: number; sent: number }> {
    return asSystem(this.cls, undefined, () =>
      this.sql.transaction(async () => {
        const rows = await this.rows.takeDue(BATCH);
        if (rows.length === 0) return { taken: 0, sent: 0 };
        checkpoint('relay-before-add');
        const failures = (await Promise.all(rows.map((row) => this.send(row)))).filter(
          (failure) => failure !== undefined,
        );
        checkpoint('relay-after-add');
        const failed = new Set(failures.map(({ id }) => id));
        const sent = rows.filter(({ id }) => !failed.has(id)).map(({ id }) => id);
        if (sent.length > 0) await this.rows.markSent(sent);
        if (failures.length > 0) await this.rows.markFailed(failures);
        return { taken: rows.length, sent: sent.length };
      }),
    );
  }

  @Sweep('outbox-purge')
  async purge(): Promise<void> {
    await this.rows.purgeSent(KEEP_SENT_DAYS, PURGE_BATCH);
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      await this.listener.ensure(() => this.pause.end());
      const isFullBatch = await this.look();
      if (!isFullBatch) await this.pause.wait(this.env.relayMilliseconds);
    }
  }

  /** One look that never throws. True when there may be more to send at once. */
  private async look(): Promise<boolean> {
    try {
      const { taken, sent } = await this.relayOnce();
      return taken === BATCH && sent > 0;
    } catch (error) {
      if (!this.isStopping) this.logger.warn(`the outbox could not be read: ${(error as Error).message}`);
      await this.pause.wait(1_000);
      return false;
    }
  }

  /** Hands one row to Bull; what kept it from going, or undefined. */
  private async send({ id, job, payload, requestId }: OutboxRow): Promise<FailedRow | undefined> {
    if (!isJobName(job) || !isPayloadOf(job, payload)) {
      this.logger.error(`outbox row ${id} is no job that this version knows: ${job}`);
      return { id, error: 'unknown job or payload', retrySeconds: RETRY_SECONDS.row };
    }
    try {
      await this.queues.add(job, { payload, requestId });
      this.isFailing = false;
      return undefined;
    } catch (error) {
      const { message } = error as Error;
      if (!this.isFailing) this.logger.warn(`jobs wait in Postgres: ${message}`);
      this.isFailing = true;
      return { id, error: message.slice(0, 500), retrySeconds: RETRY_SECONDS.redis };
    }
  }
}
