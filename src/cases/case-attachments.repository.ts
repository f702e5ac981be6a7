import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { CaseAttachment, NewAttachment } from './case-attachment';

const SELECT = `SELECT attachment.id, attachment.case_id AS "caseId", attachment.name, attachment.media_type AS "mediaType",
    attachment.bytes, attachment.sha256, attachment.stored_as AS "storedAs", attachment.recorded_by AS "recordedBy",
    attachment.recorded_at AS "recordedAt"
  FROM case_attachments attachment JOIN cases ON cases.id = attachment.case_id`;

@Injectable()
export class CaseAttachmentsRepository {
  constructor(private readonly sql: Sql) {}

  /** When the office of its case is in the scope. */
  find(scopeId: number, id: number): Promise<CaseAttachment | undefined> {
    return this.sql.first<CaseAttachment>(
      `${SELECT} WHERE attachment.id = $2 AND cases.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** That of a case with those contents. */
  findSame(caseId: number, sha256: string): Promise<CaseAttachment | undefined> {
    return this.sql.first<CaseAttachment>(
      `${SELECT} WHERE attachment.case_id = $1 AND attachment.sha256 = $2`,
      [caseId, sha256],
    );
  }

  /** Of one case, newest first. */
  findPage(caseId: number, count: number, beforeId?: number): Promise<CaseAttachment[]> {
    return this.sql.rows<CaseAttachment>(
      `${SELECT} WHERE attachment.case_id = $1 AND ($2::int IS NULL OR attachment.id < $2)
       ORDER BY attachment.id DESC LIMIT $3`,
      [caseId, beforeId ?? null, count],
    );
  }

  async insert(file: NewAttachment, userId: number): Promise<void> {
    await this.sql.rows(
      `INSERT INTO case_attachments (case_id, name, media_type, bytes, sha256, stored_as, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [file.caseId, file.name, file.mediaType, file.bytes, file.sha256, file.storedAs, userId],
    );
  }
}
