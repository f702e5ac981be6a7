import type { LikeRows } from '../http/ndjson';
import type { LocalDate } from '../shared/local-date';
import { LINE_SHAPE } from './core/line-shape';
import type { LineKind, PaymentMode, SupportClass } from './core/vocabulary';
import { CheckedLine, fieldValidator, isLine } from './item-validator';

/** Forms that are kept of one sender: with and without staff, and as many again. */
const MOST_FORMS = 4;
/** More than any text of a line that is right takes, with its quotes, as long as it is ASCII. */
const ROOM = 64;
/** More digits than the highest amount has. */
const MOST_DIGITS = 15;
const WORD = 4;
const ZERO = 48;
const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;
const LAST_PLAIN = 126;

/** Bytes that rows are read from: with a view that gives four at a time. */
class Bytes {
  readonly view: DataView;

  constructor(readonly buffer: Buffer) {
    this.view = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  }
}

/** Bytes that are looked for. */
class Passage {
  length = 0;
  private readonly words: Int32Array;
  private readonly rest = new Uint8Array(WORD);

  constructor(room: number) {
    this.words = new Int32Array(Math.ceil(room / WORD));
  }

  static of(text: string): Passage {
    const bytes = new Bytes(Buffer.from(text, 'latin1'));
    return new Passage(text.length).set(bytes, 0, text.length);
  }

  set({ view }: Bytes, from: number, end: number): this {
    this.length = end - from;
    let at = from;
    for (let i = 0; at + WORD <= end; at += WORD) this.words[i++] = view.getInt32(at);
    for (let i = 0; at < end; at++) this.rest[i++] = view.getUint8(at);
    return this;
  }

  /** Where they end if they stand there, or -1. */
  endIn({ view }: Bytes, from: number): number {
    const { words, rest } = this;
    const end = from + this.length;
    if (end > view.byteLength) return -1;
    let at = from;
    for (let i = 0; at + WORD <= end; at += WORD) if (view.getInt32(at) !== words[i++]) return -1;
    for (let i = 0; at < end; at++) if (view.getUint8(at) !== rest[i++]) return -1;
    return end;
  }
}

/** A field of rows that follow on one another: what the last row had in it is often what the next one has. */
interface Field {
  /**
   * Reads the value that begins there, in a row with a line break behind it.
   * @returns where it ends, or -1 when it is not plainly a good one.
   */
  read(bytes: Bytes, at: number): number;
}

class TextField<T extends string> implements Field {
  value!: T;
  /** With its quotes, so that no longer text begins with it. */
  private readonly last = new Passage(ROOM);

  constructor(private readonly isGood: (value: unknown) => boolean) {}

  read(bytes: Bytes, at: number): number {
    const end = this.last.length > 0 ? this.last.endIn(bytes, at) : -1;
    return end >= 0 ? end : this.readOther(bytes, at);
  }

  private readOther(bytes: Bytes, at: number): number {
    const { view } = bytes;
    if (view.getUint8(at) !== QUOTE) return -1;
    let end = at + 1;
    for (let byte = view.getUint8(end); byte !== QUOTE; byte = view.getUint8(++end))
      if (byte < SPACE || byte > LAST_PLAIN || byte === BACKSLASH || end - at > ROOM - 2) return -1;
    const text = bytes.buffer.toString('latin1', at + 1, end++);
    if (!this.isGood(text)) return -1;
    this.last.set(bytes, at, end);
    this.value = text as T;
    return end;
  }
}

class OptionalText implements Field {
  value: string | null = null;
  private readonly text: TextField<string>;
  private readonly nothing = Passage.of('null');

  constructor(isGood: (value: unknown) => boolean) {
    this.text = new TextField(isGood);
  }

  read(bytes: Bytes, at: number): number {
    if (bytes.view.getUint8(at) !== QUOTE) {
      this.value = null;
      return this.nothing.endIn(bytes, at);
    }
    const end = this.text.read(bytes, at);
    this.value = this.text.value;
    return end;
  }
}

class WholeNumber implements Field {
  value = Number.NaN;

  constructor(private readonly isGood: (value: unknown) => boolean) {}

  /** Digits; a sign, a point or an exponent is found behind them. */
  read({ view }: Bytes, at: number): number {
    let value = 0;
    let end = at;
    for (let digit = view.getUint8(end) - ZERO; digit >= 0 && digit <= 9; digit = view.getUint8(++end) - ZERO)
      value = value * 10 + digit;
    if (end === at || end - at > MOST_DIGITS || (end - at > 1 && view.getUint8(at) === ZERO)) return -1;
    if (value !== this.value && !this.isGood(value)) return -1;
    this.value = value;
    return end;
  }
}

