import { DomainError } from '../../shared/domain-error';
import { type Role, ROLES } from './permission';

/** What a verified token of an identity provider outside says. */
export type Claims = Readonly<Record<string, unknown>>;

/** Where such a token says what, and what its words mean here. */
export interface OutsideRules {
  readonly roleClaim: string;
  readonly officeClaim: string;
  /** Of the staff number; undefined where the provider knows none. */
  readonly staffNoClaim?: string;
  /** Words of the provider to roles; empty where it speaks of our roles by their names. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** Somebody whom a provider outside knows, in our words. */
export interface OutsideIdentity {
  readonly role: Role;
  readonly officeCode: string;
  readonly displayName?: string;
  readonly staffNo?: string;
}

/** The claim of that name, or the one at the end of its dots: `realm_access.roles`. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((at, step) => {
    const isObject = typeof at === 'object' && at !== null && Object.hasOwn(at, step);
    return isObject ? (at as Claims)[step] : undefined;
  }, claims);
}

const textsAt = (claims: Claims, name: string): string[] =>
  [claimAt(claims, name)]
    .flat()
    .filter((value): value is string => typeof value === 'string' && value !== '');

const unmapped = (what: 'role' | 'office'): DomainError =>
  new DomainError(
    'forbidden',
    'identity-unmapped',
    `Your identity provider names no one ${what} of this service: ask whoever runs it.`,
  );

/** The refusal of somebody whose office is none of ours. */
export const officeUnmapped = (): DomainError => unmapped('office');

function roleOf(claims: Claims, { roleClaim, roles }: OutsideRules): Role {
  const named = textsAt(claims, roleClaim).flatMap((word) => {
    const role = roles.size === 0 ? ROLES.find((one) => one === word) : roles.get(word);
    return role === undefined ? [] : [role];
  });
  const [role, ...others] = new Set(named);
  if (role === undefined || others.length > 0) throw unmapped('role');
  return role;
}

/**
 * Who somebody is here. Groups that mean nothing here are passed over; several that mean different roles are refused, since
 * nobody is meant to both ask and decide.
 * @throws DomainError `identity-unmapped`.
 */
export function outsideIdentityOf(claims: Claims, rules: OutsideRules): OutsideIdentity {
  const role = roleOf(claims, rules);
  const [officeCode, ...others] = textsAt(claims, rules.officeClaim);
  if (officeCode === undefined || others.length > 0) throw officeUnmapped();
  const [displayName] = textsAt(claims, 'name');
  const [staffNo] = rules.staffNoClaim === undefined ? [] : textsAt(claims, rules.staffNoClaim);
  return {
    role,
    officeCode,
    ...(displayName === undefined ? {} : { displayName }),
    ...(staffNo === undefined ? {} : { staffNo }),
  };
}
