import type { LineCorrection } from '../../contributions/core/line-correction';
import type { FieldError } from '../../shared/domain-error';
import type { ReversalReason } from '../../shared/reversal-reason';

/** How the register is corrected: the line does not count, or another one does in its place. */
export const CORRECTION_KINDS = ['reverse', 'correct'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** Reasons for which a line was not as it should be, but should be. For any other it should not be there at all. */
export const CORRECTING_REASONS: readonly ReversalReason[] = ['wrong-amount', 'wrong-period'];

export interface Correction extends LineCorrection {
  readonly kind: CorrectionKind;
  readonly reason: ReversalReason;
}

const FIGURES = ['amount', 'collectedOn', 'coveredFrom'] as const satisfies readonly (keyof LineCorrection)[];

/** What of a correction does not go together, whatever the line says. */
export function correctionFlaws(correction: Correction): FieldError[] {
  if (correction.kind === 'correct')
    return CORRECTING_REASONS.includes(correction.reason)
      ? []
      : [
          {
            pointer: '/reason',
            code: 'reason-of-a-reversal',
            detail: `must be one of ${CORRECTING_REASONS.join(', ')} where another line takes the place`,
          },
        ];
  return FIGURES.filter((field) => correction[field] !== undefined).map((field) => ({
    pointer: `/${field}`,
    code: 'nothing-in-place',
    detail: 'is of a line in place of the one that is reversed: there is none',
  }));
}
