import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { CodeField } from '../http/fields';
import { PERMISSIONS, type Permission, ROLES, type Role } from './core/permission';
import { PASSWORD_MAX } from './core/password';

/** Letters in either case: usernames are stored in lower case. */
const TYPED_USERNAME = /^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$/;

export class SignInDto {
  @CodeField(TYPED_USERNAME, { max: 63, example: 'lan.tran' })
  username: string;

  @ApiProperty({ format: 'password', minLength: 1, maxLength: PASSWORD_MAX })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password: string;
}

export class RefreshTokenDto {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  refreshToken: string;
}

export class TokensDto {
  @ApiProperty({ description: 'Send it as `Authorization: Bearer …`.', maxLength: 2000 })
  accessToken: string;

  @ApiProperty({ enum: ['Bearer'] })
  tokenType: 'Bearer';

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 86_400, example: 900, description: 'Seconds.' })
  expiresIn: number;

  @ApiProperty({
    maxLength: 200,
    description:
      'Good once, for the next pair. Sending one a second time ends the session and the access tokens of the user.',
  })
  refreshToken: string;
}

export class OwnOfficeDto {
  @ApiProperty({ maxLength: 40, example: 'ofc_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 5, example: '00100' })
  code: string;

  @ApiProperty({ maxLength: 200, example: 'Bảo hiểm xã hội thành phố Hà Nội' })
  name: string;
}

export class MeDto {
  @ApiProperty({ maxLength: 40, example: 'usr_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 63, example: 'lan.tran' })
  username: string;

  @ApiProperty({ maxLength: 200, example: 'Trần Thị Lan' })
  displayName: string;

  @ApiProperty({ enum: [...ROLES] })
  role: Role;

  @ApiProperty({ type: OwnOfficeDto, description: 'Everything you see lies in this office or below it.' })
  office: OwnOfficeDto;

  @ApiProperty({ enum: [...PERMISSIONS], isArray: true, maxItems: PERMISSIONS.length })
  permissions: Permission[];
}
