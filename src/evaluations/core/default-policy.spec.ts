import { DEFAULT_POLICIES } from './default-policy';
import { Policy } from './policy';
import { validatePolicy } from './validate-policy';
import { checkExamples } from './worked-examples';

describe.each(DEFAULT_POLICIES.map((policy) => [policy.code, policy] as const))('%s', (_, policy) => {
  it('is sound', () => {
    expect(validatePolicy(policy)).toEqual([]);
  });

  it('gets its own worked examples right', () => {
    expect(checkExamples(policy)).toEqual([]);
  });

  it('survives the way through JSON', () => {
    const copy = JSON.parse(JSON.stringify(policy)) as Policy;
    expect(copy).toEqual(policy);
    expect(checkExamples(copy)).toEqual([]);
  });
});