/** How a line is written around its values: bytes before each, and behind the last. */
interface Form {
  readonly between: readonly Passage[];
  readonly fields: readonly Field[];
  readonly namesStaff: boolean;
}

const GOOD = Object.fromEntries(
  Object.entries(LINE_SHAPE.properties).map(([name, field]) => [name, fieldValidator(field)]),
);
const text = <T extends string>(name: string): TextField<T> => new TextField<T>(GOOD[name]!);
const number = (name: string): WholeNumber => new WholeNumber(GOOD[name]!);

/** What the last line had in each field. */
const newFields = () => ({
  type: text<'line'>('type'),
  receiptNo: text('receiptNo'),
  lineNo: number('lineNo'),
  agentCode: text('agentCode'),
  staffCode: new OptionalText(GOOD['staffCode']!),
  socialInsuranceNumber: text('socialInsuranceNumber'),
  kind: text<LineKind>('kind'),
  paymentMode: text<PaymentMode>('paymentMode'),
  supportClass: text<SupportClass>('supportClass'),
  coveredFrom: text('coveredFrom'),
  coveredTo: text('coveredTo'),
  contributionIncome: number('contributionIncome'),
  participantAmount: number('participantAmount'),
  stateSubsidy: number('stateSubsidy'),
  localSubsidy: number('localSubsidy'),
  otherSubsidy: number('otherSubsidy'),
  collectedOn: text<LocalDate>('collectedOn'),
});

/**
 * Lines of a batch that are written as one before: by one program, which puts the same names in the same order with the
 * same spaces between. What lies between the values is compared and not read, and a value is checked when it is another
 * than in the line before. Whatever is not plainly good is left to the readers that can say what is wrong with it.
 */
export class LikeLines implements LikeRows {
  private readonly fields = newFields();
  private readonly forms: Form[] = [];
  private bytes: Bytes | undefined;

  read(bytes: Buffer, start: number, end: number): CheckedLine | undefined {
    if (this.bytes?.buffer !== bytes) this.bytes = new Bytes(bytes);
    for (const form of this.forms) if (this.isIn(form, this.bytes, start, end)) return this.line(form);
    return undefined;
  }

  learn(line: string, value: unknown): void {
    if (this.forms.length < MOST_FORMS && isLine(value)) {
      const form = this.formOf(line);
      if (form) this.forms.push(form);
    }
  }

  private isIn({ between, fields }: Form, bytes: Bytes, start: number, end: number): boolean {
    let at = start;
    for (let i = 0; i < fields.length; i++) {
      at = between[i]!.endIn(bytes, at);
      if (at < 0) return false;
      at = fields[i]!.read(bytes, at);
      if (at < 0) return false;
    }
    return between[fields.length]!.endIn(bytes, at) === end;
  }

  private line({ namesStaff }: Form): CheckedLine {
    const { fields } = this;
    return new CheckedLine(
      fields.receiptNo.value,
      fields.lineNo.value,
      fields.agentCode.value,
      namesStaff ? fields.staffCode.value : null,
      fields.socialInsuranceNumber.value,
      fields.kind.value,
      fields.paymentMode.value,
      fields.supportClass.value,
      fields.coveredFrom.value,
      fields.coveredTo.value,
      fields.contributionIncome.value,
      fields.participantAmount.value,
      fields.stateSubsidy.value,
      fields.localSubsidy.value,
      fields.otherSubsidy.value,
      fields.collectedOn.value,
    );
  }

  /** The form of a line that is right: an object without any inside, of known names and short values. */
  private formOf(line: string): Form | undefined {
    const between: Passage[] = [];
    const names: string[] = [];
    let from = 0;
    for (const member of line.matchAll(/("\w+")(\s*:\s*)("[^"\\]*"|[\w.+-]+)/g)) {
      const valueAt = member.index + member[1]!.length + member[2]!.length;
      between.push(Passage.of(line.slice(from, valueAt)));
      names.push(member[1]!.slice(1, -1));
      from = valueAt + member[3]!.length;
    }
    between.push(Passage.of(line.slice(from)));
    // A name may be written with escapes, and twice.
    if (line.includes('\\') || new Set(names).size < names.length) return undefined;
    const fields = names.map((name) => this.fields[name as keyof typeof this.fields]);
    return { between, fields, namesStaff: names.includes('staffCode') };
  }
}
