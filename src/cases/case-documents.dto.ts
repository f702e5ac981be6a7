import { ApiProperty } from '@nestjs/swagger';
import { TRANSLATION_LANGUAGES, type TranslationLanguage } from '../documents/core/administrative-document';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents/core/draw-up';
import type { DocumentForm } from '../documents/render-document';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import type { LocalDate } from '../shared/local-date';
import { type CaseDocument, DOCUMENT_FORMS, type DocumentFiles } from './case-document';
import { PROPOSAL_STANDINGS, type ProposalStanding, standingOf } from './core/case-documents';
import { CASE_STATES, type CaseState } from './core/case-state';

const MAX_INT = 2_147_483_647;
const DIGEST = { maxLength: 64, pattern: '^[0-9a-f]{64}$' } as const;
const CODE = { maxLength: 17, example: 'VB-7K3M-Q9XT-2C4D' } as const;

export class DocumentFileDto {
  @ApiProperty({ enum: [...DOCUMENT_FORMS] })
  format: DocumentForm;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_INT })
  bytes: number;
  @ApiProperty({ ...DIGEST, description: 'Of its contents.' })
  sha256: string;
}

export class DocumentTranslationDto {
  @ApiProperty({ enum: [...TRANSLATION_LANGUAGES] })
  language: TranslationLanguage;
  @ApiProperty({ type: [DocumentFileDto], maxItems: DOCUMENT_FORMS.length })
  files: readonly DocumentFileDto[];
}

/** What is known of a document wherever it is shown. */
class DocumentFactsDto {
  @ApiProperty({ maxLength: 40 })
  caseId: string;
  @ApiProperty({ enum: [...DOCUMENT_KINDS] })
  kind: DocumentKind;
  @ApiProperty({ ...CODE, description: 'By what a printed copy is found.' })
  code: string;
  @ApiProperty({ type: String, format: 'date' })
  draftedOn: LocalDate;
  @ApiProperty({ maxLength: 100, description: 'By which the verdict was found that it reports.' })
  policyCode: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_INT })
  policyVersion: number;
  @ApiProperty({ ...DIGEST, description: 'Of the verdict.' })
  verdictDigest: string;
  @ApiProperty({ type: [DocumentFileDto], maxItems: DOCUMENT_FORMS.length })
  files: readonly DocumentFileDto[];
  @ApiProperty({
    type: [DocumentTranslationDto],
    maxItems: TRANSLATION_LANGUAGES.length,
    description: 'For information: never the document. None of those drafted before there were any.',
  })
  translations: readonly DocumentTranslationDto[];
}

export class CaseDocumentDto extends DocumentFactsDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('case-document', 1) })
  id: string;
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MAX_INT,
    description: 'Of which version of the case.',
  })
  caseVersion: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 1,
    maximum: 32_767,
    description: 'What was proposed; null for a document about the verdict alone.',
  })
  proposalNo: number | null;
  @ApiProperty({ maxLength: 40 })
  evaluationId: string;
  @ApiProperty({ maxLength: 40, description: 'Who drafted it.' })
  by: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  at: string;
}

export class CaseDocumentWithFactsDto extends CaseDocumentDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it was drawn up from. Amounts and fractions are text, exact.',
  })
  facts: Readonly<Record<string, unknown>>;
}

export class DocumentProposalDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 32_767 })
  proposalNo: number;
  @ApiProperty({
    enum: [...PROPOSAL_STANDINGS],
    description: 'What became of it; `void`: another was made in its place.',
  })
  standing: ProposalStanding;
}

export class DocumentConfirmationDto extends DocumentFactsDto {
  @ApiProperty({ maxLength: 40 })
  documentId: string;
  @ApiProperty({ maxLength: 40 })
  agentId: string;
  @ApiProperty({ maxLength: 10, example: 'IS0212M', description: 'As it stands in the document.' })
  agentCode: string;
  @ApiProperty({ maxLength: 200, description: 'As it stands in the document.' })
  agentName: string;
  @ApiProperty({ maxLength: 40, description: 'Of the case.' })
  officeId: string;
  @ApiProperty({ maxLength: 200, description: 'Who issues it, as it stands in the document.' })
  issuer: string;
  @ApiProperty({ enum: [...CASE_STATES], description: 'Of the case, now.' })
  caseState: CaseState;
  @ApiProperty({
    type: DocumentProposalDto,
    nullable: true,
    description: 'What it was drafted of; null for a document about the verdict alone.',
  })
  proposal: DocumentProposalDto | null;
  @ApiProperty({ description: 'Whether the agent is still judged so, by what is known now.' })
  isVerdictCurrent: boolean;
}

const filesOf = (files: DocumentFiles): DocumentFileDto[] =>
  DOCUMENT_FORMS.map((format) => {
    const { bytes, sha256 } = files[format];
    return { format, bytes, sha256 };
  });

const factsOf = (document: CaseDocument): PlainFields<DocumentFactsDto> => ({
  caseId: publicId.encode('case', document.caseId),
  kind: document.kind,
  code: document.code,
  draftedOn: document.draftedOn,
  policyCode: document.policyCode,
  policyVersion: document.policyVersion,
  verdictDigest: document.verdictHash,
  files: filesOf(document.files),
  translations: document.translations.map(({ language, files }) => ({ language, files: filesOf(files) })),
});

const fieldsOf = (document: CaseDocument): PlainFields<CaseDocumentDto> => ({
  ...factsOf(document),
  id: publicId.encode('case-document', document.id),
  caseVersion: document.caseVersion,
  proposalNo: document.proposalNo,
  evaluationId: publicId.encode('evaluation', document.evaluationId),
  by: publicId.encode('user', document.draftedBy),
  at: document.draftedAt.toISOString(),
});

export const toCaseDocumentDto = (document: CaseDocument): CaseDocumentDto => fieldsOf(document);

export const toCaseDocumentWithFactsDto = (
  document: CaseDocument,
  facts: Readonly<Record<string, unknown>>,
): CaseDocumentWithFactsDto => ({ ...fieldsOf(document), facts });

export function toDocumentConfirmationDto(
  document: CaseDocument,
  isVerdictCurrent: boolean,
): DocumentConfirmationDto {
  const { id, agentId, agentCode, agentName, officeId, issuer, caseState } = document;
  const { proposalNo, newestProposalNo } = document;
  return {
    ...factsOf(document),
    documentId: publicId.encode('case-document', id),
    agentId: publicId.encode('agent', agentId),
    agentCode,
    agentName,
    officeId: publicId.encode('office', officeId),
    issuer,
    caseState,
    proposal:
      proposalNo === null || newestProposalNo === null
        ? null
        : { proposalNo, standing: standingOf(proposalNo, newestProposalNo, caseState) },
    isVerdictCurrent,
  };
}
