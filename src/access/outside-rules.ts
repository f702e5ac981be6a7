import { BootError } from '../config/boot-error';
import type { Env } from '../config/env';
import type { OutsideRules } from './core/outside-identity';
import { ROLES, type Role } from './core/permission';

function roleNamed(name: string): Role {
  const role = ROLES.find((one) => one === name);
  if (!role)
    throw new BootError(`OIDC_ROLES must lead to ${ROLES.join(', ')}, not to ${JSON.stringify(name)}`);
  return role;
}

/** What the settings say of tokens from outside. @throws BootError that names a role which is none. */
export const outsideRulesOf = (env: Env): OutsideRules => ({
  roleClaim: env.oidcRoleClaim,
  officeClaim: env.oidcOfficeClaim,
  ...(env.oidcStaffNoClaim === '' ? {} : { staffNoClaim: env.oidcStaffNoClaim }),
  roles: new Map([...env.oidcRoles].map(([word, name]) => [word, roleNamed(name)])),
});
