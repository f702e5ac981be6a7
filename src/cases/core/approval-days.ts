import { addWorkingDays } from '../../shared/calendar';
import type { LocalDate } from '../../shared/local-date';

/** How long a proposal waits before somebody is told, in working days. */
export interface ApprovalPatience {
  readonly approvalWorkingDays: number;
  /** From the reminder on. */
  readonly escalationWorkingDays: number;
}

export interface ApprovalDays {
  /** Last day on which it is approved in time, inclusive. */
  readonly dueOn: LocalDate;
  /** The working day after. */
  readonly remindOn: LocalDate;
  /** When the office above is told. */
  readonly escalateOn: LocalDate;
}

/** The days of a proposal of today that nobody decides. */
export function approvalDays(
  today: LocalDate,
  { approvalWorkingDays, escalationWorkingDays }: ApprovalPatience,
  holidays: ReadonlySet<LocalDate>,
): ApprovalDays {
  const dueOn = addWorkingDays(today, approvalWorkingDays, holidays);
  const remindOn = addWorkingDays(dueOn, 1, holidays);
  return { dueOn, remindOn, escalateOn: addWorkingDays(remindOn, escalationWorkingDays, holidays) };
}
