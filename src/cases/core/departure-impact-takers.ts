import { GRADES, type Grade } from '../../evaluations/core/policy';
import { type Ratio, add, compare, divide, floor, multiply, ratio } from '../../shared/ratio';

/** How much an agent has to do on a day. */
export interface Load {
  readonly participantsInForce: number;
  /** Active members. */
  readonly staff: number;
}

/** An agent that could take over, as far as the ranking looks at it. */
export interface Taker extends Load {
  readonly code: string;
  /** Communes that it shares with the agent that departs. */
  readonly sharedCommunes: number;
  /** Steps to the closest office that both stand under; null when there is none. */
  readonly officeDistance: number | null;
  /** The latest one; null without any. */
  readonly grade: Grade | null;
}

/** Why an agent stands where it stands. */
export const TAKER_REASONS = [
  'serves-the-same-commune',
  'same-office',
  'neighbouring-office',
  'grade-a',
  'grade-b',
  'grade-c',
  'grade-d',
  'not-graded',
  'has-spare-capacity',
  'no-spare-capacity',
  'no-active-staff',
  'not-recommended',
] as const;
export type TakerReason = (typeof TAKER_REASONS)[number];

export type RankedTaker<Of extends Taker = Taker> = Of & {
  /** Participants that it lacks to the median load, below zero when it has more; null when there is no median. */
  readonly spareCapacity: number | null;
  /** False with a D. */
  readonly isRecommended: boolean;
  readonly reasons: readonly TakerReason[];
};

/**
 * Participants in force for each active member of staff, of the agent in the middle; half way between two that stand
 * there. Agents without staff are left out; null when no other is there.
 */
export function medianLoad(loads: readonly Load[]): Ratio | null {
  const sorted = loads
    .filter(({ staff }) => staff > 0)
    .map(({ participantsInForce, staff }) => ratio(participantsInForce, staff))
    .sort(compare);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower && upper ? divide(add(lower, upper), ratio(2)) : null;
}

/**
 * Who should take over, best first: recommended agents before the others, then those that share more communes, with the
 * better grade (none counts after C), with more spare capacity, with the smaller code.
 */
export const rankTakers = <Of extends Taker>(
  takers: readonly Of[],
  median: Ratio | null,
): RankedTaker<Of>[] => takers.map((taker) => withReasons(taker, median)).sort(inOrder);

function withReasons<Of extends Taker>(taker: Of, median: Ratio | null): RankedTaker<Of> {
  const spareCapacity = median && spareOf(taker, median);
  const isRecommended = taker.grade !== 'D';
  const reasons: TakerReason[] = [
    ...reasonsOfPlace(taker),
    taker.grade ? (`grade-${taker.grade.toLowerCase()}` as TakerReason) : 'not-graded',
    ...reasonsOfLoad(taker, spareCapacity),
  ];
  if (!isRecommended) reasons.push('not-recommended');
  return { ...taker, spareCapacity, isRecommended, reasons };
}

const spareOf = ({ participantsInForce, staff }: Load, median: Ratio): number =>
  Number(floor(multiply(median, ratio(staff)))) - participantsInForce;

function reasonsOfPlace({ sharedCommunes, officeDistance }: Taker): TakerReason[] {
  const reasons: TakerReason[] = sharedCommunes > 0 ? ['serves-the-same-commune'] : [];
  if (officeDistance === 0) reasons.push('same-office');
  if (officeDistance === 1) reasons.push('neighbouring-office');
  return reasons;
}

function reasonsOfLoad({ staff }: Load, spareCapacity: number | null): TakerReason[] {
  const reasons: TakerReason[] = [];
  if (spareCapacity !== null) reasons.push(spareCapacity > 0 ? 'has-spare-capacity' : 'no-spare-capacity');
  if (staff === 0) reasons.push('no-active-staff');
  return reasons;
}

const placeOf = ({ grade }: Taker): number => (grade ? GRADES.indexOf(grade) : GRADES.length);

const inOrder = (a: RankedTaker, b: RankedTaker): number =>
  Number(b.isRecommended) - Number(a.isRecommended) ||
  b.sharedCommunes - a.sharedCommunes ||
  placeOf(a) - placeOf(b) ||
  (b.spareCapacity ?? 0) - (a.spareCapacity ?? 0) ||
  (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
