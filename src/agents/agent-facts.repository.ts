import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { FactTable } from './fact-tables';

export type Fact<Values> = Values & {
  readonly id: number;
  readonly agentId: number;
  readonly recordedAt: Date;
  /** Null while this is the current version. */
  readonly supersededAt: Date | null;
};

export interface FactFilter {
  /** The versions that were current at that instant (RFC 3339). */
  readonly asOf?: string;
  readonly versions?: 'current' | 'all';
}

/** The columns of a version, under their names in the code. */
const columnsOf = <Values>({ columns }: FactTable<Values>): string =>
  [
    'f.id',
    'f.agent_id AS "agentId"',
    ...Object.entries<string>(columns).map(([property, column]) => `f.${column} AS "${property}"`),
    'f.recorded_at AS "recordedAt"',
    'f.superseded_at AS "supersededAt"',
  ].join(', ');

/** Reads and writes of any table of versioned facts about agents. */
@Injectable()
export class AgentFactsRepository {
  constructor(private readonly sql: Sql) {}

  /** Any version by its key, where the caller's offices reach the agent. */
  find<Values>(
    table: FactTable<Values>,
    scopeId: number,
    id: number,
  ): Promise<(Fact<Values> & { readonly officeId: number }) | undefined> {
    return this.sql.first(
      `SELECT ${columnsOf(table)}, a.office_id AS "officeId"
       FROM ${table.name} f JOIN agents a ON a.id = f.agent_id
       WHERE f.id = $1 AND a.office_id IN (SELECT office_subtree($2))`,
      [id, scopeId],
    );
  }

  /** Of one agent, in the order in which they were recorded. */
  findPage<Values>(
    table: FactTable<Values>,
    agentId: number,
    filter: FactFilter,
    afterId: number,
    count: number,
  ): Promise<Fact<Values>[]> {
    return this.sql.rows<Fact<Values>>(
      `SELECT ${columnsOf(table)} FROM ${table.name} f
       WHERE f.agent_id = $1
         AND CASE WHEN $2::timestamptz IS NOT NULL
               THEN f.recorded_at <= $2 AND (f.superseded_at IS NULL OR f.superseded_at > $2)
               ELSE $3 OR f.superseded_at IS NULL END
         AND f.id > $4
       ORDER BY f.id LIMIT $5`,
      [agentId, filter.asOf ?? null, filter.versions === 'all', afterId, count],
    );
  }

  async insert<Values>(table: FactTable<Values>, agentId: number, values: Values): Promise<Fact<Values>> {
    const properties = Object.keys(table.columns) as (keyof Values & string)[];
    const columns = properties.map((property) => table.columns[property]);
    const row = await this.sql.first<Fact<Values>>(
      `INSERT INTO ${table.name} AS f (agent_id, ${columns.join(', ')})
       VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')}) RETURNING ${columnsOf(table)}`,
      [agentId, ...properties.map((property) => values[property])],
    );
    return row!;
  }

  /** Closes the version. False when it was closed before. */
  async supersede<Values>(table: FactTable<Values>, id: number): Promise<boolean> {
    const closed = await this.sql.affected(
      `UPDATE ${table.name} SET superseded_at = fact_time() WHERE id = $1 AND superseded_at IS NULL`,
      [id],
    );
    return closed === 1;
  }
}
