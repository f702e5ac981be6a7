import { daysBetween, LocalDate } from '../../shared/local-date';
import { Period } from '../../shared/period';
import { Ratio, add, compare, ratio } from '../../shared/ratio';
import { Measure, Measured, NoEvidenceReason } from './measure';
import { Criterion, PolicyParameters } from './policy';

/** Why an agent is not rated, the weightiest first. */
export type NotRatedReason =
  | 'too-few-active-days'
  | 'newcomer-grace'
  | 'too-little-evidence'
  | `no-evidence-for-${Measure}`
  | 'no-evidence-at-all';

/** Whether a criterion can be scored: it has a denominator and at least the evidence that the policy asks for. */
export function missingEvidence(criterion: Criterion, m: Measured): NoEvidenceReason | null {
  if (m.noEvidenceReason) return m.noEvidenceReason;
  return m.evidence < criterion.minimumEvidence ? 'below-minimum-evidence' : null;
}

export interface EligibilityFacts {
  readonly period: Period;
  readonly activeDays: number;
  readonly firstContractDay: LocalDate | null;
  readonly measured: ReadonlyMap<Measure, Measured>;
  /** Criteria that cannot be scored. */
  readonly unscored: readonly Criterion[];
  /** Weight of the criteria that can be scored, basis points. */
  readonly scoredWeightBp: number;
}

/** Every reason not to rate the agent; empty when it is rated. */
export function notRatedReasons(facts: EligibilityFacts, parameters: PolicyParameters): NotRatedReason[] {
  const reasons: NotRatedReason[] = [];
  if (facts.activeDays < parameters.minimumActiveDays) reasons.push('too-few-active-days');
  if (
    facts.firstContractDay !== null &&
    daysBetween(facts.firstContractDay, facts.period.end) < parameters.newcomerGraceDays
  ) {
    reasons.push('newcomer-grace');
  }
  const asked = (measure: Measure): Ratio => facts.measured.get(measure)?.denominator ?? ratio(0);
  const dueAndQuota = add(asked('retention'), asked('new-participants'));
  if (compare(dueAndQuota, ratio(parameters.minimumDueAndQuota)) < 0) reasons.push('too-little-evidence');
  for (const criterion of facts.unscored) {
    if (criterion.onNoEvidence === 'not-rated') reasons.push(`no-evidence-for-${criterion.measure}`);
  }
  if (facts.scoredWeightBp === 0) reasons.push('no-evidence-at-all');
  return reasons;
}
