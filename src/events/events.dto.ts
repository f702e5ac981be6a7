import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { CodeField } from '../http/fields';
import { MAX_PAGE } from '../http/page';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { EVENT_TYPE_NAMES } from './core/event-types';
import type { ToldEvent } from './event';

/** In place of an event: the last one that there is. */
export const LATEST = 'latest';

export class EventsQuery {
  @CodeField(/^(evt_[A-Za-z0-9]{1,36}|latest)$/, {
    max: 40,
    optional: true,
    description:
      '`next` of the answer before, or the id of any event: those after it are given. Without it, from the first one on. ' +
      '`latest` gives none, but the place from which to go on.',
  })
  after?: string;

  @CodeField(/^[a-z-]+\.[a-z-]+(,[a-z-]+\.[a-z-]+)*$/, {
    max: 4_000,
    optional: true,
    example: 'flag.raised,case.opened',
    description: 'Of these types only, separated by commas.',
  })
  types?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: MAX_PAGE,
    default: 50,
    description: 'Events at most.',
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit: number = 50;
}

/** The types that are asked for; none when all are. @throws DomainError `validation-failed` for one that there is not. */
export function typesOf({ types }: EventsQuery): string[] {
  const names = types?.split(',') ?? [];
  const unknown = names.filter((name) => !EVENT_TYPE_NAMES.includes(name));
  if (unknown.length === 0) return names;
  throw invalidFields([
    { pointer: '#query/types', code: 'unknown-event-type', detail: `there is no ${unknown.join(', ')}` },
  ]);
}

export class EventDto implements ToldEvent {
  @ApiProperty({
    maxLength: 40,
    example: publicId.encode('event', 1),
    description: 'The same wherever and however often the event is told.',
  })
  id: string;

  @ApiProperty({ maxLength: 60, example: 'flag.raised' })
  type: string;

  @ApiProperty({ format: 'date-time', description: 'When it happened.' })
  timestamp: string;

  @ApiProperty({
    type: String,
    maxLength: 40,
    nullable: true,
    example: publicId.encode('office', 1),
    description: 'The office that it happened in; null for what holds for all.',
  })
  officeId: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Ids, codes, periods and figures; by type under `webhooks` of this document.',
    example: { flagId: publicId.encode('flag', 1), period: '2026-H1' },
  })
  data: Readonly<Record<string, unknown>>;
}

export class EventsDto {
  @ApiProperty({ type: [EventDto], maxItems: MAX_PAGE })
  items: EventDto[];

  @ApiProperty({
    type: String,
    maxLength: 40,
    nullable: true,
    example: publicId.encode('event', 1),
    description:
      'Where to go on, as `after`: keep it when `items` are dealt with. It moves on even when they are none. Null as long as ' +
      'nothing has ever happened.',
  })
  next: string | null;

  @ApiProperty({ description: 'Whether there may be more at once.' })
  hasMore: boolean;
}
