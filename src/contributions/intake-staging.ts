import type { FieldError } from '../shared/domain-error';
import { type LocalDate, localDate, daysBetween } from '../shared/local-date';
import { writeContentHash } from './core/content-hash';
import type { IntakeItem, LineItem, ReversalItem } from './core/intake-item';
import type { PersonHashes } from './person-hashes';

/** What is wrong with one row, in the list of all refused rows; nobody reads more of it. */
const MOST_ERRORS_OF_A_ROW = 50;

/** Where a batch stands while it is checked. It lives and dies with the transaction and is never logged to disk. */
export const STAGING = `
  CREATE TEMP TABLE intake (
    row_no int NOT NULL,
    receipt_no text COLLATE "C" NOT NULL,
    line_no smallint NOT NULL,
    reversed_on date,
    reason text,
    errors text,
    content_hash bigint,
    agent_code text,
    staff_hash bytea,
    participant_reference bytea,
    is_personal_id boolean,
    kind line_kind,
    payment_mode payment_mode,
    support_class support_class,
    covered_from smallint,
    covered_to smallint,
    contribution_income bigint,
    participant_amount bigint,
    state_subsidy bigint,
    local_subsidy bigint,
    other_subsidy bigint,
    collected_on date
  ) ON COMMIT DROP`;

export const STAGED_COLUMNS = [...STAGING.matchAll(/^ {4}(\w+)/gm)].map(([, name]) => name!);

const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);
const CHUNK = 64 * 1024;
/** More than any row takes. */
const ROOM = 1024;
const HASH_BYTES = 32;
const PERSONAL_ID_DIGITS = 12;
/** Of a number to another: what a word of 32 bits cannot hold. */
const TWO_32 = 4_294_967_296;
/** Day 0 of Postgres. */
const EPOCH = localDate('2000-01-01');

/** What is wrong with a row as JSON, which a staged row has room for. */
export const errorsOfRow = (errors: readonly FieldError[]): Buffer =>
  Buffer.from(JSON.stringify(errors.slice(0, MOST_ERRORS_OF_A_ROW)));

/**
 * Rows of the staging table in COPY's binary form, one after the other in pieces of memory. Personal numbers are hashed
 * on the way; `content_hash` is of all that was sent of a line but its key.
 */
export class StagedRows {
  private bytes = Buffer.allocUnsafeSlow(CHUNK);
  private at = HEADER.copy(this.bytes);
  /** Days come again and again; there are some thousands that a row may name. */
  private readonly days = new Map<LocalDate, number>();

  constructor(private readonly hashes: PersonHashes) {}

  get isFull(): boolean {
    return !this.hasRoom(0);
  }

  /** True when a row fits that takes so many bytes more than any good one. */
  hasRoom(bytes: number): boolean {
    return this.at <= CHUNK - ROOM - bytes;
  }

  /** What was written since; whoever takes it owns it. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.at);
    this.bytes = Buffer.allocUnsafeSlow(CHUNK);
    this.at = 0;
    return taken;
  }

  end(): Buffer {
    return Buffer.concat([this.take(), TRAILER]);
  }

  /** @throws never for an item that was read; there is room for one whenever it is not full. */
  add(row: number, item: IntakeItem): void {
    this.bytes[this.at++] = 0;
    this.bytes[this.at++] = STAGED_COLUMNS.length;
    this.int4(row);
    this.text(item.receiptNo);
    this.int2(item.lineNo);
    if (item.type === 'line') this.line(item);
    else this.reversal(item);
  }

  /** Adds a row that is refused, so that it stands in the list of all. @param errors as `errorsOfRow` writes them. */
  refuse(row: number, errors: Buffer): void {
    this.bytes[this.at++] = 0;
    this.bytes[this.at++] = STAGED_COLUMNS.length;
    this.int4(row);
    this.text('');
    this.int2(0);
    this.word(-1);
    this.word(-1);
    this.word(errors.length);
    this.at += errors.copy(this.bytes, this.at);
    for (let left = STAGED_COLUMNS.length - 6; left > 0; left--) this.word(-1);
  }

  private reversal(item: ReversalItem): void {
    this.day(item.reversedOn);
    this.text(item.reason);
    for (let left = STAGED_COLUMNS.length - 5; left > 0; left--) this.word(-1);
  }

  private line(line: LineItem): void {
    this.word(-1);
    this.word(-1);
    this.word(-1);
    this.word(8);
    const hashAt = this.at;
    this.at += 8;
    this.text(line.agentCode);
    if (line.staffCode === null) this.word(-1);
    else {
      this.word(HASH_BYTES);
      this.bytes.set(this.hashes.ofStaff(line.staffCode), this.at);
      this.at += HASH_BYTES;
    }
    this.word(HASH_BYTES);
    this.hashes.writeParticipant(line.participantNumber, this.bytes, this.at);
    this.at += HASH_BYTES;
    this.word(1);
    this.bytes[this.at++] = line.participantNumber.length === PERSONAL_ID_DIGITS ? 1 : 0;
    this.text(line.kind);
    this.text(line.paymentMode);
    this.text(line.supportClass);
    this.int2(line.coveredFrom);
    this.int2(line.coveredTo);
    this.int8(line.contributionIncome);
    this.int8(line.participantAmount);
    this.int8(line.stateSubsidy);
    this.int8(line.localSubsidy);
    this.int8(line.otherSubsidy);
    this.day(line.collectedOn);
    writeContentHash(this.bytes, hashAt + 8, this.at, hashAt);
  }

  private text(value: string): void {
    const { bytes } = this;
    const start = this.at + 4;
    for (let i = 0; i < value.length; i++) {
      const character = value.charCodeAt(i);
      if (character > 127) return this.otherText(value);
      bytes[start + i] = character;
    }
    this.word(value.length);
    this.at += value.length;
  }

  private otherText(value: string): void {
    const length = this.bytes.write(value, this.at + 4, 'utf8');
    this.word(length);
    this.at += length;
  }

  private day(date: LocalDate): void {
    let day = this.days.get(date);
    if (day === undefined) {
      day = daysBetween(EPOCH, date);
      this.days.set(date, day);
    }
    this.int4(day);
  }

  private int2(value: number): void {
    this.word(2);
    this.bytes[this.at++] = value >>> 8;
    this.bytes[this.at++] = value;
  }

  private int4(value: number): void {
    this.word(4);
    this.word(value);
  }

  private int8(value: number): void {
    this.word(8);
    this.word(Math.floor(value / TWO_32));
    this.word((value % TWO_32) | 0);
  }

  private word(value: number): void {
    const { bytes } = this;
    bytes[this.at++] = value >>> 24;
    bytes[this.at++] = value >>> 16;
    bytes[this.at++] = value >>> 8;
    bytes[this.at++] = value;
  }
}
