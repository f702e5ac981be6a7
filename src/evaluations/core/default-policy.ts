import { Measure } from './measure';
import { Criterion, CurvePoint, GradeBand, Policy, PolicyParameters, Rule } from './policy';
import { ANNUAL_EXAMPLES, HALF_YEAR_EXAMPLES } from './default-policy.examples';

/*
 * The policies that the system is delivered with: data for the office to change, not law. Figures the office has not
 * fixed (the curves, the days) are starting points.
 */

const PARAMETERS: PolicyParameters = {
  graceDays: 60,
  returnAfterMonths: 12,
  remittanceDueWorkingDays: 3,
  withheldDays: 30,
  handoverGraceDays: 180,
  newcomerGraceDays: 0,
  minimumActiveDays: 90,
  minimumDueAndQuota: 10,
  confidenceBp: 9500,
};

/** `[at, points]` pairs. */
const curve = (...points: [at: number, points: number][]): CurvePoint[] =>
  points.map(([at, points]) => ({ at, points }));

const criterion = (
  measure: Measure,
  weightBp: number,
  points: CurvePoint[],
  minimumEvidence: number,
): Criterion => ({ measure, weightBp, curve: points, minimumEvidence, onNoEvidence: 'redistribute' });

const TO_QUOTA = curve([0, 0], [10_000, 10_000]);
const RETENTION = curve([2000, 0], [5000, 5000], [9000, 10_000]);

/** Complaints: 10,000 is one upheld per 1,000 receipts. The inherited portfolio is reported and not scored. */
const CRITERIA: readonly Criterion[] = [
  criterion('new-participants', 4000, TO_QUOTA, 1),
  criterion('retention', 2500, RETENTION, 5),
  criterion('inherited-retention', 0, RETENTION, 1),
  criterion('on-time-remittance', 1500, curve([7000, 0], [9000, 5000], [10_000, 10_000]), 1),
  criterion('collection', 500, TO_QUOTA, 1),
  criterion('receipt-accuracy', 500, curve([9000, 0], [9800, 7000], [10_000, 10_000]), 1),
  criterion('trained-staff', 500, curve([5000, 0], [10_000, 10_000]), 1),
  criterion('complaints', 300, curve([0, 10_000], [10_000, 7000], [50_000, 0]), 100),
  criterion('reporting', 200, curve([5000, 0], [10_000, 10_000]), 1),
];

const GRADE_BANDS: readonly GradeBand[] = [
  { grade: 'A', from: 9000 },
  { grade: 'B', from: 7500 },
  { grade: 'C', from: 5000 },
  { grade: 'D', from: 0 },
];

const EVALUATION =
  'Plan 56/KH-UBND of the Hanoi People’s Committee, 18 February 2022: quality and effectiveness of every collection ' +
  'agent are evaluated each half-year and each year.';
const REPLACEMENT =
  'Plan 56/KH-UBND of the Hanoi People’s Committee, 18 February 2022: an ineffective collection agent is replaced, or ' +
  'its contract is stopped.';
const CONTRACT = 'Agency contract, clause on';

const COMMENDATION: Rule = {
  code: 'a-twice-running',
  recommends: 'commendation',
  all: [{ kind: 'grade-running', grade: 'A', periods: 2 }],
  appliesToNotRated: false,
  legalBasis: `${EVALUATION} Good models are made known.`,
};

const LOW_ATTAINMENT: Rule = {
  code: 'low-attainment-and-retention',
  recommends: 'termination',
  all: [
    { kind: 'measure-worse-than', measure: 'new-participants', limitBp: 3000, byFavourableEnd: true },
    { kind: 'measure-worse-than', measure: 'retention', limitBp: 5000, byFavourableEnd: false },
  ],
  appliesToNotRated: false,
  legalBasis: `${REPLACEMENT} ${CONTRACT} low production and retention of participants.`,
};

const WITHHELD: Rule = {
  code: 'money-withheld',
  recommends: 'termination',
  all: [{ kind: 'money-withheld', minimumLines: 1 }],
  appliesToNotRated: true,
  legalBasis: `${CONTRACT} handing over collected money in full and on time.`,
};

export const DEFAULT_HALF_YEAR_POLICY: Policy = {
  code: 'default-half-year',
  kind: 'half-year',
  parameters: PARAMETERS,
  criteria: CRITERIA,
  gradeBands: GRADE_BANDS,
  rules: [
    {
      code: 'grade-d',
      recommends: 'improvement-plan',
      all: [{ kind: 'grade-running', grade: 'D', periods: 1 }],
      appliesToNotRated: false,
      legalBasis: EVALUATION,
    },
    {
      code: 'c-twice-running',
      recommends: 'warning',
      all: [{ kind: 'grade-running', grade: 'C', periods: 2 }],
      appliesToNotRated: false,
      legalBasis: EVALUATION,
    },
    {
      code: 'd-twice-running',
      recommends: 'replacement',
      all: [{ kind: 'grade-running', grade: 'D', periods: 2 }],
      appliesToNotRated: false,
      legalBasis: REPLACEMENT,
    },
    LOW_ATTAINMENT,
    WITHHELD,
    COMMENDATION,
  ],
  examples: HALF_YEAR_EXAMPLES,
};

export const DEFAULT_ANNUAL_POLICY: Policy = {
  code: 'default-annual',
  kind: 'annual',
  parameters: PARAMETERS,
  criteria: CRITERIA,
  gradeBands: GRADE_BANDS,
  rules: [
    {
      code: 'annual-grade-d',
      recommends: 'termination',
      all: [{ kind: 'grade-running', grade: 'D', periods: 1 }],
      appliesToNotRated: false,
      legalBasis: `${REPLACEMENT} ${CONTRACT} termination for low production.`,
    },
    LOW_ATTAINMENT,
    WITHHELD,
    COMMENDATION,
  ],
  examples: ANNUAL_EXAMPLES,
};

export const DEFAULT_POLICIES: readonly Policy[] = [DEFAULT_HALF_YEAR_POLICY, DEFAULT_ANNUAL_POLICY];
