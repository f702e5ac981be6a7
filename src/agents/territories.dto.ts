import { ApiProperty } from '@nestjs/swagger';
import { CodeField } from '../http/fields';
import { DateField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { FactDto, factDto } from './agent-facts.dto';
import type { Fact } from './agent-facts.repository';
import { TERRITORIES, type Territory } from './fact-tables';

export const UNIT_CODE = /^[0-9]{2,5}$/;

export class AddTerritoryDto {
  @CodeField(UNIT_CODE, { max: 5, example: '00008', description: 'A unit that exists on the first day.' })
  administrativeUnitCode: string;

  @DateField()
  startsOn: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive.' })
  endsOn?: LocalDate | null;
}

export class EndTerritoryDto {
  @DateField({ description: 'Last day, inclusive.' })
  endsOn: LocalDate;
}

export class TerritoryDto extends FactDto {
  @ApiProperty({ maxLength: 5, example: '00008' })
  administrativeUnitCode: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: LocalDate | null;
}

export const toTerritoryDto = (fact: Fact<Territory>): TerritoryDto => ({
  ...factDto(TERRITORIES, fact),
  administrativeUnitCode: fact.administrativeUnitCode,
  startsOn: fact.startsOn,
  endsOn: fact.endsOn,
});
