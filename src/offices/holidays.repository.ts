import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';

export interface Holiday {
  readonly id: number;
  readonly day: LocalDate;
  readonly name: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

export interface HolidayFilter {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** As it was known at that instant (RFC 3339); else as it is known now. */
  readonly asOf?: string;
}

const COLUMNS = `id, day, name, recorded_at AS "recordedAt", superseded_at AS "supersededAt"`;

@Injectable()
export class HolidaysRepository {
  constructor(private readonly sql: Sql) {}

  async insert(day: LocalDate, name: string): Promise<Holiday> {
    const row = await this.sql.first<Holiday>(
      `INSERT INTO holidays (day, name) VALUES ($1, $2) RETURNING ${COLUMNS}`,
      [day, name],
    );
    return row!;
  }

  /** Closes the current version. Undefined when it does not exist or is closed already. */
  supersede(id: number): Promise<Holiday | undefined> {
    return this.sql.first<Holiday>(
      `UPDATE holidays SET superseded_at = fact_time() WHERE id = $1 AND superseded_at IS NULL RETURNING ${COLUMNS}`,
      [id],
    );
  }

  /** By day. */
  findPage(
    filter: HolidayFilter,
    after: readonly [day: string, id: number] | undefined,
    count: number,
  ): Promise<Holiday[]> {
    return this.sql.rows<Holiday>(
      `SELECT ${COLUMNS} FROM holidays
       WHERE CASE WHEN $1::timestamptz IS NULL THEN superseded_at IS NULL
             ELSE recorded_at <= $1 AND (superseded_at IS NULL OR superseded_at > $1) END
         AND ($2::date IS NULL OR day >= $2)
         AND ($3::date IS NULL OR day <= $3)
         AND ($4::date IS NULL OR (day, id) > ($4, $5::int))
       ORDER BY day, id LIMIT $6`,
      [
        filter.asOf ?? null,
        filter.from ?? null,
        filter.to ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        count,
      ],
    );
  }
}
