import { DomainError } from '../../shared/domain-error';
import { MONTHS, type YearPlan } from '../../quotas/core/year-plan';
import { type Bounds, type OfficeNode, cascade } from './cascade';
import { layOut } from './lay-out';
import { mixedWeights } from './mixed-weights';

/** By what a plan can be divided. `equal`: as much for each agent that is active all year. */
export const PLAN_BASES = [
  'equal',
  'staff',
  'points',
  'last-result',
  'labour-force',
  'uncovered-potential',
] as const;
export type PlanBasis = (typeof PLAN_BASES)[number];

export interface PlanOffice extends Bounds {
  readonly code: string;
  /** Null for the office of the plan. */
  readonly parentCode: string | null;
}

export interface PlanAgent extends Bounds {
  readonly code: string;
  readonly officeCode: string;
  /** Days of each month of the year on which its contract is effective and not suspended, January first. */
  readonly activeDays: readonly number[];
  /** What it has of each basis but `equal`; what is not there is zero. */
  readonly has: Readonly<Partial<Record<Exclude<PlanBasis, 'equal'>, bigint>>>;
}

/** What is to be divided, and how. */
export interface PlanOrder {
  readonly total: bigint;
  readonly bases: readonly { readonly basis: PlanBasis; readonly share: bigint }[];
  /** Weights of the months, January first. */
  readonly profile: readonly bigint[];
  /** Days of the months of the year. */
  readonly daysIn: readonly number[];
}

/** An agent's part of a plan. The months add up to the amount. */
export interface DrawnAgent {
  readonly code: string;
  readonly officeCode: string;
  readonly amount: bigint;
  readonly months: YearPlan;
}

/** What an office comes to with all that stands below it. */
export interface OfficeSum {
  readonly amount: bigint;
  readonly months: YearPlan;
  /** How many agents. */
  readonly agents: number;
}

/** A plan worked out: agents by code, offices by theirs. */
export interface DrawnPlan {
  readonly agents: readonly DrawnAgent[];
  readonly offices: ReadonlyMap<string, OfficeSum>;
}

/**
 * Works a plan out: weights of the agents by its bases and their active days, from the office down to the agents, each
 * agent's year over its months. An agent that is active half of the days weighs half, and one that is active on none is left out. Sums are exact at every office, in the
 * year and in each month.
 * @throws DomainError `agent-not-active` for a floor of an agent that is left out, `nothing-to-go-by` for a basis of which nobody has anything, and what `cascade` throws.
 */
export function drawUp(
  order: PlanOrder,
  offices: readonly PlanOffice[],
  agents: readonly PlanAgent[],
): DrawnPlan {
  requireActive(agents);
  const rows = agents
    .filter((agent) => daysOf(agent) > 0n)
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  const weights = weightsOf(order, rows);
  const { agents: amounts } = cascade(order.total, treeOf(offices, rows, weights));
  const laidOut = rows.map(({ code, activeDays }) => ({ amount: amounts.get(code)!, activeDays }));
  const months = layOut(laidOut, order.profile, order.daysIn);
  const drawn = rows.map(({ code, officeCode }, row): DrawnAgent => ({
    code,
    officeCode,
    amount: laidOut[row]!.amount,
    months: months[row]!,
  }));
  return { agents: drawn, offices: sumByOffice(offices, drawn) };
}

const daysOf = ({ activeDays }: PlanAgent): bigint => BigInt(activeDays.reduce((a, b) => a + b, 0));

function requireActive(agents: readonly PlanAgent[]): void {
  const idle = agents.filter((agent) => agent.floor > 0n && daysOf(agent) === 0n);
  if (idle.length > 0)
    throw new DomainError(
      'invalid',
      'agent-not-active',
      'Something is asked of agents whose contract is effective on no day of the year.',
      idle.map(({ code, floor }) => ({
        pointer: `/agents/${code}/floor`,
        code: 'agent-not-active',
        detail: `at least ${floor} of an agent without an active day`,
      })),
    );
}

function weightsOf({ bases }: PlanOrder, rows: readonly PlanAgent[]): bigint[] {
  const given = bases.map(({ basis, share }, index) => {
    const values = rows.map((row) => daysOf(row) * (basis === 'equal' ? 1n : (row.has[basis] ?? 0n)));
    if (values.every((value) => value === 0n))
      throw new DomainError(
        'invalid',
        'nothing-to-go-by',
        `No agent that is active in the year has anything to divide by: ${basis}.`,
        [{ pointer: `/bases/${index}/basis`, code: 'nothing-to-go-by', detail: 'all have none of it' }],
      );
    return { share, values };
  });
  return mixedWeights(given);
}

/** @throws RangeError when the offices are no tree with one office on top. */
function treeOf(
  offices: readonly PlanOffice[],
  rows: readonly PlanAgent[],
  weights: readonly bigint[],
): OfficeNode {
  const nodes = new Map(
    offices.map(({ code, floor, ceiling }) => [
      code,
      { code, floor, ceiling, offices: [] as OfficeNode[], agents: [] as OfficeNode['agents'][number][] },
    ]),
  );
  let root: OfficeNode | undefined;
  for (const { code, parentCode } of offices) {
    const node = nodes.get(code)!;
    if (parentCode === null) root = node;
    else nodes.get(parentCode)!.offices.push(node);
  }
  rows.forEach(({ code, officeCode, floor, ceiling }, row) => {
    nodes.get(officeCode)!.agents.push({ code, weight: weights[row]!, floor, ceiling });
  });
  if (!root) throw new RangeError('a plan has an office on top');
  return root;
}

/** What agents come to at their offices and at all above those, up to the office on top. */
export function sumByOffice(
  offices: readonly Pick<PlanOffice, 'code' | 'parentCode'>[],
  agents: readonly DrawnAgent[],
): Map<string, OfficeSum> {
  const sums = new Map(
    offices.map(({ code, parentCode }) => [
      code,
      { parentCode, amount: 0n, months: Array.from({ length: MONTHS }, () => 0n), agents: 0 },
    ]),
  );
  for (const { officeCode, amount, months } of agents)
    for (let sum = sums.get(officeCode); sum; sum = sums.get(sum.parentCode ?? '')) {
      sum.amount += amount;
      sum.agents += 1;
      for (const [month, own] of months.entries()) sum.months[month]! += own;
    }
  return sums;
}
