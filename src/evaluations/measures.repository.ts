import { Injectable } from '@nestjs/common';
import { CoveragesRepository } from '../contributions/coverages.repository';
import { LineMonths } from '../contributions/line-months';
import { interruptible } from '../database/interruptible';
import { SideConnection } from '../database/side-connection';
import { Sql } from '../database/sql';
import { ActiveDays, activeDays } from '../shared/active-days';
import { LocalDate, YearMonth } from '../shared/local-date';
import { ProRatedQuota, proRateQuota } from '../shared/quota-pro-rating';
import { AgentCount } from './core/count-facts';
import { CountingScope, DaySpan, QuotaMetric } from './core/facts';
import { groupBy } from './core/group';
import { MEASURES, Measure, Measured, measured } from './core/measure';
import { inBulk } from './in-bulk';
import { DueDays, MeasureScope, dueDaysOf, firstRelevantDay, instantText } from './measure-scope';
import {
  contractSpans,
  holidaysKnown,
  measureSums,
  quotaMonths,
  recordCounts,
  trainedStaffCounts,
} from './sql/measure-sums.sql';
import { parametersOf } from './sql/parameters';

/** What is measured of one agent, and the sum of the fingerprints of the lines it was measured from. */
export interface MeasuredAgent {
  readonly agentId: number;
  readonly count: AgentCount;
  readonly fingerprints: bigint;
}

interface Sum {
  readonly agentId: number;
  readonly measure: Measure | 'withheld' | 'fingerprints';
  readonly numerator: string;
  readonly denominator: string;
  readonly count: number;
}

interface Contracts {
  readonly active: ActiveDays;
  readonly firstDay: LocalDate | null;
}

interface Records {
  readonly agentId: number;
  readonly upheld: number;
  readonly reportsDue: number;
  readonly reportsMet: number;
}

interface Staff {
  readonly agentId: number;
  readonly active: number;
  readonly trained: number;
}

/** Everything that was read of one agent. */
interface Read {
  readonly sums: ReadonlyMap<Sum['measure'], Sum>;
  readonly contracts: Contracts;
  readonly quotas: ReadonlyMap<QuotaMetric, ReadonlyMap<YearMonth, bigint>>;
  readonly records: Records | undefined;
  readonly staff: Staff | undefined;
}

/** Whether the work is still wanted: asked between statements, told while one runs. */
export interface Watch {
  readonly signal: AbortSignal;
  /** @throws the signal's reason when it is not. */
  keep(): Promise<void>;
}

const NO_QUOTA: ReadonlyMap<YearMonth, bigint> = new Map();

/** A month's position as the months of a quota are stored, January being 0. */
const monthIndex = (month: YearMonth): number => Number(month.slice(5)) - 1;

/** Counts every measure of many agents at a cutoff: a fixed number of statements, however many agents. */
@Injectable()
export class MeasuresRepository {
  constructor(
    private readonly sql: Sql,
    private readonly coverages: CoveragesRepository,
    private readonly side: SideConnection,
    private readonly months: LineMonths,
  ) {}

  /** The days whose money is due in the period, by the holidays known at the cutoff. */
  async dueDays(scope: CountingScope): Promise<DueDays> {
    const holidays = await this.sql.rows<{ day: LocalDate }>(holidaysKnown, [instantText(scope.cutoff)]);
    return dueDaysOf(scope, new Set(holidays.map(({ day }) => day)));
  }

  /** The measures of the agents, in their order. A statement is not waited for once the watch's signal has come. */
  async measure(scope: MeasureScope, watch?: Watch): Promise<MeasuredAgent[]> {
    await this.coverages.follow();
    const contracts = await this.contracts(scope);
    const quotas = await this.quotas(scope);
    const staff = await this.trainedStaff(scope, contracts);
    const records = await this.records(scope);
    await watch?.keep();
    const sums = await inBulk(this.sql, () =>
      watch ? interruptible(this.sql, this.side, watch.signal, () => this.sums(scope)) : this.sums(scope),
    );
    await this.months.requireAll();
    await watch?.keep();
    return scope.agents.map(({ id, code }) =>
      toMeasured(id, code, {
        sums: new Map((sums.get(id) ?? []).map((sum) => [sum.measure, sum])),
        contracts: contracts.get(id) ?? { active: activeDays(scope.period, [], []), firstDay: null },
        quotas: quotas.get(id) ?? new Map(),
        records: records.get(id),
        staff: staff.get(id),
      }),
    );
  }

