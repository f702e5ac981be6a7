export const ROLES = [
  'administrator',
  'planner',
  'supervisor',
  'approver',
  'auditor',
  'integration',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'users:manage',
  'clients:manage',
  'offices:read',
  'offices:manage',
  'agents:read',
  'agents:manage',
  'recontracting:override',
  'quality-records:manage',
  'quotas:read',
  'quotas:manage',
  'quotas:approve',
  'quotas:publish',
  'contributions:read',
  'contributions:record',
  'policies:read',
  'policies:manage',
  'evaluations:read',
  'evaluations:run',
  'flags:read',
  'flags:decide',
  'cases:read',
  'cases:manage',
  'cases:decide',
  'schedules:read',
  'schedules:manage',
  'audit:read',
  'reports:read',
  'reports:order',
  'events:read',
  'webhooks:manage',
  'queues:manage',
  'account:own',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Everybody's. Of reports too: they hold what whoever orders them may read anyway. */
const READ: readonly Permission[] = [
  'offices:read',
  'agents:read',
  'quotas:read',
  'contributions:read',
  'policies:read',
  'evaluations:read',
  'flags:read',
  'cases:read',
  'schedules:read',
  'reports:read',
  'reports:order',
  'events:read',
  'account:own',
];

/**
 * Role to permissions. Always within the caller's office and below. The integration role feeds facts and reads
 * results; who judges (supervisor), who signs (approver) and who sets the rules (administrator, planner) are apart.
 */
export const GRANTS: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  administrator: new Set<Permission>([
    ...READ,
    'users:manage',
    'clients:manage',
    'offices:manage',
    'agents:manage',
    'recontracting:override',
    'policies:manage',
    'schedules:manage',
    'queues:manage',
    'audit:read',
    'webhooks:manage',
  ]),
  planner: new Set<Permission>([...READ, 'quotas:manage', 'policies:manage']),
  supervisor: new Set<Permission>([
    ...READ,
    'agents:manage',
    'quality-records:manage',
    'evaluations:run',
    'flags:decide',
    'cases:manage',
  ]),
  approver: new Set<Permission>([
    ...READ,
    'flags:decide',
    'cases:decide',
    'quotas:approve',
    'quotas:publish',
  ]),
  auditor: new Set<Permission>([...READ, 'audit:read']),
  integration: new Set<Permission>([
    ...READ,
    'agents:manage',
    'quality-records:manage',
    'contributions:record',
    'quotas:manage',
    'evaluations:run',
    'webhooks:manage',
  ]),
};

export const isGranted = (role: Role, permission: Permission): boolean => GRANTS[role].has(permission);

/** Everybody may know who he is, whatever his token was asked for. */
const OWN: Permission = 'account:own';

/** What machines are. */
export const MACHINE_ROLE = 'integration' satisfies Role;

/** What a machine may be let do: it feeds facts and reads results, and decides nothing. */
export const MACHINE_SCOPES: readonly Permission[] = PERMISSIONS.filter(
  (permission) => permission !== OWN && isGranted(MACHINE_ROLE, permission),
);

/** Who asks, as far as that decides what he may. */
export interface Holder {
  readonly role: string;
  /** What the token is good for; without it, for all that the role may. */
  readonly scopes?: ReadonlySet<string>;
}

/** What the role is granted and the token is good for: the one never adds to the other. */
export const isPermitted = ({ role, scopes }: Holder, permission: Permission): boolean =>
  isGranted(role as Role, permission) &&
  (scopes === undefined || permission === OWN || scopes.has(permission));
