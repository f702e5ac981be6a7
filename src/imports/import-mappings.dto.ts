import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { DATE_FORMATS, type DateFormat } from './core/cell-values';
import { TABLE_KINDS, type TableKind } from './core/import-kinds';
import type { ImportMapping, MappingChange } from './import-mappings.repository';

const MAX_COLUMNS = 100;
const FIELD = /^[a-z][A-Za-z0-9]{0,39}$/;

export class NamedColumnDto {
  @TextField({
    max: 100,
    example: 'Số biên lai thu',
    description: 'As files have it; case and marks do not matter.',
  })
  header: string;

  @CodeField(FIELD, { max: 40, example: 'receiptNo' })
  field: string;
}

const COLUMNS = { minItems: 1, maxItems: MAX_COLUMNS };

export class CreateImportMappingDto {
  @IdField('office', { optional: true, description: 'Your own, unless told, or one below.' })
  officeId?: string;

  @TextField({ max: 60, example: 'Bưu điện' })
  name: string;

  @ChoiceField(TABLE_KINDS)
  kind: TableKind;

  @ApiProperty({ type: [NamedColumnDto], ...COLUMNS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_COLUMNS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NamedColumnDto)
  columns: NamedColumnDto[];

  @ChoiceField(DATE_FORMATS, { optional: true, default: 'dd/MM/yyyy' })
  dateFormat: DateFormat = 'dd/MM/yyyy';
}

export class ChangeImportMappingDto {
  @TextField({ max: 60, optional: true, example: 'Bưu điện' })
  name?: string;

  @ApiProperty({ type: [NamedColumnDto], ...COLUMNS, required: false })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_COLUMNS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NamedColumnDto)
  columns?: NamedColumnDto[];

  @ChoiceField(DATE_FORMATS, { optional: true })
  dateFormat?: DateFormat;
}

export class ImportMappingsQuery extends PageQuery {
  @ChoiceField(TABLE_KINDS, { optional: true })
  kind?: TableKind;
}

export class ImportMappingDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('import-mapping', 1) })
  id: string;
  @ApiProperty({ maxLength: 40 })
  officeId: string;
  @ApiProperty({ maxLength: 60 })
  name: string;
  @ApiProperty({ enum: TABLE_KINDS })
  kind: TableKind;
  @ApiProperty({ type: [NamedColumnDto], ...COLUMNS })
  columns: readonly NamedColumnDto[];
  @ApiProperty({ enum: DATE_FORMATS })
  dateFormat: DateFormat;
}

export const toImportMappingDto = (mapping: ImportMapping): ImportMappingDto => ({
  id: publicId.encode('import-mapping', mapping.id),
  officeId: publicId.encode('office', mapping.officeId),
  name: mapping.name,
  kind: mapping.kind,
  columns: mapping.columns,
  dateFormat: mapping.dateFormat,
});

/** What the body says: a field that is left out stays as it is. */
export const mappingChange = ({ name, columns, dateFormat }: ChangeImportMappingDto): MappingChange => ({
  ...(name === undefined ? {} : { name }),
  ...(columns === undefined ? {} : { columns }),
  ...(dateFormat === undefined ? {} : { dateFormat }),
});
