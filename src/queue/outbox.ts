import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import { ClsService } from 'nestjs-cls';
import { REQUEST_ID } from '../shared/request-context';
import type { JobName, JobPayloads } from './jobs';
import { OutboxRepository } from './outbox.repository';

/**
 * How a transaction asks for work: a row that is committed with it. Bull is never called from here, so a request does
 * not wait for Redis, and no job exists for a change that was rolled back.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly rows: OutboxRepository,
    private readonly transactions: TransactionHost,
    private readonly cls: ClsService,
  ) {}

  /** Asks for one job. @throws Error outside a transaction. */
  async add<N extends JobName>(job: N, payload: JobPayloads[N]): Promise<void> {
    await this.addMany(job, [payload]);
  }

  /** Asks for many jobs of one kind in one statement. @throws Error outside a transaction. */
  async addMany<N extends JobName>(job: N, payloads: readonly JobPayloads[N][]): Promise<void> {
    await this.insert(job, payloads, 0);
  }

  /** Asks for one job that is handed to Bull when the seconds are over, by database time. @throws Error as `add`. */
  async addLater<N extends JobName>(job: N, payload: JobPayloads[N], afterSeconds: number): Promise<void> {
    await this.insert(job, [payload], afterSeconds);
  }

  private async insert(job: JobName, payloads: readonly object[], afterSeconds: number): Promise<void> {
    if (!this.transactions.isTransactionActive()) {
      throw new Error(`${job} was asked for outside a transaction`);
    }
    if (payloads.length === 0) return;
    const requestId = this.cls.get<string | undefined>(REQUEST_ID) ?? null;
    await this.rows.insert(job, payloads, requestId, afterSeconds);
  }
}
