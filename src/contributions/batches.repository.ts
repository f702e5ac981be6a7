import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { BulkMode } from '../shared/bulk';

export interface NewBatch {
  readonly sourceSystem: string;
  readonly mode: BulkMode;
  readonly officeId: number;
  readonly userId: number;
}

export interface BatchCounts {
  readonly received: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly reversed: number;
}

/** A batch as it was taken in. */
export interface StoredBatch extends BatchCounts {
  readonly id: number;
  readonly sourceSystem: string;
  readonly mode: BulkMode;
  readonly receivedAt: Date;
}

/** Batches that stored something. */
@Injectable()
export class BatchesRepository {
  constructor(private readonly sql: Sql) {}

  async add(batch: NewBatch): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO contribution_batches
         (source_system, mode, office_id, user_id, received, accepted, duplicates, rejected, reversed)
       VALUES ($1, $2, $3, $4, 0, 0, 0, 0, 0) RETURNING id`,
      [batch.sourceSystem, batch.mode, batch.officeId, batch.userId],
    );
    return row!.id;
  }

  async finish(id: number, counts: BatchCounts): Promise<void> {
    await this.sql.rows(
      `UPDATE contribution_batches SET received = $2, accepted = $3, duplicates = $4, rejected = $5, reversed = $6
       WHERE id = $1`,
      [id, counts.received, counts.accepted, counts.duplicates, counts.rejected, counts.reversed],
    );
  }

  /** Takes a batch back that stored nothing after all. */
  async remove(id: number): Promise<void> {
    await this.sql.rows('DELETE FROM contribution_batches WHERE id = $1', [id]);
  }

  find(officeId: number, id: number): Promise<StoredBatch | undefined> {
    return this.sql.first<StoredBatch>(
      `SELECT id, source_system AS "sourceSystem", mode, received, accepted, duplicates, rejected, reversed,
              received_at AS "receivedAt"
       FROM contribution_batches WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`,
      [officeId, id],
    );
  }
}
