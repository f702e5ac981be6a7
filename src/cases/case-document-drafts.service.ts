import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { randomBytes } from 'node:crypto';
import { type DocumentKind, drawUp } from '../documents/core/draw-up';
import { CODE_BYTES, verificationCode } from '../documents/core/verification-code';
import { digestOf } from '../evaluations/digest';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import type { Case } from './case';
import type { CaseDocument, NewDocument } from './case-document';
import { CaseDocumentFiles } from './case-document-files.service';
import { CaseDocumentMaterial } from './case-document-material.service';
import { CaseDocumentsRepository } from './case-documents.repository';
import { CaseSteps } from './case-steps.service';
import { CasesService } from './cases.service';
import type { DraftOrder } from './core/document-facts';

/** A document, and whether it was not there before. */
export interface Drafted {
  readonly document: CaseDocument;
  readonly isNew: boolean;
}

/** Drafts documents of cases. A draft decides nothing: the case stays in its state. */
@Injectable()
export class CaseDocumentDrafts {
  constructor(
    private readonly cases: CasesService,
    private readonly material: CaseDocumentMaterial,
    private readonly files: CaseDocumentFiles,
    private readonly documents: CaseDocumentsRepository,
    private readonly steps: CaseSteps,
  ) {}

  /**
   * Drafts a document of the case as it stands, and keeps what it was drawn up from with its files. One of the same proposal
   * that would say the same as one that is there, but for the code, is that one. Nothing is held while it is rendered; the
   * files are kept before the document names them.
   * @throws DomainError `case-not-found`, as `CaseDocumentMaterial.of`, `case-changed-meanwhile`.
   */
  async draft(
    caller: Pick<Caller, 'officeId' | 'userId'>,
    caseId: number,
    order: DraftOrder,
  ): Promise<Drafted> {
    const about = await this.cases.require(caller, caseId);
    const { facts, proposalNo, verdict, on } = await this.material.of(about, order);
    const { kind } = order;
    const contentsHash = digestOf([
      proposalNo,
      drawUp<DocumentKind>(kind, { ...facts, verificationCode: '' }),
    ]);
    const known = await this.documents.findSame(caseId, contentsHash);
    if (known) return { document: known, isNew: false };
    const code = verificationCode(randomBytes(CODE_BYTES));
    const kept = await this.files.keep(kind, facts, code);
    const { evaluationId, policyCode, policyVersion, verdictHash } = verdict;
    const of = { evaluationId, policyCode, policyVersion, verdictHash, draftedOn: on };
    return this.add(caller, about, { kind, code, proposalNo, ...of, ...kept, facts, contentsHash });
  }

  /** Of two who draft the same at once the later one finds what the other has drafted. */
  @Transactional()
  protected async add(
    caller: Pick<Caller, 'officeId' | 'userId'>,
    about: Case,
    draft: NewDocument,
  ): Promise<Drafted> {
    const held = await this.steps.holdAsItIs(caller, about.id);
    if (held.version !== about.version)
      throw new DomainError(
        'conflict',
        'case-changed-meanwhile',
        'The case went on while its document was drawn up: draft it again.',
      );
    const same = await this.documents.findSame(held.id, draft.contentsHash);
    if (same) return { document: same, isNew: false };
    const id = await this.documents.insert(held, draft, caller.userId);
    await this.steps.note(held, 'draft', caller.userId);
    await this.steps.record('case-document-drafted', held, {
      document: publicId.encode('case-document', id),
      kind: draft.kind,
      pdf: draft.files.pdf.sha256,
      docx: draft.files.docx.sha256,
    });
    return { document: (await this.documents.find(caller.officeId, id))!, isNew: true };
  }
}
