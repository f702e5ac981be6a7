import { grantedScopes, scopesOf } from './scopes';

describe('scopes that are asked for', () => {
  const allowed = ['agents:read', 'agents:manage', 'quotas:read'] as const;

  it.each([
    [undefined, allowed],
    ['', allowed],
    ['  ', allowed],
    ['agents:read', ['agents:read']],
    ['quotas:read agents:read', ['agents:read', 'quotas:read']],
    ['agents:read agents:read', ['agents:read']],
    [' agents:read ', ['agents:read']],
    ['agents:read quotas:manage', undefined],
    ['cases:decide', undefined],
    ['agents', undefined],
    ['__proto__', undefined],
    ['AGENTS:READ', undefined],
  ])('%j are granted as %j', (asked, granted) => {
    expect(grantedScopes(asked, allowed)).toEqual(granted);
  });

  it('are words with spaces between', () => {
    expect(scopesOf('agents:read  quotas:read')).toEqual(['agents:read', 'quotas:read']);
    expect(scopesOf('agents:read\tquotas:read')).toEqual(['agents:read\tquotas:read']);
  });
});
