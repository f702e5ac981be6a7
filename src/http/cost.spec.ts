import { costOf } from './cost';

describe('costOf', () => {
  it.each([
    ['a page', { isPublic: false, isStreamed: false, method: 'GET' }, 'reads'],
    ['its head', { isPublic: false, isStreamed: false, method: 'HEAD' }, 'reads'],
    ['a change', { isPublic: false, isStreamed: false, method: 'PATCH' }, 'writes'],
    ['a batch', { isPublic: false, isStreamed: true, method: 'POST' }, 'bulk'],
    ['a sign-in', { isPublic: true, isStreamed: false, method: 'POST' }, 'public'],
    ['an export', { declared: 'bulk', isPublic: false, isStreamed: false, method: 'GET' }, 'bulk'],
    ['a probe', { declared: 'nothing', isPublic: true, isStreamed: false, method: 'GET' }, 'nothing'],
  ] as const)('%s', (_what, route, cost) => {
    expect(costOf(route)).toBe(cost);
  });
});
