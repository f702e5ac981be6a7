import { Injectable } from '@nestjs/common';
import { AgentHandover } from '../agents/agent-handover.service';
import { AgentsRepository } from '../agents/agents.repository';
import { AuditTrail } from '../audit/audit-trail';
import { PortfolioService } from '../contributions/portfolio.service';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { QuotaHandover } from '../quotas/quota-handover.service';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { addDays, monthOf } from '../shared/local-date';
import type { Case, Proposal, ProposalOrder } from './case';
import { requireMonthEnd } from './core/measure';

const wrongSuccessor = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('invalid', code, detail, [{ pointer: '/successorAgentId', code, detail }]);

/** What goes over to the successor of an agent. That the contract ends is done elsewhere. */
@Injectable()
export class CaseReplacement {
  constructor(
    private readonly agents: AgentsRepository,
    private readonly places: AgentHandover,
    private readonly portfolio: PortfolioService,
    private readonly quotas: QuotaHandover,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * What is asked of a replacement beside that it can be done; of another measure nothing.
   * @throws DomainError `not-month-end`, `agent-not-found` for a successor outside the caller's offices.
   */
  async require(
    caller: Pick<Caller, 'officeId'>,
    { effectiveOn, successorAgentId }: ProposalOrder,
  ): Promise<void> {
    if (successorAgentId === null) return;
    requireMonthEnd(effectiveOn);
    if (!(await this.agents.find(caller.officeId, successorAgentId, addDays(effectiveOn, 1))))
      throw wrongSuccessor('agent-not-found', 'No such agent, or it is outside your offices.');
  }

  /**
   * In the open transaction: territories, collection points, participants and what is left of the quotas, all from the day
   * after on. Offices are not asked about: they were when it was proposed.
   * @throws DomainError `successor-not-active`, `later-assignment-exists`.
   */
  async handOver(about: Case, proposal: Proposal): Promise<void> {
    const { effectiveOn, successorAgentId } = proposal;
    const pair = { fromAgentId: about.agentId, toAgentId: successorAgentId! };
    const startsOn = addDays(effectiveOn, 1);
    await this.places.hold(pair);
    const successor = await this.agents.findAnywhere(pair.toAgentId, startsOn);
    if (successor?.status !== 'active' || pair.toAgentId === pair.fromAgentId)
      throw wrongSuccessor(
        'successor-not-active',
        `The successor must be another agent, with a contract in effect on ${startsOn}.`,
      );
    const places = await this.places.handOver(pair, effectiveOn);
    const quotas = await this.quotas.handOver({
      ...pair,
      first: monthOf(startsOn),
      reason: `Case ${publicId.encode('case', about.id)}: ${successor.code} succeeds ${about.agentCode}.`,
    });
    const taker = { agentId: pair.toAgentId, officeId: successor.officeId };
    const { assigned } = await this.portfolio.handOverAll(pair.fromAgentId, taker, startsOn);
    await this.record(about, taker, { effectiveOn, ...places, participants: assigned, quotas });
  }

  /** Once under each agent: their offices need not be the same. */
  private async record(
    { id, agentId, officeId }: Case,
    taker: { readonly agentId: number; readonly officeId: number },
    details: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const [agent, successor] = [publicId.encode('agent', agentId), publicId.encode('agent', taker.agentId)];
    const of = { ...details, case: publicId.encode('case', id) };
    await this.audit.record({
      action: 'agent-replaced',
      subject: agent,
      officeId,
      details: { ...of, successor },
    });
    await this.audit.record({
      action: 'agent-succeeded-another',
      subject: successor,
      officeId: taker.officeId,
      details: { ...of, fromAgent: agent },
    });
  }
}
