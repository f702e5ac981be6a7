import { DomainError } from '../../shared/domain-error';
import { type LocalDate, addDays } from '../../shared/local-date';
import type { Severity } from './departure-impact';

/** Why a proposal is put before the office above. */
export const ESCALATION_KINDS = ['commune-left-alone', 'approval-overdue'] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

/** Communes of an agent in which nobody is at work after its last day. */
export interface CommunesLeftAlone {
  readonly total: number;
  /** The first of them, by code. */
  readonly listed: readonly { readonly code: string; readonly name: string | null }[];
}

/**
 * What communes without an agent mean for whoever would leave them so.
 * @param lastDay of the agent.
 * @param severity what the policy says of them; undefined when it says nothing.
 * @returns why somebody of the office above must be among those who approve; null when nobody need be.
 * @throws DomainError `commune-left-alone` when it is not to be.
 */
export function reasonToEscalate(
  communes: CommunesLeftAlone,
  lastDay: LocalDate,
  severity: Severity | undefined,
): string | null {
  if (communes.total === 0 || severity === undefined || severity === 'notes') return null;
  const reason = sayLeftAlone(communes, addDays(lastDay, 1));
  if (severity === 'blocks') throw communesLeftAlone(reason);
  return reason;
}

export const communesLeftAlone = (reason: string): DomainError =>
  new DomainError('conflict', 'commune-left-alone', reason);

function sayLeftAlone({ total, listed }: CommunesLeftAlone, from: LocalDate): string {
  const named = listed.map(({ code, name }) => (name === null ? code : `${code} ${name}`)).join(', ');
  const more = total > listed.length ? ` and ${total - listed.length} more` : '';
  return `From ${from} on nobody is at work in communes of the agent: ${named}${more}.`;
}

/**
 * Whether somebody of the office above must still approve. Whoever sees a case is of its office or of one above it.
 * @param escalatedTo to which office the proposal was put because of communes; null when it was not.
 * @param offices of those who approved, and of whoever is about to.
 */
export const lacksOfficeAbove = (
  caseOfficeId: number,
  escalatedTo: number | null,
  offices: readonly number[],
): boolean =>
  escalatedTo !== null &&
  escalatedTo !== caseOfficeId &&
  offices.every((officeId) => officeId === caseOfficeId);
