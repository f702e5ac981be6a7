import { readFileSync } from 'node:fs';
import { breakingChanges } from './breaking-changes';
import type { Json } from './json';

const read = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

describe('the contract', () => {
  it('breaks no client of the last released one (docs/clients.md says what to do when it must)', () => {
    const documents = { before: read('contract/released-openapi.json'), after: read('openapi.json') };
    expect(breakingChanges(documents, new Date().toISOString().slice(0, 10))).toEqual([]);
  });
});
