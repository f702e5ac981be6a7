import { Injectable } from '@nestjs/common';
import { OfficeScope } from '../access/office-scope';
import { AgentsRepository } from '../agents/agents.repository';
import { Clock } from '../clock/clock';
import { PoliciesRepository } from '../evaluations/policies.repository';
import type { Caller } from '../http/caller';
import { invalidFields } from '../http/validation';
import { QUOTA_METRICS, type QuotaMetric } from '../quotas/core/quota-metric';
import { DomainError } from '../shared/domain-error';
import { type LocalDate, localDate } from '../shared/local-date';
import { type Outlook, type Progress, progressOf } from './core/progress';
import { type YearInMonths, yearInMonths } from './core/year-in-months';
import { type AgentProgressFacts, ProgressRepository } from './progress.repository';
import { RenewalsRepository, type RenewalsScope } from './renewals.repository';

/** By which policy a year is looked at. */
export interface ProgressRules {
  readonly policyId: number;
  /** Of the interval of a projection. */
  readonly confidenceBp: number;
  readonly returnAfterMonths: number;
}

/** One metric of an agent, or of the agents of an office together. */
export interface MetricProgress {
  readonly metric: QuotaMetric;
  /** The quota of the year as it is now and as it was set first, whatever the active days; null without one. */
  readonly yearlyAmount: number | null;
  readonly originalAmount: number | null;
  readonly months: readonly YearInMonths[];
  readonly progress: Progress;
}

export interface AgentMetricProgress extends MetricProgress {
  readonly agentId: number;
  readonly agentCode: string;
  readonly officeId: number;
}

interface ProgressView<Of extends MetricProgress> {
  readonly day: LocalDate;
  readonly rules: ProgressRules;
  readonly metrics: readonly Of[];
  /** How many renewals fall due within each of HORIZONS. */
  readonly renewals: readonly number[];
}

export type AgentProgress = ProgressView<AgentMetricProgress>;

/** With how many agents stand how. */
export interface OfficeMetricProgress extends MetricProgress {
  readonly outlooks: ReadonlyMap<Outlook, number>;
}
export type OfficeProgress = ProgressView<OfficeMetricProgress>;

/** Who is on track: what was done of the quotas of a year so far, and what it comes to if it goes on like that. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly facts: ProgressRepository,
    private readonly renewals: RenewalsRepository,
    private readonly policies: PoliciesRepository,
    private readonly agents: AgentsRepository,
    private readonly scope: OfficeScope,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `agent-not-found`, `in-the-future`, `no-policy-in-force`. */
  async ofAgent(caller: Caller, agentId: number, on: LocalDate | undefined): Promise<AgentProgress> {
    const officeId = await this.agents.requireOffice(caller.officeId, agentId);
    const day = this.dayOf(on);
    const rules = await this.rulesOf(day);
    const rows = await this.facts.facts({ officeId, agentId, day, ...rules });
    return {
      day,
      rules,
      metrics: rows.map((row) => agentProgress(row, day, rules)),
      renewals: await this.renewals.counts({ officeId, agentId, day }),
    };
  }

  /** @throws DomainError `office-not-found`, `in-the-future`, `no-policy-in-force`. */
  async ofOffice(caller: Caller, officeId: number, on: LocalDate | undefined): Promise<OfficeProgress> {
    await this.scope.require(caller, officeId);
    const day = this.dayOf(on);
    const rules = await this.rulesOf(day);
    const rows = await this.facts.facts({ officeId, day, ...rules });
    return {
      day,
      rules,
      metrics: QUOTA_METRICS.map((metric) =>
        together(
          metric,
          rows.filter((row) => row.metric === metric),
          day,
          rules,
        ),
      ),
      renewals: await this.renewals.counts({ officeId, day }),
    };
  }

  /** Every agent of the office and below with every metric, by code. @throws DomainError `no-policy-in-force`. */
  async ofAgents(officeId: number, day: LocalDate): Promise<Omit<AgentProgress, 'renewals'>> {
    const rules = await this.rulesOf(day);
    const rows = await this.facts.facts({ officeId, day, ...rules });
    return { day, rules, metrics: rows.map((row) => agentProgress(row, day, rules)) };
  }

  /** Where renewals of an agent are looked for. @throws DomainError `agent-not-found`. */
  async renewalsOf(caller: Caller, agentId: number): Promise<RenewalsScope> {
    const officeId = await this.agents.requireOffice(caller.officeId, agentId);
    return { officeId, agentId, day: this.clock.today() };
  }

  private dayOf(on: LocalDate | undefined): LocalDate {
    const today = this.clock.today();
    if (on !== undefined && on > today)
      throw invalidFields([
        { pointer: '#query/on', code: 'in-the-future', detail: 'must not lie in the future' },
      ]);
    return on ?? today;
  }

  /** By which the year of the day is looked at, all of it. @throws DomainError `no-policy-in-force`. */
  async rulesOf(day: LocalDate): Promise<ProgressRules> {
    const start = localDate(`${day.slice(0, 4)}-01-01`);
    const policy = await this.policies.findInForce('annual', start);
    if (!policy)
      throw new DomainError('conflict', 'no-policy-in-force', `No annual policy was in force on ${start}.`);
    const { confidenceBp, returnAfterMonths } = policy.body.parameters;
    return { policyId: policy.id, confidenceBp, returnAfterMonths };
  }
}

const doneOf = (done: AgentProgressFacts['done']): bigint[] =>
  Array.from({ length: 12 }, (_, place) => BigInt(done[place + 1] ?? 0));

const inMonths = (rows: readonly AgentProgressFacts[], day: LocalDate): YearInMonths[] =>
  yearInMonths(
    day,
    rows.map(({ quotaMonths, done, effective, suspended }) => ({
      quota: quotaMonths?.map(BigInt) ?? null,
      done: doneOf(done),
      effective,
      suspended,
    })),
  );

const progressIn = (
  metric: QuotaMetric,
  months: readonly YearInMonths[],
  { confidenceBp }: ProgressRules,
): Progress =>
  progressOf(
    metric,
    months.map(({ progress }) => progress),
    confidenceBp,
  );

function agentProgress(row: AgentProgressFacts, day: LocalDate, rules: ProgressRules): AgentMetricProgress {
  const { agentId, agentCode, officeId, metric, yearlyAmount, originalAmount } = row;
  const months = inMonths([row], day);
  const progress = progressIn(metric, months, rules);
  return { agentId, agentCode, officeId, metric, yearlyAmount, originalAmount, months, progress };
}

function together(
  metric: QuotaMetric,
  rows: readonly AgentProgressFacts[],
  day: LocalDate,
  rules: ProgressRules,
): OfficeMetricProgress {
  const months = inMonths(rows, day);
  const outlooks = new Map<Outlook, number>();
  for (const row of rows) {
    const { outlook } = agentProgress(row, day, rules).progress;
    outlooks.set(outlook, (outlooks.get(outlook) ?? 0) + 1);
  }
  return {
    metric,
    yearlyAmount: sumOf(rows.map(({ yearlyAmount }) => yearlyAmount)),
    originalAmount: sumOf(rows.map(({ originalAmount }) => originalAmount)),
    months,
    progress: progressIn(metric, months, rules),
    outlooks,
  };
}

/** Null when all are. */
function sumOf(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}
