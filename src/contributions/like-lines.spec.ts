import * as fc from 'fast-check';
import { SENT_LINE } from '../../test/factories/sent-line';
import { readNdjson } from '../http/ndjson';
import type { SentRow } from '../shared/bulk';
import { localDate } from '../shared/local-date';
import { readItem } from './item-validator';
import { LikeLines } from './like-lines';

const TODAY = localDate('2026-06-30');
const LIMITS = { bytes: 1e7, rows: 1_000, rowBytes: 65_536 };
const NAMES = Object.keys(SENT_LINE);

async function rowsOf(text: string, like?: LikeLines): Promise<SentRow[]> {
  async function* whole(): AsyncGenerator<Buffer> {
    yield Buffer.from(text);
  }
  const rows: SentRow[] = [];
  for await (const list of readNdjson(whole(), LIMITS, like)) rows.push(...list);
  return rows;
}
const judged = (rows: readonly SentRow[]): unknown[] =>
  rows.map((row) => ('problem' in row ? row : [row.row, readItem(row.value, TODAY)]));

/** The text of a value in place of another, good or not. */
const NUMBERS =
  '-0 00 01 0 1 1.0 1e3 +1 -1 10000 10001 100000000000 100000000001 999999999999999999999 null nullx true {} []';
const TEXTS = [
  'null line reversal renewal other IS0212M IS0212N IS0212\\u004d A\\\\B A\u007f1 NVT001099000001 001099012345 0010990123456',
  '012345678 2026-04 2026-06 2026-13 2007-12 2026-02-29 2024-02-29 2026-07-01 1-month 3-months 12-months advance-years',
];
const written = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string().map((text) => `"${text}"`),
  fc.constantFrom(...NUMBERS.split(' ')),
  fc.constantFrom(...TEXTS.join(' ').split(' ')).map((text) => `"${text}"`),
  fc
    .constantFrom(
      'AĐ 1',
      'AE\u0301 1',
      'A\u0000',
      'A\t1',
      ...[40, 41, 70].map((length) => 'A'.repeat(length)),
    )
    .map((text) => `"${text}"`),
  fc.constantFrom('', '"IS0212M', 'IS0212M"', '"IS0212M" ', '"IS0212M"x', '1,"kind":"new"', '"a"}', '"a"}{'),
);
const row = fc.record({
  names: fc.oneof(
    { weight: 4, arbitrary: fc.constant(NAMES) },
    fc.constant(NAMES.filter((name) => name !== 'staffCode')),
    fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
    fc.subarray(NAMES),
  ),
  spaces: fc.constantFrom(
    ['', '', ''],
    [' ', ' ', ''],
    ['', ' ', '\r'],
    ['\t', '', ' '],
    ['', '', '}'],
    ['', '', 'x'],
  ),
  changed: fc.array(fc.tuple(fc.constantFrom(...NAMES, 'more', '__proto__'), written), { maxLength: 2 }),
});

describe('LikeLines', () => {
  it('gives of any lines what they are without it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 12 }), async (rows) => {
        const lines = rows.map(({ names, spaces, changed }) => {
          const values = new Map(
            names.map((name) => [name, JSON.stringify(SENT_LINE[name as keyof typeof SENT_LINE])]),
          );
          for (const [name, text] of changed) values.set(name, text);
          const members = [...values].map(([name, text]) => `"${name}":${spaces[0]}${text}`);
          return `{${members.join(`,${spaces[1]}`)}}${spaces[2]}`;
        });
        const text = `${JSON.stringify(SENT_LINE)}\n${lines.join('\n')}\n`;
        expect(judged(await rowsOf(text, new LikeLines()))).toEqual(judged(await rowsOf(text)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows the lines that follow on one of their form, each with what stands in it', () => {
    const like = new LikeLines();
    const lines = [
      {},
      { staffCode: null },
      { receiptNo: 'AA/26-00012' },
      { participantAmount: 7, lineNo: 10_000 },
    ].map((change) => ({ ...SENT_LINE, ...change }));
    const { staffCode: _, ...unstaffed } = SENT_LINE;
    const read = (line: object): unknown => {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      return like.read(bytes, 0, bytes.length - 1);
    };
    expect(read(SENT_LINE)).toBeUndefined();
    for (const line of [SENT_LINE, unstaffed]) like.learn(JSON.stringify(line), line);
    for (const line of lines) expect(read(line)).toEqual(line);
    expect(read(unstaffed)).toEqual({ ...unstaffed, staffCode: null });
    expect(lines.map(read)).toEqual(lines);
    for (const change of [{ kind: 'newer' }, { lineNo: 0 }, { localSubsidy: -0.5 }, { receiptNo: 'Đ1' }])
      expect(read({ ...SENT_LINE, ...change })).toBeUndefined();
  });

  it('keeps a few forms and learns no more', () => {
    const like = new LikeLines();
    const forms = Array.from({ length: 5 }, (_, spaces) =>
      JSON.stringify(SENT_LINE).replace(':', `:${' '.repeat(spaces)}`),
    );
    for (const line of forms) like.learn(line, JSON.parse(line));
    const known = forms.map((line) => like.read(Buffer.from(`${line}\n`), 0, line.length) !== undefined);
    expect(known).toEqual([true, true, true, true, false]);
  });
});
