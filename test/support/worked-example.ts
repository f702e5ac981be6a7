import { readFileSync } from 'node:fs';
import { recordsOf, tablesUnder } from './markdown';

type Records = readonly Record<string, string>[];

export interface ReceiptLine {
  readonly key: string;
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly person: string;
  readonly coveredFrom: string;
  readonly coveredTo: string;
  readonly collectedOn: string;
  readonly amount: number;
  readonly handedOverOn: string;
  readonly reversal: readonly [day: string, reason: string] | null;
}

export const PERIOD = '2025-H2';

/** A whole number of the document, with its commas. */
export const whole = (text: string): number => Number(text.replaceAll(',', ''));

/** `7.89%` as hundredths; null for an empty cell. */
export const hundredths = (text: string): number | null =>
  text === '' ? null : Number(text.replace(/[.%]/g, ''));

/** A span such as `2024-01-01 to 2026-12-31`, or of months. */
export const span = (text: string): [from: string, to: string] => text.split(' to ') as [string, string];

const lineOf = (row: Record<string, string>): ReceiptLine => {
  const [receiptNo, lineNo] = row['Line']!.split('/');
  const [coveredFrom, coveredTo] = span(row['Covers']!);
  const [day, reason] = row['Reversed']!.replaceAll('`', '').split(' ');
  return {
    key: row['Line']!,
    receiptNo: receiptNo!,
    lineNo: Number(lineNo),
    person: row['Person']!,
    coveredFrom,
    coveredTo,
    collectedOn: row['Collected']!,
    amount: whole(row['Paid (VND)']!),
    handedOverOn: row['Handed over']!,
    reversal: day && reason ? [day, reason] : null,
  };
};

/** Every table of docs/worked-example.md; a heading or a table that is missing fails. */
export function readWorkedExample() {
  const document = readFileSync('docs/worked-example.md', 'utf8');
  const under = (section: number): Records[] => tablesUnder(document, `${section}. `).map(recordsOf);
  const [agent] = under(1);
  const [quota] = under(2);
  const [receipts] = under(3);
  const [staff, reports] = under(4);
  const [marks, words, dues, moneyDue] = under(5);
  const [score] = under(6);
  const [rules, flags] = under(7);
  const [lateReceipts, changes] = under(8);
  const fact = (name: string): string => agent!.find((row) => row['Fact']!.startsWith(name))!['Value']!;
  const figures = (column: string): Record<string, string> =>
    Object.fromEntries(changes!.map((row) => [row['Figure']!, row[column]!]));
  return {
    document,
    fact,
    quota: quota!,
    lines: receipts!.map(lineOf),
    staff: staff!,
    reports: reports!,
    marks: marks!,
    reasons: new Map(words!.map((row) => [row['Word']!, row['Reason in the answer']!.replaceAll('`', '')])),
    dues: dues!,
    moneyDue: moneyDue!,
    score: score!,
    rules: rules!,
    flags: flags!,
    lateLines: lateReceipts!.map(lineOf),
    before: figures('Before'),
    after: figures('After'),
  };
}

export type WorkedExampleText = ReturnType<typeof readWorkedExample>;
