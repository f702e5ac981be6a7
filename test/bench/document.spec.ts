import { readFileSync } from 'node:fs';
import { BENCHES } from '../../bench/benches';
import { replaceBetween } from '../../bench/document';
import { markdown } from '../../bench/report';

const page = readFileSync('docs/benchmarks.md', 'utf8');

describe('docs/benchmarks.md', () => {
  it('names every bench', () => {
    expect([...BENCHES.keys()].filter((name) => !page.includes(`| \`${name}\` `))).toEqual([]);
  });

  it.each(['city', 'nation'] as const)('has a place for the results of a %s, and keeps the rest', (scale) => {
    const written = replaceBetween(page, scale, 'FIRST');
    expect(written).toContain(`<!-- ${scale}:start -->\n\nFIRST\n\n<!-- ${scale}:end -->`);
    expect(replaceBetween(written, scale, 'SECOND')).toBe(replaceBetween(page, scale, 'SECOND'));
  });

  it('shows floor, goal and verdict beside each figure', () => {
    const tries = [{ floor: 650_000, measured: 117_000.4 }];
    const text = markdown([
      { name: 'intake', title: 'lines / COPY', unit: 'lines/s', goal: { atLeast: 0.2 }, tries },
    ]);
    expect(text).toContain(
      '| intake | lines/s | 117000 | 117000–117000 | 650000 | 650000–650000 | 0.18  | ≥ 0.20 | NO  |',
    );
  });
});
