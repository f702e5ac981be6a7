import { Injectable } from '@nestjs/common';
import {
  type ParameterObject,
  type PathItemObject,
  type ReferenceObject,
  type SchemaObject,
  getSchemaPath,
} from '@nestjs/swagger';
import { ContractWebhooks } from '../http/contract-webhooks';
import { type EventType, schemaOf } from './core/event-type';
import { EVENT_TYPES, PING } from './core/event-types';
import { EventDto } from './events.dto';

const header = (name: string, maxLength: number, description: string): ParameterObject => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', maxLength },
});

const HEADERS: Readonly<Record<string, ParameterObject>> = {
  WebhookId: header(
    'webhook-id',
    100,
    'The same whenever this event is sent to this webhook: what you have, you need not take again.',
  ),
  WebhookTimestamp: header(
    'webhook-timestamp',
    20,
    'When it was sent, in seconds since 1970: do not take what is old.',
  ),
  WebhookSignature: header(
    'webhook-signature',
    500,
    'Signatures as Standard Webhooks describes them: one of them must be good.',
  ),
};

const itemOf = (type: EventType, parameters: ReferenceObject[]): PathItemObject => ({
  post: {
    operationId: type.type,
    tags: ['webhooks'],
    summary: type.summary,
    parameters,
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
    const parameters = Object.entries(HEADERS).map(([name, one]) => contract.share(name, one));
    for (const type of [...EVENT_TYPES, PING]) contract.add(type.type, itemOf(type, parameters));
  }
}
