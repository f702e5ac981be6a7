import { localDate } from '../../shared/local-date';
import { Random, mix } from '../random';
import { HALF_YEARS, LAST_DAY, dayOf, firstDayOfMonth, monthOfDay, openDay } from './calendar';
import type { Roster } from './roster';
import { INCOME_COUNT, MODE_MONTHS, MODE_SUMS, SUPPORT_SUMS } from './tariff';

const NOBODY = -1;
/** What is known of a participant, in bits: three of the mode, two of the support class, three of the income, and: */
const PERSONAL_ID = 1 << 8;
const WILL_MOVE = 1 << 9;
const PAID_BEFORE = 1 << 10;
const RETURNS = 1 << 11;

const MOVES_FROM = dayOf(localDate('2025-03-01'));
const FIRST_MONTH = monthOfDay(0);
/** Days from a due day to the payment, and how likely each. */
const RENEWAL_SHIFTS = [-20, -5, 5, 25, 45, 100];
const RENEWAL_SUMS = [20, 50, 75, 90, 98, 100];
/** Of those who do not renew, how many of 10,000 come back after a year, and how many after some months. */
const RETURN_LATE = 1_200;
const RETURN_SOON = 1_000;
/** A cover paid for up to so many months after it was due joins the one before. */
const ARREARS = 3;

/** A payment as it is decided: whose, and what it pays for. Months as numbers, both inside. */
export interface Payment {
  participant: number;
  isNew: boolean;
  mode: number;
  support: number;
  income: number;
  from: number;
  to: number;
}

export interface Move {
  readonly participant: number;
  readonly agent: number;
  /** First day, as in the calendar. */
  readonly from: number;
}

/**
 * Everybody who pays, in a handful of numbers each, waiting in a list for each day. What a participant does on a day
 * depends on the seed, the participant and the day alone.
 */
export class Population {
  /** Participants who paid at least once; their ids go from one to here. */
  known = 0;
  readonly moves: Move[] = [];
  private readonly agentOf: Int32Array;
  private readonly coveredTo: Int16Array;
  private readonly traits: Uint16Array;
  private readonly next: Int32Array;
  private readonly ids: Int32Array;
  private readonly firstOf = new Int32Array(LAST_DAY + 1).fill(NOBODY);
  private readonly waiting = new Int32Array(LAST_DAY + 1);
  private readonly places: Int32Array;
  private readonly random = new Random(0);

  constructor(
    private readonly roster: Roster,
    private readonly seed: number,
  ) {
    this.places = new Int32Array(roster.size + 1);
    roster.agents.forEach(({ stock, joining }, agent) => {
      this.places[agent + 1] = joining.reduce((sum, count) => sum + count, this.places[agent]! + stock);
    });
    const size = this.places[roster.size]!;
    this.agentOf = new Int32Array(size);
    this.coveredTo = new Int16Array(size);
    this.traits = new Uint16Array(size);
    this.next = new Int32Array(size);
    this.ids = new Int32Array(size);
    for (let agent = 0; agent < roster.size; agent++) this.settle(agent);
  }

  /** How many wait for the day. */
  countOn(day: number): number {
    return this.waiting[day]!;
  }

  /** Fills in who pays on the day and to whom; returns how many. Some come another day, or never. */
  gather(day: number, slots: Int32Array, payers: Int32Array): number {
    let count = 0;
    let following: number;
    for (let slot = this.firstOf[day]!; slot !== NOBODY; slot = following) {
      following = this.next[slot]!;
      this.random.restart(mix(this.seed, slot, day));
      const payer = this.payerOn(slot, day);
      if (payer === NOBODY) continue;
      slots[count] = slot;
      payers[count++] = payer;
    }
    return count;
  }

  /** Decides what is paid for, and when the participant comes again. */
  pay(slot: number, day: number, payer: number, payment: Payment): void {
    const { random } = this;
    random.restart(mix(this.seed + 1, slot, day));
    const traits = this.traits[slot]!;
    const coveredTo = this.coveredTo[slot]!;
    const month = monthOfDay(day);
    const isFirst = this.ids[slot] === 0;
    if (isFirst) this.ids[slot] = ++this.known;
    payment.participant = this.ids[slot]!;
    payment.isNew = isFirst ? (traits & PAID_BEFORE) === 0 : (traits & RETURNS) !== 0;
    payment.mode = traits & 7;
    payment.support = (traits >> 3) & 3;
    payment.income = (traits >> 5) & 7;
    payment.from = isFirst || month > coveredTo + 1 + ARREARS ? month : coveredTo + 1;
    payment.to = payment.from + MODE_MONTHS[payment.mode]! - 1;
    this.coveredTo[slot] = payment.to;
    this.traits[slot] = traits & ~RETURNS;
    this.plan(slot, day, payer);
  }

  isPersonalId(slot: number): boolean {
    return (this.traits[slot]! & PERSONAL_ID) !== 0;
  }

