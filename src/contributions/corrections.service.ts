import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { isRefused } from '../shared/row-reader';
import { type LineCorrection, OFFICE_CORRECTION, correctedLine } from './core/line-correction';
import { CorrectionsRepository, correctionReceipt } from './corrections.repository';
import { IntakeRepository } from './intake.repository';
import type { Reversal, StoredLine } from './reversals.repository';
import { ReversalsService } from './reversals.service';

export interface CorrectionOrder {
  readonly correction: LineCorrection;
  /** With it the line stops to count; its day is the business date. */
  readonly reversal: Reversal;
  /** Where in the body the correction stands, as the beginning of pointers. */
  readonly pointer: string;
}

/** Lines that a decision made here asks to put in place of others. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly corrections: CorrectionsRepository,
    private readonly reversals: ReversalsService,
    private readonly intake: IntakeRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Reverses a line that counts and records another one in its place at the same instant: whatever is known of the one
   * later than that is known of the other. Put both on record, with `record` of reversals and of this, when all else is done.
   * @returns the id of the line in place.
   * @throws DomainError `validation-failed` with what is wrong with the correction, `line-superseded`, `months-detached`.
   */
  @Transactional()
  async correct(line: StoredLine, { correction, reversal, pointer }: CorrectionOrder): Promise<number> {
    await this.corrections.waitForTurn(line.lineId);
    // What is refused hereafter is undone with it.
    await this.reversals.reverse(line, reversal);
    const stored = await this.corrections.find(line);
    const corrected = correctedLine(stored, correction, reversal.reversedOn);
    if (isRefused(corrected))
      throw invalidFields(corrected.map((error) => ({ ...error, pointer: `${pointer}${error.pointer}` })));
    return this.corrections.putInPlace(line, {
      ...corrected,
      source: { id: await this.intake.sourceSystem(OFFICE_CORRECTION), code: OFFICE_CORRECTION },
      receiptNo: correctionReceipt(stored),
    });
  }

  /** @param officeId the office under which the event is seen. */
  async record(lineId: number, { lineId: corrected }: StoredLine, officeId: number): Promise<void> {
    await this.audit.record({
      action: 'contribution-corrected',
      subject: publicId.encode('contribution-line', lineId),
      officeId,
      details: { corrects: publicId.encode('contribution-line', corrected) },
    });
  }
}
