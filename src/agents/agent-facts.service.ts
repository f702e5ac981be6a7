import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { Caller } from '../http/caller';
import { keysetPage, lastId } from '../http/keyset';
import type { Page, PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { DomainError, notFound } from '../shared/domain-error';
import { AgentFactsRepository, type Fact, type FactFilter } from './agent-facts.repository';
import { AgentsRepository } from './agents.repository';
import type { FactTable } from './fact-tables';

const superseded = (): DomainError =>
  new DomainError(
    'conflict',
    'superseded',
    'This version was replaced or taken back. Read the list for what is current.',
  );

/** What is known about agents, as facts with versions: added, replaced or taken back, and each step stays readable. */
@Injectable()
export class AgentFactsService {
  constructor(
    private readonly facts: AgentFactsRepository,
    private readonly agents: AgentsRepository,
    private readonly audit: AuditTrail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * One after the other for an agent: two that overlap, written at once, would each wait for the other at the exclusion
   * constraint until the database ends one of them as a deadlock.
   * @throws DomainError `agent-not-found`, `already-exists` or `overlaps` by the keys of the table.
   */
  @Transactional()
  async add<Values>(
    caller: Caller,
    table: FactTable<Values>,
    agentId: number,
    values: Values,
  ): Promise<Fact<Values>> {
    const officeId = await this.agents.requireOffice(caller.officeId, agentId);
    await this.agents.hold(agentId);
    const fact = await this.facts.insert(table, agentId, values);
    await this.record(`${table.kind}-added`, table, fact, officeId);
    return fact;
  }

  /** Any version. @throws DomainError `…-not-found`, also when the agent's office is outside the caller's. */
  async find<Values>(caller: Caller, table: FactTable<Values>, id: number) {
    const fact = await this.facts.find(table, caller.officeId, id);
    if (!fact) throw notFound(table.kind);
    return fact;
  }

  /** Closes the version and carries on with changed values. @throws DomainError `…-not-found`, `superseded`. */
  @Transactional()
  async replace<Values>(
    caller: Caller,
    table: FactTable<Values>,
    id: number,
    change: (current: Values) => Values,
  ): Promise<Fact<Values>> {
    const current = await this.find(caller, table, id);
    const values = change(current);
    await this.agents.hold(current.agentId);
    if (!(await this.facts.supersede(table, id))) throw superseded();
    const fact = await this.facts.insert(table, current.agentId, values);
    const replaced = publicId.encode(table.kind, id);
    await this.record(`${table.kind}-changed`, table, fact, current.officeId, { replaced });
    return fact;
  }

  /** Closes the version; nothing follows. @throws DomainError `…-not-found`, `superseded`. */
  @Transactional()
  async takeBack<Values>(caller: Caller, table: FactTable<Values>, id: number): Promise<void> {
    const current = await this.find(caller, table, id);
    if (!(await this.facts.supersede(table, id))) throw superseded();
    await this.record(`${table.kind}-taken-back`, table, current, current.officeId);
  }

  /** @throws DomainError `agent-not-found`. */
  async page<Values, Item>(
    caller: Caller,
    table: FactTable<Values>,
    agentId: number,
    query: PageQuery & FactFilter,
    map: (fact: Fact<Values>) => Item,
  ): Promise<Page<Item>> {
    await this.agents.requireOffice(caller.officeId, agentId);
    return keysetPage(this.env.cursorKey, {
      name: `agents/${agentId}/${table.name}`,
      query,
      load: (after, count) => this.facts.findPage(table, agentId, query, lastId(after), count),
      keyOf: (fact) => [fact.id],
      map,
    });
  }

  private record<Values>(
    action: string,
    table: FactTable<Values>,
    fact: Fact<Values>,
    officeId: number,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.audit.record({
      action,
      subject: publicId.encode(table.kind, fact.id),
      officeId,
      details: { agent: publicId.encode('agent', fact.agentId), ...details },
    });
  }
}
