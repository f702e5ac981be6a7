import { localDate } from '../../shared/local-date';
import { Random } from '../random';
import { ScaleAgent, endOf, startOf } from './agents';
import { dayOf, firstDayOfMonth, openDay } from './calendar';

const NONE = -1;
const WITHHOLDS_FROM = dayOf(localDate('2026-04-01'));

/** What payments ask of an agent, by its index: its id less one. Days as in the calendar, both inside. */
export class Roster {
  readonly size: number;
  readonly codes: readonly Uint8Array[];
  readonly firstStaff: Int32Array;
  readonly staffCount: Uint8Array;
  readonly errors: Int32Array;
  readonly lateRemittance: Int32Array;
  readonly retention: Int32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly suspendedFrom: Int32Array;
  private readonly suspendedTo: Int32Array;
  private readonly successors: Int32Array;
  private readonly withholds: Uint8Array;
  private readonly isPlain: Uint8Array;
  private readonly collectionDays: Uint8Array;
  private readonly firstCollectionDay: Uint8Array;

  /** @param apart how far apart the agents of one place stand. */
  constructor(
    readonly agents: readonly ScaleAgent[],
    private readonly apart: number,
  ) {
    const numbers = (of: (agent: ScaleAgent) => number): Int32Array => Int32Array.from(agents, of);
    const small = (of: (agent: ScaleAgent) => number): Uint8Array => Uint8Array.from(agents, of);
    this.size = agents.length;
    this.codes = agents.map(({ agent }) => Buffer.from(agent.code, 'latin1'));
    this.firstStaff = numbers(({ agent }) => agent.staffIds[0]!);
    this.staffCount = small(({ agent }) => agent.staffIds.length);
    this.errors = numbers(({ agent }) => agent.profile.errors);
    this.lateRemittance = numbers(({ agent }) => agent.profile.lateRemittance);
    this.retention = numbers(({ agent }) => agent.profile.retention);
    this.starts = numbers(({ agent }) => startOf(agent));
    this.ends = numbers(({ agent }) => endOf(agent));
    this.suspendedFrom = numbers(({ agent }) => (agent.suspension ? dayOf(agent.suspension.startsOn) : NONE));
    this.suspendedTo = numbers(({ agent }) => (agent.suspension ? dayOf(agent.suspension.endsOn!) : NONE));
    this.successors = new Int32Array(agents.length).fill(NONE);
    for (const { agent } of agents)
      if (agent.successorOf !== null) this.successors[agent.successorOf - 1] = agent.id - 1;
    this.withholds = small(({ agent }) => (agent.profile.special === 'withholding' ? 1 : 0));
    this.isPlain = small(({ agent }) => (agent.profile.special === undefined ? 1 : 0));
    this.collectionDays = small((agent) => agent.collectionDays);
    this.firstCollectionDay = small((agent) => agent.firstCollectionDay);
  }

  hasStarted(agent: number, day: number): boolean {
    return day >= this.starts[agent]!;
  }

  hasEnded(agent: number, day: number): boolean {
    return day > this.ends[agent]!;
  }

  /** The day after the suspension in which the day lies; the day itself when it lies in none. */
  afterSuspension(agent: number, day: number): number {
    const to = this.suspendedTo[agent]!;
    return day >= this.suspendedFrom[agent]! && day <= to ? to + 1 : day;
  }

  /** Who took the portfolio over, and from which day; undefined when nobody did. */
  successorOf(agent: number): { readonly agent: number; readonly from: number } | undefined {
    const successor = this.successors[agent]!;
    return successor === NONE ? undefined : { agent: successor, from: this.starts[successor]! };
  }

  /** Another agent of the same place who collects on that day, or else the agent itself. */
  neighbourOf(agent: number, day: number): number {
    const other = (agent + this.apart) % this.size;
    return this.isPlain[other] === 1 && this.hasStarted(other, day) ? other : agent;
  }

  keepsMoney(agent: number, day: number): boolean {
    return this.withholds[agent] === 1 && day >= WITHHOLDS_FROM;
  }

  /** One of the days of a month on which the agent collects, or the next open one. */
  collectionDay(agent: number, month: number, random: Random): number {
    const count = this.collectionDays[agent]!;
    const turn = Math.floor((random.between(0, count - 1) * 28) / count);
    return openDay(firstDayOfMonth(month) + ((this.firstCollectionDay[agent]! + turn) % 28));
  }
}
