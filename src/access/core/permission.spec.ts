import {
  MACHINE_ROLE,
  MACHINE_SCOPES,
  PERMISSIONS,
  Permission,
  ROLES,
  Role,
  isGranted,
  isPermitted,
} from './permission';

const [A, P, S, V, U, I] = ROLES;

/** Who may do what, declared a second time on purpose: a grant changes only where someone meant it. */
const TABLE: Readonly<Record<Permission, readonly Role[]>> = {
  'users:manage': [A],
  'clients:manage': [A],
  'offices:read': [A, P, S, V, U, I],
  'offices:manage': [A],
  'agents:read': [A, P, S, V, U, I],
  'agents:manage': [A, S, I],
  'recontracting:override': [A],
  'quality-records:manage': [S, I],
  'quotas:read': [A, P, S, V, U, I],
  'quotas:manage': [P, I],
  'quotas:approve': [V],
  'quotas:publish': [V],
  'contributions:read': [A, P, S, V, U, I],
  'contributions:record': [I],
  'policies:read': [A, P, S, V, U, I],
  'policies:manage': [A, P],
  'evaluations:read': [A, P, S, V, U, I],
  'evaluations:run': [S, I],
  'flags:read': [A, P, S, V, U, I],
  'flags:decide': [S, V],
  'cases:read': [A, P, S, V, U, I],
  'cases:manage': [S],
  'cases:decide': [V],
  'schedules:read': [A, P, S, V, U, I],
  'schedules:manage': [A],
  'audit:read': [A, U],
  'reports:read': [A, P, S, V, U, I],
  'reports:order': [A, P, S, V, U, I],
  'events:read': [A, P, S, V, U, I],
  'webhooks:manage': [A, I],
  'queues:manage': [A],
  'account:own': [A, P, S, V, U, I],
};

describe('grants', () => {
  it('names the roles in the order of the table', () => {
    expect(ROLES).toEqual(['administrator', 'planner', 'supervisor', 'approver', 'auditor', 'integration']);
  });

  it.each(ROLES.flatMap((role) => PERMISSIONS.map((permission) => [role, permission] as const)))(
    '%s × %s',
    (role, permission) => {
      expect(isGranted(role, permission)).toBe(TABLE[permission].includes(role));
    },
  );

  it('keeps an auditor from changing anything but what is made for him', () => {
    expect(PERMISSIONS.filter((permission) => isGranted('auditor', permission))).toEqual([
      'offices:read',
      'agents:read',
      'quotas:read',
      'contributions:read',
      'policies:read',
      'evaluations:read',
      'flags:read',
      'cases:read',
      'schedules:read',
      'audit:read',
      'reports:read',
      'reports:order',
      'events:read',
      'account:own',
    ]);
  });
});

describe('what a token is good for', () => {
  it.each(ROLES.flatMap((role) => PERMISSIONS.map((permission) => [role, permission] as const)))(
    'takes from %s and never adds: %s',
    (role, permission) => {
      const may = isGranted(role, permission);
      expect(isPermitted({ role }, permission)).toBe(may);
      expect(isPermitted({ role, scopes: new Set([permission]) }, permission)).toBe(may);
      expect(isPermitted({ role, scopes: new Set() }, permission)).toBe(permission === 'account:own');
    },
  );

  it('lets machines feed and read, and nothing by which somebody decides or rules', () => {
    expect(MACHINE_SCOPES.every((scope) => isGranted(MACHINE_ROLE, scope))).toBe(true);
    expect(MACHINE_SCOPES.filter((scope) => !scope.endsWith(':read'))).toEqual([
      'agents:manage',
      'quality-records:manage',
      'quotas:manage',
      'contributions:record',
      'evaluations:run',
      'reports:order',
      'webhooks:manage',
    ]);
  });
});
