import type { Dated, SupportShares } from '../../contributions/core/contribution-arithmetic';
import type { SupportClass } from '../../contributions/core/vocabulary';
import { columnLetters } from '../../shared/column-letters';
import { DomainError } from '../../shared/domain-error';
import { type LocalDate, addMonths, isLocalDate, isYearMonth, yearMonth } from '../../shared/local-date';
import type { SheetRow } from '../../shared/sheet';
import {
  type Cell,
  type CellError,
  basisPointsOf,
  foldedText,
  isBlank,
  isErrorTitle,
  textOf,
} from './cell-values';
import { D05Person } from './d05-person';
import { type D05Column, type D05Columns, columnsOfIndexRow, kindOfRow } from './d05-rows';
import { kindIn, paymentModeIn, reasonIn } from './d05-words';

export interface D05Rules {
  /** What share the State bears for each class, from which days on. */
  readonly stateShares: readonly Dated<SupportShares>[];
  /** Whose list it is, where the sheet does not say so above its header. */
  readonly agentCode?: string | undefined;
}

/** A person of the list: an item as an intake takes it, with what is wrong that the intake cannot know. */
export interface D05Row {
  readonly row: number;
  readonly item: Readonly<Record<string, unknown>>;
  readonly errors: readonly CellError[];
}

/** Rows above the list: a form has four or five of header and some of titles. */
const MOST_HEADING_ROWS = 60;
const AGENT_CODE = /(?<![A-Z0-9])(?:IS|IL|BI|AR)\d{4}[A-Z](?![A-Z0-9])/;
/** VND by which an amount may differ from the sum of its four parts, each of them rounded for itself. */
export const SUM_TOLERANCE = 2;
/** More than anybody pays at once: a hundred years. */
const MOST_MONTHS = 1_200;

const PARTS = ['participantAmount', 'stateAmount', 'localAmount', 'otherAmount'] as const;

/** Which column an intake means with a field of a line, so that what it refuses has a cell. */
const COLUMN_OF_FIELD: Readonly<Record<string, D05Column>> = {
  receiptNo: 'receiptNo',
  lineNo: 'receiptNo',
  staffCode: 'staffCode',
  socialInsuranceNumber: 'socialInsuranceNumber',
  kind: 'note',
  reason: 'note',
  paymentMode: 'months',
  coveredFrom: 'fromMonth',
  coveredTo: 'months',
  supportClass: 'statePercent',
  contributionIncome: 'income',
  participantAmount: 'participantAmount',
  stateSubsidy: 'stateAmount',
  localSubsidy: 'localAmount',
  otherSubsidy: 'otherAmount',
  collectedOn: 'receiptDate',
  reversedOn: 'receiptDate',
};

/**
 * Reads the rows of a D05-TS sheet one after the other, from its titles to its signatures. What is above the list, totals,
 * sections and signatures are no rows. Names and addresses are not even looked at.
 */
export class D05Reader {
  private columns: D05Columns | undefined;
  private agentCode: string | undefined;
  private isDecrease = false;
  private isOver = false;
  private readonly seen = new Map<string, number>();
  private errorAt: number | undefined;
  private indexRow = 0;

  constructor(private readonly rules: D05Rules) {
    this.agentCode = rules.agentCode;
  }

  /** Where what is wrong can be written beside the rows. @throws Error before the list was reached. */
  get header(): { readonly row: number; readonly errorColumn: number | undefined } {
    if (!this.columns) throw new Error('the header was not read yet');
    return { row: this.indexRow, errorColumn: this.errorAt };
  }

  /** The letters of the column that holds a field of an item. */
  columnOf(field: string): string | undefined {
    const column = COLUMN_OF_FIELD[field];
    return column && this.columns && columnLetters(this.columns[column]);
  }

  /**
   * @returns undefined for a row that is nobody's.
   * @throws DomainError `bad-d05-header` when the row of column numbers does not come, `agent-code-missing`,
   *   `agent-code-differs` from the one that was told.
   */
  read({ row, cells }: SheetRow): D05Row | undefined {
    if (!this.columns) return this.readHeading(row, cells);
    const kind = kindOfRow(cells, this.columns, this.isOver);
    if (kind === 'increase' || kind === 'decrease') {
      this.isDecrease = kind === 'decrease';
      this.isOver = false;
    }
    if (kind === 'total') this.isOver = true;
    if (kind !== 'person') return undefined;
    const reader = new D05Person(cells, this.columns);
    const item = this.isDecrease ? this.readDecrease(reader) : this.readIncrease(reader);
    this.requireOnce(reader, row, item);
    return { row, item: withoutEmpty(item), errors: reader.errors };
  }

  /** @throws DomainError `bad-d05-header` when the sheet had none. */
  end(): void {
    if (!this.columns) throw badHeader();
  }

