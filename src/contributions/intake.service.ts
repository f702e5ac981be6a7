import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql, Undone } from '../database/sql';
import type { Caller } from '../http/caller';
import { LastTransaction } from '../http/last-transaction';
import { publicId } from '../http/public-id';
import { BulkMode, Rejections, RowError, SentRow, requireGoodRows } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { isRefused } from '../shared/row-reader';
import { BatchCounts, BatchesRepository } from './batches.repository';
import { Gate } from './gate';
import { OFFICE_CORRECTION } from './core/line-correction';
import { StagedRows, errorsOfRow } from './intake-staging';
import { Checked, IntakeRepository, SourceSystem } from './intake.repository';
import { readItem } from './item-validator';
import { LineMonths } from './line-months';
import { PersonHashes } from './person-hashes';
import { type Listing, type PartKey, Refused, noteRefused } from './refusals';
import { ReversalIntakeRepository } from './reversal-intake.repository';

export interface BatchOrder {
  readonly sourceSystem: string;
  readonly mode: BulkMode;
  /** Says what would happen, and changes nothing. */
  readonly dryRun: boolean;
}

export interface BatchOutcome extends BatchCounts {
  /** Null when nothing was stored. */
  readonly batchId: number | null;
  readonly dryRun: boolean;
  readonly errors: readonly RowError[];
  readonly errorsTruncated: boolean;
}

/** What was counted on the way. */
interface Tally {
  readonly listing: Listing;
  received: number;
  lines: number;
  reversals: number;
  readonly rejections: Rejections;
}

/** Takes in what the back-office systems send: lines and reversals, streamed, checked in sets, in one transaction. */
@Injectable()
export class IntakeService {
  private readonly hashes: PersonHashes;

  constructor(
    private readonly batches: BatchesRepository,
    private readonly intake: IntakeRepository,
    private readonly reversals: ReversalIntakeRepository,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly gate: Gate,
    private readonly last: LastTransaction,
    private readonly months: LineMonths,
    @Inject(ENV) env: Env,
  ) {
    this.hashes = new PersonHashes(env.participantHashKey);
  }

  /**
   * Every row is stored, a duplicate of what is stored, or refused with a code. The same batch again changes nothing.
   * @param answer what is said of it, in the transaction that it ends.
   * @throws DomainError `rows-refused` in the mode all-or-nothing when a row is refused.
   */
  receive<T>(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    answer: (outcome: BatchOutcome) => T,
  ): Promise<T> {
    const take = (): Promise<BatchOutcome> => this.sql.nested(() => this.take(caller, order, rows));
    return this.gate.pass(() => this.last.run(async () => answer(await this.months.whole(take))));
  }

  /**
   * A batch that is a part of an upload, in the transaction that has claimed the part and has passed the gate. Where good
   * rows are kept, all others are kept as well, with what is wrong with them.
   * @throws DomainError `rows-refused` as for any batch.
   */
  receivePart(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    key: PartKey,
  ): Promise<BatchOutcome> {
    const part = order.mode === 'keep-good-rows' ? key : undefined;
    return this.months.whole(() => this.sql.nested(() => this.take(caller, order, rows, { part })));
  }

  /**
   * The rows of a file, in the transaction of whoever works on it.
   * @param most errors that are listed.
   * @throws DomainError `rows-refused` as for any batch.
   */
  receiveFile(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    most: number,
  ): Promise<BatchOutcome> {
    return this.months.whole(() => this.sql.nested(() => this.take(caller, order, rows, { most })));
  }

