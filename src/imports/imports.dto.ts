import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MOST_IMPORT_BYTES } from '../config/byte-limits';
import { BulkQuery } from '../http/bulk';
import { CSV, NDJSON, XLSX } from '../http/bodies';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import type { Language } from '../http/language';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { AGENT_CODE, SOURCE_SYSTEM } from '../contributions/core/forms';
import { BULK_MODES, type BulkMode } from '../shared/bulk';
import { fieldMessage } from '../shared/field-messages';
import type { CellError } from './core/cell-values';
import { IMPORT_KINDS, type ImportKind } from './core/import-kinds';
import { IMPORT_STATES, type ImportState } from './core/import-state';
import type { Import, RefusedRow } from './import';
import type { ErrorCount } from './imports.repository';

/** Rows whose errors a report lists; the list of errors has all of them. */
export const MOST_REPORTED_ROWS = 200;
/** Kinds of errors: more than there are. */
export const MOST_CODES = 100;
const MOST_ERRORS_OF_A_ROW = 50;

export class ImportQuery extends BulkQuery {
  @ChoiceField(IMPORT_KINDS, { description: 'What the file holds.' })
  kind: ImportKind;

  @CodeField(SOURCE_SYSTEM.pattern, {
    max: 40,
    optional: true,
    example: 'thu-bhxh',
    description:
      'Part of the key of contributions and remittances, and needed with them; of contributions-d05 it is d05-ts unless told.',
  })
  sourceSystem?: string;

  @CodeField(AGENT_CODE.pattern, {
    max: 7,
    optional: true,
    example: 'IS0212M',
    description: 'Whose list a D05-TS is, where its titles do not say so.',
  })
  agentCode?: string;

  @TextField({
    max: 60,
    optional: true,
    description: 'Name of saved names of columns, for tables with others.',
  })
  mapping?: string;
}

export class ImportsQuery extends PageQuery {
  @ChoiceField(IMPORT_KINDS, { optional: true })
  kind?: ImportKind;

  @ChoiceField(IMPORT_STATES, { optional: true })
  state?: ImportState;

  @IdField('office', { optional: true, description: 'Of this office only.' })
  office?: string;
}

const REPORT_FORMATS = ['json', 'same-file'] as const;

export class ImportReportQuery {
  @ApiProperty({
    enum: REPORT_FORMATS,
    default: 'json',
    required: false,
    description: '`same-file`: the file as it was sent, with a column of what is wrong.',
  })
  @IsIn(REPORT_FORMATS)
  format: (typeof REPORT_FORMATS)[number] = 'json';
}

const COUNT = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;

export class ImportFailureDto {
  @ApiProperty({ maxLength: 100, example: 'rows-refused' })
  code: string;
  @ApiProperty({ maxLength: 2000 })
  detail: string;
}

export class ImportDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('import', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  officeId: string;
  @ApiProperty({ enum: IMPORT_KINDS })
  kind: ImportKind;
  @ApiProperty({ enum: BULK_MODES })
  mode: BulkMode;
  @ApiProperty({ description: 'When true, nothing is stored.' })
  dryRun: boolean;
  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  sourceSystem: string | null;
  @ApiProperty({
    type: String,
    maxLength: 60,
    nullable: true,
    description: 'Name of the mapping, as it was then.',
  })
  mapping: string | null;
  @ApiProperty({ enum: [CSV, NDJSON, XLSX] })
  mediaType: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_IMPORT_BYTES })
  bytes: number;
  @ApiProperty({ minLength: 64, maxLength: 64, pattern: '^[0-9a-f]{64}$' })
  sha256: string;
  @ApiProperty({ description: 'False once the file is gone, and with it `same-file`.' })
  isFileKept: boolean;
  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;
  @ApiProperty({
    ...COUNT,
    type: 'integer',
    nullable: true,
    description: 'Rows of the file, the header and blank ones among them; null while they were not counted.',
  })
  rowsDue: number | null;
  @ApiProperty(COUNT)
  rowsDone: number;
  @ApiProperty({ ...COUNT, description: 'Rows that hold something; the sum of the four that follow.' })
  received: number;
  @ApiProperty({ ...COUNT, description: 'New, and stored unless this is a dry run.' })
  accepted: number;
  @ApiProperty({ ...COUNT, description: 'Lines that were reversed.' })
  reversed: number;
  @ApiProperty({ ...COUNT, description: 'Stored already, with the same contents.' })
  duplicates: number;
  @ApiProperty(COUNT)
  rejected: number;
  @ApiProperty({
    type: String,
    maxLength: 40,
    nullable: true,
    description: 'Of contributions that were stored.',
  })
  batchId: string | null;
  @ApiProperty({ type: ImportFailureDto, nullable: true, description: 'Why nothing was taken in.' })
  error: ImportFailureDto | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40 })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40, nullable: true })
  startedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', maxLength: 40, nullable: true })
  finishedAt: string | null;
}

