import { readFileSync, readdirSync } from 'node:fs';
import { CONTRACT, HOSTILE_GROUPS, operationsIn } from '../support/hostile-groups';
import { operationsOf } from '../support/openapi';

describe('the groups of operations that hostile input is tried on', () => {
  it('have every operation of the contract, each once', () => {
    const names = HOSTILE_GROUPS.flatMap((group) => operationsIn(group).map(({ name }) => name));
    expect(names.toSorted()).toEqual(
      operationsOf(CONTRACT)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  it('are each tried by a file', () => {
    const files = readdirSync('test/e2e').filter((name) => /^hostile-.*\.e2e-spec\.ts$/.test(name));
    const tried = files.flatMap((name) =>
      [...readFileSync(`test/e2e/${name}`, 'utf8').matchAll(/^hostileInput\('(\w+)'\);$/gm)].map(
        ([, group]) => `${name}: ${group}`,
      ),
    );
    const expected = HOSTILE_GROUPS.map((group) => `hostile-${group}.e2e-spec.ts: ${group}`);
    expect(tried.toSorted()).toEqual(expected.toSorted());
  });
});
