import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ChoiceField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { EVENT_TYPE_NAMES } from './core/event-types';
import { MAX_URL } from './core/receiver-url';
import {
  DISABLED_REASONS,
  type DisabledReason,
  WEBHOOK_STATES,
  type Webhook,
  type WebhookState,
} from './webhook';

/** A week. */
const MOST_HOURS = 168;
/** Unless told. */
export const OVERLAP_HOURS = 24;

const TARGET = {
  maxLength: MAX_URL,
  example: 'https://backoffice.example.org/events',
  description:
    'https, without a name, a password or a part after #. Its host must have public addresses, unless the operator has named it.',
};
const TYPES = {
  type: 'array' as const,
  items: { type: 'string', enum: [...EVENT_TYPE_NAMES] },
  maxItems: EVENT_TYPE_NAMES.length,
  description: 'Of these types only; of all, also those to come, when the list is empty.',
};
const INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class CreateWebhookDto {
  @ApiProperty(TARGET)
  @IsString()
  @MaxLength(MAX_URL)
  url: string;

  @ApiPropertyOptional({ ...TYPES, default: [] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(EVENT_TYPE_NAMES.length)
  @ArrayUnique()
  @IsIn(EVENT_TYPE_NAMES, { each: true })
  types?: string[];
}

export class ChangeWebhookDto {
  @ApiPropertyOptional(TARGET)
  @MayBeAbsent()
  @IsString()
  @MaxLength(MAX_URL)
  url?: string;

  @ApiPropertyOptional(TYPES)
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(EVENT_TYPE_NAMES.length)
  @ArrayUnique()
  @IsIn(EVENT_TYPE_NAMES, { each: true })
  types?: string[];

  @ChoiceField(WEBHOOK_STATES, {
    optional: true,
    description:
      '`disabled` gives up what is on its way. `active` sends what happens from then on; ask for the rest by a replay.',
  })
  state?: WebhookState;
}

export class RotateWebhookSecretDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MOST_HOURS,
    default: OVERLAP_HOURS,
    description: 'Hours for which the secret that is replaced signs too.',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(MOST_HOURS)
  overlapHours?: number;
}

export class WebhooksQuery extends PageQuery {
  @ChoiceField(WEBHOOK_STATES, { optional: true })
  state?: WebhookState;
}

export class WebhookDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('webhook', 1) })
  id: string;
  @ApiProperty({
    maxLength: 40,
    example: publicId.encode('office', 1),
    description: 'The office of whoever made it: it is sent events of this one and those below it.',
  })
  officeId: string;
  @ApiProperty({ maxLength: MAX_URL, example: TARGET.example })
  url: string;
  @ApiProperty(TYPES)
  types: readonly string[];
  @ApiProperty({ enum: [...WEBHOOK_STATES] })
  state: WebhookState;
  @ApiProperty({
    type: String,
    enum: [...DISABLED_REASONS, null],
    nullable: true,
    description: '`gone`: it answered 410. `failing`: nothing arrived for days.',
  })
  disabledReason: DisabledReason | null;
  @ApiProperty(INSTANT)
  disabledAt: string | null;
  @ApiProperty({ ...INSTANT, description: 'Something has failed since, and nothing has arrived.' })
  failingSince: string | null;
  @ApiProperty({ ...INSTANT, description: 'Until then the secret before this one signs too.' })
  previousSecretUntil: string | null;
  @ApiProperty({ maxLength: 40, example: publicId.encode('user', 1) })
  authorId: string;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class WebhookWithSecretDto extends WebhookDto {
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 100,
    example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
    description:
      'Shown by this answer only, and null to whoever repeats the request under its Idempotency-Key. What is lost is replaced.',
  })
  secret: string | null;
}

export const toWebhookDto = (webhook: Webhook): WebhookDto => ({
  id: publicId.encode('webhook', webhook.id),
  officeId: publicId.encode('office', webhook.officeId),
  url: webhook.url,
  types: webhook.types,
  state: webhook.state,
  disabledReason: webhook.disabledReason,
  disabledAt: webhook.disabledAt?.toISOString() ?? null,
  failingSince: webhook.failingSince?.toISOString() ?? null,
  previousSecretUntil: webhook.previousSecretUntil?.toISOString() ?? null,
  authorId: publicId.encode('user', webhook.createdBy),
  createdAt: webhook.createdAt.toISOString(),
});
