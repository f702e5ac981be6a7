import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const KEY = /\b560_?2\d\d\b/g;

/** What each advisory lock is for. Two uses of one number would wait for each other for no reason, or for ever. */
const LOCKS: Readonly<Record<string, string>> = {
  560217: 'src/cli/migrate.ts',
  560218: 'migrations/1795400000001-create-functions.ts, src/evaluations/prepare.repository.ts',
  // The same function, made anew.
  560219: 'migrations/1795400000003-create-access.ts, migrations/1795400000039-cheapen-audit-chain.ts',
  560220: 'src/queue/reconciler.ts',
  560221: 'src/contributions/coverages.repository.ts',
  560222: 'migrations/1795400000009-partition-contributions.ts',
};

describe('advisory locks', () => {
  it('have a number each, and only the facts lock is taken in two places', () => {
    const files = execFileSync('git', ['ls-files', 'src', 'migrations'], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const found = new Map<string, Set<string>>();
    for (const file of files.filter((name) => name.endsWith('.ts')))
      for (const [key] of readFileSync(file, 'utf8').matchAll(KEY)) {
        const number = key.replace('_', '');
        found.set(number, (found.get(number) ?? new Set()).add(file));
      }
    expect(Object.fromEntries([...found].map(([key, where]) => [key, [...where].sort().join(', ')]))).toEqual(
      LOCKS,
    );
  });
});
