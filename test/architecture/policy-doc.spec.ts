import { readFileSync } from 'node:fs';
import {
  DEFAULT_ANNUAL_POLICY,
  DEFAULT_HALF_YEAR_POLICY,
  DEFAULT_POLICIES,
} from '../../src/evaluations/core/default-policy';
import type { Policy } from '../../src/evaluations/core/policy';
import { tablesUnder } from '../support/markdown';
import {
  criteriaInFull,
  criteriaInShort,
  gradeTable,
  parameterTable,
  ruleTable,
} from '../support/policy-tables';

/** When one of these fails, the expected text in the report is what the document should hold. */
describe('the default policy as documented', () => {
  const document = readFileSync('docs/default-policy.md', 'utf8');

  it.each<[string, (policy: Policy) => string]>([
    ['Criteria', criteriaInFull],
    ['Grades', gradeTable],
    ['Parameters', parameterTable],
  ])('%s are those of both policies', (heading, rendered) => {
    for (const policy of DEFAULT_POLICIES) expect(tablesUnder(document, heading)).toEqual([rendered(policy)]);
  });

  it.each([
    ['Rules of the half-year', DEFAULT_HALF_YEAR_POLICY],
    ['Rules of the year', DEFAULT_ANNUAL_POLICY],
  ])('%s are those of the policy', (heading, policy) => {
    expect(tablesUnder(document, heading)).toEqual([ruleTable(policy)]);
  });

  it('has its criteria in short in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, shown] = /<!-- policy:start -->\n([^]*)<!-- policy:end -->/.exec(readme) ?? [];
    for (const policy of DEFAULT_POLICIES) expect(shown?.trim()).toBe(criteriaInShort(policy));
  });
});
