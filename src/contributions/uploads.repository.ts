import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { BulkMode } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import type { BatchCounts, NewBatch } from './batches.repository';
import type { PartRange } from './core/part-ranges';
import type { BatchOutcome } from './intake.service';
import type { PartKey } from './refusals';

/** An upload with what all of its parts came to. */
export interface UploadRow extends BatchCounts {
  readonly id: number;
  readonly sourceSystem: string;
  readonly mode: BulkMode;
  readonly officeId: number;
  /** Of how many parts it was completed; null while it is open. */
  readonly parts: number | null;
  readonly partsReceived: number;
  readonly openedAt: Date;
  readonly completedAt: Date | null;
}

/** What a part needs to know of its upload. */
export type PartOrder = Pick<UploadRow, 'sourceSystem' | 'mode' | 'parts'>;

export interface StoredPart {
  /** SHA-256 of what was sent, unpacked. */
  readonly contentHash: Buffer;
  readonly report: BatchOutcome;
}

export interface RefusedRow {
  readonly part: number;
  readonly row: number;
  readonly errors: readonly FieldError[];
}

@Injectable()
export class UploadsRepository {
  constructor(private readonly sql: Sql) {}

  async add({ sourceSystem, mode, officeId, userId }: NewBatch): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      'INSERT INTO uploads (source_system, mode, office_id, user_id) VALUES ($1, $2, $3, $4) RETURNING id',
      [sourceSystem, mode, officeId, userId],
    );
    return row!.id;
  }

  find(officeId: number, id: number): Promise<UploadRow | undefined> {
    return this.sql.first<UploadRow>(
      `SELECT u.id, u.source_system AS "sourceSystem", u.mode, u.office_id AS "officeId", u.parts,
         u.opened_at AS "openedAt", u.completed_at AS "completedAt", totals.*
       FROM uploads u, LATERAL (
         SELECT count(*) AS "partsReceived", coalesce(sum(received), 0)::bigint AS received,
           coalesce(sum(accepted), 0)::bigint AS accepted, coalesce(sum(duplicates), 0)::bigint AS duplicates,
           coalesce(sum(rejected), 0)::bigint AS rejected, coalesce(sum(reversed), 0)::bigint AS reversed
         FROM upload_parts p WHERE p.upload_id = u.id
       ) totals
       WHERE u.id = $2 AND u.office_id IN (SELECT office_subtree($1))`,
      [officeId, id],
    );
  }

  /** The parts that are there, as few ranges as they make. */
  ranges(id: number): Promise<PartRange[]> {
    return this.sql.rows<PartRange>(
      `SELECT min(part_no) AS "from", max(part_no) AS "to" FROM (
         SELECT part_no, part_no - row_number() OVER (ORDER BY part_no) AS island
         FROM upload_parts WHERE upload_id = $1
       ) parts GROUP BY island ORDER BY 1`,
      [id],
    );
  }

  /**
   * The upload as a part finds it; it cannot be completed before this transaction ends. What is waited for from here on
   * is another request with the same part, which takes as long as its client sends.
   */
  async holdOpen(officeId: number, id: number): Promise<PartOrder | undefined> {
    await this.sql.rows(`SELECT set_config('statement_timeout', '600000', true)`);
    return this.sql.first<PartOrder>(
      `SELECT source_system AS "sourceSystem", mode, parts FROM uploads
       WHERE id = $2 AND office_id IN (SELECT office_subtree($1)) FOR SHARE`,
      [officeId, id],
    );
  }

  /**
   * Takes the part for this transaction, after whoever has it has come to an end.
   * @returns false when it was taken in before.
   */
  async claim({ uploadId, partNo }: PartKey): Promise<boolean> {
    const claimed = await this.sql.affected(
      'INSERT INTO upload_parts (upload_id, part_no) VALUES ($1, $2) ON CONFLICT (upload_id, part_no) DO NOTHING',
      [uploadId, partNo],
    );
    return claimed === 1;
  }

  /** Fills in the part that this transaction has claimed. */
  async finish({ uploadId, partNo }: PartKey, { contentHash, report }: StoredPart): Promise<void> {
    await this.sql.rows(
      `UPDATE upload_parts SET content_hash = $3, report = $4, batch_id = $5, received = $6, accepted = $7, duplicates = $8,
         rejected = $9, reversed = $10
       WHERE upload_id = $1 AND part_no = $2`,
      [
        uploadId,
        partNo,
        contentHash,
        JSON.stringify(report),
        report.batchId,
        report.received,
        report.accepted,
        report.duplicates,
        report.rejected,
        report.reversed,
      ],
    );
  }

  findPart({ uploadId, partNo }: PartKey): Promise<StoredPart | undefined> {
    return this.sql.first<StoredPart>(
      `SELECT content_hash AS "contentHash", report FROM upload_parts WHERE upload_id = $1 AND part_no = $2`,
      [uploadId, partNo],
    );
  }

  /** Locks the upload unless a part, or another completion, is under way. */
  async lock(id: number): Promise<Pick<UploadRow, 'parts'> | undefined> {
    return this.sql.first<Pick<UploadRow, 'parts'>>(
      'SELECT parts FROM uploads WHERE id = $1 FOR UPDATE SKIP LOCKED',
      [id],
    );
  }

  async complete(id: number, parts: number): Promise<void> {
    await this.sql.rows('UPDATE uploads SET parts = $2, completed_at = now() WHERE id = $1', [id, parts]);
  }

  /** Refused rows of parts of which the good rows were kept, in the order of part and row. */
  refusedRows(
    id: number,
    part: number | undefined,
    count: number,
    after: readonly [part: number, row: number] = [0, 0],
  ): Promise<RefusedRow[]> {
    return this.sql.rows<RefusedRow>(
      `SELECT part_no AS part, row_no AS row, errors FROM upload_errors
       WHERE upload_id = $1 AND (part_no, row_no) > ($2, $3) ${part === undefined ? '' : 'AND part_no = $5'}
       ORDER BY part_no, row_no LIMIT $4`,
      [id, ...after, count, ...(part === undefined ? [] : [part])],
    );
  }
  /** Removes refused rows of uploads that were opened more than `days` ago, `limit` at most; the oldest first. */
  purgeRefusedRows(days: number, limit: number): Promise<number> {
    return this.sql.affected(
      `DELETE FROM upload_errors WHERE (upload_id, part_no, row_no) IN (
         SELECT refused.upload_id, refused.part_no, refused.row_no
         FROM upload_errors refused JOIN uploads upload ON upload.id = refused.upload_id
         WHERE upload.opened_at < now() - make_interval(days => $1)
           -- What is younger is not even looked at: as a rule none of it is to go.
           AND refused.upload_id <= (SELECT max(id) FROM uploads WHERE opened_at < now() - make_interval(days => $1))
         ORDER BY refused.upload_id, refused.part_no, refused.row_no LIMIT $2)`,
      [days, limit],
    );
  }
}
