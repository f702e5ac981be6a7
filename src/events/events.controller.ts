import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../access/permission.decorator';
import { type Caller, CurrentCaller } from '../http/caller';
import { publicId } from '../http/public-id';
import { actionsOf } from './core/event-types';
import { WINDOW, requirePlace, toldEvent } from './event';
import { EventsDto, EventsQuery, LATEST, typesOf } from './events.dto';
import { EventsRepository } from './events.repository';

const placeOf = (id: number): string | null => (id === 0 ? null : publicId.encode('event', id));

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(private readonly events: EventsRepository) {}

  @Get()
  @RequirePermission('events:read')
  @ApiOperation({
    operationId: 'listEvents',
    summary: 'What happened in your office and below, in the order in which it did',
    description:
      'Ask again with `next` as `after`, at once while `hasMore` is true, else after some seconds. No event is ever missed ' +
      'and none comes twice, however many write at once: nothing is ever put in before an event that was given out. An `after` that ' +
      'is not known (any more) is refused as `event-unknown`.',
  })
  @ApiOkResponse({ type: EventsDto })
  async list(@CurrentCaller() caller: Caller, @Query() query: EventsQuery): Promise<EventsDto> {
    const types = typesOf(query);
    const head = await this.events.head();
    if (query.after === LATEST) return { items: [], next: placeOf(head), hasMore: false };
    const after =
      query.after === undefined
        ? 0
        : requirePlace(publicId.decode('event', query.after), head, '#query/after');
    const until = Math.min(head, after + WINDOW);
    const found = await this.events.find(caller.officeId, { after, until }, actionsOf(types), query.limit);
    const next = found.length === query.limit ? found.at(-1)!.id : until;
    return { items: found.map(toldEvent), next: placeOf(next), hasMore: next < head };
  }
}
