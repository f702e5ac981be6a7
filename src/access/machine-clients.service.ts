import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { randomBytes } from 'node:crypto';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { notFound } from '../shared/domain-error';
import type { MachineClient, MachineClientTerms, WithSecret } from './machine-client';
import { type MachineClientChanges, MachineClientsRepository } from './machine-clients.repository';
import { machineSecretHash, newMachineSecret } from './machine-secret';
import { OfficeScope } from './office-scope';
import { UsersRepository } from './users.repository';

export interface MachineClientOrder extends MachineClientTerms {
  readonly officeId: number;
  readonly ownerId: number;
}

export interface MachineClientChange extends Partial<MachineClientTerms> {
  readonly isDisabled?: boolean;
}

/** Longest time that two secrets are good side by side, in milliseconds: thirty days. */
const LONGEST_OVERLAP = 30 * 86_400_000;
const USERNAME_BYTES = 8;

/** Machines that call for people: who answers for them, what they may do, and their secrets. */
@Injectable()
export class MachineClientsService {
  constructor(
    private readonly clients: MachineClientsRepository,
    private readonly users: UsersRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `machine-client-not-found`, also for one of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<MachineClient> {
    const client = await this.clients.find(caller.officeId, id);
    if (!client) throw notFound('machine-client');
    return client;
  }

  /** @throws DomainError `office-not-found`, `validation-failed` for an owner who is none of the caller's. */
  @Transactional()
  async create(caller: Caller, order: MachineClientOrder): Promise<WithSecret> {
    await this.scope.require(caller, order.officeId);
    await this.requireOwner(caller, order.ownerId);
    const username = `machine-${randomBytes(USERNAME_BYTES).toString('hex')}`;
    const id = await this.clients.insert({ ...order, username, createdBy: caller.userId });
    const secret = newMachineSecret();
    await this.clients.replaceSecret(id, machineSecretHash(secret), null);
    const client = await this.find(caller, id);
    await this.record('created', client, {
      owner: publicId.encode('user', client.ownerId),
      scopes: client.scopes,
      networks: client.networks,
    });
    return { client, secret };
  }

  /**
   * What is taken away is so for tokens that are out already. Disabling ends them.
   * @throws DomainError `machine-client-not-found`, `stale-version`.
   */
  @Transactional()
  async change(
    caller: Caller,
    id: number,
    version: number,
    { isDisabled, ...terms }: MachineClientChange,
  ): Promise<MachineClient> {
    const before = await this.find(caller, id);
    const turns = isDisabled !== undefined && isDisabled !== (before.disabledAt !== null);
    const changes: MachineClientChanges = {
      ...terms,
      ...(turns ? { disabledAt: isDisabled ? this.clock.now() : null } : {}),
    };
    if (!(await this.clients.change(id, version, changes))) throw staleVersion();
    const client = await this.find(caller, id);
    const { name, ...said } = terms;
    await this.record(turns ? (isDisabled ? 'disabled' : 'enabled') : 'changed', client, {
      ...said,
      ...(name === undefined ? {} : { name: 'replaced' }),
    });
    return client;
  }

  /**
   * Gives a new secret. The current one stays good until the instant; without one it ends, and its tokens with it.
   * @throws DomainError `machine-client-not-found`, `stale-version`, `validation-failed` for an instant that is past or too
   *   far away.
   */
  @Transactional()
  async rotate(caller: Caller, id: number, version: number, formerUntil: Date | null): Promise<WithSecret> {
    await this.find(caller, id);
    this.requireOverlap(formerUntil);
    if (!(await this.clients.change(id, version, {}))) throw staleVersion();
    const secret = newMachineSecret();
    await this.clients.replaceSecret(id, machineSecretHash(secret), formerUntil);
    const client = await this.find(caller, id);
    await this.record('secret-rotated', client, { formerUntil: formerUntil?.toISOString() ?? null });
    return { client, secret };
  }

  private async requireOwner(caller: Caller, ownerId: number): Promise<void> {
    const owner = await this.users.find(ownerId);
    const isFit =
      owner?.kind === 'person' &&
      owner.disabledAt === null &&
      (await this.scope.includes(caller, owner.officeId));
    if (!isFit)
      throw invalidFields([
        { pointer: '/ownerId', code: 'user-not-found', detail: 'is no user of your offices who may sign in' },
      ]);
  }

  private requireOverlap(formerUntil: Date | null): void {
    if (formerUntil === null) return;
    const ahead = formerUntil.getTime() - this.clock.now().getTime();
    if (ahead <= 0 || ahead > LONGEST_OVERLAP)
      throw invalidFields([
        {
          pointer: '/formerUntil',
          code: ahead <= 0 ? 'in-the-past' : 'overlap-too-long',
          detail: 'must lie ahead, within thirty days',
        },
      ]);
  }

  private record(
    what: string,
    { id, officeId }: MachineClient,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    return this.audit.record({
      action: `machine-client-${what}`,
      subject: publicId.encode('machine-client', id),
      officeId,
      details,
    });
  }
}
