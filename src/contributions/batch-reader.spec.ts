import * as fc from 'fast-check';
import type { Env } from '../config/env';
import type { SentRow } from '../shared/bulk';
import { localDate } from '../shared/local-date';
import { REVERSAL_REASONS } from '../shared/reversal-reason';
import { BatchReader } from './batch-reader';
import { CSV_COLUMNS } from './core/csv-item';
import { SUPPORT_CLASSES } from './core/vocabulary';
import { readItem } from './item-validator';

const TODAY = localDate('2026-06-30');
const reader = new BatchReader({ batchLimitBytes: 1e6, batchRowLimit: 1_000 } as Env);

type Item = Record<string, string | number>;
const receiptNo = fc
  .stringMatching(/^[A-Zđế0-9][A-Zđế0-9 ./_:-]{0,30}$/u)
  .map((text) => text.normalize('NFC').trimEnd());
const key = { receiptNo, lineNo: fc.integer({ min: 1, max: 10_000 }) };
const amount = fc.integer({ min: 1, max: 100_000_000_000 });
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
const LINE = {
  type: fc.constant('line'),
  ...key,
  agentCode: fc.constantFrom('IS0001M', 'BI9999Z'),
  socialInsuranceNumber: fc.oneof(digits(10), digits(12)),
  kind: fc.constantFrom('new', 'renewal'),
  paymentMode: fc.constant('3-months'),
  supportClass: fc.constantFrom(...SUPPORT_CLASSES),
  coveredFrom: fc.constant('2026-01'),
  coveredTo: fc.constant('2026-03'),
  contributionIncome: amount,
  participantAmount: amount,
  stateSubsidy: amount,
  localSubsidy: fc.constant(0),
  otherSubsidy: amount,
  collectedOn: fc.constant('2026-01-31'),
};
const withoutStaff: fc.Arbitrary<Item> = fc.record(LINE);
const line: fc.Arbitrary<Item> = fc.record({ ...LINE, staffCode: digits(12).map((number) => `NV${number}`) });
const reversal: fc.Arbitrary<Item> = fc.record({
  type: fc.constant('reversal'),
  ...key,
  reversedOn: fc.constant('2026-02-28'),
  reason: fc.constantFrom(...REVERSAL_REASONS),
});

async function read(text: string, isCsv: boolean, size: number): Promise<unknown[]> {
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const rows: SentRow[] = [];
  for await (const list of reader.rows(chunks(), isCsv, 65_536)) rows.push(...list);
  return rows.map((row) => ('problem' in row ? row : readItem(row.value, TODAY)));
}

it('reads the same items from CSV as from NDJSON, whatever the order of columns, the quotes and the line ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(line, withoutStaff, reversal), { minLength: 1, maxLength: 10 }),
      fc.shuffledSubarray([...CSV_COLUMNS], { minLength: CSV_COLUMNS.length }),
      fc.constantFrom('\n', '\r\n'),
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 1, max: 400 }),
      async (items, columns, newline, quotes, size) => {
        const cell = (text: string): string =>
          quotes.next().value ? `"${text.replaceAll('"', '""')}"` : text;
        const rows = items.map((item) => columns.map((name) => cell(String(item[name] ?? ''))).join(','));
        const csv = [columns.join(','), ...rows].join(newline);
        const ndjson = items.map((item) => JSON.stringify(item)).join('\n');
        const found = await read(csv, true, size);
        expect(found).toEqual(await read(ndjson, false, size));
        expect(found.filter(Array.isArray)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
