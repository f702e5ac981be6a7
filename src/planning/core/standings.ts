import { type Ratio, compare } from '../../shared/ratio';
import { shareBp } from './target';

/** What a target is ranked by. */
export interface Contender {
  /** People; null when nothing is known. */
  readonly result: bigint | null;
  /** People, above zero. */
  readonly goal: bigint;
  readonly officeCode: string;
  readonly unitCode: string | null;
}

export interface Place {
  /** 1 is the best, and shared by those of equal attainment; null without a result. */
  readonly rank: number | null;
  /** Result to goal, rounded down; null without a result. */
  readonly attainmentBp: bigint | null;
}

const attainmentOf = ({ result, goal }: Contender): Ratio | null =>
  result === null ? null : { num: result, den: goal };

const codeOf = ({ officeCode, unitCode }: Contender): string => `${officeCode} ${unitCode ?? ''}`;

const byCode = (a: Contender, b: Contender): number =>
  codeOf(a) < codeOf(b) ? -1 : Number(codeOf(a) > codeOf(b));

/** The better first, those without a result last, equal ones by their codes. */
function compareContenders(a: Contender, b: Contender): number {
  const [ofA, ofB] = [attainmentOf(a), attainmentOf(b)];
  if (ofA === null || ofB === null) return Number(ofA === null) - Number(ofB === null) || byCode(a, b);
  return compare(ofB, ofA) || byCode(a, b);
}

/**
 * Targets by how much of its goal each has, compared exactly: after two that share a rank the next one is left out.
 * @param contenders of one definition of the population.
 */
export function standings<Row extends Contender>(contenders: readonly Row[]): (Row & Place)[] {
  const placed: (Row & Place)[] = [];
  for (const [index, row] of [...contenders].sort(compareContenders).entries()) {
    const attainment = attainmentOf(row);
    placed.push({
      ...row,
      rank: attainment && (rankIfEqual(placed.at(-1), attainment) ?? index + 1),
      attainmentBp: attainment && shareBp(attainment.num, attainment.den),
    });
  }
  return placed;
}

function rankIfEqual(ahead: (Contender & Place) | undefined, attainment: Ratio): number | null {
  const ofAhead = ahead ? attainmentOf(ahead) : null;
  return ofAhead && compare(ofAhead, attainment) === 0 ? ahead!.rank : null;
}
