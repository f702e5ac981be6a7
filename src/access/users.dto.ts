import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { ChoiceField, CodeField, IdField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { PASSWORD_MAX, PASSWORD_MIN } from './core/password';
import { ROLES, type Role } from './core/permission';
import type { ListedUser } from './users.repository';

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,62}$/;

const STAFF_NO = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/;

const staffNo = {
  max: 40,
  nullable: true,
  optional: true,
  example: 'CB-00412',
  description:
    'By which the accounts of one person are known to be his: what one of them proposes, no other one decides. Kept as a keyed hash; null takes it away.',
};

const password = {
  format: 'password',
  minLength: PASSWORD_MIN,
  maxLength: PASSWORD_MAX,
  description: `${PASSWORD_MIN} to ${PASSWORD_MAX} characters, without the username in it.`,
};

export class CreateUserDto {
  @CodeField(USERNAME, { max: 63, example: 'lan.tran' })
  username: string;

  @TextField({ max: 200, example: 'Trần Thị Lan' })
  displayName: string;

  // Its rules are in core/password.ts; here only what keeps a huge text out.
  @ApiProperty(password)
  @IsString()
  @MaxLength(PASSWORD_MAX)
  password: string;

  @ChoiceField(ROLES)
  role: Role;

  @IdField('office', { description: 'Your own office or one below it.' })
  officeId: string;

  @CodeField(STAFF_NO, staffNo)
  staffNo?: string | null;
}

export class ChangeUserDto {
  @TextField({ max: 200, optional: true })
  displayName?: string;

  @ApiPropertyOptional(password)
  @MayBeAbsent()
  @IsString()
  @MaxLength(PASSWORD_MAX)
  password?: string;

  @ChoiceField(ROLES, { optional: true })
  role?: Role;

  @IdField('office', { optional: true })
  officeId?: string;

  @ApiPropertyOptional({
    description: 'True keeps the user out, at once and with every token; false lets back in.',
  })
  @MayBeAbsent()
  @IsBoolean()
  isDisabled?: boolean;

  @CodeField(STAFF_NO, staffNo)
  staffNo?: string | null;
}

export class UsersQuery extends PageQuery {
  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @ChoiceField(ROLES, { optional: true })
  role?: Role;
}

export class UserDto {
  @ApiProperty({ maxLength: 40, example: 'usr_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 63, example: 'lan.tran' })
  username: string;

  @ApiProperty({ maxLength: 200, example: 'Trần Thị Lan' })
  displayName: string;

  @ApiProperty({ enum: [...ROLES] })
  role: Role;

  @ApiProperty({ maxLength: 40, example: 'ofc_k3Xy8nLmPq' })
  officeId: string;

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 16,
    example: '3f9a0c52b7e14d68',
    description:
      'The same for all accounts of one person, and says nothing else; null without a staff number.',
  })
  person: string | null;

  @ApiProperty({ description: 'Known from an identity provider, which says what the user may do where.' })
  isOutside: boolean;

  @ApiProperty()
  isDisabled: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

/** Characters of a person's key: enough to tell people apart. */
const PERSON_SHOWN = 16;

/** Field by field: the hash of the password must never come along. */
export const toUserDto = (user: ListedUser): UserDto => ({
  id: publicId.encode('user', user.id),
  username: user.username,
  displayName: user.displayName,
  role: user.role,
  officeId: publicId.encode('office', user.officeId),
  person: user.personKey?.slice(0, PERSON_SHOWN) ?? null,
  isOutside: user.issuer !== null,
  isDisabled: user.disabledAt !== null,
  disabledAt: user.disabledAt?.toISOString() ?? null,
  createdAt: user.createdAt.toISOString(),
});
