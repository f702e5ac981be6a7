import { Inject, Injectable } from '@nestjs/common';
import { staffCodeHash } from '../agents/staff-code-hash';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql, Undone } from '../database/sql';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { BulkMode, Rejections, RowError, SentRow, requireGoodRows } from '../shared/bulk';
import type { LocalDate } from '../shared/local-date';
import { isRefused } from '../shared/row-reader';
import { parseItem } from './core/intake-item';
import { Gate } from './gate';
import { Hashes, stagedRow } from './intake-staging';
import { BatchCounts, IntakeRepository } from './intake.repository';
import { keyedHash } from '../database/keyed-hash';
import { Refused, noteRefused } from './refusals';

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
  received: number;
  lines: number;
  reversals: number;
  readonly rejections: Rejections;
}

/** Takes in what the back-office systems send: lines and reversals, streamed, checked in sets, in one transaction. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly intake: IntakeRepository,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly gate: Gate,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Every row is stored, a duplicate of what is stored, or refused with a code. The same batch again changes nothing.
   * @throws DomainError `rows-refused` in the mode all-or-nothing when a row is refused.
   */
  receive(caller: Caller, order: BatchOrder, rows: AsyncIterable<readonly SentRow[]>): Promise<BatchOutcome> {
    return this.gate.pass(() => this.sql.nested(() => this.take(caller, order, rows)));
  }

  private async take(
    caller: Caller,
    order: BatchOrder,
    rows: AsyncIterable<readonly SentRow[]>,
  ): Promise<BatchOutcome> {
    const tally: Tally = { received: 0, lines: 0, reversals: 0, rejections: new Rejections() };
    await this.intake.stage(this.staged(rows, tally, this.clock.today()));
    tally.lines -= note(tally, await this.intake.refuseUnknownReferences(caller.officeId));
    requireGoodRows(order.mode, tally.received, tally.rejections);
    const batchId = await this.intake.addBatch({
      ...order,
      officeId: caller.officeId,
      userId: caller.userId,
    });
    const accepted = await this.storeLines(order, batchId, tally);
    const reversed = await this.storeReversals(caller, order, batchId, tally);
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
    if (order.dryRun || accepted + reversed === 0)
      throw new Undone<BatchOutcome>({ batchId: null, ...counts, ...report });
    await this.intake.finishBatch(batchId, counts);
    await this.audit.record({
      action: 'contributions-received',
      subject: publicId.encode('contribution-batch', batchId),
      officeId: caller.officeId,
      details: { sourceSystem: order.sourceSystem, ...counts },
    });
    return { batchId, ...counts, ...report };
  }

  private async storeLines(order: BatchOrder, batchId: number, tally: Tally): Promise<number> {
    if (tally.lines === 0) return 0;
    await this.intake.prepareStore(order.sourceSystem);
    await this.intake.addParticipants();
    const stored = await this.intake.addLines(order.sourceSystem, batchId);
    if (stored < tally.lines)
      tally.lines -= note(tally, await this.intake.conflictingLines(order.sourceSystem));
    return stored;
  }

  /** After the lines, so that a line and its reversal may come in one batch. */
  private async storeReversals(
    caller: Caller,
    order: BatchOrder,
    batchId: number,
    tally: Tally,
  ): Promise<number> {
    if (tally.reversals === 0) return 0;
    tally.reversals -= note(
      tally,
      await this.intake.refuseImpossibleReversals(order.sourceSystem, caller.officeId),
    );
    const reversed = await this.intake.addReversals(order.sourceSystem, batchId);
    if (reversed < tally.reversals)
      tally.reversals -= note(tally, await this.intake.conflictingReversals(order.sourceSystem));
    return reversed;
  }

  private async *staged(
    lists: AsyncIterable<readonly SentRow[]>,
    tally: Tally,
    today: LocalDate,
  ): AsyncGenerator<string> {
    const { participantHashKey: key } = this.env;
    const hashes: Hashes = {
      staff: (code) => staffCodeHash(key, code),
      participant: (kind, digits) => keyedHash(key, kind, digits),
    };
    for await (const rows of lists) {
      let text = '';
      for (const sent of rows) {
        tally.received += 1;
        const parsed = 'problem' in sent ? [sent.problem] : parseItem(sent.value, today);
        if (isRefused(parsed)) tally.rejections.add(sent.row, parsed);
        else {
          tally[parsed.type === 'line' ? 'lines' : 'reversals'] += 1;
          text += stagedRow(sent.row, parsed, hashes);
        }
      }
      if (text !== '') yield text;
    }
  }
}

const note = (tally: Tally, refused: Refused): number => noteRefused(tally.rejections, refused);
