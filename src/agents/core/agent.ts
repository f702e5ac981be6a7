import { DaySpan, covers } from '../../shared/day-span';
import type { LocalDate } from '../../shared/local-date';

/** Product, number, kind of organisation: `IS0212M` sells voluntary social insurance, `BI0214M` health insurance. */
export const AGENT_CODE = /^(IS|IL|BI|AR)[0-9]{4}[A-Z]$/;

export const AGENT_KINDS = [
  'post-office',
  'commune-peoples-committee',
  'mass-organisation',
  'company',
  'health-facility',
  'other',
] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

export const AGENT_STATUSES = ['active', 'suspended', 'ended', 'no-contract'] as const;
export type AgentStatus = (typeof AGENT_STATUSES)[number];

export const SPAN_KINDS = ['effective', 'suspended'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

export interface StatusSpan extends DaySpan {
  readonly kind: SpanKind;
}

/**
 * Where an agent stands on a day, by the spans of all its contracts. A suspension counts under an effective contract
 * only; before the first contract begins there is none.
 */
export function agentStatus(spans: readonly StatusSpan[], day: LocalDate): AgentStatus {
  const on = (kind: SpanKind): boolean => spans.some((span) => span.kind === kind && covers(span, day));
  if (on('effective')) return on('suspended') ? 'suspended' : 'active';
  const hasBegun = spans.some((span) => span.kind === 'effective' && span.startsOn <= day);
  return hasBegun ? 'ended' : 'no-contract';
}
