import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { activeDays } from '../shared/active-days';
import { type YearMonth, daysIn, monthsFrom, yearMonth } from '../shared/local-date';
import { parsePeriod } from '../shared/period';
import type { Bounds } from './core/cascade';
import { type DrawnAgent, type DrawnPlan, drawUp, sumByOffice } from './core/draw-up';
import { type PlanAgentFacts, PlanFactsRepository, type PlanOfficeFacts } from './plan-facts.repository';
import type {
  PlanAgentRow,
  PlanBound,
  PlanContents,
  PlanOfficeRow,
  PlanRows,
  PlanSubject,
  QuotaPlan,
} from './quota-plan';
import { QuotaPlansRepository } from './quota-plans.repository';

const FREE: Bounds = { floor: 0n, ceiling: null };

const monthsOf = (year: number): YearMonth[] => monthsFrom(yearMonth(`${year}-01`), yearMonth(`${year}-12`));

/** What a plan is worked out from, as the register stands. */
interface Register {
  readonly offices: readonly PlanOfficeFacts[];
  readonly agents: readonly PlanAgentFacts[];
}

/** The rows of plans: worked out anew while they are drafts, as they were submitted afterwards. */
@Injectable()
export class PlanRowsService {
  constructor(
    private readonly facts: PlanFactsRepository,
    private readonly plans: QuotaPlansRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `drawUp` does. */
  async of(plan: QuotaPlan): Promise<PlanRows> {
    if (plan.state === 'draft')
      return this.drawUp(plan, { ...plan, bounds: await this.plans.bounds(plan.id) });
    const register = await this.load(plan);
    const stored = await this.plans.amounts(plan.id);
    const agents = stored.map(({ agentCode, officeCode, amount, months }): DrawnAgent => ({
      code: agentCode,
      officeCode,
      amount: BigInt(amount),
      months: months.map(BigInt),
    }));
    const activeDaysOf = new Map(stored.map(({ agentCode, activeDays: days }) => [agentCode, days]));
    return rowsOf({ agents, offices: sumByOffice(register.offices, agents) }, register, activeDaysOf);
  }

  /** @throws DomainError `nothing-to-go-by`, `floors-above-total`, `ceilings-below-total`. */
  async drawUp(subject: PlanSubject, contents: Omit<PlanContents, 'name'>): Promise<PlanRows> {
    const register = await this.load(subject);
    const months = monthsOf(subject.year);
    const boundsOf = boundsByKey(contents.bounds);
    const agents = register.agents.map((agent) => ({
      ...boundsOf('agent', agent.code),
      code: agent.code,
      officeCode: agent.officeCode,
      activeDays: activeDaysIn(months, agent, subject.year),
      has: {
        staff: BigInt(agent.staff),
        points: BigInt(agent.points),
        'last-result': BigInt(agent.lastResult ?? 0),
      },
    }));
    const drawn = drawUp(
      {
        total: BigInt(contents.total),
        bases: contents.bases.map(({ basis, share }) => ({ basis, share: BigInt(share) })),
        profile: contents.profile.map(BigInt),
        daysIn: months.map(daysIn),
      },
      register.offices.map(({ code, parentCode }) => ({ ...boundsOf('office', code), code, parentCode })),
      agents,
    );
    const activeDaysOf = new Map(
      agents.map(({ code, activeDays: days }) => [code, days.reduce((a, b) => a + b, 0)]),
    );
    return rowsOf(drawn, register, activeDaysOf);
  }

  private async load(subject: PlanSubject): Promise<Register> {
    return {
      offices: await this.facts.offices(subject.officeId),
      agents: await this.facts.agents(subject, this.clock.today()),
    };
  }
}

function boundsByKey(bounds: readonly PlanBound[]): (kind: PlanBound['kind'], code: string) => Bounds {
  const keyOf = (kind: PlanBound['kind'], code: string): string => `${kind} ${code}`;
  const found = new Map(
    bounds.map(({ kind, code, floor, ceiling }) => [
      keyOf(kind, code),
      { floor: BigInt(floor), ceiling: ceiling === null ? null : BigInt(ceiling) },
    ]),
  );
  return (kind, code) => found.get(keyOf(kind, code)) ?? FREE;
}

function activeDaysIn(months: readonly YearMonth[], agent: PlanAgentFacts, year: number): number[] {
  const { byMonth } = activeDays(parsePeriod(String(year)), agent.effective, agent.suspended);
  return months.map((month) => byMonth.get(month)!);
}

function rowsOf(drawn: DrawnPlan, register: Register, activeDaysOf: ReadonlyMap<string, number>): PlanRows {
  const factsOf = new Map(register.agents.map((agent) => [agent.code, agent]));
  return {
    agents: drawn.agents.map(({ code, officeCode, amount, months }): PlanAgentRow => {
      const facts = factsOf.get(code);
      return {
        agentCode: code,
        agentName: facts?.name ?? null,
        officeCode,
        amount: Number(amount),
        months: months.map(Number),
        activeDays: activeDaysOf.get(code)!,
        lastQuota: facts?.lastQuota ?? null,
        lastResult: facts?.lastResult ?? null,
        lastPeriods: facts?.lastPeriods ?? [],
      };
    }),
    offices: register.offices.map(({ id, code, name, parentCode }): PlanOfficeRow => {
      const { amount, months, agents } = drawn.offices.get(code)!;
      return {
        officeId: id,
        officeCode: code,
        officeName: name,
        parentCode,
        amount: Number(amount),
        months: months.map(Number),
        agents,
      };
    }),
  };
}
