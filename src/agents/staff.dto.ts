import { ApiProperty } from '@nestjs/swagger';
import { CodeField, IdField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DateField, TextField } from '../http/text';
import type { LocalDate } from '../shared/local-date';
import { STAFF_CODE } from './core/staff-code';
import type { StaffChange, StaffView } from './staff.repository';
import type { StaffRegistration } from './staff.service';

export class RegisterStaffDto {
  @CodeField(STAFF_CODE, {
    max: 15,
    description: 'Kept as a keyed hash and never shown again; answers show the last three digits.',
  })
  staffCode: string;

  @TextField({ max: 200, example: 'Nguyễn Văn Thu' })
  name: string;

  @IdField('collection-point', { optional: true, nullable: true, description: 'Of this agent.' })
  collectionPointId?: string | null;

  @TextField({ max: 40, optional: true, nullable: true })
  cardNo?: string | null;

  @DateField({ optional: true, nullable: true })
  cardIssuedOn?: LocalDate | null;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive.' })
  cardExpiresOn?: LocalDate | null;

  @DateField({ description: 'First day of the employment.' })
  startsOn: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day of the employment, inclusive.' })
  endsOn?: LocalDate | null;
}

export class ChangeStaffDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @IdField('collection-point', { optional: true, nullable: true })
  collectionPointId?: string | null;

  @TextField({ max: 40, optional: true, nullable: true })
  cardNo?: string | null;

  @DateField({ optional: true, nullable: true })
  cardIssuedOn?: LocalDate | null;

  @DateField({ optional: true, nullable: true })
  cardExpiresOn?: LocalDate | null;
}

export class EmployStaffDto {
  @DateField()
  startsOn: LocalDate;

  @DateField({ optional: true, nullable: true, description: 'Last day, inclusive.' })
  endsOn?: LocalDate | null;
}

export class LeaveStaffDto {
  @DateField({ description: 'Last day, inclusive.' })
  endsOn: LocalDate;
}

export class StaffQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Part of the name, with or without marks.' })
  search?: string;

  @DateField({ optional: true, description: 'Those who are employed on this day.' })
  employedOn?: LocalDate;
}

export class EmploymentDto {
  @ApiProperty({ type: String, format: 'date' })
  startsOn: LocalDate;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn: LocalDate | null;
}

export class StaffDto {
  @ApiProperty({ maxLength: 40, example: 'stf_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 40 })
  agentId: string;

  @ApiProperty({ maxLength: 15, example: 'NV•••••••••123' })
  staffCode: string;

  @ApiProperty({ maxLength: 200, example: 'Nguyễn Văn Thu' })
  name: string;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  collectionPointId: string | null;

  @ApiProperty({ type: String, maxLength: 40, nullable: true })
  cardNo: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  cardIssuedOn: LocalDate | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  cardExpiresOn: LocalDate | null;

  @ApiProperty({ type: [EmploymentDto], maxItems: 1000 })
  employments: readonly EmploymentDto[];
}

const pointId = (id: string | null | undefined): number | null =>
  publicId.decode('collection-point', id) ?? null;

export const toStaffDto = (staff: StaffView): StaffDto => ({
  id: publicId.encode('staff', staff.id),
  agentId: publicId.encode('agent', staff.agentId),
  staffCode: staff.codeMasked,
  name: staff.name,
  collectionPointId:
    staff.collectionPointId === null ? null : publicId.encode('collection-point', staff.collectionPointId),
  cardNo: staff.cardNo,
  cardIssuedOn: staff.cardIssuedOn,
  cardExpiresOn: staff.cardExpiresOn,
  employments: staff.employments.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
});

export const staffRegistration = (agentId: number, body: RegisterStaffDto): StaffRegistration => ({
  agentId,
  staffCode: body.staffCode,
  name: body.name,
  collectionPointId: pointId(body.collectionPointId),
  cardNo: body.cardNo ?? null,
  cardIssuedOn: body.cardIssuedOn ?? null,
  cardExpiresOn: body.cardExpiresOn ?? null,
});

/** What the body says: a field that is left out stays as it is. */
export const staffChange = (body: ChangeStaffDto): StaffChange => ({
  ...(body.name ? { name: body.name } : {}),
  ...(body.collectionPointId === undefined ? {} : { collectionPointId: pointId(body.collectionPointId) }),
  ...(body.cardNo === undefined ? {} : { cardNo: body.cardNo }),
  ...(body.cardIssuedOn === undefined ? {} : { cardIssuedOn: body.cardIssuedOn }),
  ...(body.cardExpiresOn === undefined ? {} : { cardExpiresOn: body.cardExpiresOn }),
});
