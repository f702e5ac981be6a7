import {
  LocalDate,
  YearMonth,
  addDays,
  addMonths,
  firstDayOf,
  localDate,
  monthOf,
  yearMonth,
} from '../shared/local-date';
import type { ReversalReason } from '../shared/reversal-reason';
import { DemoAgent } from './organisations';
import { Random } from './random';

/** A receipt line before it has its number. Months are inclusive. */
export interface DemoLine {
  readonly agent: DemoAgent;
  readonly participant: number;
  readonly kind: 'new' | 'renewal';
  readonly months: number;
  readonly coveredFrom: YearMonth;
  readonly coveredTo: YearMonth;
  readonly collectedOn: LocalDate;
  readonly supportClass: 'poor' | 'near-poor' | 'ethnic-minority' | 'other';
  readonly income: number;
  /** Days after the collection on which the office learnt of it. */
  readonly recordedAfter: number;
  readonly reversal: { readonly reason: ReversalReason; readonly reversedOn: LocalDate } | null;
}

export interface DemoParticipant {
  readonly id: number;
  readonly agentId: number;
  readonly isPersonalId: boolean;
}

export const LAST_DAY = localDate('2026-07-20');
const FIRST_MONTH = yearMonth('2025-01');
const MONTHS = 18;
/** Days on which an edge is, and for how many months is paid: from March 2026 two years end on 29 February 2028. */
const EDGE_DAYS = [
  [localDate('2026-06-30'), 3],
  [localDate('2026-07-01'), 3],
  [localDate('2026-03-05'), 24],
] as const;

const PAYMENT_MONTHS = [
  [1, 14],
  [3, 36],
  [6, 30],
  [12, 18],
  [24, 2],
] as const;
const SUPPORT = [
  ['other', 86],
  ['near-poor', 7],
  ['poor', 5],
  ['ethnic-minority', 2],
] as const;
export const INCOMES = [1_500_000, 1_800_000, 2_000_000, 2_500_000, 3_000_000, 4_500_000, 6_000_000];
export const PAYER_REASONS = ['payer-request', 'payer-deceased'] as const;
export const AGENT_REASONS = [
  'wrong-amount',
  'wrong-period',
  'wrong-participant',
  'duplicate',
  'lost-receipt',
] as const;

interface Life {
  readonly agent: DemoAgent;
  readonly participant: number;
  readonly months: number;
  readonly supportClass: DemoLine['supportClass'];
  readonly income: number;
}

/** Everything that the invented participants paid, in no particular order. */
export class ReceiptBook {
  readonly lines: DemoLine[] = [];
  readonly participants: DemoParticipant[] = [];

  constructor(
    private readonly agents: readonly DemoAgent[],
    private readonly random: Random,
  ) {
    for (const agent of agents) this.fill(agent);
  }

  private fill(agent: DemoAgent): void {
    if (agent.profile.special === 'one-participant') {
      this.live(agent, FIRST_MONTH);
      return;
    }
    const monthly = Math.max(agent.yearlyQuota, 12);
    if (agent.successorOf === null)
      for (let i = 0; i < monthly; i++) this.live(agent, addMonths(FIRST_MONTH, this.random.between(0, 2)));
    let owed = 0;
    for (let month = 3; month < MONTHS; month++) {
      const [low, high] = agent.profile.attainment[Math.floor(month / 6)]!;
      owed += monthly * this.random.between(low, high);
      // A twelfth of the yearly quota, in hundredths: what is left over waits for the next month.
      for (; owed >= 1200; owed -= 1200) this.live(agent, addMonths(FIRST_MONTH, month));
    }
    // The last day of the half-year and the first of the next, and a cover that ends on a leap day.
    if (agent.id % 40 === 0)
      for (const [day, months] of EDGE_DAYS) this.live(agent, monthOf(day), { day, months });
  }

