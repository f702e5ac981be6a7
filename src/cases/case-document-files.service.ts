import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { TRANSLATION_LANGUAGES } from '../documents/core/administrative-document';
import type { DocumentKind } from '../documents/core/draw-up';
import { type DocumentForm, renderDocument, renderTranslation } from '../documents/render-document';
import { FileStore } from '../files/file-store';
import type { CaseDocument, DocumentFiles, DocumentTranslation } from './case-document';
import type { DraftFacts } from './core/document-facts';

async function* whole(file: Buffer): AsyncGenerator<Buffer> {
  yield file;
}

/** The files of documents, kept as they were drafted: another version of the system may draw up the same otherwise. */
@Injectable()
export class CaseDocumentFiles {
  constructor(private readonly files: FileStore) {}

  /** Renders a document in every form, and what it says in other languages, and keeps the files. */
  async keep(
    kind: DocumentKind,
    facts: DraftFacts,
    verificationCode: string,
  ): Promise<Pick<CaseDocument, 'files' | 'translations'>> {
    const coded = { ...facts, verificationCode };
    const files = await this.everyForm((form) => renderDocument<DocumentKind>(kind, coded, form));
    const translations: DocumentTranslation[] = [];
    for (const language of TRANSLATION_LANGUAGES)
      translations.push({
        language,
        files: await this.everyForm((form) => renderTranslation<DocumentKind>(kind, coded, form, language)),
      });
    return { files, translations };
  }

  /** As it was drafted. @throws DomainError `file-not-at-hand`. */
  read(files: DocumentFiles, form: DocumentForm): Promise<Readable> {
    return this.files.get(files[form].storedAs);
  }

  private async everyForm(render: (form: DocumentForm) => Promise<Buffer>): Promise<DocumentFiles> {
    const keepAs = async (form: DocumentForm) => this.files.put(whole(await render(form)));
    return { pdf: await keepAs('pdf'), docx: await keepAs('docx') };
  }
}
