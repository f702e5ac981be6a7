import {
  type LocalDate,
  addMonths,
  lastDayOf,
  monthOf,
  monthsFrom,
  yearMonth,
} from '../../shared/local-date';
import { floor, roundHalfUp } from '../../shared/ratio';
import { shareBp } from './target';

/** Changes from month to month that a projection goes by. */
const CHANGES = 12;
export const MONTH_ENDS = CHANGES + 1;
/** The 95th percentile of Student's t with 11 degrees of freedom, in millionths: 90% lie between it and its negative. */
const QUANTILE = 1_795_885n;
const MILLION = 1_000_000n;

export const OUTLOOKS = ['reached', 'on-track', 'uncertain', 'off-track'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** What progress is worked out from, in people. */
export interface ProgressFacts {
  readonly goal: bigint;
  readonly population: bigint;
  /** Null when nothing is known. */
  readonly result: bigint | null;
  /** Counts at `monthEndsUpTo` the day; empty for what is not counted by month. */
  readonly monthEnds: readonly bigint[];
}

/** How many there have to be at the end of a month. */
export interface TrajectoryPoint {
  readonly on: LocalDate;
  /** As many more each month. */
  readonly linear: bigint;
  /** By the same rate each month; null when there is nothing that could grow. */
  readonly compounding: bigint | null;
}

/** How many there will be at the end of the year if months go on as the last twelve: nine in ten times from low to high. */
export interface Projection {
  readonly people: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

export interface Progress {
  /** Of the population, rounded down. */
  readonly resultRateBp: bigint | null;
  /** People who are missing; zero when the goal is reached. */
  readonly gap: bigint | null;
  readonly monthsLeft: number;
  /** People in each month that is left; null when none is. */
  readonly neededPerMonth: bigint | null;
  /** From the next month end to December; empty when the goal is reached or the year is over. */
  readonly trajectory: readonly TrajectoryPoint[];
  readonly projection: Projection | null;
  readonly outlook: Outlook;
}

const ceiling = (num: bigint, den: bigint): bigint => -floor({ num: -num, den });
const atLeastZero = (people: bigint): bigint => (people < 0n ? 0n : people);

/**
 * The last 13 month ends at or before the day, oldest first. Months are compared at their ends only: who pays by the month
 * pays within it, so that a day in the middle of one would make up for fewer people than there are.
 */
export function monthEndsUpTo(day: LocalDate): LocalDate[] {
  const month = monthOf(day);
  const last = lastDayOf(month) === day ? month : addMonths(month, -1);
  return monthsFrom(addMonths(last, -CHANGES), last).map(lastDayOf);
}

/** The month ends after the day up to that of December of the year; a month that has not ended by the day counts. */
export const monthEndsLeft = (day: LocalDate, year: number): LocalDate[] =>
  monthsFrom(monthOf(day), yearMonth(`${year}-12`))
    .map(lastDayOf)
    .filter((end) => end > day);

/** How far a target is on a day, and where that leads to by the end of its year. */
export function progressOf(facts: ProgressFacts, day: LocalDate, year: number): Progress {
  const { goal, population, result } = facts;
  const ends = monthEndsLeft(day, year);
  const monthsLeft = ends.length;
  const projection = project(facts.monthEnds, monthsLeft);
  const outlook = outlookOf(facts, monthsLeft, projection);
  if (result === null)
    return {
      resultRateBp: null,
      gap: null,
      monthsLeft,
      neededPerMonth: null,
      trajectory: [],
      projection,
      outlook,
    };
  const gap = atLeastZero(goal - result);
  return {
    resultRateBp: shareBp(result, population),
    gap,
    monthsLeft,
    neededPerMonth: monthsLeft === 0 ? null : ceiling(gap, BigInt(monthsLeft)),
    trajectory: gap === 0n ? [] : ends.map((on, index) => pointOf(result, goal, on, [index + 1, monthsLeft])),
    projection,
    outlook,
  };
}

function pointOf(
  result: bigint,
  goal: bigint,
  on: LocalDate,
  [month, months]: readonly [number, number],
): TrajectoryPoint {
  const more = roundHalfUp({ num: (goal - result) * BigInt(month), den: BigInt(months) });
  return {
    on,
    linear: result + more,
    compounding: result === 0n ? null : compounded(result, goal, month, months),
  };
}

/**
 * The whole number nearest to v = base × (goal / base)^(month / months): floating point says where to look, and integers
 * decide by (2v)^months. No such v lies half way, since a root of a whole number is whole or no fraction at all.
 */
function compounded(base: bigint, goal: bigint, month: number, months: number): bigint {
  const power = BigInt(months);
  const doubled = 2n ** power * base ** BigInt(months - month) * goal ** BigInt(month);
  const isTooMuch = (people: bigint): boolean => (2n * people - 1n) ** power > doubled;
  let people = BigInt(Math.round(Number(base) * (Number(goal) / Number(base)) ** (month / months)));
  while (isTooMuch(people)) people -= 1n;
  while (!isTooMuch(people + 1n)) people += 1n;
  return people;
}

/**
 * The count of the last month end and, for each month that is left, the mean of the twelve changes before it. With s their
 * standard deviation, the sum of n more changes is predicted to lie within t × s × √(n + n²/12) of n means; the bounds are
 * exact and rounded outward. Null when no month is left, or when nobody was there at the first of the month ends: twelve
 * months that began with nothing say more of the beginning than of what comes.
 */
function project(monthEnds: readonly bigint[], monthsLeft: number): Projection | null {
  const [first, ...rest] = monthEnds;
  if (monthsLeft === 0 || rest.length !== CHANGES || first === 0n) return null;
  const changes = rest.map((people, index) => people - monthEnds[index]!);
  const sum = changes.reduce((a, b) => a + b, 0n);
  const squares = changes.reduce((a, b) => a + b * b, 0n);
  const [count, months] = [BigInt(CHANGES), BigInt(monthsLeft)];
  // In parts of a person, twelve each.
  const centre = count * rest.at(-1)! + months * sum;
  const spread = count * squares - sum * sum;
  const half = rootAbove(
    ceiling(QUANTILE ** 2n * spread * months * (count + months), (count - 1n) * MILLION ** 2n),
  );
  return {
    people: atLeastZero(roundHalfUp({ num: centre, den: count })),
    low: atLeastZero(floor({ num: centre - half, den: count })),
    high: atLeastZero(ceiling(centre + half, count)),
  };
}

/** The smallest whole number whose square is not below the value. */
function rootAbove(value: bigint): bigint {
  let root = BigInt(Math.ceil(Math.sqrt(Number(value))));
  while (root * root < value) root += 1n;
  while (root > 0n && (root - 1n) ** 2n >= value) root -= 1n;
  return root;
}

/** Without a projection there is nothing to go by until the year is over. */
function outlookOf(
  { goal, result }: ProgressFacts,
  monthsLeft: number,
  projection: Projection | null,
): Outlook {
  if (result === null) return 'uncertain';
  if (result >= goal) return 'reached';
  if (monthsLeft === 0) return 'off-track';
  if (projection === null) return 'uncertain';
  if (projection.low >= goal) return 'on-track';
  return projection.high < goal ? 'off-track' : 'uncertain';
}
