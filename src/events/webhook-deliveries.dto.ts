import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Equals } from 'class-validator';
import { ChoiceField, CodeField } from '../http/fields';
import { MayBeAbsent } from '../http/optional';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { typeOfAction } from './core/event-types';
import { type Attempt, DELIVERY_STATES, type Delivery, type DeliveryState } from './webhook';
import type { DeliveryLog, Replay } from './webhook-replay.service';

const STATUS = { type: 'integer', minimum: 100, maximum: 999, nullable: true } as const;
const ERROR = {
  type: String,
  maxLength: 40,
  nullable: true,
  example: 'timed-out',
  description:
    '`refused`, `timed-out`, `connection-refused`, `address-refused` and others; null when it was taken.',
} as const;

export class DeliveriesQuery extends PageQuery {
  @ChoiceField(DELIVERY_STATES, { optional: true })
  state?: DeliveryState;
}

export class DeliveryDto {
  @ApiProperty({ maxLength: 40, example: publicId.encode('webhook-delivery', 1) })
  id: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('webhook', 1) })
  webhookId: string;
  @ApiProperty({ maxLength: 40, example: publicId.encode('event', 1) })
  eventId: string;
  @ApiProperty({ maxLength: 60, example: 'flag.raised' })
  eventType: string;
  @ApiProperty({
    enum: [...DELIVERY_STATES],
    description:
      '`failed` when it was tried for days, or the webhook was disabled: it can be asked for again.',
  })
  state: DeliveryState;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 100,
    description: 'How often it was tried since it was last asked for.',
  })
  tries: number;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it is tried next, while it is pending.',
  })
  dueAt: string | null;
  @ApiProperty({ ...STATUS, description: 'What the receiver last answered; null when it did not.' })
  lastStatus: number | null;
  @ApiProperty(ERROR)
  lastError: string | null;
  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: string | null;
}

export class AttemptDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 3_600_000 })
  durationMs: number;
  @ApiProperty(STATUS)
  status: number | null;
  @ApiProperty(ERROR)
  error: string | null;
  @ApiProperty({
    type: String,
    maxLength: 200,
    nullable: true,
    description: 'The beginning of an answer that was a refusal.',
  })
  excerpt: string | null;
}

export class DeliveryLogDto extends DeliveryDto {
  @ApiProperty({
    type: [AttemptDto],
    maxItems: 100,
    description: 'The last hundred tries, the latest first.',
  })
  attempts: AttemptDto[];
}

export class ReplayDto {
  @CodeField(/^evt_[A-Za-z0-9]{1,36}$/, {
    max: 40,
    optional: true,
    example: publicId.encode('event', 1),
    description: 'Every event after this one that is for the webhook, those that arrived too.',
  })
  after?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Every delivery that failed: true, or left out.' })
  @MayBeAbsent()
  @Equals(true)
  failed?: true;
}

export class ReplayedDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
  queued: number;
  @ApiProperty({
    type: String,
    maxLength: 40,
    nullable: true,
    description: 'The event up to which this went: `after` of the next replay while `hasMore` is true.',
  })
  next: string | null;
  @ApiProperty()
  hasMore: boolean;
}

/** @throws DomainError `validation-failed` unless exactly one of the two is asked for. */
export function requireOne({ after, failed }: ReplayDto): void {
  if ((after === undefined) === (failed === undefined))
    throw invalidFields([
      { pointer: '/after', code: 'one-of', detail: 'either after or failed must be given' },
    ]);
}

export const toDeliveryDto = (delivery: Delivery): DeliveryDto => ({
  id: publicId.encode('webhook-delivery', delivery.id),
  webhookId: publicId.encode('webhook', delivery.webhookId),
  eventId: publicId.encode('event', delivery.eventId),
  eventType: typeOfAction(delivery.action)?.type ?? delivery.action,
  state: delivery.state,
  tries: delivery.tries,
  dueAt: delivery.state === 'pending' ? delivery.dueAt.toISOString() : null,
  lastStatus: delivery.lastStatus,
  lastError: delivery.lastError,
  createdAt: delivery.createdAt.toISOString(),
  settledAt: delivery.settledAt?.toISOString() ?? null,
});

const toAttemptDto = ({ at, ...attempt }: Attempt): AttemptDto => ({ at: at.toISOString(), ...attempt });

export const toDeliveryLogDto = ({ attempts, ...delivery }: DeliveryLog): DeliveryLogDto =>
  Object.assign(toDeliveryDto(delivery), { attempts: attempts.map(toAttemptDto) });

export const toReplayedDto = ({ queued, until, hasMore }: Replay): ReplayedDto => ({
  queued,
  next: until === null ? null : publicId.encode('event', until),
  hasMore,
});
