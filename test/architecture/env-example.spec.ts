import { readFileSync } from 'node:fs';
import { loadEnv } from '../../src/config/env';
import type { Setting } from '../../src/config/setting';
import { settings } from '../../src/config/settings';

const table: Setting<unknown>[] = Object.values(settings);

/** The lines of .env.example that the table of settings calls for: what it is, what it expects, its default. */
function exampleOf({ name, kind, description, fallback }: Setting<unknown>): string {
  const value = typeof fallback === 'object' ? fallback.development : (fallback ?? '');
  return [`# ${description}`, `# Expects ${kind.expects}.`, `# ${name}=${value}`].join('\n');
}

describe('.env.example', () => {
  it('documents every setting, with the defaults of development', () => {
    const [, ...blocks] = readFileSync('.env.example', 'utf8').trimEnd().split('\n\n');
    expect(blocks).toEqual(table.map(exampleOf));
  });

  it('is a valid environment when every line is uncommented', () => {
    const lines = readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=(.*)$/gm);
    expect(loadEnv(Object.fromEntries([...lines].map(([, name, value]) => [name, value])))).toEqual(
      loadEnv({}),
    );
  });

  it('has one setting to a name', () => {
    const names = table.map((setting) => setting.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