export class ImportCellErrorDto {
  @ApiProperty({ type: String, maxLength: 20, nullable: true, example: 'F12' })
  cell: string | null;
  @ApiProperty({ type: String, maxLength: 100, nullable: true, example: 'collectedOn' })
  field: string | null;
  @ApiProperty({ maxLength: 100, example: 'date-expected' })
  code: string;
  @ApiProperty({ maxLength: 1000, description: 'In the language that is asked for.' })
  message: string;
}

export class ImportRowErrorsDto {
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 10_000_000,
    description: 'As the sheet or the lines are numbered.',
  })
  row: number;
  @ApiProperty({ type: [ImportCellErrorDto], maxItems: MOST_ERRORS_OF_A_ROW })
  errors: readonly ImportCellErrorDto[];
}

export class ImportErrorCountDto {
  @ApiProperty({ maxLength: 100, example: 'date-expected' })
  code: string;
  @ApiProperty({ maxLength: 1000 })
  message: string;
  @ApiProperty(COUNT)
  count: number;
}

export class ImportReportDto {
  @ApiProperty({ type: ImportDto })
  import: ImportDto;
  @ApiProperty({ type: [ImportErrorCountDto], maxItems: MOST_CODES, description: 'The most frequent first.' })
  counts: readonly ImportErrorCountDto[];
  @ApiProperty({ type: [ImportRowErrorsDto], maxItems: MOST_REPORTED_ROWS })
  rows: readonly ImportRowErrorsDto[];
  @ApiProperty({ description: 'True when there are more rows: `errors` lists all of them.' })
  rowsTruncated: boolean;
}

export const toImportDto = (one: Import): ImportDto => ({
  id: publicId.encode('import', one.id),
  officeId: publicId.encode('office', one.officeId),
  kind: one.kind,
  mode: one.mode,
  dryRun: one.dryRun,
  sourceSystem: one.sourceSystem,
  mapping: one.mapping?.name ?? null,
  mediaType: one.mediaType,
  bytes: one.bytes,
  sha256: one.sha256,
  isFileKept: one.storedAs !== null,
  state: one.state,
  rowsDue: one.rowsDue,
  rowsDone: one.rowsDone,
  received: one.received,
  accepted: one.accepted,
  reversed: one.reversed,
  duplicates: one.duplicates,
  rejected: one.rejected,
  batchId: one.batchId === null ? null : publicId.encode('contribution-batch', one.batchId),
  error: one.errorCode === null ? null : { code: one.errorCode, detail: one.errorDetail ?? '' },
  createdAt: one.createdAt.toISOString(),
  startedAt: one.startedAt?.toISOString() ?? null,
  finishedAt: one.finishedAt?.toISOString() ?? null,
});

const toCellErrorDto = (row: number, error: CellError, language: Language): ImportCellErrorDto => ({
  cell: error.column === undefined ? null : `${error.column}${row}`,
  field: error.field ?? null,
  code: error.code,
  message: fieldMessage(error, language),
});

export const toRowErrorsDto = ({ row, errors }: RefusedRow, language: Language): ImportRowErrorsDto => ({
  row,
  errors: errors.map((error) => toCellErrorDto(row, error, language)),
});

export const toErrorCountDto = (
  { code, detail, count }: ErrorCount,
  language: Language,
): ImportErrorCountDto => ({
  code,
  message: fieldMessage({ code, detail }, language),
  count,
});
