import { Injectable } from '@nestjs/common';
import {
  type LocalDate,
  type YearMonth,
  firstDayOf,
  lastDayOf,
  localDate,
  monthOf,
} from '../shared/local-date';
import { type CountedYear, MonthlyResultsRepository } from './monthly-results.repository';
import { ProgressService } from './progress.service';

/** What an agent did month by month, counted as its progress through a year is. */
@Injectable()
export class MonthlyResults {
  constructor(
    private readonly results: MonthlyResultsRepository,
    private readonly progress: ProgressService,
  ) {}

  /**
   * New participants of the months up to the day, which is inside; months that begin after it are not there.
   * @param months in order, one at least.
   * @throws DomainError `no-policy-in-force`, also for years that have not begun.
   */
  async newParticipants(
    agentId: number,
    months: readonly YearMonth[],
    day: LocalDate,
  ): Promise<ReadonlyMap<YearMonth, number>> {
    const years = await this.yearsOf(months);
    const end = lastDayOf(months.at(-1)!);
    const days = { from: firstDayOf(months[0]!), to: day < end ? day : end };
    const rows = await this.results.newParticipants(agentId, years, days);
    const people = new Map(rows.map((row) => [row.month, row.people]));
    const begun = months.filter((month) => month <= monthOf(day));
    return new Map(begun.map((month) => [month, people.get(month) ?? 0]));
  }

  private async yearsOf(months: readonly YearMonth[]): Promise<CountedYear[]> {
    const starts = new Set(months.map((month) => localDate(`${month.slice(0, 4)}-01-01`)));
    const years: CountedYear[] = [];
    for (const start of starts) {
      const { returnAfterMonths } = await this.progress.rulesOf(start);
      years.push({ start, returnAfterMonths });
    }
    return years;
  }
}
