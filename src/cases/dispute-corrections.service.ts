import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { CorrectionsService } from '../contributions/corrections.service';
import type { Reversal, StoredLine } from '../contributions/reversals.repository';
import { ReversalsService } from '../contributions/reversals.service';
import { invalidFields } from '../http/validation';
import { type Correction, correctionFlaws } from './core/correction';

/** What was done to the register. */
export interface AppliedCorrection {
  readonly line: StoredLine;
  readonly reversal: Reversal;
  /** Of the line in place; null where there is none. */
  readonly correctedBy: number | null;
}

/** Where the correction stands in the body. */
const POINTER = '/correction';

/** The facts by which an upheld dispute corrects the register. */
@Injectable()
export class DisputeCorrections {
  constructor(
    private readonly reversals: ReversalsService,
    private readonly corrections: CorrectionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reverses the line as of today, and puts another one in its place where the correction says so.
   * @throws DomainError `validation-failed`, `line-superseded`, `months-detached`.
   */
  async apply(line: StoredLine, correction: Correction): Promise<AppliedCorrection> {
    const flaws = correctionFlaws(correction);
    if (flaws.length > 0)
      throw invalidFields(flaws.map((flaw) => ({ ...flaw, pointer: `${POINTER}${flaw.pointer}` })));
    const reversal = { reversedOn: this.clock.today(), reason: correction.reason };
    if (correction.kind === 'correct') {
      const order = { correction, reversal, pointer: POINTER };
      return { line, reversal, correctedBy: await this.corrections.correct(line, order) };
    }
    await this.reversals.reverse(line, reversal);
    return { line, reversal, correctedBy: null };
  }

  /** Puts it on record, when all else is done. @param officeId the office under which it is seen. */
  async record({ line, reversal, correctedBy }: AppliedCorrection, officeId: number): Promise<void> {
    await this.reversals.record(line, reversal, officeId);
    if (correctedBy !== null) await this.corrections.record(correctedBy, line, officeId);
  }
}
