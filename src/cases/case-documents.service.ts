import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { readVerificationCode } from '../documents/core/verification-code';
import type { DocumentForm } from '../documents/render-document';
import { StandingVerdicts } from '../evaluations/standing-verdicts.service';
import type { Caller } from '../http/caller';
import { notFound } from '../shared/domain-error';
import type { CaseDocument, DocumentFiles } from './case-document';
import { CaseDocumentFiles } from './case-document-files.service';
import { CaseDocumentsRepository } from './case-documents.repository';

type Reader = Pick<Caller, 'officeId'>;

/** Documents that were drafted: given out as they were, and held against printed copies. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly documents: CaseDocumentsRepository,
    private readonly files: CaseDocumentFiles,
    private readonly verdicts: StandingVerdicts,
  ) {}

  /** @throws DomainError `case-document-not-found`, also for one of an office outside the caller's. */
  async find(caller: Reader, id: number): Promise<CaseDocument> {
    const document = await this.documents.find(caller.officeId, id);
    if (!document) throw notFound('case-document');
    return document;
  }

  /** The file as it was drafted. @throws DomainError `file-not-at-hand`. */
  read(files: DocumentFiles, form: DocumentForm): Promise<Readable> {
    return this.files.read(files, form);
  }

  /**
   * The document of a printed copy by its code, and whether the agent is still judged by what is known as it says.
   * @param typed the code in whatever case, with or without its hyphens.
   * @throws DomainError `document-not-found`, whatever is wrong with the code, and for one of an office outside the caller's.
   */
  async confirm(
    caller: Reader,
    typed: string,
  ): Promise<{ readonly document: CaseDocument; readonly isVerdictCurrent: boolean }> {
    const code = readVerificationCode(typed);
    const document = code && (await this.documents.findByCode(caller.officeId, code));
    if (!document) throw notFound('document');
    const verdictHash = await this.verdicts.findHash(document.agentId, document.period);
    return { document, isVerdictCurrent: verdictHash === document.verdictHash };
  }
}
