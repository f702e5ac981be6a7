import { Inject, Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { createHash } from 'node:crypto';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { cleanText, isCleanText } from '../http/text';
import { ACTOR } from '../shared/request-context';
import {
  type OutsideIdentity,
  type OutsideRules,
  officeUnmapped,
  outsideIdentityOf,
} from './core/outside-identity';
import { outsideRulesOf } from './outside-rules';
import type { OutsideClaims } from './outside-tokens';
import { type OutsideUser, OutsideUsersRepository, type ToldUser } from './outside-users.repository';
import { personKey } from './persons';

const NAME_LENGTH = 200;
const USERNAME_DIGITS = 20;

/** The same for the same subject, and none that somebody would choose. */
const usernameOf = (issuer: string, subject: string): string =>
  `oidc-${createHash('sha256').update(`${issuer}\0${subject}`).digest('hex').slice(0, USERNAME_DIGITS)}`;

const callerOf = ({ id, username, role, officeId }: OutsideUser): Caller => ({
  userId: id,
  username,
  role,
  officeId,
});

/**
 * Users whom the identity provider outside knows. Each has an account from its first request on; its role, office and
 * name are what the newest token says, so that an older one does not bring back what was taken away.
 */
@Injectable()
export class OutsideUsers {
  private readonly rules: OutsideRules;

  constructor(
    private readonly users: OutsideUsersRepository,
    private readonly audit: AuditTrail,
    private readonly sql: Sql,
    private readonly cls: ClsService,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.rules = outsideRulesOf(env);
  }

  /**
   * The caller whose token says this; undefined for one who is disabled here.
   * @throws DomainError `identity-unmapped` when role or office are none of ours.
   */
  async callerOf(claims: OutsideClaims): Promise<Caller | undefined> {
    const issuer = this.env.oidcIssuer;
    const known = await this.users.find(issuer, claims.sub);
    if (known && known.disabledAt !== null) return undefined;
    const identity = outsideIdentityOf(claims, this.rules);
    const told = this.toldOf(claims, identity);
    if (known && (told.toldAt < known.toldAt || isSame(known, told, identity.officeCode)))
      return callerOf(known);
    const officeId = await this.users.officeOf(identity.officeCode);
    if (officeId === undefined) throw officeUnmapped();
    await this.sql.transaction(() => this.note({ ...told, officeId }, known));
    const now = await this.users.find(issuer, claims.sub);
    return now?.disabledAt === null ? callerOf(now) : undefined;
  }

  private toldOf({ sub, iat }: OutsideClaims, identity: OutsideIdentity): Omit<ToldUser, 'officeId'> {
    const name = cleanText(identity.displayName);
    const isName = typeof name === 'string' && name !== '' && isCleanText(name);
    return {
      issuer: this.env.oidcIssuer,
      subject: sub,
      role: identity.role,
      displayName: isName ? name.slice(0, NAME_LENGTH) : usernameOf(this.env.oidcIssuer, sub),
      personKey:
        identity.staffNo === undefined ? null : personKey(this.env.participantHashKey, identity.staffNo),
      toldAt: new Date(iat * 1000),
    };
  }

  private async note(told: ToldUser, known: OutsideUser | undefined): Promise<void> {
    if (!known) {
      const id = await this.users.insert(told, usernameOf(told.issuer, told.subject));
      // Another request of the same user may have come first.
      if (id !== undefined) await this.record('user-provisioned', id, told, { role: told.role });
      return;
    }
    if (!(await this.users.update(told))) return;
    const { id, role, officeId } = known;
    await this.record('user-told', id, told, {
      ...(role === told.role ? {} : { role: [role, told.role] }),
      ...(officeId === told.officeId
        ? {}
        : { office: [officeId, told.officeId].map((one) => publicId.encode('office', one)) }),
    });
  }

  /** Whoever shows such a token acts from then on, also when what he does first is to become known. */
  private record(
    action: string,
    id: number,
    { officeId }: ToldUser,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const subject = publicId.encode('user', id);
    this.cls.set(ACTOR, subject);
    return this.audit.record({ action, subject, officeId, details });
  }
}

const isSame = (known: OutsideUser, told: Omit<ToldUser, 'officeId'>, officeCode: string): boolean =>
  known.role === told.role &&
  known.officeCode === officeCode &&
  known.displayName === told.displayName &&
  (told.personKey === null || known.personKey === told.personKey);
