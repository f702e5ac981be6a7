import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges } from './breaking-changes';
import { clientTypes } from './client-types';
import { CONTRACT, GENERATED_COLLECTION, GENERATED_TYPES, RELEASED } from './files';
import type { Json } from './json';
import { postmanCollection } from './postman';

const read = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

/** Writes what is generated from the contract. */
async function generate(): Promise<void> {
  const contract = read(CONTRACT);
  writeFileSync(GENERATED_TYPES, await clientTypes(contract));
  writeFileSync(GENERATED_COLLECTION, postmanCollection(contract));
}

/** Says what would break clients of the last released contract. @returns how much. */
function tellBreaking(): number {
  const today = new Date().toISOString().slice(0, 10);
  const breaking = breakingChanges({ before: read(RELEASED), after: read(CONTRACT) }, today);
  for (const { code, at, detail } of breaking) process.stdout.write(`${code} ${at}: ${detail}\n`);
  return breaking.length;
}

const COMMANDS: Readonly<Record<string, () => Promise<void> | void>> = {
  client: generate,
  breaking: () => {
    if (tellBreaking() > 0) process.exitCode = 1;
  },
  // What breaks is told, and released all the same: whoever releases has decided.
  release: () => {
    tellBreaking();
    copyFileSync(CONTRACT, RELEASED);
  },
};

async function main(name = ''): Promise<void> {
  const command = COMMANDS[name];
  if (!command) throw new Error(`say one of ${Object.keys(COMMANDS).join(', ')}`);
  await command();
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
