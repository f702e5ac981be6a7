import { DaySpan, covers, isWithin, overlap, requireOrder } from '../../shared/day-span';
import { DomainError } from '../../shared/domain-error';
import type { ProblemCode } from '../../shared/problem-titles';
import { LocalDate, addDays } from '../../shared/local-date';
import type { SpanKind } from './agent';

/** Why a contract ends: the grounds seen in practice. The wording for the case stands beside it as text. */
export const END_REASON_CLASSES = [
  'low-production',
  'withheld-money',
  'outside-contract',
  'false-receipts',
  'lost-conditions',
  'data-disclosure',
  'own-request',
  'expiry',
  'mutual-agreement',
  'dissolution',
  'replacement',
] as const;
export type EndReasonClass = (typeof END_REASON_CLASSES)[number];

export const CONTRACT_STATUSES = ['upcoming', 'effective', 'suspended', 'ended'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** The current version of a span, by the id of its row. */
export interface ContractSpan extends DaySpan {
  readonly id: number;
  readonly kind: SpanKind;
  readonly reason: string | null;
}
export type NewSpan = Omit<ContractSpan, 'id'>;

/** A contract has one term and any number of suspensions within it. */
export interface ContractState {
  /** Set once it was ended before or at the end of its term. */
  readonly endedOn: LocalDate | null;
  readonly term: ContractSpan;
  readonly suspensions: readonly ContractSpan[];
}

/** Versions to close, by the ids of their rows, and those that carry on. Nothing is ever rewritten. */
export interface SpanChange {
  readonly close: readonly number[];
  readonly open: readonly NewSpan[];
}

const conflict = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('conflict', code, detail);
const invalid = (field: string, code: ProblemCode, detail: string): DomainError =>
  new DomainError('invalid', code, detail, [{ pointer: `/${field}`, code, detail }]);

export const contractOverlaps = (): DomainError =>
  conflict('contract-overlaps', 'The agent has another contract on some of these days.');
const suspensionOverlaps = (): DomainError =>
  conflict('suspension-overlaps', 'The contract is suspended on some of these days already.');

/** @throws RangeError when there is not exactly one current term: the register is broken. */
export function contractState(endedOn: LocalDate | null, spans: readonly ContractSpan[]): ContractState {
  const [term, second] = spans.filter((span) => span.kind === 'effective');
  if (!term || second) throw new RangeError('a contract has exactly one current term');
  return { endedOn, term, suspensions: spans.filter((span) => span.kind === 'suspended') };
}

/** Where a contract stands on a day. */
export function contractStatus({ term, suspensions }: ContractState, day: LocalDate): ContractStatus {
  if (day < term.startsOn) return 'upcoming';
  if (!covers(term, day)) return 'ended';
  return suspensions.some((span) => covers(span, day)) ? 'suspended' : 'effective';
}

/**
 * The term of a new contract beside the terms of the agent's others.
 * @throws DomainError `ends-before-start`, `contract-overlaps`.
 */
export function newTerm(term: DaySpan, others: readonly DaySpan[]): NewSpan {
  requireOrder(term);
  if (others.some((other) => overlap(term, other))) throw contractOverlaps();
  return { kind: 'effective', reason: null, startsOn: term.startsOn, endsOn: term.endsOn };
}

function requireNotEnded({ endedOn }: ContractState): void {
  if (endedOn !== null) throw conflict('contract-ended', `The contract was ended on ${endedOn}.`);
}

const carriedOn = ({ kind, reason, startsOn }: ContractSpan, endsOn: LocalDate | null): NewSpan => ({
  kind,
  reason,
  startsOn,
  endsOn,
});

/**
 * A longer term. Suspensions stay as they are: the added days are not suspended.
 * @param others terms of the agent's other contracts.
 * @throws DomainError `contract-ended`, `contract-open-ended`, `term-not-longer`, `contract-overlaps`.
 */
export function renew(state: ContractState, endsOn: LocalDate, others: readonly DaySpan[]): SpanChange {
  requireNotEnded(state);
  const { term } = state;
  if (term.endsOn === null) throw conflict('contract-open-ended', 'The contract has no last day to put off.');
  if (endsOn <= term.endsOn)
    throw invalid('endsOn', 'term-not-longer', `The new last day must be after ${term.endsOn}.`);
  const added = { startsOn: addDays(term.endsOn, 1), endsOn };
  if (others.some((other) => overlap(added, other))) throw contractOverlaps();
  return { close: [term.id], open: [carriedOn(term, endsOn)] };
}

/**
 * A suspension within the term; without a last day it lasts to the end of the term.
 * @throws DomainError `contract-ended`, `ends-before-start`, `outside-term`, `suspension-overlaps`.
 */
export function suspend(state: ContractState, span: DaySpan, reason: string): SpanChange {
  requireNotEnded(state);
  requireOrder(span);
  const asked = { startsOn: span.startsOn, endsOn: span.endsOn ?? state.term.endsOn };
  if (!covers(state.term, asked.startsOn))
    throw invalid('startsOn', 'outside-term', 'The contract is not effective on that day.');
  if (!isWithin(asked, state.term))
    throw invalid('endsOn', 'outside-term', 'The suspension must end within the term of the contract.');
  if (state.suspensions.some((other) => overlap(asked, other))) throw suspensionOverlaps();
  return { close: [], open: [{ kind: 'suspended', reason, ...asked }] };
}

/**
 * Lifts the suspension that covers a day: that day is the first on which the agent works again.
 * @throws DomainError `contract-ended`, `not-suspended`.
 */
export function resume(state: ContractState, resumedOn: LocalDate): SpanChange {
  requireNotEnded(state);
  const suspension = state.suspensions.find((span) => covers(span, resumedOn));
  if (!suspension) throw conflict('not-suspended', 'The contract is not suspended on that day.');
  // Lifted on its first day it never was; the closed version still tells that it had been ordered.
  const open = resumedOn === suspension.startsOn ? [] : [carriedOn(suspension, addDays(resumedOn, -1))];
  return { close: [suspension.id], open };
}

/**
 * The end of a contract within its term. Suspensions are cut with it.
 * @param endedOn its last day, inclusive.
 * @throws DomainError `contract-ended`, `outside-term`.
 */
export function end(state: ContractState, endedOn: LocalDate): SpanChange {
  requireNotEnded(state);
  if (!covers(state.term, endedOn))
    throw invalid('endedOn', 'outside-term', 'The last day must be a day of the term.');
  const cut = [state.term, ...state.suspensions].filter(
    (span) => span.endsOn === null || span.endsOn > endedOn,
  );
  return {
    close: cut.map((span) => span.id),
    open: cut.filter((span) => span.startsOn <= endedOn).map((span) => carriedOn(span, endedOn)),
  };
}
