import { addWorkingDays } from '../../shared/calendar';
import type { LocalDate } from '../../shared/local-date';

/** How long an agent has to respond, in working days. */
export interface ResponsePatience {
  readonly responseWorkingDays: number;
  /** How many of them are left when it is reminded; no more than there are. */
  readonly reminderWorkingDays: number;
}

export interface ResponseDays {
  /** Last day on which the agent can respond, inclusive. */
  readonly dueOn: LocalDate;
  /** Some working days before. */
  readonly remindOn: LocalDate;
  /** The working day after it: the time has passed. */
  readonly lapseOn: LocalDate;
}

/** The days of an agent that is told today. */
export function responseDays(
  today: LocalDate,
  { responseWorkingDays, reminderWorkingDays }: ResponsePatience,
  holidays: ReadonlySet<LocalDate>,
): ResponseDays {
  const dueOn = addWorkingDays(today, responseWorkingDays, holidays);
  return {
    dueOn,
    remindOn: addWorkingDays(today, responseWorkingDays - reminderWorkingDays, holidays),
    lapseOn: addWorkingDays(dueOn, 1, holidays),
  };
}