  /** One participant from the first payment in `start` to the lapse or the end of the data. */
  private live(agent: DemoAgent, start: YearMonth, fixed?: { day: LocalDate; months: number }): void {
    const { random } = this;
    const first = fixed?.day ?? this.collectionDay(agent, start);
    if (!isWorking(agent, first)) return;
    const participant = this.participants.length + 1;
    this.participants.push({ id: participant, agentId: agent.id, isPersonalId: random.chance(1500) });
    const life: Life = {
      agent,
      participant,
      months: fixed?.months ?? random.weighted(PAYMENT_MONTHS),
      supportClass: random.weighted(SUPPORT),
      income: random.pick(INCOMES),
    };
    let line = this.pay(life, agent, start, first, 'new');
    for (;;) {
      const due = addMonths(line.coveredTo, 1);
      if (firstDayOf(due) > LAST_DAY) return;
      const payer = this.payerOf(life.agent, due);
      if (!payer) return;
      const renews = random.chance(payer.profile.retention);
      if (!renews && !random.chance(1200)) return;
      // A lapsed participant who returns does so after more than twelve months and counts as new again.
      const month = renews ? due : addMonths(due, 13);
      const collectedOn = renews ? this.renewalDay(payer, firstDayOf(due)) : this.collectionDay(payer, month);
      if (collectedOn > LAST_DAY || !isWorking(payer, collectedOn)) return;
      line = this.pay(life, payer, month, collectedOn, renews ? 'renewal' : 'new');
    }
  }

  /** Most stay with their agent; some are served by another of the same office, or by the successor. */
  private payerOf(agent: DemoAgent, month: YearMonth): DemoAgent | undefined {
    if (agent.profile.special === 'handed-over' && month >= '2026-01')
      return this.agents.find((other) => other.successorOf === agent.id);
    if (!this.random.chance(150)) return agent;
    const neighbour = this.agents[(agent.id + 125) % this.agents.length]!;
    return neighbour.profile.special === undefined ? neighbour : agent;
  }

  private pay(
    life: Life,
    agent: DemoAgent,
    from: YearMonth,
    collectedOn: LocalDate,
    kind: DemoLine['kind'],
  ): DemoLine {
    const { random } = this;
    const line: DemoLine = {
      agent,
      participant: life.participant,
      kind,
      months: life.months,
      coveredFrom: from,
      coveredTo: addMonths(from, life.months - 1),
      collectedOn,
      supportClass: life.supportClass,
      income: life.income,
      // Some facts reach the office months late, some only after the evaluation has been made.
      recordedAfter: random.chance(60) ? random.between(15, 45) : 1,
      reversal: this.reversalOf(agent, collectedOn),
    };
    this.lines.push(line);
    if (line.reversal?.reason === 'wrong-amount')
      this.lines.push({ ...line, income: line.income + 300_000, recordedAfter: 5, reversal: null });
    else if (random.chance(20)) this.lines.push({ ...line, kind: 'renewal', reversal: null });
    return line;
  }

  private reversalOf(agent: DemoAgent, collectedOn: LocalDate): DemoLine['reversal'] {
    const isFault = this.random.chance(agent.profile.errors);
    if (!isFault && !this.random.chance(30)) return null;
    const later = this.random.chance(1500) ? this.random.between(100, 240) : this.random.between(0, 20);
    return {
      reason: this.random.pick(isFault ? AGENT_REASONS : PAYER_REASONS),
      reversedOn: addDays(collectedOn, later),
    };
  }

  private collectionDay(agent: DemoAgent, month: YearMonth): LocalDate {
    return addDays(firstDayOf(month), this.random.pick(agent.collectionDays) - 1);
  }

  /** From a month before the due day to the last day of grace, on a day on which the agent collects. */
  private renewalDay(agent: DemoAgent, dueOn: LocalDate): LocalDate {
    const wanted = addDays(
      dueOn,
      this.random.weighted([
        [-20, 20],
        [-5, 30],
        [5, 25],
        [25, 15],
        [45, 10],
      ] as const),
    );
    const day = this.random.pick(agent.collectionDays);
    return addDays(firstDayOf(monthOf(wanted)), day - 1);
  }
}

/** Does the agent collect on that day at all? */
export function isWorking(agent: DemoAgent, day: LocalDate): boolean {
  const { effective, suspension } = agent;
  if (day < effective.startsOn || (effective.endsOn !== null && day > effective.endsOn)) return false;
  return !suspension || day < suspension.startsOn || day > suspension.endsOn!;
}
