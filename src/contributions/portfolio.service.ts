import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError, notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { PortfolioRepository } from './portfolio.repository';

export interface HandoverOrder {
  readonly agentId: number;
  readonly startsOn: LocalDate;
  /** Certain participants, or all whom another agent holds on a day. */
  readonly of:
    { readonly participantIds: readonly number[] } | { readonly agentId: number; readonly asOf: LocalDate };
}

/** Who takes participants over, with its office for the audit trail. */
export interface Taker {
  readonly agentId: number;
  readonly officeId: number;
}

export interface Handover {
  readonly assigned: number;
  /** Whom the agent held already. */
  readonly unchanged: number;
}

/** Who looks after which participants when it is not the agent of the latest receipt. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly portfolio: PortfolioRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Assigns participants to an agent from a day on. What held on that day ends the day before.
   * @throws DomainError `agent-not-found`, `participants-not-found`, `later-assignment-exists`.
   */
  @Transactional()
  async handOver(caller: Caller, { agentId, startsOn, of }: HandoverOrder): Promise<Handover> {
    const officeId = await this.portfolio.officeOfAgent(caller.officeId, agentId);
    if (officeId === undefined) throw notFound('agent');
    await this.choose(caller, of);
    return this.assignChosen({ agentId, officeId }, startsOn, 'agentId' in of ? of.agentId : undefined);
  }

  /**
   * Hands over all whom an agent holds on the first day, whatever the offices are: for what was decided about both.
   * @throws DomainError `later-assignment-exists`.
   */
  @Transactional()
  async handOverAll(fromAgentId: number, to: Taker, startsOn: LocalDate): Promise<Handover> {
    await this.portfolio.choosePortfolio(fromAgentId, startsOn);
    return this.assignChosen(to, startsOn, fromAgentId);
  }

  private async assignChosen(
    { agentId, officeId }: Taker,
    startsOn: LocalDate,
    fromAgentId: number | undefined,
  ): Promise<Handover> {
    await this.portfolio.lockChosen();
    const unchanged = await this.portfolio.dropHeldAlready(agentId, startsOn);
    const later = await this.portfolio.countLaterAssigned(startsOn);
    if (later > 0)
      throw new DomainError(
        'conflict',
        'later-assignment-exists',
        `${later} of the participants are assigned from a later day on already.`,
      );
    await this.portfolio.endCurrent(startsOn);
    const assigned = await this.portfolio.assignChosen(agentId, startsOn);
    if (assigned > 0)
      await this.audit.record({
        action: 'portfolio-assigned',
        subject: publicId.encode('agent', agentId),
        officeId,
        details: {
          startsOn,
          assigned,
          ...(fromAgentId === undefined ? {} : { fromAgent: publicId.encode('agent', fromAgentId) }),
        },
      });
    return { assigned, unchanged };
  }

  private async choose(caller: Caller, of: HandoverOrder['of']): Promise<void> {
    if ('agentId' in of) {
      const office = await this.portfolio.officeOfAgent(caller.officeId, of.agentId);
      if (office === undefined) throw notFound('agent');
      return this.portfolio.choosePortfolio(of.agentId, of.asOf);
    }
    const unknown = await this.portfolio.unknownPositions(caller.officeId, of.participantIds);
    if (unknown.length > 0)
      throw new DomainError(
        'invalid',
        'participants-not-found',
        'Some participants do not exist, or no agent of your offices has served them.',
        unknown.map((position) => ({
          pointer: `/participantIds/${position}`,
          code: 'participant-not-found',
          detail: 'no such participant in your offices',
        })),
      );
    return this.portfolio.chooseParticipants(of.participantIds);
  }
}
