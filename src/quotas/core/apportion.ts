/** A part of a total: its share goes by its weight, but never below the floor nor above the ceiling. */
export interface Part {
  readonly weight: bigint;
  readonly floor: bigint;
  /** Null where there is none. */
  readonly ceiling: bigint | null;
}

/** A share rounded down, and what that cut off, in units that all shares have in common. */
interface Share {
  readonly whole: bigint;
  readonly remainder: bigint;
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** What rounding down left of the total goes, one by one, to the largest remainders; of equal ones to the earlier. */
function dealOut(total: bigint, shares: readonly Share[]): bigint[] {
  const parts = shares.map(({ whole }) => whole);
  const left = Number(total - sumOf(parts));
  const byRemainder = shares.map(({ remainder }, index) => ({ remainder, index }));
  // Array.sort is stable, so equal remainders keep their order.
  byRemainder.sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : 0));
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1n;
  return parts;
}

/**
 * Divides a whole number in proportion to weights by largest remainder (Hamilton's method): each part is at first its
 * exact share rounded down, and what is left over goes, one by one, to the parts with the largest remainders. Of equal
 * remainders the earlier part comes first. The parts add up to the total exactly, and each lies less than one from its
 * exact share.
 *
 * @param total not negative.
 * @param weights not negative, at least one above zero.
 * @throws RangeError for anything else.
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = sumOf(weights);
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError(
      'apportion needs a total and weights that are not negative, and one weight above zero',
    );
  const shares = weights.map((weight) => ({
    whole: (total * weight) / sum,
    remainder: (total * weight) % sum,
  }));
  return dealOut(total, shares);
}

/** The least and the most that parts can come to together; the most is null when nothing bounds it. */
export function reachOf(parts: readonly Part[]): { readonly least: bigint; readonly most: bigint | null } {
  const least = sumOf(parts.map(({ floor }) => floor));
  let most: bigint | null = 0n;
  for (const { weight, floor, ceiling } of parts) {
    const own = weight === 0n ? floor : ceiling;
    most = most === null || own === null ? null : most + own;
  }
  return { least, most };
}

/**
 * The same within floors and ceilings: all parts that neither holds back have one rate for each unit of weight, and what
 * it gives is rounded by largest remainder. A part without weight gets its floor.
 *
 * @param total within `reachOf(parts)`.
 * @throws RangeError for anything else.
 */
export function apportionWithin(total: bigint, parts: readonly Part[]): bigint[] {
  const { least, most } = reachOf(parts);
  if (total < least || (most !== null && total > most))
    throw new RangeError(`${total} cannot be divided within the floors and ceilings`);
  const { num, den } = rateFor(total, parts);
  const shares = parts.map(({ weight, floor, ceiling }): Share => {
    const share = weight * num;
    if (share <= floor * den) return { whole: floor, remainder: 0n };
    if (ceiling !== null && share >= ceiling * den) return { whole: ceiling, remainder: 0n };
    return { whole: share / den, remainder: share % den };
  });
  return dealOut(total, shares);
}

interface Rate {
  readonly num: bigint;
  readonly den: bigint;
}

/** At this rate a part begins to exceed its floor, or comes to its ceiling. */
interface Turn extends Rate {
  readonly weight: bigint;
  readonly bound: bigint;
  readonly begins: boolean;
}

const isBefore = (a: Rate, b: Rate): boolean => a.num * b.den < b.num * a.den;

/**
 * The rate at which the shares, each held within its bounds, add up to the total. Their sum grows with the rate, straight
 * from one turn to the next, so that turns are gone through in their order until the sum would exceed the total.
 */
function rateFor(total: bigint, parts: readonly Part[]): Rate {
  const turns = parts.flatMap(turnsOf);
  turns.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  let held = sumOf(parts.map(({ floor }) => floor));
  let weight = 0n;
  for (const turn of turns) {
    if (held * turn.den + weight * turn.num >= total * turn.den)
      return weight > 0n ? { num: total - held, den: weight } : turn;
    held += turn.begins ? -turn.bound : turn.bound;
    weight += turn.begins ? turn.weight : -turn.weight;
  }
  return weight > 0n ? { num: total - held, den: weight } : { num: 0n, den: 1n };
}

function turnsOf({ weight, floor, ceiling }: Part): Turn[] {
  if (weight === 0n || floor === ceiling) return [];
  const begin: Turn = { num: floor, den: weight, weight, bound: floor, begins: true };
  if (ceiling === null) return [begin];
  return [begin, { num: ceiling, den: weight, weight, bound: ceiling, begins: false }];
}
