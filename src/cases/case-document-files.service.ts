import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { DocumentKind } from '../documents/core/draw-up';
import { type DocumentForm, renderDocument } from '../documents/render-document';
import { FileStore } from '../files/file-store';
import type { CaseDocument, DocumentFiles } from './case-document';
import type { DraftFacts } from './core/document-facts';

async function* whole(file: Buffer): AsyncGenerator<Buffer> {
  yield file;
}

/** The files of documents, kept as they were drafted: another version of the system may draw up the same otherwise. */
@Injectable()
export class CaseDocumentFiles {
  constructor(private readonly files: FileStore) {}

  /** Renders a document in every form and keeps the files. */
  async keep(kind: DocumentKind, facts: DraftFacts, verificationCode: string): Promise<DocumentFiles> {
    const coded = { ...facts, verificationCode };
    const keepAs = async (form: DocumentForm) =>
      this.files.put(whole(await renderDocument<DocumentKind>(kind, coded, form)));
    return { pdf: await keepAs('pdf'), docx: await keepAs('docx') };
  }

  /** As it was drafted. @throws DomainError `file-not-at-hand`. */
  read({ files }: CaseDocument, form: DocumentForm): Promise<Readable> {
    return this.files.get(files[form].storedAs);
  }
}
