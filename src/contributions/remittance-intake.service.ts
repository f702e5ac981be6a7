import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import { Sql, Undone } from '../database/sql';
import { BulkReport, reportOf } from '../http/bulk';
import type { Caller } from '../http/caller';
import { LastTransaction } from '../http/last-transaction';
import { publicId } from '../http/public-id';
import { Rejections, SentRow, requireGoodRows } from '../shared/bulk';
import type { LocalDate } from '../shared/local-date';
import { isRefused } from '../shared/row-reader';
import { parseRemittance } from './core/remittance-item';
import { oneList } from './batch-reader';
import { Gate } from './gate';
import type { BatchOrder } from './intake.service';
import { LineMonths } from './line-months';
import { type Listing, noteRefused } from './refusals';
import { RemittanceIntakeRepository, stagedRemittance } from './remittance-intake.repository';

interface Tally {
  received: number;
  readonly rejections: Rejections;
}

/** Takes in the money that agents hand over: streamed, checked in sets, in one transaction. */
@Injectable()
export class RemittanceIntakeService {
  constructor(
    private readonly intake: RemittanceIntakeRepository,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly gate: Gate,
    private readonly last: LastTransaction,
    private readonly months: LineMonths,
  ) {}

  /**
   * Every remittance is stored, a duplicate of what is stored, or refused with a code. The same batch again changes
   * nothing.
   * @throws DomainError `rows-refused` in the mode all-or-nothing when a row is refused.
   */
  receive(caller: Caller, order: BatchOrder, rows: AsyncIterable<readonly SentRow[]>): Promise<BulkReport> {
    return this.gate.pass(() => this.last.run(() => this.whole(caller, order, rows)));
  }

  /**
   * The remittances of a file, in the transaction of whoever works on it.
   * @param most errors that are listed.
   * @throws DomainError `rows-refused` as for any batch.
   */
  receiveFile(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    most: number,
  ): Promise<BulkReport> {
    return this.whole(caller, order, rows, { most });
  }

  /** One remittance. May run inside a transaction. @throws DomainError `rows-refused`. */
  receiveOne(caller: Caller, sourceSystem: string, remittance: unknown): Promise<BulkReport> {
    const order: BatchOrder = { sourceSystem, mode: 'all-or-nothing', dryRun: false };
    return this.whole(caller, order, oneList([remittance]));
  }

  private whole(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    listing: Listing = {},
  ): Promise<BulkReport> {
    return this.months.whole(() => this.sql.nested(() => this.take(caller, order, rows, listing)));
  }

  private async take(
    caller: Caller,
    { sourceSystem, mode, dryRun }: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    listing: Listing,
  ): Promise<BulkReport> {
    const tally: Tally = { received: 0, rejections: new Rejections(listing.most) };
    const { rejections } = tally;
    await this.intake.stage(this.staged(rows, tally, this.clock.today()));
    await this.intake.waitForTurn(sourceSystem);
    await this.intake.resolve(sourceSystem, caller.officeId);
    noteRefused(rejections, await this.intake.refuseUnknownReferences(listing));
    noteRefused(rejections, await this.intake.removeKnown(sourceSystem, listing));
    noteRefused(rejections, await this.intake.refuseTooLate(this.clock.today(), listing));
    noteRefused(rejections, await this.intake.refuseOverRemitted(listing));
    requireGoodRows(mode, tally.received, rejections);
    const accepted = await this.intake.add(sourceSystem);
    const duplicates = tally.received - accepted - rejections.rows;
    const report = { received: tally.received, accepted, duplicates, dryRun, ...reportOf(rejections) };
    if (dryRun || accepted === 0) throw new Undone<BulkReport>(report);
    await this.audit.record({
      action: 'remittances-received',
      subject: publicId.encode('office', caller.officeId),
      officeId: caller.officeId,
      details: { sourceSystem, received: tally.received, accepted, duplicates, rejected: rejections.rows },
    });
    return report;
  }

  private async *staged(
    lists: AsyncIterable<readonly SentRow[]>,
    tally: Tally,
    today: LocalDate,
  ): AsyncGenerator<string> {
    for await (const rows of lists) {
      let text = '';
      for (const sent of rows) {
        tally.received += 1;
        const parsed = 'problem' in sent ? [sent.problem] : parseRemittance(sent.value, today);
        if (isRefused(parsed)) tally.rejections.add(sent.row, parsed);
        else text += stagedRemittance(sent.row, parsed);
      }
      if (text !== '') yield text;
    }
  }
}
