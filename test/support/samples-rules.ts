import { DEFAULT_HALF_YEAR_POLICY } from '../../src/evaluations/core/default-policy';
import type { FullOffice } from '../factories/full-office';
import type { Prepared, Sample } from './samples';

/** The shipped policy with one of everything, so that there are fewer places to be hostile at. */
const SMALL_POLICY = {
  ...DEFAULT_HALF_YEAR_POLICY,
  criteria: DEFAULT_HALF_YEAR_POLICY.criteria
    .filter(({ measure }) => measure === 'retention')
    .map((criterion) => ({ ...criterion, weightBp: 10_000, capBp: 10_000 })),
  rules: DEFAULT_HALF_YEAR_POLICY.rules.filter(({ code }) => code === 'grade-d'),
  examples: [
    {
      name: 'one',
      measured: [{ measure: 'retention', numerator: 9, denominator: 10, evidence: 10 }],
      activeDays: 181,
      withheldLines: 0,
      previousGrades: ['A'],
      expectedScore: 10_000,
      expectedGrade: 'A',
      expectedRaised: ['grade-d'],
    },
  ],
};

/** Policies, the runs that judge by them, what they raise, and when they do. */
export function ruleSamples(office: FullOffice, prepared: Prepared): Record<string, Sample> {
  const { draftPolicyId, queuedRunId, failedRunId } = prepared;
  const draft = { effectiveFrom: '2027-01-01', policy: SMALL_POLICY };
  const withoutRules = {
    ...draft,
    policy: {
      ...SMALL_POLICY,
      rules: [],
      examples: [{ name: 'one', measured: [], expectedScore: null, expectedGrade: null }],
    },
  };
  return {
    draftEvaluationPolicy: { bodies: [draft] },
    changeEvaluationPolicy: { named: draftPolicyId, bodies: [withoutRules] },
    activateEvaluationPolicy: { named: draftPolicyId },
    requestEvaluationRun: {
      bodies: [
        {
          period: '2025-H2',
          officeId: office.id('office'),
          policyVersion: office.id('policy'),
          knowledgeCutoff: '2026-07-31T17:00:00Z',
        },
      ],
    },
    cancelEvaluationRun: { named: queuedRunId },
    retryEvaluationRun: { named: failedRunId },
    dismissFlag: { bodies: [{ reason: 'Lũ' }] },
    changeSchedule: { named: 'half-year-evaluation', bodies: [{ cron: '0 3 5 1,7 *', isEnabled: false }] },
    getSchedule: { named: 'half-year-evaluation' },
  };
}