  private async sums(scope: MeasureScope): Promise<Map<number, Sum[]>> {
    const due = await this.dueDays(scope);
    const parameters = parametersOf(scope, due, {
      collected: [firstRelevantDay(scope, due), scope.period.end],
    });
    return groupBy(await this.sql.rows<Sum>(measureSums, parameters), (sum) => sum.agentId);
  }

  private async contracts(scope: MeasureScope): Promise<Map<number, Contracts>> {
    const rows = await this.sql.rows<DaySpan & { agentId: number; kind: 'effective' | 'suspended' }>(
      contractSpans,
      [ids(scope), instantText(scope.cutoff)],
    );
    const byAgent = groupBy(rows, (row) => row.agentId);
    return new Map(
      [...byAgent].map(([agentId, spans]) => {
        const effective = spans.filter(({ kind }) => kind === 'effective');
        const suspended = spans.filter(({ kind }) => kind === 'suspended');
        const starts = effective.map(({ from }) => from).sort();
        return [
          agentId,
          { active: activeDays(scope.period, effective, suspended), firstDay: starts[0] ?? null },
        ];
      }),
    );
  }

  private async quotas(scope: MeasureScope): Promise<Map<number, Map<QuotaMetric, Map<YearMonth, bigint>>>> {
    const rows = await this.sql.rows<{ agentId: number; metric: QuotaMetric; months: string[] }>(
      quotaMonths,
      [ids(scope), instantText(scope.cutoff), scope.period.year],
    );
    const monthsOf = (amounts: readonly string[]) =>
      new Map(scope.period.months.map((month) => [month, BigInt(amounts[monthIndex(month)] ?? 0)]));
    return new Map(
      [...groupBy(rows, (row) => row.agentId)].map(([agentId, quotas]) => [
        agentId,
        new Map(quotas.map(({ metric, months }) => [metric, monthsOf(months)])),
      ]),
    );
  }

  private async trainedStaff(
    scope: MeasureScope,
    contracts: ReadonlyMap<number, Contracts>,
  ): Promise<Map<number, Staff>> {
    const days = scope.agents.map(({ id }) => contracts.get(id)?.active.lastDay ?? null);
    const rows = await this.sql.rows<Staff>(trainedStaffCounts, [
      ids(scope),
      instantText(scope.cutoff),
      days,
    ]);
    return new Map(rows.map((row) => [row.agentId, row]));
  }

  private async records(scope: MeasureScope): Promise<Map<number, Records>> {
    const { period } = scope;
    const parameters = [ids(scope), instantText(scope.cutoff), period.start, period.end];
    const rows = await this.sql.rows<Records>(recordCounts, parameters);
    return new Map(rows.map((row) => [row.agentId, row]));
  }
}

const ids = (scope: MeasureScope): number[] => scope.agents.map(({ id }) => id);

function toMeasured(agentId: number, code: string, read: Read): MeasuredAgent {
  const { active, firstDay } = read.contracts;
  const withheld = read.sums.get('withheld');
  return {
    agentId,
    count: {
      agent: code,
      measured: MEASURES.map((measure) => measuredOf(measure, read)),
      activeDays: active.total,
      lastActiveDay: active.lastDay,
      firstContractDay: firstDay,
      withheldAmount: BigInt(withheld?.numerator ?? 0),
      withheldLines: withheld?.count ?? 0,
    },
    fingerprints: BigInt(read.sums.get('fingerprints')?.numerator ?? 0),
  };
}

function measuredOf(measure: Measure, { sums, contracts, quotas, records, staff }: Read): Measured {
  const sum = sums.get(measure);
  const numerator = BigInt(sum?.numerator ?? 0);
  const denominator = BigInt(sum?.denominator ?? 0);
  const quotaOf = (metric: QuotaMetric): ProRatedQuota =>
    proRateQuota(quotas.get(metric) ?? NO_QUOTA, contracts.active.byMonth);
  switch (measure) {
    case 'new-participants': {
      const { quota } = quotaOf(measure);
      return measured(measure, numerator, quota, Number(quota.num / quota.den));
    }
    case 'collection': {
      const { quota, months } = quotaOf(measure);
      return measured(measure, numerator, quota, months);
    }
    case 'trained-staff':
      return measured(measure, staff?.trained ?? 0, staff?.active ?? 0, staff?.active ?? 0);
    case 'complaints':
      return measured(measure, records?.upheld ?? 0, denominator, sum?.count ?? 0);
    case 'reporting':
      return measured(measure, records?.reportsMet ?? 0, records?.reportsDue ?? 0, records?.reportsDue ?? 0);
    default:
      return measured(measure, numerator, denominator, sum?.count ?? 0);
  }
}
