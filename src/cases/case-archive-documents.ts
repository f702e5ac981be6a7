import { Injectable } from '@nestjs/common';
import type { Case } from './case';
import { type ArchiveEntry, CaseArchivePart, eachFromNewest, jsonText } from './case-archive-part';
import { DOCUMENT_FORMS } from './case-document';
import { CaseDocumentFiles } from './case-document-files.service';
import { CaseDocumentsRepository } from './case-documents.repository';
import { toCaseDocumentWithFactsDto } from './case-documents.dto';

/** What was drafted of the case: what it was drawn up from, and both files as they were given out. */
@Injectable()
export class CaseDocumentsPart extends CaseArchivePart {
  constructor(
    private readonly documents: CaseDocumentsRepository,
    private readonly files: CaseDocumentFiles,
  ) {
    super();
  }

  /** @throws DomainError `file-not-at-hand`. */
  async *entries({ id }: Case): AsyncGenerator<ArchiveEntry> {
    const pages = eachFromNewest((count, beforeId) => this.documents.findPage(id, count, beforeId));
    for await (const page of pages)
      for (const document of page) {
        const shown = toCaseDocumentWithFactsDto(document, await this.documents.facts(document.id));
        const name = `documents/${shown.id}`;
        yield { path: `${name}.json`, pieces: [jsonText(shown)] };
        for (const form of DOCUMENT_FORMS)
          yield {
            path: `${name}.${form}`,
            pieces: (await this.files.read(document, form)) as AsyncIterable<Buffer>,
          };
      }
  }
}
