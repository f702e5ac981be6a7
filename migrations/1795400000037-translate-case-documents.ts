import { MigrationInterface, QueryRunner } from 'typeorm';

export class TranslateCaseDocuments1795400000037 implements MigrationInterface {
  name = 'TranslateCaseDocuments1795400000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- What a document says in another language, for information. It is drawn up with the document, so that it reads alike
      -- ever after, and is never the document itself.
      CREATE TABLE case_document_translations (
        document_id int NOT NULL CONSTRAINT case_document_translations_document_fk REFERENCES case_documents,
        language text NOT NULL CONSTRAINT case_document_translations_language_ck CHECK (language IN ('en')),
        pdf_sha256 text NOT NULL CONSTRAINT case_document_translations_pdf_ck CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
        pdf_bytes int NOT NULL CONSTRAINT case_document_translations_pdf_bytes_ck CHECK (pdf_bytes > 0),
        pdf_stored_as text NOT NULL,
        docx_sha256 text NOT NULL CONSTRAINT case_document_translations_docx_ck CHECK (docx_sha256 ~ '^[0-9a-f]{64}$'),
        docx_bytes int NOT NULL CONSTRAINT case_document_translations_docx_bytes_ck CHECK (docx_bytes > 0),
        docx_stored_as text NOT NULL,
        CONSTRAINT case_document_translations_pk PRIMARY KEY (document_id, language)
      );
      CREATE TRIGGER case_document_translations_keep BEFORE UPDATE OR DELETE ON case_document_translations
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE case_document_translations;
    `);
  }
}
