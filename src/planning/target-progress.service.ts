import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import type { Caller } from '../http/caller';
import { invalidFields } from '../http/validation';
import { type LocalDate, lastDayOf, yearMonth } from '../shared/local-date';
import { standings } from './core/standings';
import { type TargetPopulation, goalOf } from './core/target';
import { monthEndsUpTo, progressOf } from './core/target-progress';
import type { Standing, Target, TargetProgress, TargetResult } from './target';
import { TargetResultsRepository } from './target-results.repository';
import { TargetsRepository } from './targets.repository';
import { TargetsService } from './targets.service';

export interface StandingsOrder {
  readonly year: number;
  readonly definition: TargetPopulation;
  readonly on?: LocalDate;
}

const goalOfTarget = ({ rateBp, people }: Target): bigint => goalOf(BigInt(rateBp), BigInt(people));

/** How far targets are, each by itself and one beside the other. */
@Injectable()
export class TargetProgressService {
  constructor(
    private readonly service: TargetsService,
    private readonly targets: TargetsRepository,
    private readonly results: TargetResultsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `target-not-found`, `validation-failed` for a day in the future. */
  async progress(caller: Caller, id: number, asked: LocalDate | undefined): Promise<TargetProgress> {
    const target = await this.service.find(caller, id);
    const on = this.dayOf(target.year, asked);
    const { result, history } = await this.resultsOf(target, on);
    const goal = goalOfTarget(target);
    const facts = {
      goal,
      population: BigInt(target.people),
      result: result && BigInt(result.people),
      monthEnds: history.map(({ people }) => BigInt(people)),
    };
    return { target, on, goal, history, ...progressOf(facts, on, target.year), result };
  }

  /**
   * The targets of a year that are of one population, the best first.
   * @throws DomainError `validation-failed` for a day in the future.
   */
  async standings(caller: Caller, { year, definition, on: asked }: StandingsOrder): Promise<Standing[]> {
    const on = this.dayOf(year, asked);
    const targets = await this.targets.findAll(caller.officeId, year, definition);
    const results = await this.resultsOn(targets, on);
    return standings(
      targets.map((target) => {
        const result = results.get(target.id);
        return {
          target,
          officeCode: target.officeCode,
          unitCode: target.unitCode,
          goal: goalOfTarget(target),
          resultOn: result?.on ?? null,
          result: result ? BigInt(result.people) : null,
        };
      }),
    );
  }

  /** Today, or the end of the year when that is over. */
  private dayOf(year: number, asked: LocalDate | undefined): LocalDate {
    const today = this.clock.today();
    if (asked !== undefined && asked > today)
      throw invalidFields([
        { pointer: '#query/on', code: 'in-the-future', detail: 'must not lie in the future' },
      ]);
    const end = lastDayOf(yearMonth(`${year}-12`));
    return asked ?? (today < end ? today : end);
  }

  private async resultsOf(
    target: Target,
    on: LocalDate,
  ): Promise<{ readonly result: TargetResult | null; readonly history: readonly TargetResult[] }> {
    if (target.measure === 'pension-coverage') {
      const reports = await this.results.latestReports([target.id], on);
      return { result: reports.get(target.id) ?? null, history: [] };
    }
    const days = [...monthEndsUpTo(on), on];
    const counts = await this.results.participantsInForce([target.officeId], days);
    const people = counts.get(target.officeId)!;
    const counted = days.map((day, index) => ({ on: day, people: people[index]! }));
    return { result: counted.at(-1)!, history: counted.slice(0, -1) };
  }

  /** By target; they are of one measure. */
  private async resultsOn(
    targets: readonly Target[],
    on: LocalDate,
  ): Promise<ReadonlyMap<number, TargetResult>> {
    if (targets[0]?.measure !== 'participation')
      return this.results.latestReports(
        targets.map(({ id }) => id),
        on,
      );
    const counts = await this.results.participantsInForce(
      targets.map(({ officeId }) => officeId),
      [on],
    );
    return new Map(targets.map(({ id, officeId }) => [id, { on, people: counts.get(officeId)![0]! }]));
  }
}