  private async take(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
    listing: Listing = {},
  ): Promise<BatchOutcome> {
    const { part, most } = listing;
    const tally: Tally = { listing, received: 0, lines: 0, reversals: 0, rejections: new Rejections(most) };
    const sent = order.sourceSystem === OFFICE_CORRECTION ? withoutLines(rows) : rows;
    await this.intake.stage(this.staged(sent, tally, this.clock.today()));
    if (part && tally.rejections.rows > 0) await this.intake.keepRefused(part);
    const source = { id: await this.intake.sourceSystem(order.sourceSystem), code: order.sourceSystem };
    const checked = await this.check(source.id, caller.officeId, tally);
    requireGoodRows(order.mode, tally.received, tally.rejections);
    const batchId = await this.batches.add({ ...order, officeId: caller.officeId, userId: caller.userId });
    const accepted = await this.storeLines(source, batchId, checked, tally);
    const reversed = await this.storeReversals(source.id, caller.officeId, batchId, tally);
    requireGoodRows(order.mode, tally.received, tally.rejections);
    const { received, lines, reversals, rejections } = tally;
    const counts: BatchCounts = {
      received,
      accepted,
      reversed,
      duplicates: lines + reversals - accepted - reversed,
      rejected: rejections.rows,
    };
    const report = {
      dryRun: order.dryRun,
      errors: rejections.errors(),
      errorsTruncated: rejections.areTruncated,
    };
    if (accepted + reversed === 0 || order.dryRun) {
      const nothing: BatchOutcome = { batchId: null, ...counts, ...report };
      if (!part) throw new Undone(nothing);
      // What is kept of its refused rows must stay.
      await this.batches.remove(batchId);
      return nothing;
    }
    await this.batches.finish(batchId, counts);
    await this.audit.record({
      action: 'contributions-received',
      subject: publicId.encode('contribution-batch', batchId),
      officeId: caller.officeId,
      details: { sourceSystem: order.sourceSystem, ...counts },
    });
    return { batchId, ...counts, ...report };
  }

  /** Leaves the lines that are to be stored, or compared with what is. */
  private async check(sourceSystemId: number, officeId: number, tally: Tally): Promise<Checked> {
    if (tally.lines === 0) return { rows: 0, fresh: 0 };
    const { rows, fresh } = await this.intake.check(sourceSystemId, officeId);
    if (rows === 0) return { rows, fresh };
    const refused = await this.intake.refuseUnacceptable(this.clock.today(), tally.listing);
    tally.lines -= note(tally, refused);
    return refused.total === 0 ? { rows, fresh } : this.intake.remaining();
  }

  private async storeLines(
    source: SourceSystem,
    batchId: number,
    { rows, fresh }: Checked,
    tally: Tally,
  ): Promise<number> {
    if (fresh > 0) {
      await this.intake.prepareMonths();
      await this.intake.addParticipants();
    }
    const stored = fresh === 0 ? 0 : await this.intake.claimKeys(source.id, fresh);
    if (stored < fresh) await this.intake.yieldKeys(source.id);
    if (stored > 0) await this.intake.addLines(source, batchId);
    if (stored < rows) tally.lines -= note(tally, await this.intake.conflicting(source.id, tally.listing));
    return stored;
  }

  /** After the lines, so that a line and its reversal may come in one batch. */
  private async storeReversals(
    sourceSystemId: number,
    officeId: number,
    batchId: number,
    tally: Tally,
  ): Promise<number> {
    if (tally.reversals === 0) return 0;
    tally.reversals -= note(
      tally,
      await this.reversals.refuseImpossible(sourceSystemId, officeId, tally.listing),
    );
    const reversed = await this.reversals.add(sourceSystemId, batchId);
    if (reversed < tally.reversals)
      tally.reversals -= note(tally, await this.reversals.conflicting(sourceSystemId, tally.listing));
    return reversed;
  }

  private async *staged(
    lists: AsyncIterable<readonly SentRow[]>,
    tally: Tally,
    today: LocalDate,
  ): AsyncGenerator<Buffer> {
    const staged = new StagedRows(this.hashes);
    for await (const rows of lists) {
      for (const sent of rows) {
        tally.received += 1;
        const item = 'problem' in sent ? [sent.problem] : readItem(sent.value, today);
        if (isRefused(item)) {
          tally.rejections.add(sent.row, item);
          if (!tally.listing.part) continue;
          const errors = errorsOfRow(item);
          if (!staged.hasRoom(errors.length)) yield staged.take();
          staged.refuse(sent.row, errors);
        } else {
          tally[item.type === 'line' ? 'lines' : 'reversals'] += 1;
          staged.add(sent.row, item);
          if (staged.isFull) yield staged.take();
        }
      }
    }
    yield staged.end();
  }
}

const RESERVED: FieldError = {
  pointer: '/type',
  code: 'reserved-source-system',
  detail: 'lines of this source system come from decisions made here; it can take them back only',
};

/** The rows of a batch in which every line is refused. */
async function* withoutLines(lists: AsyncIterable<readonly SentRow[]>): AsyncGenerator<readonly SentRow[]> {
  for await (const rows of lists)
    yield rows.map((sent) =>
      'value' in sent && (sent.value as { type?: unknown } | null)?.type === 'line'
        ? { row: sent.row, problem: RESERVED }
        : sent,
    );
}

const note = (tally: Tally, refused: Refused): number => noteRefused(tally.rejections, refused);
