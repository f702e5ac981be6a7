import { ApiProperty } from '@nestjs/swagger';
import { CodeField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import type {
  CollectionPointChange,
  CollectionPointRow,
  NewCollectionPoint,
} from './collection-points.repository';
import { UNIT_CODE } from './territories.dto';

export class CreateCollectionPointDto {
  @TextField({ max: 40, example: 'DT-001', description: 'Unique for the agent.' })
  code: string;

  @TextField({ max: 200, example: 'Điểm thu Ngọc Hà' })
  name: string;

  @TextField({ max: 300, optional: true, nullable: true })
  address?: string | null;

  @CodeField(UNIT_CODE, {
    max: 5,
    example: '00008',
    description: 'A unit that exists on the day of opening.',
  })
  administrativeUnitCode: string;

  @DateField()
  openedOn: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive.' })
  closedOn?: LocalDate | null;
}

export class ChangeCollectionPointDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @TextField({ max: 300, optional: true, nullable: true })
  address?: string | null;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive; null opens it again.' })
  closedOn?: LocalDate | null;
}

export class CollectionPointsQuery extends PageQuery {
  @DateField({ optional: true, description: 'Those that are open on this day.' })
  openOn?: LocalDate;
}

export class CollectionPointDto {
  @ApiProperty({ maxLength: 40, example: 'pnt_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 40 })
  agentId: string;

  @ApiProperty({ maxLength: 40, example: 'DT-001' })
  code: string;

  @ApiProperty({ maxLength: 200, example: 'Điểm thu Ngọc Hà' })
  name: string;

  @ApiProperty({ type: String, maxLength: 300, nullable: true })
  address: string | null;

  @ApiProperty({ maxLength: 5, example: '00008' })
  administrativeUnitCode: string;

  @ApiProperty({ type: String, format: 'date' })
  openedOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: LocalDate | null;
}

export const toCollectionPointDto = (point: CollectionPointRow): CollectionPointDto => ({
  id: publicId.encode('collection-point', point.id),
  agentId: publicId.encode('agent', point.agentId),
  code: point.code,
  name: point.name,
  address: point.address,
  administrativeUnitCode: point.administrativeUnitCode,
  openedOn: point.openedOn,
  closedOn: point.closedOn,
});

export const newCollectionPoint = (agentId: number, body: CreateCollectionPointDto): NewCollectionPoint => ({
  agentId,
  code: body.code,
  name: body.name,
  address: body.address ?? null,
  administrativeUnitCode: body.administrativeUnitCode,
  openedOn: body.openedOn,
  closedOn: body.closedOn ?? null,
});

/** What the body says: a field that is left out stays as it is. */
export const collectionPointChange = ({
  name,
  address,
  closedOn,
}: ChangeCollectionPointDto): CollectionPointChange => ({
  ...(name ? { name } : {}),
  ...(address === undefined ? {} : { address }),
  ...(closedOn === undefined ? {} : { closedOn }),
});
