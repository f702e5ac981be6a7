import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CLASS = /^(?:export )?class (\w+(?:Dto|Query))\b/gm;

/** Names of all shapes that the contract may show, with repetitions. */
const named = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(CLASS)].map(([, name]) => name!));

describe('shapes of the contract', () => {
  it('have names of their own: of two with one name the contract shows one for both', () => {
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name, place) => named.indexOf(name) !== place)).toEqual([]);
  });
});
