import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { DomainError, notFound } from '../shared/domain-error';
import { passwordFlaw } from './core/password';
import type { Role } from './core/permission';
import { OfficeScope } from './office-scope';
import { Passwords } from './passwords';
import { RefreshTokensRepository } from './refresh-tokens.repository';
import type { User } from './user.entity';
import { UserChanges, UsersRepository } from './users.repository';

export interface UserRegistration {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly role: Role;
  readonly officeId: number;
  /** See `personKey`; null or absent for somebody who has no other account. */
  readonly personKey?: string | null;
}

export interface UserChange {
  readonly displayName?: string;
  readonly password?: string;
  readonly role?: Role;
  readonly officeId?: number;
  readonly isDisabled?: boolean;
  readonly personKey?: string | null;
}

/** What of an account its own user leaves to another administrator. */
const NOT_ONES_OWN = ['role', 'officeId', 'disabledAt', 'personKey'];
/** What an identity provider outside says of the users that it knows. */
const TOLD_FROM_OUTSIDE = ['displayName', 'role', 'officeId', 'passwordHash'];

function requireSoundPassword(password: string, username: string): void {
  const flaw = passwordFlaw(password, username);
  if (flaw)
    throw invalidFields([
      { pointer: '/password', code: flaw, detail: 'choose a longer one, or one less easily guessed' },
    ]);
}

/** @throws DomainError `own-account`, `outside-account`. */
function requireMayChange(caller: Caller, user: User, changes: UserChanges): void {
  if (user.id === caller.userId && NOT_ONES_OWN.some((column) => column in changes))
    throw new DomainError(
      'conflict',
      'own-account',
      'Another administrator must change your role, your office, your person or your access.',
    );
  if (user.issuer !== null && TOLD_FROM_OUTSIDE.some((column) => column in changes))
    throw new DomainError(
      'conflict',
      'outside-account',
      'The identity provider says what the name, role and office of this user are, and keeps the password.',
    );
}

@Injectable()
export class UsersService {
  constructor(
    private readonly users: UsersRepository,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly passwords: Passwords,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** @throws DomainError `office-not-found`, `username-taken`, `validation-failed` for the password. */
  async create(caller: Caller, registration: UserRegistration): Promise<User> {
    await this.scope.require(caller, registration.officeId);
    return this.register(registration);
  }

  /** For the command line, which has no caller: the first administrator comes in here. */
  async register({ password, personKey = null, ...rest }: UserRegistration): Promise<User> {
    requireSoundPassword(password, rest.username);
    const passwordHash = await this.passwords.hash(password);
    return this.sql.transaction(async () => {
      const user = await this.users.insert({ ...rest, passwordHash, personKey });
      await this.record('user-created', user, { role: user.role });
      return user;
    });
  }

  /** @throws DomainError `user-not-found`, also for a machine and for a user of an office outside the caller's. */
  async find(caller: Caller, id: number): Promise<User> {
    const user = await this.users.find(id);
    if (user?.kind !== 'person' || !(await this.scope.includes(caller, user.officeId)))
      throw notFound('user');
    return user;
  }

  /**
   * A new role, office or password, and disabling, end every session of the user.
   * @throws DomainError `user-not-found`, `office-not-found`, `stale-version`, `own-account`, `outside-account`,
   *   `validation-failed`.
   */
  @Transactional()
  async change(caller: Caller, id: number, version: number, change: UserChange): Promise<User> {
    const user = await this.find(caller, id);
    if (user.version !== version) throw staleVersion();
    if (change.officeId !== undefined) await this.scope.require(caller, change.officeId);
    const changes = await this.columnsOf(user, change);
    const endsSessions = ['role', 'officeId', 'passwordHash', 'disabledAt'].some(
      (column) => column in changes,
    );
    requireMayChange(caller, user, changes);
    if (!(await this.users.change(id, version, changes, endsSessions))) throw staleVersion();
    if (endsSessions) await this.refreshTokens.revokeAllOf(id);
    await this.recordChange(user, changes);
    return Object.assign(user, changes, { version: version + 1 });
  }

  /** What really differs. */
  private async columnsOf(user: User, change: UserChange): Promise<UserChanges> {
    const { displayName, role, officeId, password, isDisabled, personKey } = change;
    if (password !== undefined) requireSoundPassword(password, user.username);
    const isDisabledNow = user.disabledAt !== null;
    return {
      ...(displayName !== undefined && displayName !== user.displayName ? { displayName } : {}),
      ...(role !== undefined && role !== user.role ? { role } : {}),
      ...(officeId !== undefined && officeId !== user.officeId ? { officeId } : {}),
      ...(personKey !== undefined && personKey !== user.personKey ? { personKey } : {}),
      ...(password === undefined ? {} : { passwordHash: await this.passwords.hash(password) }),
      ...(isDisabled !== undefined && isDisabled !== isDisabledNow
        ? { disabledAt: isDisabled ? this.clock.now() : null }
        : {}),
    };
  }

  private recordChange(user: User, changes: UserChanges): Promise<void> {
    const { disabledAt, passwordHash, role, officeId, displayName, personKey } = changes;
    const action =
      disabledAt === undefined ? 'user-changed' : disabledAt === null ? 'user-enabled' : 'user-disabled';
    return this.record(action, user, {
      ...(role === undefined ? {} : { role: [user.role, role] }),
      ...(officeId === undefined
        ? {}
        : { office: [user.officeId, officeId].map((id) => publicId.encode('office', id)) }),
      ...(passwordHash === undefined ? {} : { password: 'replaced' }),
      ...(displayName === undefined ? {} : { displayName: 'replaced' }),
      ...(personKey === undefined ? {} : { person: personKey === null ? 'removed' : 'replaced' }),
    });
  }

  private record(action: string, user: User, details: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.record({
      action,
      subject: publicId.encode('user', user.id),
      officeId: user.officeId,
      details,
    });
  }
}
