import { canonicalText } from './canonical';
import { Verdict, flagsOf } from './verdict';

/** One thing that differs, as canonical text; null on the side that has no verdict. */
export interface Change {
  /** `score`, `grade`, `flags`, or the measure as `criteria/<measure>`. */
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface VerdictDifference {
  readonly agent: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** What is worth telling apart: the decision first, then the figures below it. */
function aspects(verdict: Verdict | undefined): Map<string, string> {
  if (!verdict) return new Map();
  const { status, notRatedReasons, score, grade, activeDays, commendation, outcomes, criteria } = verdict;
  const flags = flagsOf(verdict).map(({ rule, recommends }) => ({ rule, recommends }));
  const results = Object.fromEntries(outcomes.map(({ rule, result }) => [rule, result]));
  const decision = {
    status,
    notRatedReasons,
    score,
    grade,
    flags,
    commendation,
    outcomes: results,
    activeDays,
  };
  return new Map([
    ...Object.entries(decision).map(([what, value]): [string, string] => [what, canonicalText(value)]),
    ...criteria.map(
      ({ measure, numerator, denominator, points, weightBp, effectiveWeightBp }): [string, string] => [
        `criteria/${measure}`,
        canonicalText({ numerator, denominator, points, weightBp, effectiveWeightBp }),
      ],
    ),
  ]);
}

function compare(before: Verdict | undefined, after: Verdict | undefined): Change[] {
  const [old, now] = [aspects(before), aspects(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((what) => ({ what, before: old.get(what) ?? null, after: now.get(what) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The verdicts that differ between two computations, by agent code; equal ones are left out. */
export function differences(before: readonly Verdict[], after: readonly Verdict[]): VerdictDifference[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((verdict) => [verdict.agent, verdict])));
  const agents = [...new Set([...before, ...after].map(({ agent }) => agent))].sort();
  return agents.flatMap((agent): VerdictDifference[] => {
    const changes = compare(old?.get(agent), now?.get(agent));
    if (changes.length === 0) return [];
    const kind = !old?.has(agent) ? 'added' : !now?.has(agent) ? 'removed' : 'changed';
    return [{ agent, kind, changes }];
  });
}
