import { readFileSync } from 'node:fs';
import { BENCHES } from '../../bench/benches';
import { withResults } from '../../bench/document';
import type { Comparison } from '../../bench/measure';

const page = readFileSync('docs/benchmarks.md', 'utf8');
const MACHINE = '2026-12-01, 2 cores.';

const intake: Comparison = {
  name: 'intake',
  title: 'lines / COPY',
  unit: 'lines/s',
  goal: { atLeast: 0.2 },
  tries: [{ floor: 650_000, measured: 117_000.4 }],
};

/** However wide its table is. */
const linesWith = (text: string, name: string): string[] =>
  text
    .replace(/ +/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith(`| ${name} `) || line.startsWith(`- ${name}:`));

describe('docs/benchmarks.md', () => {
  it('names every bench', () => {
    expect([...BENCHES.keys()].filter((name) => !page.includes(`| \`${name}\` `))).toEqual([]);
  });

  it('shows floor, goal, verdict and day beside each figure', () => {
    const text = withResults('<!-- city:start -->\n<!-- city:end -->', 'city', MACHINE, [intake]);
    expect(text).toContain(
      '| intake | lines/s | 117000 | 117000–117000 | 650000 | 650000–650000 | 0.18  | ≥ 0.20 | NO  | 2026-12-01 |',
    );
    expect(text).toContain(MACHINE);
  });

  it.each(['city', 'nation'] as const)('keeps what was not measured again of a %s', (scale) => {
    const written = withResults(page, scale, MACHINE, [intake]);
    expect(linesWith(written, 'evaluation-sql')).toEqual(linesWith(page, 'evaluation-sql'));
    expect(written).toContain('- intake: lines / COPY, median of 1 tries');
    expect(written.match(/^\d{4}-.* cores/gm)!.length).toBeGreaterThan(2);
    expect(withResults(written, scale, MACHINE, [intake])).toBe(written);
  });

  it('forgets a machine of which no figure is left', () => {
    const once = withResults('<!-- city:start -->\n<!-- city:end -->', 'city', MACHINE, [intake]);
    expect(withResults(once, 'city', '2026-12-02, 4 cores.', [intake])).not.toContain(MACHINE);
  });

  it('has to have a place for the scale', () => {
    expect(() => withResults('', 'city', MACHINE, [intake])).toThrow('no place for city');
  });
});
