import { DomainError } from '../../shared/domain-error';
import type { CaseState } from './case-state';
import { type CaseMeasure, endsContract } from './measure';

/** What an agent that leaves gives back: the money it collected, its receipts, the cards of its people. */
export const SETTLEMENT_ITEMS = ['money-remitted', 'receipts-settled', 'cards-returned'] as const;
export type SettlementItem = (typeof SETTLEMENT_ITEMS)[number];

/** An item that somebody has confirmed. */
export interface ConfirmedItem {
  readonly item: SettlementItem;
  readonly confirmedBy: number;
  readonly confirmedAt: Date;
}

/** An item of the list, confirmed or not. */
export interface SettlementEntry {
  readonly item: SettlementItem;
  readonly confirmedBy: number | null;
  readonly confirmedAt: Date | null;
}

/** The whole list for a measure that ends a contract, in its order; none for another, or where nothing is proposed. */
export function settlementOf(
  measure: CaseMeasure | null,
  confirmed: readonly ConfirmedItem[],
): SettlementEntry[] {
  if (measure === null || !endsContract(measure)) return [];
  return SETTLEMENT_ITEMS.map(
    (item) => confirmed.find((one) => one.item === item) ?? { item, confirmedBy: null, confirmedAt: null },
  );
}

/**
 * An agent settles when the end of its contract is certain, or later.
 * @throws DomainError `case-is-<state>` before that or when nothing came of it, `nothing-to-settle`.
 */
export function requireSettling(state: CaseState, measure: CaseMeasure | null): void {
  if (state !== 'approved' && state !== 'closed')
    throw new DomainError(
      'conflict',
      `case-is-${state}`,
      `The case is ${state}: what was given back is confirmed when it is approved or closed.`,
    );
  if (measure === null || !endsContract(measure))
    throw new DomainError('conflict', 'nothing-to-settle', 'The measure does not end a contract.');
}
