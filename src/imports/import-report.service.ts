import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { PassingFileStore } from '../files/passing-file-store';
import { CSV, NDJSON, XLSX } from '../http/bodies';
import type { Language } from '../http/language';
import { annotatedWorkbook } from '../http/workbook-annotator';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { annotatedCsv, annotatedNdjson } from './annotated-text';
import { REPORT_TEXTS } from './core/cell-values';
import { noteOf } from './core/row-messages';
import type { Import } from './import';
import { workbookLimits } from './import-rows';
import { ImportsRepository } from './imports.repository';

/** A file that is given back. */
export interface ReportFile {
  readonly contents: Readable;
  readonly mediaType: string;
  readonly ending: string;
}

const ENDINGS: Readonly<Record<string, string>> = { [XLSX]: 'xlsx', [CSV]: 'csv', [NDJSON]: 'ndjson' };

/** Gives files back with what was wrong beside each row, so that a person repairs them and sends them again. */
@Injectable()
export class ImportReports {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly files: PassingFileStore,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws DomainError `import-not-over`, `import-file-gone`, `import-without-rows` when it was no file of rows at all. */
  async sameFile(one: Import, language: Language): Promise<ReportFile> {
    const { id, mediaType, storedAs, headerRow } = one;
    if (one.finishedAt === null) throw conflict('import-not-over', 'The import is not over: wait for it.');
    if (storedAs === null) throw gone();
    if (mediaType === XLSX && headerRow === null)
      throw conflict('import-without-rows', 'The file was refused as a whole: look at its error.');
    const refused = await this.imports.refusedRows(id, this.env.importRowLimit);
    const notes = new Map(refused.map(({ row, errors }) => [row, noteOf(row, errors, language)]));
    const file = await this.files.get(storedAs).catch((error: unknown) => {
      throw error instanceof DomainError ? gone() : error;
    });
    const contents = await this.annotated(one, file, notes, REPORT_TEXTS.errors[language]);
    return { contents, mediaType, ending: ENDINGS[mediaType]! };
  }

  private async annotated(
    { mediaType, headerRow, errorColumn }: Import,
    file: Readable,
    notes: ReadonlyMap<number, string>,
    title: string,
  ): Promise<Readable> {
    const textOf = (row: number): string | undefined => (row === headerRow ? title : notes.get(row));
    if (mediaType === NDJSON) return Readable.from(annotatedNdjson(file, textOf), { objectMode: false });
    if (mediaType === CSV) return Readable.from(annotatedCsv(file, title, textOf), { objectMode: false });
    const limits = workbookLimits(this.env.importRowLimit);
    return annotatedWorkbook(await buffer(file), limits, { column: errorColumn!, textOf });
  }
}

const conflict = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('conflict', code, detail);
const gone = (): DomainError =>
  conflict('import-file-gone', 'The file is not kept any more: it refused nothing, or is too old.');
