import { DomainError, type FieldError } from '../../shared/domain-error';
import type { ProblemCode } from '../../shared/problem-titles';
import { type Part, apportionWithin, reachOf } from '../../quotas/core/apportion';

/** What a plan says of an office or agent. A fixed amount is a floor and a ceiling of that amount, exclusion is zero. */
export interface Bounds {
  readonly floor: bigint;
  readonly ceiling: bigint | null;
}

/** An agent, by its code, with the weight that it has in the plan. */
export interface AgentNode extends Bounds {
  readonly code: string;
  readonly weight: bigint;
}

/** An office, by its code, with the offices under it and its own agents. */
export interface OfficeNode extends Bounds {
  readonly code: string;
  readonly offices: readonly OfficeNode[];
  readonly agents: readonly AgentNode[];
}

/** Amounts by code. */
export interface Cascaded {
  readonly offices: ReadonlyMap<string, bigint>;
  readonly agents: ReadonlyMap<string, bigint>;
}

/** A node with what it and all that stands below it can take. */
interface Reach extends Part {
  readonly code: string;
  readonly kind: 'offices' | 'agents';
  /** Its own bounds, without those of what stands below it. */
  readonly own: Bounds;
  readonly below: readonly Reach[];
}

/** More than anybody reads. */
const MOST_NAMED = 100;

/**
 * Divides a plan's total over an office, the offices under it and their agents, by the weights of the agents, within all
 * floors and ceilings. At every office the parts add up exactly to what the office has. Remainders that are equal go to
 * the smaller code first, offices before agents, so that the order of the nodes does not matter.
 * @throws DomainError `floors-above-total`, `ceilings-below-total` with the rows that make it so.
 */
export function cascade(total: bigint, root: OfficeNode): Cascaded {
  const top = reachOfOffice(root);
  requireReach(total, top, top);
  const amounts = { offices: new Map<string, bigint>(), agents: new Map<string, bigint>() };
  const give = (amount: bigint, to: Reach): void => {
    amounts[to.kind].set(to.code, amount);
    if (to.below.length === 0) return;
    apportionWithin(amount, to.below).forEach((part, index) => give(part, to.below[index]!));
  };
  give(total, top);
  return amounts;
}

const byCode = <Node extends { readonly code: string }>(nodes: readonly Node[]): Node[] =>
  [...nodes].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

function reachOfAgent({ code, weight, floor, ceiling }: AgentNode): Reach {
  // Without weight it gets its floor and no more.
  const own = { floor, ceiling: weight === 0n ? floor : ceiling };
  return { code, kind: 'agents', weight, ...own, own, below: [] };
}

/** What stands below an office narrows its own bounds. @throws DomainError when the two contradict each other. */
function reachOfOffice(office: OfficeNode): Reach {
  const below = [...byCode(office.offices).map(reachOfOffice), ...byCode(office.agents).map(reachOfAgent)];
  const { least, most } = reachOf(below);
  const reach: Reach = {
    code: office.code,
    kind: 'offices',
    weight: below.reduce((sum, { weight }) => sum + weight, 0n),
    floor: least,
    ceiling: most,
    own: { floor: office.floor, ceiling: office.ceiling },
    below,
  };
  requireReach(office.floor, { ...reach, floor: 0n }, reach);
  if (office.ceiling !== null) requireReach(office.ceiling, { ...reach, ceiling: null }, reach);
  const isLower = office.ceiling !== null && (most === null || office.ceiling < most);
  return {
    ...reach,
    floor: office.floor > least ? office.floor : least,
    ceiling: isLower ? office.ceiling : most,
  };
}

/** @throws DomainError with the rows below the office whose bounds keep it from the amount. */
function requireReach(amount: bigint, { floor, ceiling }: Part, office: Reach): void {
  if (amount < floor)
    throw refusal(
      'floors-above-total',
      `Floors under office ${office.code} come to ${floor}, which is more than ${amount}.`,
      boundOf(office, (row) => (row.floor > 0n ? { bound: 'floor', amount: row.floor } : undefined)),
    );
  if (ceiling !== null && amount > ceiling)
    throw refusal(
      'ceilings-below-total',
      `All that can be asked under office ${office.code} is ${ceiling}, which is less than ${amount}.`,
      boundOf(office, (row) =>
        row.ceiling === null ? undefined : { bound: 'ceiling', amount: row.ceiling },
      ),
    );
}

interface Bound {
  readonly bound: 'floor' | 'ceiling';
  readonly amount: bigint;
}

/** Offices and agents from there on that are bound themselves. */
function boundOf(from: Reach, boundIn: (own: Bounds) => Bound | undefined): FieldError[] {
  const errors: FieldError[] = [];
  const collect = ({ kind, code, own, below }: Reach): void => {
    const found = boundIn(own);
    if (found && errors.length < MOST_NAMED) {
      const { bound, amount } = found;
      const detail = `${bound === 'floor' ? 'at least' : 'at most'} ${amount}`;
      errors.push({ pointer: `/${kind}/${code}/${bound}`, code: bound, detail });
    }
    below.forEach(collect);
  };
  collect(from);
  return errors;
}

const refusal = (code: ProblemCode, detail: string, errors: readonly FieldError[]): DomainError =>
  new DomainError('invalid', code, detail, errors);
