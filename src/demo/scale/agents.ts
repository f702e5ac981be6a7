import { DemoAgent, DemoPlace, demoAgents } from '../organisations';
import { Random } from '../random';
import { HALF_YEARS, dayOf } from './calendar';

/** An agent as the facts need it. Days as in the calendar, both inside; the last ones large where there is none. */
export interface ScaleAgent {
  readonly agent: DemoAgent;
  /** Participants who paid already before the data begin. */
  readonly stock: number;
  /** Participants who join, by half-year. */
  readonly joining: readonly number[];
  /** On how many days of a month it collects, and where they begin. */
  readonly collectionDays: number;
  readonly firstCollectionDay: number;
}

const NEVER = 100_000;
export const startOf = ({ effective }: DemoAgent): number => dayOf(effective.startsOn);
export const endOf = ({ effective }: DemoAgent): number =>
  effective.endsOn === null ? NEVER : dayOf(effective.endsOn);

/** Of ten thousand agents of one size, how many are about twice as large or more; and how far that goes. */
const LARGER = 4_300;
const LARGEST_STEP = 9;
const SMALLEST = 20;
/** Of the participants whom an agent has in the end, in 10,000: those of before, and those who join in a year. */
const STOCK = 6_000;
const YEARLY = 2_000;
const AMOUNT_A_YEAR = 5_000_000;

/** Sizes as they are found: half of all agents small, one in some thousands a hundred times as large. */
function weightOf(random: Random): number {
  let size = SMALLEST;
  for (let step = 0; step < LARGEST_STEP && random.chance(LARGER); step++) size *= 2;
  return random.between(size, 2 * size);
}

/** As many agents as asked for, the successors of handed-over ones among them, who share the participants. */
export function scaleAgents(
  places: readonly DemoPlace[],
  count: number,
  participants: number,
  random: Random,
): ScaleAgent[] {
  const agents = demoAgents(places, count, random).slice(0, count);
  const weights = agents.map(() => weightOf(random));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return agents.map((agent, index) => {
    const isAlone = agent.profile.special === 'one-participant';
    const size = isAlone ? 1 : Math.max(2, Math.floor((weights[index]! * participants) / total));
    const yearly = Math.max(1, Math.floor((size * YEARLY) / 10_000));
    const startsLate = startOf(agent) > 0;
    const collectionDays = Math.min(20, 3 + Math.floor(size / 60));
    return {
      agent: {
        ...agent,
        yearlyQuota: agent.yearlyQuota === 0 ? 0 : yearly,
        yearlyAmount: size * AMOUNT_A_YEAR,
      },
      stock: startsLate ? 0 : isAlone ? 1 : Math.floor((size * STOCK) / 10_000),
      joining: isAlone ? HALF_YEARS.map(() => 0) : joiningOf(agent, yearly, random),
      collectionDays,
      firstCollectionDay: random.between(0, 27),
    };
  });
}

/** What the agent attains of its quota; the first half-year is as the second. */
function joiningOf(agent: DemoAgent, yearly: number, random: Random): number[] {
  return HALF_YEARS.map((_, half) => {
    const [low, high] = agent.profile.attainment[Math.max(0, half - 1)]!;
    const wanted = yearly * random.between(low, high);
    return Math.floor(wanted / 200) + (random.between(0, 199) < wanted % 200 ? 1 : 0);
  });
}
