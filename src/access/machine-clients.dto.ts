import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  ValidateBy,
} from 'class-validator';
import { IdField, InstantField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import type { PlainFields } from '../http/plain-fields';
import { publicId } from '../http/public-id';
import { TextField } from '../http/text';
import { isIpNetwork } from '../shared/ip-address';
import { MACHINE_SCOPES, type Permission } from './core/permission';
import type { MachineClient, WithSecret } from './machine-client';

const MAX_NETWORKS = 50;
/** Of an IPv6 network. */
const NETWORK_LENGTH = 50;

const scopes = {
  type: 'array' as const,
  minItems: 1,
  maxItems: MACHINE_SCOPES.length,
  items: { type: 'string', enum: [...MACHINE_SCOPES] },
  example: ['agents:read', 'contributions:record'],
  description:
    'What it may do, of what the role `integration` may. Nothing by which somebody decides is among it.',
};
const networks = {
  type: 'array' as const,
  maxItems: MAX_NETWORKS,
  items: { type: 'string', maxLength: NETWORK_LENGTH },
  example: ['10.20.0.0/16', '2001:db8::/32'],
  description: 'From where it may call, as addresses or networks; from anywhere when the list is empty.',
};

const IsScopes = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MACHINE_SCOPES.length),
    ArrayUnique(),
    IsIn(MACHINE_SCOPES, { each: true }),
  );

const isPlainNetwork = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= NETWORK_LENGTH && !/%|\/0\d/.test(value) && isIpNetwork(value);

const IsNetworks = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(MAX_NETWORKS),
    ValidateBy(
      {
        name: 'isNetwork',
        validator: {
          validate: isPlainNetwork,
          defaultMessage: () => 'must be addresses or networks such as 10.0.0.0/8',
        },
      },
      { each: true },
    ),
  );

export class CreateMachineClientDto {
  @TextField({ max: 200, example: 'Phần mềm thu, đồng bộ ban đêm' })
  name: string;

  @IdField('office', { description: 'Your own office or one below it: it sees that one and all below.' })
  officeId: string;

  @IdField('user', {
    description:
      'Who answers for it and for whose person it acts, for good: what it has proposed, that person does not decide.',
  })
  ownerId: string;

  @ApiProperty(scopes)
  @IsScopes()
  scopes: Permission[];

  @ApiPropertyOptional(networks)
  @MayBeAbsent()
  @IsNetworks()
  networks?: string[];
}

export class ChangeMachineClientDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @ApiPropertyOptional(scopes)
  @MayBeAbsent()
  @IsScopes()
  scopes?: Permission[];

  @ApiPropertyOptional(networks)
  @MayBeAbsent()
  @IsNetworks()
  networks?: string[];

  @ApiPropertyOptional({
    description: 'True keeps it out, at once and with every token; false lets it back in with its secrets.',
  })
  @MayBeAbsent()
  @IsBoolean()
  isDisabled?: boolean;
}

export class RotateMachineSecretDto {
  @InstantField({
    optional: true,
    description:
      'Until when the current secret is good beside the new one, within thirty days. Without it that one ends at once, and ' +
      'the tokens that were given for it.',
  })
  formerUntil?: string;
}

export class MachineClientsQuery extends PageQuery {
  @IdField('office', { optional: true, description: 'Of this very office.' })
  officeId?: string;

  @IdField('user', { optional: true, description: 'Of this owner.' })
  ownerId?: string;
}

export class MachineClientDto {
  @ApiProperty({
    maxLength: 40,
    example: publicId.encode('machine-client', 1),
    description: 'Also its `client_id` at `POST /v1/auth/token`.',
  })
  id: string;
  @ApiProperty({ maxLength: 200 })
  name: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('office', 1) })
  officeId: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 2) })
  ownerId: string;
  @ApiProperty({
    description: 'Nobody who may sign in answers for it any more. It calls on until it is disabled.',
  })
  isOwnerDisabled: boolean;
  @ApiProperty({
    maxLength: 40,
    example: publicId.encode('user', 1),
    description: 'The user as which it stands in the audit trail and beside what it does.',
  })
  accountId: string;
  @ApiProperty(scopes)
  scopes: readonly Permission[];
  @ApiProperty(networks)
  networks: readonly string[];
  @ApiProperty()
  isDisabled: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  disabledAt: string | null;
  @ApiProperty({ format: 'date-time' })
  createdAt: string;
  @ApiProperty({ format: 'date-time' })
  secretCreatedAt: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when the secret before it is good; null when it is not.',
  })
  formerSecretEndsAt: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Its last request, a minute late at most; null before the first.',
  })
  lastUsedAt: string | null;
}

export class MachineClientWithSecretDto extends MachineClientDto {
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 200,
    description:
      'The `client_secret`, shown now and never again: null when this is the answer to an earlier request.',
  })
  secret: string | null;
}

const fieldsOf = (client: MachineClient): PlainFields<MachineClientDto> => ({
  id: publicId.encode('machine-client', client.id),
  name: client.name,
  officeId: publicId.encode('office', client.officeId),
  ownerId: publicId.encode('user', client.ownerId),
  isOwnerDisabled: client.isOwnerDisabled,
  accountId: publicId.encode('user', client.userId),
  scopes: client.scopes,
  networks: client.networks,
  isDisabled: client.disabledAt !== null,
  disabledAt: client.disabledAt?.toISOString() ?? null,
  createdAt: client.createdAt.toISOString(),
  secretCreatedAt: client.secretCreatedAt.toISOString(),
  formerSecretEndsAt: client.formerSecretEndsAt?.toISOString() ?? null,
  lastUsedAt: client.lastUsedAt?.toISOString() ?? null,
});

export const toMachineClientDto = (client: MachineClient): MachineClientDto => fieldsOf(client);

export const toMachineClientWithSecretDto = ({ client, secret }: WithSecret): MachineClientWithSecretDto => ({
  ...fieldsOf(client),
  secret,
});
