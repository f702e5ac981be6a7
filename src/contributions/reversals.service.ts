import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { LineMonths } from './line-months';
import { type Reversal, ReversalsRepository, type StoredLine } from './reversals.repository';

/** Reversals that a decision made here asks for. Those of the back office come in batches. */
@Injectable()
export class ReversalsService {
  constructor(
    private readonly reversals: ReversalsRepository,
    private readonly months: LineMonths,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Reverses a line that counts. Nothing of it is overwritten: runs that knew less still see it. Put it on record with
   * `record` when all else is done.
   * @throws DomainError `line-superseded` when it does not count any more, `months-detached`.
   */
  @Transactional()
  async reverse(line: StoredLine, reversal: Reversal): Promise<void> {
    await this.months.requireAll();
    if (!(await this.reversals.add(line, reversal)))
      throw new DomainError(
        'conflict',
        'line-superseded',
        'The line was reversed or replaced meanwhile: there is nothing left to correct.',
      );
  }

  /** @param officeId the office under which the event is seen. */
  async record({ lineId }: StoredLine, reversal: Reversal, officeId: number): Promise<void> {
    await this.audit.record({
      action: 'contribution-reversed',
      subject: publicId.encode('contribution-line', lineId),
      officeId,
      details: { ...reversal },
    });
  }
}
