import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import type { BulkMode } from '../shared/bulk';
import { DomainError, notFound } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { BatchReader } from './batch-reader';
import { type PartRange, missingParts } from './core/part-ranges';
import { Gate } from './gate';
import { type BatchOutcome, IntakeService } from './intake.service';
import { PartContent } from './part-content';
import type { PartKey } from './refusals';
import { type UploadRow, UploadsRepository } from './uploads.repository';

/** More than anybody sends again by hand. */
const MOST_NAMED_RANGES = 100;
/** A line has about 400 bytes. */
const MAX_ROW_BYTES = 65_536;

export interface Upload extends UploadRow {
  readonly partRanges: readonly PartRange[];
}

/** The body of a part, unpacked. */
export interface SentPart {
  readonly chunks: AsyncIterable<Buffer>;
  readonly isCsv: boolean;
}

const conflict = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('conflict', code, detail);

/** Contributions that come in parts: each is a batch of its own, which can be sent again until it is there. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly intake: IntakeService,
    private readonly reader: BatchReader,
    private readonly gate: Gate,
    private readonly sql: Sql,
    private readonly audit: AuditTrail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  open(caller: Caller, order: { sourceSystem: string; mode: BulkMode }): Promise<Upload> {
    return this.sql.transaction(async () => {
      const id = await this.uploads.add({ ...order, officeId: caller.officeId, userId: caller.userId });
      const upload = await this.find(caller, id);
      await this.note('contribution-upload-opened', upload, { ...order });
      return upload;
    });
  }

  /** @throws DomainError `upload-not-found`. */
  async find(caller: Caller, id: number): Promise<Upload> {
    const upload = await this.uploads.find(caller.officeId, id);
    if (!upload) throw notFound('upload');
    return { ...upload, partRanges: await this.uploads.ranges(id) };
  }

  /**
   * Takes the part in, or finds that it was taken in before. A part that fails, for whatever reason, leaves nothing.
   * @throws DomainError `upload-not-found`, `upload-complete`, `conflicting-part`, and what a batch is refused with.
   */
  async receivePart(
    caller: Caller,
    key: PartKey,
    sent: SentPart,
  ): Promise<{ report: BatchOutcome; isNew: boolean }> {
    const content = new PartContent(sent.chunks, this.env.batchLimitBytes);
    const taken = await this.gate.pass(() =>
      this.sql.nested(() => this.takePart(caller, key, content, sent.isCsv)),
    );
    if (taken) return { report: taken, isNew: true };
    const stored = await this.uploads.findPart(key);
    if (!stored?.contentHash.equals(await content.readDigest()))
      throw conflict('conflicting-part', 'This part was taken in with other contents.');
    return { report: stored.report, isNew: false };
  }

  /**
   * Says that there are no more parts. Saying it again is no mistake.
   * @throws DomainError `upload-not-found`, `upload-busy`, `upload-complete`, `missing-parts`, `unexpected-parts`.
   */
  complete(caller: Caller, id: number, parts: number): Promise<Upload> {
    return this.sql.transaction(async () => {
      const { partRanges, ...found } = await this.find(caller, id);
      if (found.parts === parts) return { ...found, partRanges };
      const locked = await this.uploads.lock(id);
      if (!locked) throw new DomainError('conflict', 'upload-busy', 'A part of it is being taken in.', [], 1);
      if (locked.parts !== null && locked.parts !== parts)
        throw conflict('upload-complete', `The upload is complete with ${locked.parts} parts.`);
      if (locked.parts === null) await this.finish(id, parts);
      const upload = await this.find(caller, id);
      const { received, accepted, duplicates, rejected, reversed } = upload;
      const counts = { parts, received, accepted, duplicates, rejected, reversed };
      if (locked.parts === null) await this.note('contribution-upload-completed', upload, counts);
      return upload;
    });
  }

  /** Undefined when the part was taken in before. */
  private async takePart(
    caller: Caller,
    key: PartKey,
    content: PartContent,
    isCsv: boolean,
  ): Promise<BatchOutcome | undefined> {
    const order = await this.uploads.holdOpen(caller.officeId, key.uploadId);
    if (!order) throw notFound('upload');
    if (!(await this.uploads.claim(key))) return undefined;
    if (order.parts !== null)
      throw conflict('upload-complete', `The upload is complete with ${order.parts} parts.`);
    const rows = this.reader.rows(content.chunks(), isCsv, MAX_ROW_BYTES);
    const report = await this.intake.receivePart(caller, { ...order, dryRun: false }, rows, key);
    await this.uploads.finish(key, { contentHash: content.digest(), report });
    return report;
  }

  private async finish(id: number, parts: number): Promise<void> {
    const ranges = await this.uploads.ranges(id);
    const missing = missingParts(ranges, parts);
    if (missing.length > 0)
      throw new DomainError(
        'conflict',
        'missing-parts',
        'Parts are missing: errors names them, or the first of them.',
        missing.slice(0, MOST_NAMED_RANGES).map(({ from, to }) => ({
          pointer: '/parts',
          code: 'missing-part',
          detail: from === to ? `part ${from} is missing` : `parts ${from} to ${to} are missing`,
        })),
      );
    const last = ranges.at(-1)!.to;
    if (last > parts) throw conflict('unexpected-parts', `There are parts up to number ${last}.`);
    await this.uploads.complete(id, parts);
  }

  private note(action: string, { id, officeId }: UploadRow, details: Record<string, unknown>): Promise<void> {
    return this.audit.record({ action, subject: publicId.encode('upload', id), officeId, details });
  }
}
