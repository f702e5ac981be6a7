import { Injectable } from '@nestjs/common';
import type { Case } from './case';
import { type ArchiveEntry, CaseArchivePart, eachFromNewest, jsonText } from './case-archive-part';
import { DOCUMENT_FORMS, type DocumentFiles } from './case-document';
import { CaseDocumentFiles } from './case-document-files.service';
import { CaseDocumentsRepository } from './case-documents.repository';
import { toCaseDocumentWithFactsDto } from './case-documents.dto';

/** What was drafted of the case: what it was drawn up from, and its files and those of its translations as they were kept. */
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
        yield* this.filesOf(name, document.files);
        for (const { language, files } of document.translations)
          yield* this.filesOf(`${name}-${language}`, files);
      }
  }

  private async *filesOf(name: string, files: DocumentFiles): AsyncGenerator<ArchiveEntry> {
    for (const form of DOCUMENT_FORMS)
      yield {
        path: `${name}.${form}`,
        pieces: (await this.files.read(files, form)) as AsyncIterable<Buffer>,
      };
  }
}
