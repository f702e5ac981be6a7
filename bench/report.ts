import { table } from '../src/cli/output';
import { type Comparison, type Spread, goalText, resultOf, spreadOf } from './measure';

const HEADINGS = ['bench', 'unit', 'median', 'min–max', 'floor', 'min–max', 'ratio', 'goal', 'met'];

const shown = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
const ends = ({ min, max }: Spread): string => `${shown(min)}–${shown(max)}`;

function rowOf(comparison: Comparison): string[] {
  const { ratio, met } = resultOf(comparison, '');
  const measured = spreadOf(comparison.tries.map((one) => one.measured));
  const floor = spreadOf(comparison.tries.map((one) => one.floor));
  return [
    comparison.name,
    comparison.unit,
    shown(measured.median),
    ends(measured),
    shown(floor.median),
    ends(floor),
    ratio.toFixed(2),
    goalText(comparison.goal),
    met ? 'yes' : 'NO',
  ];
}

const explained = ({ name, title, tries, judgedBy = 'median' }: Comparison): string =>
  `${name}: ${title}, ${judgedBy} of ${tries.length} tries`;

/** For people at a terminal: medians and both ends of both sides. */
export const report = (comparisons: readonly Comparison[]): string =>
  [table(HEADINGS, comparisons.map(rowOf)), '', ...comparisons.map(explained)].join('\n');

/** What a page says of a comparison: the row of its table, and the line that explains it. */
export interface Published {
  readonly cells: readonly string[];
  readonly explained: string;
}

/** @param day on which it was measured. */
export const published = (comparison: Comparison, day: string): Published => ({
  cells: [...rowOf(comparison), day],
  explained: explained(comparison),
});

/** A table for a page in Markdown, as Prettier would write it. */
export function markdown(results: readonly Published[]): string {
  const rows = [[...HEADINGS, 'day'], ...results.map(({ cells }) => cells)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [headings, ...others] = rows;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(headings!), rule, ...others.map(line), '', ...results.map((one) => `- ${one.explained}`)].join(
    '\n',
  );
}
