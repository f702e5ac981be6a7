import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import { nextFlagState } from './core/run-state';
import type { Flag } from './flag';
import { FlagsRepository } from './flags.repository';

/** What people decide on flags. The system recommends; it ends no contract. */
@Injectable()
export class FlagsService {
  constructor(
    private readonly flags: FlagsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `flag-not-found`, also for a flag of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<Flag> {
    const flag = await this.flags.find(caller.officeId, id);
    if (!flag) throw notFound('flag');
    return flag;
  }

  /** Takes the recommendation up. @throws DomainError `flag-not-found`, `stale-version`, `flag-is-<state>`. */
  @Transactional()
  acknowledge(caller: Caller, id: number, version: number): Promise<Flag> {
    return this.decide(caller, id, version, 'acknowledge');
  }

  /**
   * Sets the recommendation aside, with a reason. Later runs leave it so.
   * @throws DomainError `flag-not-found`, `stale-version`, `flag-is-<state>`, `dismissal-needs-reason`.
   */
  @Transactional()
  dismiss(caller: Caller, id: number, version: number, reason: string): Promise<Flag> {
    return this.decide(caller, id, version, 'dismiss', reason);
  }

  private async decide(
    caller: Caller,
    id: number,
    version: number,
    event: 'acknowledge' | 'dismiss',
    reason?: string,
  ): Promise<Flag> {
    const flag = await this.find(caller, id);
    const state = nextFlagState(flag.state, event, reason);
    const decision = { state, reason: reason ?? null, userId: caller.userId };
    if (flag.version !== version || !(await this.flags.decide(id, version, decision))) throw staleVersion();
    const { agentId, officeId, period, rule, recommendation } = flag;
    await this.audit.record({
      action: `flag-${state}`,
      subject: publicId.encode('flag', id),
      officeId,
      details: { agent: publicId.encode('agent', agentId), period, rule, recommendation },
    });
    return this.find(caller, id);
  }
}
