import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import { dataOf } from './core/event-type';
import { typeOfAction } from './core/event-types';

/** An audit event whose action is an event. */
export interface StoredEvent {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  readonly officeId: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An event as the feed and the webhooks tell it. */
export interface ToldEvent {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  readonly officeId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** @throws Error for an action that is no event. */
export function toldEvent(event: StoredEvent): ToldEvent {
  const type = typeOfAction(event.action);
  if (!type) throw new Error(`${event.action} is no event`);
  return {
    id: publicId.encode('event', event.id),
    type: type.type,
    timestamp: event.at.toISOString(),
    officeId: event.officeId === null ? null : publicId.encode('office', event.officeId),
    data: dataOf(type, event),
  };
}

/** A stretch of the feed. */
export interface EventRange {
  /** Above this one. */
  readonly after: number;
  /** Up to this one. */
  readonly until: number;
}

/**
 * Events looked at by one request or statement, of whatever kind and office: numbers have no gaps, so this bounds the work
 * however few of them are asked for.
 */
export const WINDOW = 10_000;

/** A place among the events that there are. @param pointer where the request names it. */
export function requirePlace(place: number | undefined, head: number, pointer: string): number {
  if (place !== undefined && place <= head) return place;
  throw new DomainError(
    'invalid',
    'event-unknown',
    'There is no such event, or not any more: the service may have been restored from a backup. Read what you keep anew ' +
      'and go on from `latest`.',
    [{ pointer, code: 'event-unknown', detail: 'is no event' }],
  );
}
