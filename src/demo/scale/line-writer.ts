import type { ClientBase } from 'pg';
import { BinaryRows } from '../../database/binary-rows';
import { DATABASE_DAY, nightOf } from './calendar';
import { Fingerprint } from './fingerprint';
import { MODE_LABELS, SUPPORT_LABELS, amountsOf } from './tariff';

const SOURCE = { id: 1, code: 'demo' } as const;
const SOURCE_CODE = Buffer.from(SOURCE.code, 'latin1');
export const SCALE_SOURCE = SOURCE;
const KINDS = { isNew: Buffer.from('new'), renewal: Buffer.from('renewal') };
/** Digits of a receipt number, after the code of the agent and a hyphen. */
const DIGITS = 6;
const ZERO = 48;
const HYPHEN = 45;

/** A line before it is written. Days and nights as in the calendar, months as numbers. */
export interface DraftLine {
  agent: number;
  staff: number;
  participant: number;
  isNew: boolean;
  mode: number;
  support: number;
  income: number;
  from: number;
  to: number;
  day: number;
  receipt: number;
  lineNo: number;
  /** In which night it reaches the office. */
  night: number;
  /** In which night it is closed; 0 for never. */
  closed: number;
}

/** Writes lines with their keys. Ids follow the order of writing, from one. */
export class LineWriter {
  readonly streams: readonly BinaryRows[];
  private readonly lines: BinaryRows;
  private readonly keys: BinaryRows;
  private readonly fingerprint = new Fingerprint();
  private readonly receiptNo = new Uint8Array(7 + 1 + DIGITS);

  constructor(
    clients: { readonly lines: ClientBase; readonly keys: ClientBase },
    private readonly codes: readonly Uint8Array[],
  ) {
    this.lines = new BinaryRows(clients.lines, 'contribution_lines', LINE_COLUMNS);
    this.keys = new BinaryRows(clients.keys, 'receipt_keys', KEY_COLUMNS);
    this.streams = [this.lines, this.keys];
  }

  get written(): number {
    return this.lines.rows;
  }

  /** Returns the id. */
  write(line: DraftLine): number {
    const { lines, fingerprint } = this;
    const amounts = amountsOf(line.day, line.support, line.mode, line.income);
    this.number(this.codes[line.agent]!, line.receipt);
    const collectedOn = DATABASE_DAY + line.day;
    fingerprint.start(SOURCE_CODE).text(this.receiptNo).number(line.lineNo).number(line.from);
    fingerprint.number(line.to).number(amounts.participant).number(collectedOn).end();
    lines.begin();
    const id = lines.rows;
    lines.int8(id);
    lines.int8(line.participant);
    lines.int8(amounts.income);
    lines.int8(amounts.participant);
    lines.int8(amounts.state);
    lines.int8(amounts.local);
    lines.int8(0);
    lines.halves(fingerprint.high, fingerprint.low);
    lines.int8(nightOf(line.night));
    if (line.closed === 0) lines.nothing();
    else lines.int8(nightOf(line.closed));
    lines.int4(line.agent + 1);
    lines.int4(line.staff);
    lines.int4(line.night);
    lines.int4(collectedOn);
    lines.value(line.isNew ? KINDS.isNew : KINDS.renewal);
    lines.value(MODE_LABELS[line.mode]!);
    lines.value(SUPPORT_LABELS[line.support]!);
    lines.int2(SOURCE.id);
    lines.int2(line.lineNo);
    lines.int2(line.from);
    lines.int2(line.to);
    lines.value(this.receiptNo);
    this.key(id, collectedOn, line.lineNo);
    return id;
  }

  private key(id: number, collectedOn: number, lineNo: number): void {
    const { keys } = this;
    keys.begin();
    keys.int8(id);
    keys.int8(0);
    keys.int4(collectedOn);
    keys.int2(SOURCE.id);
    keys.int2(lineNo);
    keys.value(this.receiptNo);
  }

  private number(code: Uint8Array, receipt: number): void {
    const { receiptNo } = this;
    receiptNo.set(code);
    receiptNo[code.length] = HYPHEN;
    let rest = receipt;
    for (let place = receiptNo.length - 1; place > code.length; place--) {
      const tens = Math.floor(rest / 10);
      receiptNo[place] = ZERO + rest - tens * 10;
      rest = tens;
    }
  }
}

const LINE_COLUMNS = [
  'id',
  'participant_id',
  'contribution_income',
  'participant_amount',
  'state_subsidy',
  'local_subsidy',
  'other_subsidy',
  'fingerprint',
  'recorded_at',
  'superseded_at',
  'agent_id',
  'staff_id',
  'batch_id',
  'collected_on',
  'kind',
  'payment_mode',
  'support_class',
  'source_system_id',
  'line_no',
  'covered_from',
  'covered_to',
  'receipt_no',
] as const;
const KEY_COLUMNS = [
  'line_id',
  'content_hash',
  'collected_on',
  'source_system_id',
  'line_no',
  'receipt_no',
] as const;
