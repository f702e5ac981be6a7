import { ISSUED_IN, type TranslationLanguage } from '../documents/core/administrative-document';
import type { DocumentKind } from '../documents/core/draw-up';
import type { DocumentForm } from '../documents/render-document';
import type { StoredFile } from '../files/file-store';
import type { LocalDate } from '../shared/local-date';
import type { Language, Words } from '../shared/texts';
import type { CaseState } from './core/case-state';
import type { DraftFacts } from './core/document-facts';

export const DOCUMENT_FORMS = ['pdf', 'docx'] as const satisfies readonly DocumentForm[];

/** A document that is kept, in every form. */
export type DocumentFiles = Readonly<Record<DocumentForm, StoredFile>>;

/** What a document says in another language, drawn up with it and kept. */
export interface DocumentTranslation {
  readonly language: TranslationLanguage;
  readonly files: DocumentFiles;
}

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
  /** None of documents that were drafted before there were any. */
  readonly translations: readonly DocumentTranslation[];
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
  | 'translations'
  | 'draftedOn'
> {
  readonly facts: DraftFacts;
  /** SHA-256 of the number of its proposal and what stands in it but for the code. */
  readonly contentsHash: string;
}

/** The files of a document in a language, or the document itself where it was not translated into it. */
export function filesIn(
  { files, translations }: Pick<CaseDocument, 'files' | 'translations'>,
  language: Language,
): { readonly language: Language; readonly files: DocumentFiles } {
  return translations.find((one) => one.language === language) ?? { language: ISSUED_IN, files };
}

/** How files begin. */
export const FILE_NAMES = {
  'evaluation-minutes': { vi: 'bien-ban-danh-gia', en: 'translation-of-evaluation-minutes' },
  'agent-notice': { vi: 'thong-bao-ket-qua', en: 'translation-of-agent-notice' },
  warning: { vi: 'canh-bao', en: 'translation-of-warning' },
  'termination-decision': {
    vi: 'quyet-dinh-cham-dut-hop-dong',
    en: 'translation-of-termination-decision',
  },
  'replacement-decision': { vi: 'quyet-dinh-thay-the', en: 'translation-of-replacement-decision' },
} as const satisfies Readonly<Record<DocumentKind, Words>>;

/** What its file is called, such as `canh-bao-IS0212M-2026-H1-VB-7K3M-Q9XT-2C4D.pdf`. */
export const fileNameOf = (
  { kind, agentCode, period, code }: Pick<CaseDocument, 'kind' | 'agentCode' | 'period' | 'code'>,
  form: DocumentForm,
  language: Language,
): string => `${FILE_NAMES[kind][language]}-${agentCode}-${period}-${code}.${form}`;
