import type { ClientBase } from 'pg';
import { Random, mix } from '../random';
import { AGENT_REASONS, PAYER_REASONS } from '../receipts';
import { BinaryRows } from '../../database/binary-rows';
import { DATABASE_DAY, LAST_DAY, LAST_NIGHT, nightOf } from './calendar';
import { DraftLine, LineWriter } from './line-writer';
import { MoneyWriter, Purse } from './money-writer';
import type { Payment, Population } from './population';
import type { Roster } from './roster';
import { INCOME_COUNT, amountsOf } from './tariff';

/** Sizes of receipts as growing sums: one line, two, three, four. */
const RECEIPT_SUMS = [92, 97, 99, 100];
/** Of 10,000: receipts that reach the office weeks late, reversals for the payer's sake, lines entered twice unseen. */
const LATE = 100;
const FOR_PAYER = 100;
const TWICE = 20;
/** Of an agent's mistakes, in 10,000, false receipts. */
const FALSE_RECEIPTS = 200;
const reasonLabels = (reasons: readonly string[]): readonly Uint8Array[] =>
  reasons.map((reason) => Buffer.from(reason, 'latin1'));
const AGENT_LABELS = reasonLabels(AGENT_REASONS);
const PAYER_LABELS = reasonLabels(PAYER_REASONS);
const FALSE_LABEL = Buffer.from('false-receipt', 'latin1');
const [WRONG_AMOUNT, WRONG_PERIOD, , DUPLICATE] = AGENT_LABELS;
const PERSONAL_ID = Buffer.from('personal-id', 'latin1');
const INSURANCE_NUMBER = Buffer.from('social-insurance-number', 'latin1');

interface Late {
  readonly line: DraftLine;
  readonly reversal: Reversal | null;
}

interface Reversal {
  readonly reason: Uint8Array;
  readonly on: number;
  readonly night: number;
}

export interface FactClients {
  readonly lines: ClientBase;
  readonly keys: ClientBase;
  readonly remittances: ClientBase;
  readonly parts: ClientBase;
  readonly participants: ClientBase;
  readonly reversals: ClientBase;
}

/** Lines of one night, as `contribution_batches` counts them. */
export interface Night {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Writes the facts night by night as batches brought them, within a night agent by agent. */
export class Facts {
  readonly nights: Night[] = [];
  private readonly lines: LineWriter;
  private readonly money: MoneyWriter;
  private readonly participants: BinaryRows;
  private readonly reversals: BinaryRows;
  private readonly streams: readonly BinaryRows[];
  private readonly receipts: Int32Array;
  private readonly late = new Map<number, Late[]>();
  private readonly random = new Random(0);
  private readonly purse = new Purse();
  private readonly latePurse = new Purse();
  private readonly reference = Buffer.alloc(32);
  private readonly payment: Payment = {
    participant: 0,
    isNew: false,
    mode: 0,
    support: 0,
    income: 0,
    from: 0,
    to: 0,
  };

  constructor(
    clients: FactClients,
    private readonly roster: Roster,
    private readonly population: Population,
    private readonly seed: number,
  ) {
    this.lines = new LineWriter(clients, roster.codes);
    this.money = new MoneyWriter(clients, roster, seed);
    this.participants = new BinaryRows(clients.participants, 'participants', [
      'id',
      'reference',
      'number_kind',
    ]);
    this.reversals = new BinaryRows(clients.reversals, 'contribution_reversals', [
      'line_id',
      'collected_on',
      'reversed_on',
      'reason',
      'recorded_at',
    ]);
    this.streams = [...this.lines.streams, ...this.money.streams, this.participants, this.reversals];
    this.receipts = new Int32Array(roster.size);
  }

  /** Lines so far; their ids go from one to here. */
  get written(): number {
    return this.lines.written;
  }

  /** Remittances so far; their ids go from one to here. */
  get remittances(): number {
    return this.money.written;
  }

  /** Everything that reached the office in a night: what was collected the day before, and what came late. */
  async write(night: number): Promise<void> {
    const firstLine = this.lines.written + 1;
    const day = night - 1;
    const waiting = day <= LAST_DAY ? this.population.countOn(day) : 0;
    const slots = new Int32Array(waiting);
    const payers = new Int32Array(waiting);
    const count = waiting === 0 ? 0 : this.population.gather(day, slots, payers);
    const { agents, ends, sorted } = this.byAgent(slots, payers, count);
    const late = (this.late.get(night) ?? []).sort((a, b) => a.line.agent - b.line.agent);
    this.late.delete(night);
    let nextLate = 0;
    for (let at = 0; at < agents.length; at++) {
      const agent = agents[at]!;
      for (; nextLate < late.length && late[nextLate]!.line.agent < agent; nextLate++)
        this.writeLate(late[nextLate]!);
      this.agentDay(agent, day, sorted.subarray(ends[agent - 1] ?? 0, ends[agent]));
      for (const stream of this.streams) if (stream.isFull) await stream.drained();
    }
    for (; nextLate < late.length; nextLate++) this.writeLate(late[nextLate]!);
    this.nights.push({ firstLine, lastLine: this.lines.written });
  }

  async end(): Promise<void> {
    for (const stream of this.streams) await stream.end();
  }

