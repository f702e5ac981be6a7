import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { newSince } from '../evaluations/sql/new-covers.sql';
import type { LocalDate, YearMonth } from '../shared/local-date';

/** A year of the calendar, and after how many months without cover a participant counts as new again in it. */
export interface CountedYear {
  readonly start: LocalDate;
  readonly returnAfterMonths: number;
}

/** First and last day, both inclusive. */
export interface CountedDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

@Injectable()
export class MonthlyResultsRepository {
  constructor(private readonly sql: Sql) {}

  /** By month, what is known now; months without any are not there. */
  newParticipants(
    agentId: number,
    years: readonly CountedYear[],
    { from, to }: CountedDays,
  ): Promise<{ month: YearMonth; people: number }[]> {
    return this.sql.rows(
      `SELECT to_char(cover.collected_on, 'YYYY-MM') AS month, count(*) AS people
       FROM unnest($2::date[], $3::int[]) AS year (start, return_after_months)
       JOIN coverages cover ON cover.agent_id = $1
         AND cover.collected_on BETWEEN greatest(year.start, $4) AND least((year.start + interval '1 year')::date - 1, $5)
         AND ${newSince({
           start: 'year.start',
           returnAfterMonths: 'year.return_after_months',
           visible: (table) => `${table}.superseded_at IS NULL`,
         })}
       GROUP BY month`,
      [
        agentId,
        years.map(({ start }) => start),
        years.map(({ returnAfterMonths }) => returnAfterMonths),
        from,
        to,
      ],
    );
  }
}
