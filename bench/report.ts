import { table } from '../src/cli/output';
import { type Comparison, type Spread, resultOf, spreadOf } from './measure';

const milliseconds = ({ median, min, max }: Spread): string[] =>
  [median, min, max].map((time) => time.toFixed(1));

/** For people: medians and both ends of both sides in milliseconds. */
export function report(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((comparison) => {
    const { ratio, goal, met } = resultOf(comparison);
    return [
      comparison.name,
      ...milliseconds(spreadOf(comparison.tries.map(({ measured }) => measured))),
      ...milliseconds(spreadOf(comparison.tries.map(({ floor }) => floor))),
      ratio.toFixed(2),
      `≤ ${goal}`,
      met ? 'yes' : 'NO',
    ];
  });
  const headings = [
    'bench',
    'median ms',
    'min',
    'max',
    'floor median ms',
    'min',
    'max',
    'ratio',
    'goal',
    'met',
  ];
  return [
    table(headings, rows),
    '',
    ...comparisons.map(({ name, title, tries }) => `${name}: ${title}, ${tries.length} tries`),
  ].join('\n');
}
