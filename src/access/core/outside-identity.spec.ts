import type { DomainError } from '../../shared/domain-error';
import { type Claims, type OutsideRules, outsideIdentityOf } from './outside-identity';

const rules: OutsideRules = {
  roleClaim: 'roles',
  officeClaim: 'office',
  staffNoClaim: 'staff.no',
  roles: new Map([
    ['giam-sat', 'supervisor'],
    ['truong-phong', 'supervisor'],
    ['giam-doc', 'approver'],
  ]),
};

const outcome = (claims: Claims, over: Partial<OutsideRules> = {}): unknown => {
  try {
    return outsideIdentityOf(claims, { ...rules, ...over });
  } catch (error) {
    return [(error as DomainError).kind, (error as DomainError).code];
  }
};
const UNMAPPED = ['forbidden', 'identity-unmapped'];

describe('who somebody from outside is', () => {
  const office = '00101';

  it.each<[string, Claims, unknown]>([
    ['by a word', { roles: 'giam-sat', office }, 'supervisor'],
    ['by a list', { roles: ['giam-doc'], office }, 'approver'],
    ['past words that mean nothing', { roles: ['uma_authorization', 'giam-doc', 7], office }, 'approver'],
    ['by two words for one role', { roles: ['giam-sat', 'truong-phong'], office }, 'supervisor'],
    ['not by two roles', { roles: ['giam-sat', 'giam-doc'], office }, UNMAPPED],
    [
      'not by the name of a role that is spelled otherwise outside',
      { roles: 'supervisor', office },
      UNMAPPED,
    ],
    ['not by none', { roles: [], office }, UNMAPPED],
    ['not without the claim', { office }, UNMAPPED],
    ['not by an object', { roles: { name: 'giam-sat' }, office }, UNMAPPED],
    ['not by what every object has', { roles: 'constructor', office }, UNMAPPED],
    ['not without an office', { roles: 'giam-sat' }, UNMAPPED],
    ['not by two offices', { roles: 'giam-sat', office: ['00101', '00102'] }, UNMAPPED],
    ['not by a number for an office', { roles: 'giam-sat', office: 101 }, UNMAPPED],
  ])('is told %s', (_how, claims, expected) => {
    const found = outcome(claims);
    expect(Array.isArray(found) ? found : (found as { role: string }).role).toEqual(expected);
  });

  it('is told by the names of our roles where nothing else is set', () => {
    const ours = { roles: new Map() };
    expect(outcome({ roles: 'planner', office }, ours)).toEqual({ role: 'planner', officeCode: office });
    expect(outcome({ roles: 'giam-sat', office }, ours)).toEqual(UNMAPPED);
  });

  it('is found at the end of dots, unless a claim has them in its name', () => {
    const nested = { roleClaim: 'realm_access.roles' };
    const inside = { realm_access: { roles: ['giam-doc'] }, office };
    expect(outcome(inside, nested)).toMatchObject({ role: 'approver' });
    expect(outcome({ ...inside, 'realm_access.roles': 'giam-sat' }, nested)).toMatchObject({
      role: 'supervisor',
    });
    expect(outcome({ realm_access: 'roles', office }, nested)).toEqual(UNMAPPED);
    expect(outcome({ roles: 'giam-sat' }, { officeClaim: '__proto__.name' })).toEqual(UNMAPPED);
  });

  it('has a name and a staff number when both are told', () => {
    const claims = { roles: 'giam-sat', office, name: 'Trần Thị Lan', staff: { no: 'CB-1' } };
    expect(outcome(claims)).toEqual({
      role: 'supervisor',
      officeCode: office,
      displayName: 'Trần Thị Lan',
      staffNo: 'CB-1',
    });
    const { staffNoClaim: _, ...without } = rules;
    expect(outsideIdentityOf(claims, without)).not.toHaveProperty('staffNo');
    expect(outcome({ ...claims, name: 7, staff: null })).toEqual({ role: 'supervisor', officeCode: office });
  });
});