  private readHeading(row: number, cells: readonly Cell[]): undefined {
    this.columns = columnsOfIndexRow(cells);
    if (this.columns) {
      if (this.agentCode === undefined) throw agentCodeMissing();
      this.indexRow = row;
      const at = cells.findIndex(isErrorTitle);
      this.errorAt = at < 0 ? undefined : at;
      return;
    }
    if (row > MOST_HEADING_ROWS) throw badHeader();
    const code = cells.map((cell) => AGENT_CODE.exec(textOf(cell).toUpperCase())?.[0]).find(Boolean);
    if (code !== undefined && code !== (this.agentCode ?? code)) throw agentCodeDiffers();
    this.agentCode ??= code;
  }

  private readIncrease(person: D05Person): Record<string, unknown> {
    const note = foldedText(textOf(person.cell('note')));
    const months = person.number('months', 1);
    const from = person.month('fromMonth');
    const day = person.day('collectedOn');
    const amounts = PARTS.map((column) => person.amount(column, column === 'participantAmount'));
    requireSum(person, amounts);
    return {
      type: 'line',
      ...person.receipt(),
      agentCode: this.agentCode,
      staffCode: person.staffCode(),
      socialInsuranceNumber: person.participant(),
      kind: kindIn(note, person),
      paymentMode: paymentModeIn(note, months, person),
      supportClass: this.supportClassOf(person, day, amounts[1]),
      coveredFrom: from,
      coveredTo: lastMonthOf(from, months),
      contributionIncome: person.amount('income', true),
      participantAmount: amounts[0],
      stateSubsidy: amounts[1],
      localSubsidy: amounts[2],
      otherSubsidy: amounts[3],
      collectedOn: day,
    };
  }

  private readDecrease(person: D05Person): Record<string, unknown> {
    return {
      type: 'reversal',
      ...person.receipt(),
      reversedOn: person.day('reversedOn'),
      reason: reasonIn(foldedText(textOf(person.cell('note'))), person),
    };
  }

  /** Support by the share that the State bears on the day of collection; who has none is of the last class. */
  private supportClassOf(
    person: D05Person,
    day: Cell,
    stateAmount: Cell | undefined,
  ): SupportClass | undefined {
    const cell = person.cell('statePercent');
    const share = isBlank(cell) ? 0 : basisPointsOf(cell);
    if (share === 0 && stateAmount === 0) return 'other';
    if (share === undefined || share === 0) {
      person.fail('statePercent', 'unknown-share', 'is no share that the State bears', 'supportClass');
      return undefined;
    }
    // Any will do: without its day the row is refused.
    if (!isLocalDate(day)) return 'other';
    const found = Object.entries(this.sharesOn(day)).find(([, value]) => value === share)?.[0];
    if (!found)
      person.fail('statePercent', 'unknown-share', 'was borne for nobody on that day', 'supportClass');
    return found as SupportClass | undefined;
  }

  /** None before the first of them. */
  private sharesOn(day: LocalDate): SupportShares {
    const begun = this.rules.stateShares.filter(({ from }) => from <= day);
    return (
      begun.reduce<Dated<SupportShares> | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)
        ?.value ?? {}
    );
  }

  /** A receipt that stands in the sheet before takes the other's place in the register, or is its double. */
  private requireOnce(person: D05Person, row: number, item: Readonly<Record<string, unknown>>): void {
    const receipt = item['receiptNo'];
    if (typeof receipt !== 'string' || receipt === '') return;
    const key = `${String(item['type'])} ${receipt}`;
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, row);
    else person.fail('receiptNo', 'duplicate-in-file', `stands in row ${first} already`, 'receiptNo');
  }
}

const badHeader = (): DomainError =>
  new DomainError(
    'malformed',
    'bad-d05-header',
    'The first sheet has no row with the letters and numbers of the columns of D05-TS: A, B, C, 1 to 17.',
  );

const agentCodeMissing = (): DomainError =>
  new DomainError(
    'invalid',
    'agent-code-missing',
    'The titles of the sheet name no agent: write its code there, or tell it as agentCode.',
  );

const agentCodeDiffers = (): DomainError =>
  new DomainError(
    'invalid',
    'agent-code-differs',
    'The titles of the sheet name another agent than agentCode does.',
  );

const withoutEmpty = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));

/** Of a beginning that is no month any will do: the row is refused for it. */
const lastMonthOf = (from: Cell, months: number | null): string | undefined =>
  months !== null
    ? addMonths(isYearMonth(from) ? from : yearMonth('2008-01'), Math.min(months, MOST_MONTHS) - 1)
    : undefined;

/** What is due is what the four bear: no rates are known here that could tell more. */
function requireSum(person: D05Person, amounts: readonly Cell[]): void {
  const due = person.number('due', 0);
  if (typeof due !== 'number' || !amounts.every((amount) => typeof amount === 'number')) return;
  const sum = amounts.reduce<number>((total, amount) => total + amount, 0);
  if (Math.abs(due - sum) > SUM_TOLERANCE)
    person.fail('due', 'amounts-do-not-add-up', 'is not the sum of columns 9, 11, 13 and 15', 'amountDue');
}
