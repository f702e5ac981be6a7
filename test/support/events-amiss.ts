import Ajv from 'ajv';
import { type EventType, dataOf, schemaOf } from '../../src/events/core/event-type';
import { EVENT_TYPES } from '../../src/events/core/event-types';

interface Recorded {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const ajv = new Ajv({ validateFormats: false });
const types = new Map<string, { type: EventType; isFine: (data: unknown) => boolean }>(
  EVENT_TYPES.map((type) => [type.action, { type, isFine: ajv.compile(schemaOf(type)) }]),
);

/**
 * What the trail of a test has recorded under the action of an event without all that its type promises to whoever is told
 * of it. What a test wrote by itself, as actor `test`, is left out.
 */
export async function eventsAmiss(
  sql: <Row>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>,
): Promise<Recorded[]> {
  const recorded = await sql<Recorded>(
    `SELECT DISTINCT ON (action) actor, action, subject, details FROM audit_events
     WHERE action = ANY($1) AND actor <> 'test' ORDER BY action, id`,
    [[...types.keys()]],
  );
  return recorded.filter((event) => {
    const { type, isFine } = types.get(event.action)!;
    return !isFine(dataOf(type, event));
  });
}
