import { Ratio, ratio } from '../../shared/ratio';

/** What is measured of an agent in a period, in the order in which it is always listed. */
export const MEASURES = [
  'new-participants',
  'retention',
  'inherited-retention',
  'collection',
  'on-time-remittance',
  'receipt-accuracy',
  'trained-staff',
  'complaints',
  'reporting',
] as const;
export type Measure = (typeof MEASURES)[number];

/** `share`: numerator / denominator. `per-thousand`: numerator × 1,000 / denominator. */
export type MeasureUnit = 'share' | 'per-thousand';

/** Which interval fits the measure: Wilson for shares of counts, exact Poisson for counts, none for money. */
export type IntervalKind = 'wilson' | 'poisson' | 'none';

export const NO_EVIDENCE_REASONS = [
  'no-quota',
  'no-dues',
  'no-receipts',
  'nothing-due-for-remittance',
  'no-active-staff',
  'no-reports-due',
  'below-minimum-evidence',
] as const;
export type NoEvidenceReason = (typeof NO_EVIDENCE_REASONS)[number];

export interface MeasureTraits {
  readonly unit: MeasureUnit;
  readonly interval: IntervalKind;
  readonly lowerIsBetter: boolean;
  /** Why there is no evidence when the denominator is zero. */
  readonly whenEmpty: NoEvidenceReason;
}

const share = (interval: IntervalKind, whenEmpty: NoEvidenceReason): MeasureTraits => ({
  unit: 'share',
  interval,
  lowerIsBetter: false,
  whenEmpty,
});

export const MEASURE_TRAITS: Readonly<Record<Measure, MeasureTraits>> = {
  'new-participants': share('poisson', 'no-quota'),
  retention: share('wilson', 'no-dues'),
  'inherited-retention': share('wilson', 'no-dues'),
  collection: share('none', 'no-quota'),
  'on-time-remittance': share('none', 'nothing-due-for-remittance'),
  'receipt-accuracy': share('wilson', 'no-receipts'),
  'trained-staff': share('wilson', 'no-active-staff'),
  complaints: { unit: 'per-thousand', interval: 'poisson', lowerIsBetter: true, whenEmpty: 'no-receipts' },
  reporting: share('wilson', 'no-reports-due'),
};

/** A measure of one agent in one period, exact. A zero denominator is no evidence, never a value of zero. */
export interface Measured {
  readonly measure: Measure;
  /** Participants, dues, lines, staff, complaints or reports; whole VND for the two money measures. */
  readonly numerator: bigint;
  /** What there was to achieve; fractional only where a quota was pro-rated by active days. */
  readonly denominator: Ratio;
  /**
   * How much the denominator rests on: dues, lines, receipts, staff or deadlines counted; for new participants
   * the whole part of the pro-rated quota, for collection the months that have one. Never the achievement itself:
   * an agent who enrols nobody under a quota of 100 is well measured.
   */
  readonly evidence: number;
  /** Set exactly when the denominator is zero. */
  readonly noEvidenceReason?: NoEvidenceReason;
}

/** Builds a measure; the reason for missing evidence follows from the denominator. */
export function measured(
  measure: Measure,
  numerator: bigint | number,
  denominator: Ratio | bigint | number,
  evidence: number,
): Measured {
  const exact = typeof denominator === 'object' ? denominator : ratio(denominator);
  const base = { measure, numerator: BigInt(numerator), denominator: exact, evidence };
  return exact.num === 0n ? { ...base, noEvidenceReason: MEASURE_TRAITS[measure].whenEmpty } : base;
}

/**
 * The value in the measure's own unit, exact and unreduced: 1 is 100% for a share, 1 per 1,000 for complaints.
 * Null when there is no evidence.
 */
export function valueOf(m: Measured): Ratio | null {
  if (m.denominator.num === 0n) return null;
  const scale = MEASURE_TRAITS[m.measure].unit === 'per-thousand' ? 1000n : 1n;
  return { num: m.numerator * scale * m.denominator.den, den: m.denominator.num };
}