  /** The slots in the order of their agents; the agents that have any, and up to where their slots go. */
  private byAgent(slots: Int32Array, payers: Int32Array, count: number) {
    const { size } = this.roster;
    const ends = new Int32Array(count === 0 ? 0 : size);
    for (let i = 0; i < count; i++) ends[payers[i]!]!++;
    const agents: number[] = [];
    let sum = 0;
    for (let agent = 0; agent < ends.length; agent++) {
      const own = ends[agent]!;
      if (own > 0) agents.push(agent);
      ends[agent] = sum;
      sum += own;
    }
    const sorted = new Int32Array(count);
    for (let i = 0; i < count; i++) sorted[ends[payers[i]!]!++] = slots[i]!;
    return { agents, ends, sorted };
  }

  private agentDay(agent: number, day: number, slots: Int32Array): void {
    const { random, payment, population, roster } = this;
    random.restart(mix(this.seed + 3, agent, day));
    let linesLeft = 0;
    let lineNo = 0;
    let receipt = 0;
    let night = 0;
    for (const slot of slots) {
      const known = population.known;
      population.pay(slot, day, agent, payment);
      if (population.known > known) this.writeParticipant(payment.participant, population.isPersonalId(slot));
      if (linesLeft === 0) {
        linesLeft = 1 + random.place(RECEIPT_SUMS);
        lineNo = 0;
        receipt = ++this.receipts[agent]!;
        night = random.chance(LATE) ? Math.min(LAST_NIGHT, day + 1 + random.between(14, 44)) : day + 1;
      }
      linesLeft--;
      // Field by field: spreading the payment costs more than all else that is done to a line here.
      const { participant, isNew, mode, support, income, from, to } = payment;
      const line: DraftLine = {
        agent,
        staff: roster.firstStaff[agent]! + random.between(0, roster.staffCount[agent]! - 1),
        participant,
        isNew,
        mode,
        support,
        income,
        from,
        to,
        day,
        receipt,
        lineNo: ++lineNo,
        night,
        closed: 0,
      };
      this.enter(line, day + 1);
    }
    this.money.remit(this.purse, agent, day, day + 1);
  }

  /** A line with what becomes of it: it may be reversed, entered twice or put right. */
  private enter(line: DraftLine, now: number): void {
    const reversal = this.reversalOf(line);
    if (reversal?.reason === DUPLICATE) {
      this.put(line, null, now);
      this.put(this.again(line), reversal, now);
      return;
    }
    this.put(line, reversal, now);
    if (reversal && (reversal.reason === WRONG_AMOUNT || reversal.reason === WRONG_PERIOD)) {
      const income = line.income + (reversal.reason === WRONG_AMOUNT ? INCOME_COUNT : 0);
      this.put({ ...this.again(line), income, night: reversal.night }, null, now);
    } else if (!reversal && this.random.chance(TWICE))
      this.put({ ...this.again(line), isNew: false }, null, now);
  }

  private again(line: DraftLine): DraftLine {
    return { ...line, receipt: ++this.receipts[line.agent]!, lineNo: 1, closed: 0 };
  }

  private reversalOf(line: DraftLine): Reversal | null {
    const { random } = this;
    const isFault = random.chance(this.roster.errors[line.agent]! * 2);
    if (!isFault && !random.chance(FOR_PAYER)) return null;
    const on = line.day + (random.chance(1_500) ? random.between(100, 240) : random.between(0, 20));
    const night = Math.max(on, line.night) + 1;
    if (night > LAST_NIGHT) return null;
    if (!isFault) return { reason: random.pick(PAYER_LABELS), on, night };
    return { reason: random.chance(FALSE_RECEIPTS) ? FALSE_LABEL : random.pick(AGENT_LABELS), on, night };
  }

  private put(line: DraftLine, reversal: Reversal | null, now: number): void {
    if (reversal) line.closed = reversal.night;
    if (line.night === now) return this.store(line, reversal, this.purse);
    const waiting = this.late.get(line.night);
    if (waiting) waiting.push({ line, reversal });
    else this.late.set(line.night, [{ line, reversal }]);
  }

  private store(line: DraftLine, reversal: Reversal | null, purse: Purse): void {
    const id = this.lines.write(line);
    if (reversal) this.writeReversal(id, line.day, reversal);
    const amount = amountsOf(line.day, line.support, line.mode, line.income).participant;
    // What is given back on the day itself is never handed over.
    if (amount > 0 && reversal?.on !== line.day) purse.add(id, amount);
  }

  /** Late lines were handed over like the others, each by itself. */
  private writeLate({ line, reversal }: Late): void {
    this.store(line, reversal, this.latePurse);
    this.money.remit(this.latePurse, line.agent, line.day, line.night);
  }

  private writeReversal(line: number, day: number, reversal: Reversal): void {
    const { reversals } = this;
    reversals.begin();
    reversals.int8(line);
    reversals.int4(DATABASE_DAY + day);
    reversals.int4(DATABASE_DAY + reversal.on);
    reversals.value(reversal.reason);
    reversals.int8(nightOf(reversal.night));
  }

  /** A reference is a keyed hash of a number; here it is as good as one, and ends in the id. */
  private writeParticipant(id: number, isPersonalId: boolean): void {
    const { participants, reference } = this;
    for (let word = 0; word < 7; word++) reference.writeUInt32BE(mix(this.seed + 4, id, word), word * 4);
    reference.writeUInt32BE(id, 28);
    participants.begin();
    participants.int8(id);
    participants.value(reference);
    participants.value(isPersonalId ? PERSONAL_ID : INSURANCE_NUMBER);
  }
}
