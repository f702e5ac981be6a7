import { readFileSync } from 'node:fs';
import { caseDiagram } from '../../src/cases/core/case-state';

describe('the path of a case as documented', () => {
  it('is drawn from the table', () => {
    const [, shown] = /```mermaid\n([^]*?)\n?```/.exec(readFileSync('docs/cases.md', 'utf8')) ?? [];
    expect(shown).toBe(caseDiagram());
  });
});
