import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { activeDays } from '../shared/active-days';
import { type YearMonth, daysIn, monthsFrom, yearMonth } from '../shared/local-date';
import { parsePeriod } from '../shared/period';
import type { Bounds } from './core/cascade';
import { type DrawnAgent, type DrawnPlan, type PlanAgent, drawUp, sumByOffice } from './core/draw-up';
import { populationOf } from './core/population-basis';
import { type Potential, peopleOf, potentialsOf, uncoveredOf } from './core/potential';
import type { PlanBound } from './core/plan-bound';
import { type PlanAgentFacts, PlanFactsRepository, type PlanOfficeFacts } from './plan-facts.repository';
import { PlanPotentialRepository } from './plan-potential.repository';
import type {
  BasisShare,
  PlanAgentRow,
  PlanContents,
  PlanOfficeRow,
  PlanRows,
  PlanSubject,
  QuotaPlan,
} from './quota-plan';
import { QuotaPlansRepository } from './quota-plans.repository';

const FREE: Bounds = { floor: 0n, ceiling: null };

const monthsOf = (year: number): YearMonth[] => monthsFrom(yearMonth(`${year}-01`), yearMonth(`${year}-12`));

/** What a row says of its agent that was true when the plan was worked out. */
type RowFacts = Pick<PlanAgentRow, 'activeDays' | 'labourForce' | 'inForce'>;

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
    private readonly potential: PlanPotentialRepository,
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
    const factsOf = new Map(stored.map((row): [string, RowFacts] => [row.agentCode, row]));
    return rowsOf({ agents, offices: sumByOffice(register.offices, agents) }, register, factsOf);
  }

  /** @throws DomainError `population-missing`, `nothing-to-go-by`, `floors-above-total`, `ceilings-below-total`. */
  async drawUp(subject: PlanSubject, contents: Omit<PlanContents, 'name'>): Promise<PlanRows> {
    const register = await this.load(subject);
    const potentials = await this.potentials(subject.officeId, contents.bases);
    const months = monthsOf(subject.year);
    const boundsOf = boundsByKey(contents.bounds);
    const agents = register.agents.map((agent) => ({
      ...boundsOf('agent', agent.code),
      code: agent.code,
      officeCode: agent.officeCode,
      activeDays: activeDaysIn(months, agent, subject.year),
      has: hasOf(agent, potentials?.get(agent.code)),
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
    const factsOf = new Map(
      agents.map(({ code, activeDays: days }) => [code, rowFacts(days, potentials?.get(code))]),
    );
    return rowsOf(drawn, register, factsOf);
  }

  /** As it is today, by code of the agents. Not asked for, since it costs, when the plan does not divide by population. */
  private async potentials(
    officeId: number,
    bases: readonly BasisShare[],
  ): Promise<ReadonlyMap<string, Potential> | undefined> {
    const population = populationOf(bases);
    if (!population) return undefined;
    const today = this.clock.today();
    const agents = await this.potential.reaches(officeId, today);
    const codes = [...new Set(agents.flatMap(({ communes }) => communes))];
    const communes = await this.potential.communes(codes, population.definition, today);
    return potentialsOf(agents, communes, population);
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

const hasOf = (agent: PlanAgentFacts, potential: Potential | undefined): PlanAgent['has'] => ({
  staff: BigInt(agent.staff),
  points: BigInt(agent.points),
  'last-result': BigInt(agent.lastResult ?? 0),
  ...(potential && {
    'labour-force': potential.labourForce,
    'uncovered-potential': uncoveredOf(potential),
  }),
});

const rowFacts = (days: readonly number[], potential: Potential | undefined): RowFacts => ({
  activeDays: days.reduce((a, b) => a + b, 0),
  labourForce: potential ? Number(peopleOf(potential)) : null,
  inForce: potential ? Number(potential.inForce) : null,
});

function rowsOf(drawn: DrawnPlan, register: Register, factsOf: ReadonlyMap<string, RowFacts>): PlanRows {
  const agentOf = new Map(register.agents.map((agent) => [agent.code, agent]));
  return {
    agents: drawn.agents.map(({ code, officeCode, amount, months }): PlanAgentRow => {
      const agent = agentOf.get(code);
      const { activeDays: days, labourForce, inForce } = factsOf.get(code)!;
      return {
        agentCode: code,
        agentName: agent?.name ?? null,
        officeCode,
        amount: Number(amount),
        months: months.map(Number),
        activeDays: days,
        lastQuota: agent?.lastQuota ?? null,
        lastResult: agent?.lastResult ?? null,
        lastPeriods: agent?.lastPeriods ?? [],
        labourForce,
        inForce,
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
