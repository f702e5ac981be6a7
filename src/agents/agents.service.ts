import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import { type AgentOnDay, type AgentView, AgentsRepository, type NewAgent } from './agents.repository';

export type AgentChange = Partial<Omit<NewAgent, 'code'>>;

@Injectable()
export class AgentsService {
  constructor(
    private readonly agents: AgentsRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `office-not-found`, `already-exists` for the code. */
  @Transactional()
  async create(caller: Caller, agent: NewAgent): Promise<AgentView> {
    await this.scope.require(caller, agent.officeId);
    const created = await this.find(caller, await this.agents.insert(agent));
    await this.record('agent-created', created);
    return created;
  }

  /** As it stands today. @throws DomainError `agent-not-found`, also for an agent of an office outside the caller's. */
  async find(caller: Caller, id: number): Promise<AgentView> {
    const agent = await this.agents.find(caller.officeId, id, this.clock.today());
    if (!agent) throw notFound('agent');
    return agent;
  }

  /** @throws DomainError `agent-not-found`, `stale-version`, `office-not-found`. */
  @Transactional()
  async change(caller: Caller, id: number, version: number, change: AgentChange): Promise<AgentView> {
    const before = await this.find(caller, id);
    if (before.version !== version) throw staleVersion();
    if (change.officeId !== undefined) await this.scope.require(caller, change.officeId);
    if (!(await this.agents.change(id, version, change))) throw staleVersion();
    const changed = await this.find(caller, id);
    await this.record('agent-changed', changed, { fields: Object.keys(change) });
    return changed;
  }

  private record(action: string, agent: AgentOnDay, details: Readonly<Record<string, unknown>> = {}) {
    return this.audit.record({
      action,
      subject: publicId.encode('agent', agent.id),
      officeId: agent.officeId,
      details,
    });
  }
}
