import type { DomainError } from '../../shared/domain-error';
import { requireDecidable } from './amendment-state';

describe('requireDecidable', () => {
  it.each([
    { state: 'proposed', by: 2, outcome: 'accepted' },
    { state: 'proposed', by: 1, outcome: 'author-may-not-decide' },
    { state: 'approved', by: 2, outcome: 'amendment-is-approved' },
    { state: 'refused', by: 2, outcome: 'amendment-is-refused' },
  ] as const)('of user 1, $state, by user $by: $outcome', ({ state, by, outcome }) => {
    let code = 'accepted';
    try {
      requireDecidable({ state, authorId: 1 }, by);
    } catch (error) {
      code = (error as DomainError).code;
    }
    expect(code).toBe(outcome);
  });
});
