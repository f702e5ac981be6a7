import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Sql } from '../database/sql';
import { FileStore } from '../files/file-store';
import type { FileType } from '../http/bodies';
import type { Caller } from '../http/caller';
import { LastTransaction } from '../http/last-transaction';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import { asAttachment } from './attachment-type';
import type { CaseAttachment, NewAttachment } from './case-attachment';
import { CaseAttachmentsRepository } from './case-attachments.repository';
import { CaseSteps } from './case-steps.service';
import { CasesService } from './cases.service';
import { requireStep } from './core/case-state';

/** A file as it comes. */
export interface SentFile {
  readonly name: string;
  readonly mediaType: FileType;
  readonly pieces: AsyncIterable<Buffer>;
}

/** What the case has of a file. */
interface Attached {
  readonly attachment: CaseAttachment;
  /** False when it had the same contents before. */
  readonly isNew: boolean;
}

/** Files that agents send along with their responses: what is known of them here, what is in them in the store. */
@Injectable()
export class CaseAttachments {
  constructor(
    private readonly attachments: CaseAttachmentsRepository,
    private readonly cases: CasesService,
    private readonly steps: CaseSteps,
    private readonly files: FileStore,
    private readonly sql: Sql,
    private readonly last: LastTransaction,
  ) {}

  /** @throws DomainError `case-attachment-not-found`, also for one of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<CaseAttachment> {
    const attachment = await this.attachments.find(caller.officeId, id);
    if (!attachment) throw notFound('case-attachment');
    return attachment;
  }

  /** What is in it. @throws DomainError `file-not-at-hand`, `file-store-away`. */
  read({ storedAs }: CaseAttachment): Promise<Readable> {
    return this.files.get(storedAs);
  }

  /**
   * Puts a file into that of the case, wherever a response goes there. No transaction is open while it comes; the file is
   * kept before the case names it, so that at worst one is kept that no case names.
   * @param answer what is said of it, in the transaction that puts it there.
   * @throws DomainError `case-not-found`, `case-is-<state>`, `file-store-away`, as `asAttachment`.
   */
  async attach<T>(
    caller: Caller,
    caseId: number,
    { name, mediaType, pieces }: SentFile,
    answer: (attached: Attached) => T,
  ): Promise<T> {
    requireStep((await this.cases.require(caller, caseId)).state, 'respond');
    const stored = await this.files.put(asAttachment(pieces, mediaType));
    return this.last.run(() =>
      this.sql.transaction(async () => {
        const isNew = await this.add(caller, { caseId, name, mediaType, ...stored });
        return answer({ attachment: (await this.attachments.findSame(caseId, stored.sha256))!, isNew });
      }),
    );
  }

  private async add(caller: Caller, file: NewAttachment): Promise<boolean> {
    const about = await this.steps.holdAsItIs(caller, file.caseId);
    requireStep(about.state, 'respond');
    if (await this.attachments.findSame(file.caseId, file.sha256)) return false;
    await this.attachments.insert(file, caller.userId);
    await this.steps.note(about, 'attach', caller.userId);
    const added = (await this.attachments.findSame(file.caseId, file.sha256))!;
    await this.steps.record('case-attachment-added', about, {
      attachment: publicId.encode('case-attachment', added.id),
      sha256: file.sha256,
    });
    return true;
  }
}
