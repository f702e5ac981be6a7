import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scale } from '../src/demo/scale/scale';
import type { Comparison } from './measure';
import { type Published, markdown, published } from './report';

const FILE = join(__dirname, '..', '..', 'docs', 'benchmarks.md');
const DAY_LENGTH = '2026-11-27'.length;

/** What a page has of a scale. */
interface Section {
  /** What was measured on, each beginning with its day. */
  readonly machines: readonly string[];
  readonly results: ReadonlyMap<string, Published>;
}

function sectionOf(text: string): Section {
  const lines = text.split('\n');
  const explained = new Map(
    lines
      .filter((line) => line.startsWith('- '))
      .map((line) => [line.slice(2, line.indexOf(':')), line.slice(2)]),
  );
  const rows = lines
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return {
    machines: lines.filter((line) => /^\d{4}-/.test(line)),
    results: new Map(rows.map((cells) => [cells[0]!, { cells, explained: explained.get(cells[0]!)! }])),
  };
}

/**
 * The page with these results in the place of those that it has of the same comparisons at the scale; what was not measured
 * again stays, with its day. @throws Error when the page has no place for the scale.
 */
export function withResults(
  page: string,
  scale: Scale,
  machine: string,
  comparisons: readonly Comparison[],
): string {
  const [start, end] = [`<!-- ${scale}:start -->`, `<!-- ${scale}:end -->`];
  const [from, to] = [page.indexOf(start) + start.length, page.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`docs/benchmarks.md has no place for ${scale}`);
  const old = sectionOf(page.slice(from, to));
  const day = machine.slice(0, DAY_LENGTH);
  const results = new Map([
    ...old.results,
    ...comparisons.map((comparison) => [comparison.name, published(comparison, day)] as const),
  ]);
  const days = new Set([...results.values()].map(({ cells }) => cells.at(-1)!));
  const machines = new Set([...old.machines, machine].filter((one) => days.has(one.slice(0, DAY_LENGTH))));
  const parts = [[...machines].join('\n\n'), markdown([...results.values()])];
  return `${page.slice(0, from)}\n\n${parts.join('\n\n')}\n\n${page.slice(to)}`;
}

/** Writes the results into docs/benchmarks.md. */
export function writeDocument(scale: Scale, machine: string, comparisons: readonly Comparison[]): void {
  writeFileSync(FILE, withResults(readFileSync(FILE, 'utf8'), scale, machine, comparisons));
}
