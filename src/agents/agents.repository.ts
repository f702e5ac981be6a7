import { Injectable } from '@nestjs/common';
import { pageLimit } from '../database/page-limit';
import { Parameters } from '../database/parameters';
import { Sql } from '../database/sql';
import type { CursorValue } from '../http/cursor';
import { notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { Agent } from './agent.entity';
import type { AgentKind, AgentStatus } from './core/agent';
import type { PendingDecision } from './core/pending-decision';
import { pendingDecision } from './sql/pending-decision.sql';

export const AGENT_SORTS = ['code', '-code', 'name', '-name'] as const;
export type AgentSort = (typeof AGENT_SORTS)[number];

export interface AgentFilter {
  readonly search?: string;
  readonly kind?: AgentKind;
  /** This office and those below. */
  readonly officeId?: number;
  readonly status?: AgentStatus;
}

export type AgentOnDay = Pick<
  Agent,
  'id' | 'code' | 'organisationTaxCode' | 'name' | 'kind' | 'officeId' | 'createdAt' | 'version'
> & {
  readonly status: AgentStatus;
  /** The name as it is sorted: small letters without marks. */
  readonly sortName: string;
};

/** One agent, with what is about to be done about it. */
export type AgentView = AgentOnDay & { readonly pendingDecision: PendingDecision | null };

export type NewAgent = Pick<Agent, 'code' | 'organisationTaxCode' | 'name' | 'kind' | 'officeId'>;

/** `agentStatus()` of core/agent.ts, on the day $1. */
const STATUS = `(
  SELECT CASE
    WHEN bool_or(s.kind = 'effective' AND $1::date BETWEEN s.starts_on AND coalesce(s.ends_on, 'infinity')) THEN
      CASE WHEN bool_or(s.kind = 'suspended' AND $1::date BETWEEN s.starts_on AND coalesce(s.ends_on, 'infinity'))
        THEN 'suspended' ELSE 'active' END
    WHEN bool_or(s.kind = 'effective' AND s.starts_on <= $1::date) THEN 'ended'
    ELSE 'no-contract'
  END
  FROM contract_spans s WHERE s.agent_id = a.id AND s.superseded_at IS NULL)`;

const COLUMNS = `a.id, a.code, a.organisation_tax_code AS "organisationTaxCode", a.name, a.kind,
  a.office_id AS "officeId", a.created_at AS "createdAt", a.version, a.search AS "sortName", ${STATUS} AS status`;

type Add = (value: CursorValue | undefined) => string;

/** The order of a list, and what comes after the row with that key. */
const ORDERS: Record<
  AgentSort,
  { readonly order: string; readonly after: (key: readonly CursorValue[], add: Add) => string }
> = {
  code: { order: 'a.code', after: ([code], add) => `a.code > ${add(code)}` },
  '-code': { order: 'a.code DESC', after: ([code], add) => `a.code < ${add(code)}` },
  name: {
    order: 'a.search, a.id',
    after: ([name, id], add) => `(a.search, a.id) > (${add(name)}, ${add(id)})`,
  },
  '-name': {
    order: 'a.search DESC, a.id DESC',
    after: ([name, id], add) => `(a.search, a.id) < (${add(name)}, ${add(id)})`,
  },
};

@Injectable()
export class AgentsRepository {
  constructor(private readonly sql: Sql) {}

  /** By its key, where the caller's offices reach. */
  find(scopeId: number, id: number, day: LocalDate): Promise<AgentView | undefined> {
    return this.sql.first<AgentView>(
      `SELECT ${COLUMNS}, ${pendingDecision('pending.agent_id = a.id')} AS "pendingDecision"
       FROM agents a WHERE a.id = $2 AND a.office_id IN (SELECT office_subtree($3))`,
      [day, id, scopeId],
    );
  }

  /** In whatever office: for what happens by itself. */
  findAnywhere(
    id: number,
    day: LocalDate,
  ): Promise<Pick<AgentOnDay, 'code' | 'officeId' | 'status'> | undefined> {
    return this.sql.first(
      `SELECT a.code, a.office_id AS "officeId", ${STATUS} AS status FROM agents a WHERE a.id = $2`,
      [day, id],
    );
  }

  /**
   * Walks the index of the order from the key on until the page is full: offices are found first, so that the planner
   * need not guess how many agents they have.
   * @returns `count` agents or some more, while there are so many.
   */
  findPage(
    scopeId: number,
    filter: AgentFilter,
    list: { readonly day: LocalDate; readonly sort: AgentSort },
    after: readonly CursorValue[] | undefined,
    count: number,
  ): Promise<AgentOnDay[]> {
    const { order, after: isAfter } = ORDERS[list.sort];
    const given = new Parameters();
    given.add(list.day);
    const isBelow = (officeId: number) =>
      `a.office_id = ANY (ARRAY(SELECT office_subtree(${given.add(officeId)})))`;
    const inScope = isBelow(scopeId);
    const conditions = [inScope];
    if (filter.officeId !== undefined) conditions.push(isBelow(filter.officeId));
    if (filter.kind !== undefined) conditions.push(`a.kind = ${given.add(filter.kind)}`);
    if (filter.search !== undefined)
      conditions.push(`a.search LIKE search_pattern(${given.add(filter.search)})`);
    // Asked of the agents in scope only: the planner would else work it out for every agent before it looks at the office.
    if (filter.status !== undefined)
      conditions.push(`(CASE WHEN ${inScope} THEN ${STATUS} END) = ${given.add(filter.status)}`);
    if (after) conditions.push(isAfter(after, (value) => given.add(value)));
    return this.sql.prepared<AgentOnDay>(
      `SELECT ${COLUMNS} FROM agents a WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ${pageLimit(count)}`,
      given.values,
    );
  }

  /**
   * The office of an agent that the caller's offices reach.
   * @throws DomainError `agent-not-found`.
   */
  async requireOffice(scopeId: number, id: number): Promise<number> {
    const agent = await this.sql.first<{ officeId: number }>(
      `SELECT office_id AS "officeId" FROM agents WHERE id = $1 AND office_id IN (SELECT office_subtree($2))`,
      [id, scopeId],
    );
    if (!agent) throw notFound('agent');
    return agent.officeId;
  }

  /** Lets nobody else change the agent or its contracts until the transaction ends. */
  async hold(id: number): Promise<void> {
    await this.sql.rows('SELECT FROM agents WHERE id = $1 FOR NO KEY UPDATE', [id]);
  }

  async insert(agent: NewAgent): Promise<number> {
    const { identifiers } = await this.sql.manager.insert(Agent, agent);
    return (identifiers[0] as Agent).id;
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, changes: Partial<NewAgent>): Promise<boolean> {
    const { affected } = await this.sql.manager.update(
      Agent,
      { id, version },
      { ...changes, version: version + 1 },
    );
    return affected === 1;
  }
}
