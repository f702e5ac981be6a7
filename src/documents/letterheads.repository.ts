import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { LetterheadContents } from './core/letterhead';

/** A letterhead as it was set. */
export interface Letterhead extends LetterheadContents {
  readonly officeId: number;
  /** Null when nobody of this system set it. */
  readonly authorId: number | null;
  readonly recordedAt: Date;
}

const COLUMNS = `letterhead.office_id AS "officeId", letterhead.valid_from AS "validFrom", letterhead.name,
  letterhead.superior_name AS "superiorName", letterhead.symbol, letterhead.place, letterhead.head_title AS "headTitle",
  letterhead.recipients, letterhead.legal_bases AS "legalBases", letterhead.author_id AS "authorId",
  letterhead.recorded_at AS "recordedAt"`;

/** Of one office and day the newest version counts; those before it stay. */
@Injectable()
export class LetterheadsRepository {
  constructor(private readonly sql: Sql) {}

  /** Of one office, the one that holds last first. */
  findPage(officeId: number, count: number, before?: LocalDate): Promise<Letterhead[]> {
    return this.sql.rows<Letterhead>(
      `SELECT DISTINCT ON (valid_from) ${COLUMNS} FROM office_letterheads letterhead
       WHERE office_id = $1 AND ($2::date IS NULL OR valid_from < $2)
       ORDER BY valid_from DESC, version_no DESC LIMIT $3`,
      [officeId, before ?? null, count],
    );
  }

  /** That of an office from that very day on. */
  find(officeId: number, validFrom: LocalDate): Promise<Letterhead | undefined> {
    return this.sql.first<Letterhead>(
      `SELECT ${COLUMNS} FROM office_letterheads letterhead WHERE office_id = $1 AND valid_from = $2
       ORDER BY version_no DESC LIMIT 1`,
      [officeId, validFrom],
    );
  }

  /** What an office issues its documents under on a day: its own letterhead, or that of the nearest office above it. */
  findNearest(officeId: number, day: LocalDate): Promise<Letterhead | undefined> {
    return this.sql.first<Letterhead>(
      `WITH RECURSIVE upward AS (
         SELECT id, parent_id, 0 AS distance FROM offices WHERE id = $1
         UNION ALL
         SELECT above.id, above.parent_id, distance + 1 FROM offices above JOIN upward ON above.id = upward.parent_id
       )
       SELECT ${COLUMNS} FROM upward JOIN office_letterheads letterhead ON letterhead.office_id = upward.id
       WHERE letterhead.valid_from <= $2
       ORDER BY upward.distance, letterhead.valid_from DESC, letterhead.version_no DESC LIMIT 1`,
      [officeId, day],
    );
  }

  async insert(officeId: number, contents: LetterheadContents, authorId: number): Promise<void> {
    await this.sql.rows(
      `INSERT INTO office_letterheads (office_id, valid_from, version_no, name, superior_name, symbol, place, head_title,
         recipients, legal_bases, author_id)
       SELECT $1, $2, coalesce(max(version_no), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
       FROM office_letterheads WHERE office_id = $1 AND valid_from = $2`,
      [
        officeId,
        contents.validFrom,
        contents.name,
        contents.superiorName,
        contents.symbol,
        contents.place,
        contents.headTitle,
        contents.recipients,
        JSON.stringify(contents.legalBases),
        authorId,
      ],
    );
  }
}
