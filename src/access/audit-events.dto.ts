import { ApiProperty } from '@nestjs/swagger';
import type { AuditEvent } from '../audit/audit.repository';
import { CodeField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';

export class AuditEventsQuery extends PageQuery {
  @CodeField(/^[\w.:-]{1,100}$/, {
    max: 100,
    optional: true,
    example: 'usr_k3Xy8nLmPq',
    description: 'What it was done to.',
  })
  subject?: string;

  @CodeField(/^[a-z0-9-]{1,60}$/, { max: 60, optional: true, example: 'user-disabled' })
  action?: string;
}

export class AuditEventDto {
  @ApiProperty({ maxLength: 40, example: 'aud_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ maxLength: 100, description: 'The id of a user, or `system`.', example: 'usr_k3Xy8nLmPq' })
  actor: string;

  @ApiProperty({ maxLength: 60, example: 'user-disabled' })
  action: string;

  @ApiProperty({ maxLength: 100, example: 'usr_k3Xy8nLmPq' })
  subject: string;

  @ApiProperty({ type: String, maxLength: 40, nullable: true, example: 'ofc_k3Xy8nLmPq' })
  officeId: string | null;

  @ApiProperty({ type: String, maxLength: 100, nullable: true })
  requestId: string | null;

  @ApiProperty({
    type: String,
    maxLength: 45,
    nullable: true,
    example: '10.20.0.7',
    description: 'The address that the request came from; null for what happens by itself.',
  })
  fromAddress: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Facts about what was done.' })
  details: Readonly<Record<string, unknown>>;
}

export const toAuditEventDto = (event: AuditEvent): AuditEventDto => ({
  id: publicId.encode('audit-event', event.id),
  at: event.at.toISOString(),
  actor: event.actor,
  action: event.action,
  subject: event.subject,
  officeId: event.officeId === null ? null : publicId.encode('office', event.officeId),
  requestId: event.requestId,
  fromAddress: event.fromAddress,
  details: event.details,
});
