import type { FieldError } from '../../shared/domain-error';
import type { FieldCode } from '../../shared/field-messages';
import type { LocalDate } from '../../shared/local-date';
import { type RuledLine, brokenRules } from './intake-item';
import { MAX_LINE_VND } from './line-shape';

/** The source system of lines that a decision made here put in place of others. Nobody else sends lines under it. */
export const OFFICE_CORRECTION = 'office-correction';

/** What is otherwise than a line says. What is left out stays. */
export interface LineCorrection {
  /** Whole VND that the participant paid. */
  readonly amount?: number;
  readonly collectedOn?: LocalDate;
  /** First month covered, year × 12 + month − 1; as many months as before follow one another from it. */
  readonly coveredFrom?: number;
}

/** A line as far as it can be corrected, and by what that is bounded. */
export interface CorrectableLine extends RuledLine {
  /** Null when nothing of its money was handed over. */
  readonly firstRemittedOn: LocalDate | null;
}

type Corrected = Pick<RuledLine, 'participantAmount' | 'collectedOn' | 'coveredFrom' | 'coveredTo'>;

/**
 * What stands in place of a line. All else stays as it was recorded: what is covered beforehand is never rated again, so the
 * subsidies stay those of the day on which the line came about, and with them how many months they were for.
 * @param today the business date: nothing is collected after it.
 * @returns it, or all that is wrong with the correction, by its fields.
 */
export function correctedLine(
  line: CorrectableLine,
  correction: LineCorrection,
  today: LocalDate,
): Corrected | readonly FieldError[] {
  const {
    amount = line.participantAmount,
    collectedOn = line.collectedOn,
    coveredFrom = line.coveredFrom,
  } = correction;
  const coveredTo = coveredFrom + line.coveredTo - line.coveredFrom;
  const corrected: Corrected = { participantAmount: amount, collectedOn, coveredFrom, coveredTo };
  const errors = [...ownErrors(line, corrected, today), ...ruleErrors(line, corrected, correction)];
  return errors.length > 0 ? errors : corrected;
}

function ownErrors(line: CorrectableLine, corrected: Corrected, today: LocalDate): FieldError[] {
  const { participantAmount, collectedOn, coveredFrom } = corrected;
  const errors: FieldError[] = [];
  const refuse = (pointer: string, code: FieldCode, detail: string): void =>
    void errors.push({ pointer, code, detail });
  if (
    participantAmount === line.participantAmount &&
    collectedOn === line.collectedOn &&
    coveredFrom === line.coveredFrom
  )
    refuse('', 'nothing-corrected', 'must say something that the line does not say already');
  if (participantAmount > MAX_LINE_VND)
    refuse('/amount', 'out-of-range', `must be from 0 to ${MAX_LINE_VND}`);
  if (collectedOn > today) refuse('/collectedOn', 'in-the-future', 'must not lie in the future');
  else if (line.firstRemittedOn !== null && collectedOn > line.firstRemittedOn)
    refuse(
      '/collectedOn',
      'remitted-before-collected',
      `lies after ${line.firstRemittedOn}, when money of the line was handed over`,
    );
  return errors;
}

function ruleErrors(
  line: CorrectableLine,
  corrected: Corrected,
  { coveredFrom }: LineCorrection,
): FieldError[] {
  // Months lie where they should as seen from the day: what was not said of the one is wrong with the other.
  const months = coveredFrom === undefined ? '/collectedOn' : '/coveredFrom';
  const pointers: Readonly<Record<string, string>> = {
    participantAmount: '/amount',
    collectedOn: '/collectedOn',
    coveredFrom: months,
    coveredTo: months,
  };
  return brokenRules({ ...line, ...corrected }).map(({ field, code, detail }) => ({
    pointer: pointers[field] ?? '',
    code,
    detail,
  }));
}
