import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store';
import { attachmentPath } from './attachment-type';
import type { Case } from './case';
import { type ArchiveEntry, CaseArchivePart, eachFromNewest } from './case-archive-part';
import { toCaseAttachmentDto } from './case-attachments.dto';
import { CaseAttachmentsRepository } from './case-attachments.repository';

/** The files that the agent sent, as they came, newest first. What they were called is in the file of the case. */
@Injectable()
export class CaseAttachmentsPart extends CaseArchivePart {
  constructor(
    private readonly attachments: CaseAttachmentsRepository,
    private readonly files: FileStore,
  ) {
    super();
  }

  /** @throws DomainError `file-not-at-hand`. */
  async *entries({ id }: Case): AsyncGenerator<ArchiveEntry> {
    const pages = eachFromNewest((count, beforeId) => this.attachments.findPage(id, count, beforeId));
    for await (const page of pages)
      for (const attachment of page)
        yield {
          path: attachmentPath(toCaseAttachmentDto(attachment)),
          pieces: (await this.files.get(attachment.storedAs)) as AsyncIterable<Buffer>,
        };
  }
}
