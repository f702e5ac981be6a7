import { addWorkingDays } from '../../shared/calendar';
import { LocalDate, addDays } from '../../shared/local-date';
import { CalendarException, CountingParameters, Line, RemittedLine } from './facts';
import { keyText } from './participant-chain';

/** When the money of lines was due, and what of it was handed over by a day. */
export class HandedOver {
  private readonly byLine = new Map<string, RemittedLine[]>();
  private readonly holidays = new Set<LocalDate>();
  private readonly makeupDays = new Set<LocalDate>();
  private readonly dueDays = new Map<LocalDate, LocalDate>();

  /** Remittances and calendar as visible at the cutoff. */
  constructor(
    remittances: readonly RemittedLine[],
    calendar: readonly CalendarException[],
    private readonly parameters: Pick<CountingParameters, 'remittanceDueWorkingDays' | 'withheldDays'>,
  ) {
    for (const remittance of remittances) {
      const key = keyText(remittance.line);
      const known = this.byLine.get(key);
      if (known) known.push(remittance);
      else this.byLine.set(key, [remittance]);
    }
    for (const { date, isWorkingDay } of calendar) (isWorkingDay ? this.makeupDays : this.holidays).add(date);
  }

  /** The last day on which handing over the line's money is on time. */
  dueOn(line: Line): LocalDate {
    const known = this.dueDays.get(line.collectedOn);
    if (known) return known;
    const { remittanceDueWorkingDays: days } = this.parameters;
    const dueOn = addWorkingDays(line.collectedOn, days, this.holidays, this.makeupDays);
    this.dueDays.set(line.collectedOn, dueOn);
    return dueOn;
  }

  /** The last day before the line's money counts as withheld. */
  lastAllowedOn(line: Line): LocalDate {
    return addDays(line.collectedOn, this.parameters.withheldDays);
  }

  /** VND of the line handed over up to the day, inclusive; never more than its amount. */
  by(line: Line, day: LocalDate): bigint {
    const sum = (this.byLine.get(keyText(line.key)) ?? [])
      .filter((remittance) => remittance.remittedOn <= day)
      .reduce((total, remittance) => total + remittance.amount, 0n);
    return sum < line.amount ? sum : line.amount;
  }
}
