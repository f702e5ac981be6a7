import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { DocumentForm } from '../documents/render-document';
import { canonicalText } from '../evaluations/core/canonical';
import type { Case } from './case';
import type { CaseDocument, DocumentTranslation, NewDocument } from './case-document';

const fileIn = (form: 'pdf' | 'docx'): string =>
  `json_build_object('sha256', ${form}_sha256, 'bytes', ${form}_bytes, 'storedAs', ${form}_stored_as)`;
const FILES = `json_build_object('pdf', ${fileIn('pdf')}, 'docx', ${fileIn('docx')})`;

const SELECT = `SELECT document.id, document.case_id AS "caseId", document.kind, document.code,
    document.case_version AS "caseVersion", document.proposal_no AS "proposalNo",
    document.evaluation_id AS "evaluationId", document.policy_code AS "policyCode",
    document.policy_version AS "policyVersion", document.verdict_hash AS "verdictHash",
    ${FILES} AS files,
    coalesce((SELECT json_agg(json_build_object('language', language, 'files', ${FILES}) ORDER BY language)
      FROM case_document_translations WHERE document_id = document.id), '[]') AS translations,
    document.drafted_on AS "draftedOn", document.drafted_by AS "draftedBy", document.drafted_at AS "draftedAt",
    cases.agent_id AS "agentId", document.facts->'agent'->>'code' AS "agentCode",
    document.facts->'agent'->>'name' AS "agentName", document.facts->'office'->>'name' AS issuer,
    cases.office_id AS "officeId", document.facts->'evaluation'->>'period' AS period, cases.state AS "caseState",
    (SELECT max(proposal_no) FROM case_proposals proposal WHERE proposal.case_id = document.case_id) AS "newestProposalNo"
  FROM case_documents document JOIN cases ON cases.id = document.case_id`;

const IN_SCOPE = 'cases.office_id IN (SELECT office_subtree($1))';

@Injectable()
export class CaseDocumentsRepository {
  constructor(private readonly sql: Sql) {}

  /** When the office of its case is in the scope. */
  find(scopeId: number, id: number): Promise<CaseDocument | undefined> {
    return this.sql.first<CaseDocument>(`${SELECT} WHERE document.id = $2 AND ${IN_SCOPE}`, [scopeId, id]);
  }

  /** When the office of its case is in the scope. */
  findByCode(scopeId: number, code: string): Promise<CaseDocument | undefined> {
    return this.sql.first<CaseDocument>(`${SELECT} WHERE document.code = $2 AND ${IN_SCOPE}`, [
      scopeId,
      code,
    ]);
  }

  /** That of a case which is of the same proposal and says the same but for the code. */
  findSame(caseId: number, contentsHash: string): Promise<CaseDocument | undefined> {
    return this.sql.first<CaseDocument>(
      `${SELECT} WHERE document.case_id = $1 AND document.contents_hash = $2`,
      [caseId, contentsHash],
    );
  }

  /** Of one case, newest first. */
  findPage(caseId: number, count: number, beforeId?: number): Promise<CaseDocument[]> {
    return this.sql.rows<CaseDocument>(
      `${SELECT} WHERE document.case_id = $1 AND ($2::int IS NULL OR document.id < $2)
       ORDER BY document.id DESC LIMIT $3`,
      [caseId, beforeId ?? null, count],
    );
  }

  /** What it was drawn up from, big integers and fractions as text. */
  async facts(id: number): Promise<Record<string, unknown>> {
    const row = await this.sql.first<{ facts: Record<string, unknown> }>(
      'SELECT facts FROM case_documents WHERE id = $1',
      [id],
    );
    return row!.facts;
  }

  /** @returns its id. */
  async insert(
    { id, version }: Pick<Case, 'id' | 'version'>,
    draft: NewDocument,
    userId: number,
  ): Promise<number> {
    const { pdf, docx } = draft.files;
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO case_documents (case_id, case_version, kind, code, proposal_no, evaluation_id, policy_code,
         policy_version, verdict_hash, facts, contents_hash, pdf_sha256, pdf_bytes, pdf_stored_as, docx_sha256, docx_bytes,
         docx_stored_as, drafted_on, drafted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) RETURNING id`,
      [
        id,
        version,
        draft.kind,
        draft.code,
        draft.proposalNo,
        draft.evaluationId,
        draft.policyCode,
        draft.policyVersion,
        draft.verdictHash,
        canonicalText(draft.facts),
        draft.contentsHash,
        pdf.sha256,
        pdf.bytes,
        pdf.storedAs,
        docx.sha256,
        docx.bytes,
        docx.storedAs,
        draft.draftedOn,
        userId,
      ],
    );
    await this.insertTranslations(row!.id, draft.translations);
    return row!.id;
  }

  private async insertTranslations(id: number, translations: readonly DocumentTranslation[]): Promise<void> {
    const files = (form: DocumentForm) => translations.map((one) => one.files[form]);
    await this.sql.rows(
      `INSERT INTO case_document_translations (document_id, language, pdf_sha256, pdf_bytes, pdf_stored_as, docx_sha256,
         docx_bytes, docx_stored_as)
       SELECT $1, given.* FROM unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::int[], $8::text[])
         AS given`,
      [
        id,
        translations.map(({ language }) => language),
        ...(['pdf', 'docx'] as const).flatMap((form) => [
          files(form).map(({ sha256 }) => sha256),
          files(form).map(({ bytes }) => bytes),
          files(form).map(({ storedAs }) => storedAs),
        ]),
      ],
    );
  }
}
