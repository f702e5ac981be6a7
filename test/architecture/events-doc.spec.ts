import { readFileSync } from 'node:fs';
import { type EventType, schemaOf } from '../../src/events/core/event-type';
import { EVENT_TYPES } from '../../src/events/core/event-types';
import { RETRY_SECONDS } from '../../src/events/core/delivery-verdict';
import { sayBounds } from '../../src/http/openapi-schemas';
import { tableText, tablesUnder } from '../support/markdown';

const document = readFileSync('docs/events.md', 'utf8');

function dataInWords(type: EventType): string {
  const { properties, required } = schemaOf(type);
  return Object.keys(properties)
    .map((name) => `\`${name}\`${required.includes(name) ? '' : '?'}`)
    .join(', ');
}

const words = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : seconds < 3_600 ? `${seconds / 60} min` : `${seconds / 3_600} h`;

/** When one of these fails, the expected text in the report is what the document should hold. */
describe('events as documented', () => {
  it('are those of the table, each with its data', () => {
    const rows = EVENT_TYPES.map((type) => [`\`${type.type}\``, type.summary, dataInWords(type)]);
    expect(tablesUnder(document, 'Types')).toEqual([tableText(['type', 'when', 'data'], rows)]);
  });

  it('are tried again when the schedule says so', () => {
    expect(document.replaceAll(/\s+/g, ' ')).toContain(RETRY_SECONDS.map(words).join(', '));
  });

  it('have every type and its schema in the contract', () => {
    const { webhooks } = JSON.parse(readFileSync('openapi.json', 'utf8')) as {
      webhooks: Record<string, unknown>;
    };
    expect(Object.keys(webhooks).sort()).toEqual(
      [...EVENT_TYPES.map(({ type }) => type), 'webhook.ping'].sort(),
    );
    for (const type of EVENT_TYPES) {
      const schema = structuredClone(schemaOf(type));
      sayBounds(schema);
      expect(JSON.stringify(webhooks[type.type])).toContain(JSON.stringify(schema));
    }
  });
});
