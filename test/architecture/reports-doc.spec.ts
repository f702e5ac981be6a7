import { readFileSync } from 'node:fs';
import { REPORT_LISTS } from '../../src/http/reportable';
import { RELATIVE_DAYS, queryOn } from '../../src/reports/core/relative-days';
import { localDate } from '../../src/shared/local-date';
import { type Json, operationsOf } from '../support/openapi';
import { tableText, tablesUnder } from '../support/markdown';

const document = readFileSync('docs/reports.md', 'utf8');
const OPERATIONS = operationsOf(JSON.parse(readFileSync('openapi.json', 'utf8')) as Json);

/** What every list takes. */
const OF_EVERY_LIST = ['limit', 'cursor', 'format', 'bom'];

/** When one of these fails, the expected text in the report is what the document should hold. */
describe('reports as documented', () => {
  const lists = OPERATIONS.filter(({ value }) => 'x-report' in value);

  it('are of every list that is marked, with its permission and filters', () => {
    const rows = lists.map(({ name, value }) => {
      const filters = (value.parameters ?? [])
        .filter((one) => one['in'] === 'query')
        .map((one) => String(one['name']))
        .filter((one) => !OF_EVERY_LIST.includes(one));
      return [
        `\`${String(value['x-report'])}\``,
        `\`${name}\``,
        `\`${String(value['x-permission'])}\``,
        filters
          .toSorted()
          .map((one) => `\`${one}\``)
          .join(', '),
      ];
    });
    rows.sort(([a], [b]) => (a! < b! ? -1 : 1));
    expect(rows.map(([name]) => name)).toEqual(REPORT_LISTS.toSorted().map((name) => `\`${name}\``));
    expect(tablesUnder(document, 'Lists')[0]).toBe(tableText(['report', 'route', 'needs', 'filters'], rows));
  });

  it('take words for days', () => {
    const day = '2026-07-06';
    const rows = RELATIVE_DAYS.map((word) => [
      `\`${word}\``,
      String(queryOn({ word }, localDate(day))['word']),
    ]);
    expect(tablesUnder(document, 'Lists')[1]).toBe(tableText(['word', `due on ${day}`], rows));
  });
});
