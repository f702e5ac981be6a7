import { DomainError } from '../../shared/domain-error';
import type { Population } from './population-basis';

/** A commune with the people who were counted there; null when nobody counted. */
export interface SharedCommune {
  readonly code: string;
  readonly people: bigint | null;
  /** The agents in whose territory it lies, one at least. They have equal parts of it. */
  readonly agents: bigint;
}

/** An agent with the communes of its territory and the participants whose cover it holds. */
export interface AgentReach {
  readonly code: string;
  readonly communes: readonly string[];
  readonly inForce: bigint;
}

/** How many people there are for an agent, and how many of them take part. */
export interface Potential {
  /** In thousandths of a person: communes are divided among agents. */
  readonly labourForce: bigint;
  /** Whole people. */
  readonly inForce: bigint;
}

const THOUSANDTHS = 1_000n;
/** More than anybody reads. */
const MOST_NAMED = 100;

/**
 * By code of the agents: an agent has an equal part of every commune in its territory, in thousandths of a person, each
 * part rounded down.
 * @param communes all that the agents name.
 * @throws DomainError `population-missing` with the communes of which no figure is known.
 */
export function potentialsOf(
  agents: readonly AgentReach[],
  communes: readonly SharedCommune[],
  of: Population,
): ReadonlyMap<string, Potential> {
  requireFigures(communes, of);
  const parts = new Map(
    communes.map(({ code, people, agents: sharing }) => [code, ((people ?? 0n) * THOUSANDTHS) / sharing]),
  );
  return new Map(
    agents.map(({ code, communes: own, inForce }) => [
      code,
      { labourForce: own.reduce((sum, commune) => sum + parts.get(commune)!, 0n), inForce },
    ]),
  );
}

/** Those who do not take part yet, in thousandths of a person; none where more take part than were counted. */
export function uncoveredOf({ labourForce, inForce }: Potential): bigint {
  const uncovered = labourForce - inForce * THOUSANDTHS;
  return uncovered > 0n ? uncovered : 0n;
}

/** Whole people, rounded down. */
export const peopleOf = ({ labourForce }: Potential): bigint => labourForce / THOUSANDTHS;

function requireFigures(communes: readonly SharedCommune[], { definition, position }: Population): void {
  const missing = communes.filter(({ people }) => people === null).map(({ code }) => code);
  if (missing.length === 0) return;
  const named = missing.sort().slice(0, MOST_NAMED).join(', ');
  const others = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  throw new DomainError(
    'invalid',
    'population-missing',
    `Of ${missing.length} communes in the territories of agents no figure is known: ${definition}.`,
    [
      {
        pointer: `/bases/${position}/population`,
        code: 'population-missing',
        detail: `no figure of ${named}${others}`,
      },
    ],
  );
}
