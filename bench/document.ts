import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scale } from '../src/demo/scale/scale';

const FILE = join(__dirname, '..', '..', 'docs', 'benchmarks.md');

/** Puts the text between the markers of the scale. @throws Error when there are none. */
export function replaceBetween(page: string, scale: Scale, text: string): string {
  const [start, end] = [`<!-- ${scale}:start -->`, `<!-- ${scale}:end -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for ${scale}`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** Writes the results into docs/benchmarks.md, in the place of those of the last run at the scale. */
export function writeDocument(scale: Scale, text: string): void {
  writeFileSync(FILE, replaceBetween(readFileSync(FILE, 'utf8'), scale, text));
}
