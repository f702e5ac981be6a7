import { Injectable } from '@nestjs/common';
import { type PathItemObject, type ParameterObject, type SchemaObject, getSchemaPath } from '@nestjs/swagger';
import { ContractWebhooks } from '../http/contract-webhooks';
import { type EventType, schemaOf } from './core/event-type';
import { EVENT_TYPES, PING } from './core/event-types';
import { EventDto } from './events.dto';

const header = (name: string, description: string, schema: object): ParameterObject => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', ...schema },
});

const HEADERS: readonly ParameterObject[] = [
  header(
    'webhook-id',
    'The same whenever this event is sent to this webhook: what you have, you need not take again.',
    {
      maxLength: 100,
    },
  ),
  header('webhook-timestamp', 'When it was sent, in seconds since 1970: do not take what is old.', {
    maxLength: 20,
  }),
  header('webhook-signature', 'Signatures as Standard Webhooks describes them: one of them must be good.', {
    maxLength: 500,
  }),
];

const itemOf = (type: EventType): PathItemObject => ({
  post: {
    operationId: type.type,
    tags: ['webhooks'],
    summary: type.summary,
    parameters: [...HEADERS],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            allOf: [
              { $ref: getSchemaPath(EventDto) },
              {
                type: 'object',
                properties: {
                  type: { type: 'string', enum: [type.type] },
                  data: schemaOf(type) as unknown as SchemaObject,
                },
              },
            ],
          },
        },
      },
    },
    responses: {
      '2XX': { description: 'It is taken.' },
      '410': { description: 'Nothing is to be sent here any more: the webhook is disabled.' },
      default: { description: 'It is sent again later, after `Retry-After` if there is one.' },
    },
  },
});

/** Puts every type of event into the contract, with the schema of its data. */
@Injectable()
export class EventsContract {
  constructor(contract: ContractWebhooks) {
    for (const type of [...EVENT_TYPES, PING]) contract.add(type.type, itemOf(type));
  }
}
