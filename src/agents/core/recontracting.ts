import { DomainError } from '../../shared/domain-error';
import type { LocalDate } from '../../shared/local-date';
import type { EndReasonClass } from './contract';

/** A contract that was ended for such a reason that there is no other for some time. */
export interface RecontractingBar {
  /** Null for an agent, of the same organisation, that whoever asks does not see. */
  readonly agentCode: string | null;
  readonly endedOn: LocalDate;
  readonly reasonClass: EndReasonClass;
  /** The last day on which no contract may begin, inclusive. */
  readonly barredUntil: LocalDate;
  /** Public id of the case that ended it; null without one, or without one that whoever asks sees. */
  readonly caseId: string | null;
}

/** How whoever asks would go past a bar. */
export interface Override {
  /** Undefined when none is wanted. */
  readonly reason: string | undefined;
  readonly isAllowed: boolean;
}

/**
 * @returns why the bar is overridden.
 * @throws DomainError `recontracting-barred` unless it is; `override-forbidden` for one who may not.
 */
export function requireOverride(bar: RecontractingBar, { reason, isAllowed }: Override): string {
  if (reason === undefined) throw new DomainError('conflict', 'recontracting-barred', sayBar(bar));
  if (!isAllowed)
    throw new DomainError(
      'forbidden',
      'override-forbidden',
      `${sayBar(bar)} Your role may not override that.`,
    );
  return reason;
}

function sayBar({ agentCode, endedOn, reasonClass, barredUntil, caseId }: RecontractingBar): string {
  const whose = agentCode ?? 'another agent of the organisation';
  const by = caseId === null ? '' : ` by case ${caseId}`;
  return `No contract may begin until ${barredUntil}: that of ${whose} was ended on ${endedOn}${by}, for ${reasonClass}.`;
}
