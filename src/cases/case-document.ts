import type { DocumentKind } from '../documents/core/draw-up';
import type { DocumentForm } from '../documents/render-document';
import type { StoredFile } from '../files/file-store';
import type { LocalDate } from '../shared/local-date';
import type { CaseState } from './core/case-state';
import type { DraftFacts } from './core/document-facts';

export const DOCUMENT_FORMS = ['pdf', 'docx'] as const satisfies readonly DocumentForm[];

/** A document that is kept, in every form. */
export type DocumentFiles = Readonly<Record<DocumentForm, StoredFile>>;

/** A document of a case as it was drafted, and how its case stands now. */
export interface CaseDocument {
  readonly id: number;
  readonly caseId: number;
  readonly kind: DocumentKind;
  /** By what a printed copy is found. */
  readonly code: string;
  /** Of which version of the case it is. */
  readonly caseVersion: number;
  /** What was proposed; null for a document about the verdict alone. */
  readonly proposalNo: number | null;
  readonly evaluationId: number;
  readonly policyCode: string;
  readonly policyVersion: number;
  /** 64 hexadecimal digits. */
  readonly verdictHash: string;
  readonly files: DocumentFiles;
  readonly draftedOn: LocalDate;
  readonly draftedBy: number;
  readonly draftedAt: Date;
  readonly agentId: number;
  /** Code and name of the agent and name of the office that issues it, as they stand in it. */
  readonly agentCode: string;
  readonly agentName: string;
  readonly issuer: string;
  /** The office of the case. */
  readonly officeId: number;
  readonly period: string;
  readonly caseState: CaseState;
  readonly newestProposalNo: number | null;
}

export interface NewDocument extends Pick<
  CaseDocument,
  | 'kind'
  | 'code'
  | 'proposalNo'
  | 'evaluationId'
  | 'policyCode'
  | 'policyVersion'
  | 'verdictHash'
  | 'files'
  | 'draftedOn'
> {
  readonly facts: DraftFacts;
  /** SHA-256 of the number of its proposal and what stands in it but for the code. */
  readonly contentsHash: string;
}

const FILE_NAMES: Readonly<Record<DocumentKind, string>> = {
  'evaluation-minutes': 'bien-ban-danh-gia',
  'agent-notice': 'thong-bao-ket-qua',
  warning: 'canh-bao',
  'termination-decision': 'quyet-dinh-cham-dut-hop-dong',
  'replacement-decision': 'quyet-dinh-thay-the',
};

/** What its file is called, such as `canh-bao-IS0212M-2026-H1-VB-7K3M-Q9XT-2C4D.pdf`. */
export const fileNameOf = (
  { kind, agentCode, period, code }: Pick<CaseDocument, 'kind' | 'agentCode' | 'period' | 'code'>,
  form: DocumentForm,
): string => `${FILE_NAMES[kind]}-${agentCode}-${period}-${code}.${form}`;
