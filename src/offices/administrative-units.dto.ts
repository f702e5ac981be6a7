import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import type { AdministrativeUnit } from './administrative-units.repository';
import { UNIT_LEVELS, type UnitLevel } from './core/level';

export class AdministrativeUnitsQuery extends PageQuery {
  @ChoiceField(UNIT_LEVELS, { optional: true })
  level?: UnitLevel;

  @CodeField(/^[0-9]{2,3}$/, { max: 3, optional: true, description: 'Directly under the unit of this code.' })
  parentCode?: string;

  @DateField({
    optional: true,
    description: 'Those that exist on this day. Codes were given to other units on 1 July 2025.',
  })
  validOn?: LocalDate;

  @TextField({ max: 100, optional: true, description: 'Part of the name, with or without marks.' })
  search?: string;
}

export class AdministrativeUnitDto {
  @ApiProperty({ maxLength: 40, example: 'unt_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 5, example: '00008', description: 'Unique on a day only.' })
  code: string;

  @ApiProperty({ maxLength: 200, example: 'Phường Ngọc Hà' })
  name: string;

  @ApiProperty({ enum: [...UNIT_LEVELS] })
  level: UnitLevel;

  @ApiProperty({ type: String, maxLength: 5, nullable: true })
  parentCode: string | null;

  @ApiProperty({ type: String, format: 'date' })
  validFrom: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: LocalDate | null;
}

export const toUnitDto = ({ id, ...unit }: AdministrativeUnit): AdministrativeUnitDto => ({
  id: publicId.encode('administrative-unit', id),
  ...unit,
});