  /** Ids, of those known so far then, whom a portfolio holds when it goes from one agent to another. */
  *handedOver(from: number, to: number, known: number): Generator<number> {
    for (let slot = this.places[from]!; slot < this.places[from + 1]!; slot++) {
      const [id, agent] = [this.ids[slot]!, this.agentOf[slot]!];
      if (id > 0 && id <= known && (agent === from || agent === to)) yield id;
    }
  }

  private settle(agent: number): void {
    const { stock, joining } = this.roster.agents[agent]!;
    let slot = this.places[agent]!;
    for (const end = slot + stock; slot < end; slot++) {
      const mode = this.make(slot, agent, PAID_BEFORE);
      // Covers that were paid for before the data begin end evenly over as many months as they are long.
      const month = FIRST_MONTH + this.random.between(0, Math.min(12, MODE_MONTHS[mode]!) - 1);
      this.wait(slot, this.roster.collectionDay(agent, month, this.random));
    }
    joining.forEach((count, half) => {
      const { month, sums } = HALF_YEARS[half]!;
      for (const end = slot + count; slot < end; slot++) {
        this.make(slot, agent, 0);
        this.wait(slot, this.roster.collectionDay(agent, month + this.random.place(sums), this.random));
      }
    });
  }

  private make(slot: number, agent: number, traits: number): number {
    const { random } = this;
    random.restart(mix(this.seed + 2, slot, 0));
    const mode = random.place(MODE_SUMS);
    const kinds = (random.chance(1_500) ? PERSONAL_ID : 0) | (random.chance(250) ? WILL_MOVE : 0);
    this.agentOf[slot] = agent;
    this.traits[slot] =
      traits | kinds | mode | (random.place(SUPPORT_SUMS) << 3) | (random.between(0, INCOME_COUNT - 1) << 5);
    return mode;
  }

  private wait(slot: number, wanted: number): void {
    const day = openDay(wanted);
    if (day > LAST_DAY) return;
    this.next[slot] = this.firstOf[day]!;
    this.firstOf[day] = slot;
    this.waiting[day]!++;
  }

  private payerOn(slot: number, day: number): number {
    const { roster, random } = this;
    let agent = this.agentOf[slot]!;
    if (roster.hasEnded(agent, day)) {
      const successor = roster.successorOf(agent);
      if (successor && day < successor.from) {
        this.wait(slot, successor.from + random.between(0, 20));
        return NOBODY;
      }
      // Whose agent is gone goes to another, or nowhere.
      agent = successor?.agent ?? (random.chance(5_000) ? roster.neighbourOf(agent, day) : agent);
      if (roster.hasEnded(agent, day)) return NOBODY;
      this.agentOf[slot] = agent;
    }
    if (!roster.hasStarted(agent, day)) return NOBODY;
    const open = roster.afterSuspension(agent, day);
    if (open !== day) {
      this.wait(slot, open + random.between(0, 13));
      return NOBODY;
    }
    return this.ids[slot] !== 0 && random.chance(150) ? roster.neighbourOf(agent, day) : agent;
  }

  private plan(slot: number, day: number, payer: number): void {
    const { random, roster } = this;
    const traits = this.traits[slot]!;
    const due = this.coveredTo[slot]! + 1;
    // Beyond the data already: nothing more to plan.
    if (due > monthOfDay(LAST_DAY) + 1) return;
    const months = MODE_MONTHS[traits & 7]!;
    const lapse = 10_000 - roster.retention[payer]!;
    let agent = this.agentOf[slot]!;
    if (random.chance(months === 1 ? lapse >> 2 : months === 3 ? lapse >> 1 : lapse)) {
      const fate = random.between(0, 9_999);
      if (fate >= RETURN_LATE + RETURN_SOON) return;
      const isLate = fate < RETURN_LATE;
      if (isLate) this.traits[slot] = traits | RETURNS;
      const month = due + (isLate ? random.between(13, 16) : random.between(5, 9));
      if (month <= monthOfDay(LAST_DAY)) this.wait(slot, roster.collectionDay(agent, month, random));
      return;
    }
    if ((traits & WILL_MOVE) !== 0 && day >= MOVES_FROM && random.chance(4_000))
      agent = this.move(slot, agent, day);
    const shift = RENEWAL_SHIFTS[random.place(RENEWAL_SUMS)]!;
    const month = monthOfDay(Math.max(day, firstDayOfMonth(due) + shift));
    const wanted = roster.collectionDay(agent, month, random);
    this.wait(slot, wanted > day ? wanted : roster.collectionDay(agent, month + 1, random));
  }

  private move(slot: number, from: number, day: number): number {
    const agent = this.roster.neighbourOf(from, day);
    this.traits[slot] = this.traits[slot]! & ~WILL_MOVE;
    if (agent === from) return from;
    this.agentOf[slot] = agent;
    this.moves.push({ participant: this.ids[slot]!, agent, from: firstDayOfMonth(monthOfDay(day) + 1) });
    return agent;
  }
}
