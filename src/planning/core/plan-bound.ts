import type { FieldError } from '../../shared/domain-error';
import type { FieldCode } from '../../shared/field-messages';

/** People or VND of a whole province in a year, and exact as a JSON number. */
export const MAX_TOTAL = 1_000_000_000_000_000;

/** What one office or agent of a plan is held to, people or VND a year; both ends are allowed. */
export interface PlanBound {
  readonly kind: 'office' | 'agent';
  readonly code: string;
  readonly floor: number;
  /** Null where there is none. */
  readonly ceiling: number | null;
}

/** A bound as somebody gives it: either code, and either a fixed amount or a floor and a ceiling. */
export interface GivenBound {
  readonly officeCode?: string | undefined;
  readonly agentCode?: string | undefined;
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
  readonly fixed?: number | undefined;
}

/** What becomes of the bounds of a plan when others take their place. */
export interface BoundsChange {
  /** As they were already. */
  readonly same: number;
  /** That are bound no longer. */
  readonly removed: number;
}

/** Compares bounds, neither of which bind anybody twice. */
export function boundsChange(before: readonly PlanBound[], after: readonly PlanBound[]): BoundsChange {
  const old = new Map(before.map((bound) => [bound.code, bound]));
  const kept = after.filter(({ code }) => old.has(code));
  const isSame = ({ code, floor, ceiling }: PlanBound): boolean =>
    old.get(code)!.floor === floor && old.get(code)!.ceiling === ceiling;
  return { same: kept.filter(isSame).length, removed: old.size - kept.length };
}

/** Reads the bounds of one plan one after the other, since no office or agent is bound twice. */
export class BoundsReader {
  private readonly seen = new Set<string>();

  /** @returns the bound, or all that is wrong with it: `one-of`, `twice`, `below-floor`, by its fields. */
  read(given: GivenBound): PlanBound | readonly FieldError[] {
    const { officeCode, agentCode, fixed, floor = fixed ?? 0, ceiling = fixed ?? null } = given;
    const code = agentCode ?? officeCode ?? '';
    const errors = [...this.codeFaults(given, code), ...amountFaults(given, floor, ceiling)];
    this.seen.add(code);
    if (errors.length > 0) return errors;
    return { kind: agentCode === undefined ? 'office' : 'agent', code, floor, ceiling };
  }

  private codeFaults({ officeCode, agentCode }: GivenBound, code: string): FieldError[] {
    if ((officeCode === undefined) === (agentCode === undefined))
      return [fault('officeCode', 'one-of', 'give either officeCode or agentCode')];
    if (!this.seen.has(code)) return [];
    return [fault(agentCode === undefined ? 'officeCode' : 'agentCode', 'twice', 'is bound already')];
  }
}

function amountFaults(given: GivenBound, floor: number, ceiling: number | null): FieldError[] {
  if (given.fixed !== undefined && (given.floor !== undefined || given.ceiling !== undefined))
    return [fault('fixed', 'one-of', 'give either fixed, or floor and ceiling')];
  if (ceiling !== null && ceiling < floor)
    return [fault('ceiling', 'below-floor', 'must not be less than the floor')];
  return [];
}

const fault = (field: string, code: FieldCode, detail: string): FieldError => ({
  pointer: `/${field}`,
  code,
  detail,
});
