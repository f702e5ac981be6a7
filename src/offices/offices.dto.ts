import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { OFFICE_CODE } from './core/office-code';
import { OFFICE_LEVELS, type OfficeLevel } from './core/level';
import type { Office } from './office.entity';
import type { NewOffice, OfficeFilter } from './offices.repository';
import type { OfficeChange } from './offices.service';

export class CreateOfficeDto {
  @CodeField(OFFICE_CODE, { max: 5, example: '00101' })
  code: string;

  @TextField({ max: 200, example: 'Bảo hiểm xã hội cơ sở Ba Đình' })
  name: string;

  @ChoiceField(OFFICE_LEVELS)
  level: OfficeLevel;

  @IdField('office', { description: 'The office above it: your own or one below.' })
  parentId: string;

  @DateField()
  validFrom: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive.' })
  validTo?: LocalDate | null;
}

export class ChangeOfficeDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @ChoiceField(OFFICE_LEVELS, { optional: true })
  level?: OfficeLevel;

  @IdField('office', { optional: true })
  parentId?: string;

  @DateField({ optional: true })
  validFrom?: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive; null takes it away.' })
  validTo?: LocalDate | null;
}

export class OfficesQuery extends PageQuery {
  @IdField('office', { optional: true, description: 'Directly under this office.' })
  parentId?: string;

  @ChoiceField(OFFICE_LEVELS, { optional: true })
  level?: OfficeLevel;

  @DateField({ optional: true, description: 'Those that exist on this day.' })
  validOn?: LocalDate;

  @TextField({ max: 100, optional: true, description: 'Part of the name, with or without marks.' })
  search?: string;
}

export class OfficeDto {
  @ApiProperty({ maxLength: 40, example: 'ofc_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 5, example: '00101' })
  code: string;

  @ApiProperty({ maxLength: 200, example: 'Bảo hiểm xã hội cơ sở Ba Đình' })
  name: string;

  @ApiProperty({ enum: [...OFFICE_LEVELS] })
  level: OfficeLevel;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  parentId: string | null;

  @ApiProperty({ type: String, format: 'date' })
  validFrom: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: LocalDate | null;
}

export const toOfficeDto = (office: Office): OfficeDto => ({
  id: publicId.encode('office', office.id),
  code: office.code,
  name: office.name,
  level: office.level,
  parentId: office.parentId === null ? null : publicId.encode('office', office.parentId),
  validFrom: office.validFrom,
  validTo: office.validTo,
});

export const newOffice = (body: CreateOfficeDto): NewOffice & { parentId: number } => ({
  code: body.code,
  name: body.name,
  level: body.level,
  validFrom: body.validFrom,
  parentId: publicId.decode('office', body.parentId)!,
  validTo: body.validTo ?? null,
});

/** What the body says: a field that is left out stays as it is. */
export const officeChange = ({
  name,
  level,
  parentId,
  validFrom,
  validTo,
}: ChangeOfficeDto): OfficeChange => ({
  ...(name ? { name } : {}),
  ...(level ? { level } : {}),
  ...(parentId ? { parentId: publicId.decode('office', parentId)! } : {}),
  ...(validFrom ? { validFrom } : {}),
  ...(validTo === undefined ? {} : { validTo }),
});

export const officeFilter = ({ parentId, ...rest }: OfficesQuery): OfficeFilter => ({
  ...rest,
  ...(parentId ? { parentId: publicId.decode('office', parentId)! } : {}),
});
