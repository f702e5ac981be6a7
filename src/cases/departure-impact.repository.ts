import { Injectable } from '@nestjs/common';
import { holdsOn, isAtWork } from '../agents/sql/at-work.sql';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import { type FindingCode, RETENTION_MEASURES, type Severity } from './core/departure-impact';
import {
  type DepartureScope,
  type EvaluatedRetention,
  MAX_LISTED,
  type ServedCommune,
  type ServedCommunes,
} from './departure-impact';
import { namedUnit } from './named-unit.sql';

/** Where an agent works, how those around it fared, and how grave its departure is taken. */
@Injectable()
export class DepartureImpactRepository {
  constructor(private readonly sql: Sql) {}

  /** Territories of the agent on the day. Other agents are those that the reader may see. */
  async communes({ readerOfficeId, agentId, day }: DepartureScope): Promise<ServedCommunes> {
    const rows = await this.sql.rows<ServedCommune & { total: number; leftAlone: number }>(
      `WITH own AS (
         SELECT administrative_unit_code AS code FROM territories own
         WHERE agent_id = $2 AND superseded_at IS NULL AND ${holdsOn('own', '$3')}
       ), served AS MATERIALIZED (
         SELECT own.code, (
           SELECT count(*) FROM territories other JOIN agents agent ON agent.id = other.agent_id
           WHERE other.administrative_unit_code = own.code AND other.agent_id <> $2 AND other.superseded_at IS NULL
             AND ${holdsOn('other', '$3')} AND agent.office_id = ANY (ARRAY(SELECT office_subtree($1)))
             AND ${isAtWork('agent.id', '$3')}
         ) AS others FROM own
       )
       SELECT served.code, unit.name, served.others AS "otherAgents", count(*) OVER () AS total,
         count(*) FILTER (WHERE served.others = 0) OVER () AS "leftAlone"
       FROM served LEFT JOIN ${namedUnit('served.code', '$3')}
       ORDER BY served.others > 0, served.code LIMIT ${MAX_LISTED}`,
      [readerOfficeId, agentId, day],
    );
    return {
      total: rows[0]?.total ?? 0,
      leftAlone: rows[0]?.leftAlone ?? 0,
      listed: rows.map(({ code, name, otherAgents }) => ({ code, name, otherAgents })),
    };
  }

  /**
   * Renewals of the agents of an office in its latest evaluation that is completed, all together, by measure. The latest
   * is of the period that began last, and of one period the one that knew most.
   */
  retention(officeId: number): Promise<EvaluatedRetention[]> {
    return this.sql.rows<EvaluatedRetention>(
      `WITH latest AS (
         SELECT run.id FROM agents agent
         JOIN evaluations evaluation ON evaluation.agent_id = agent.id AND evaluation.office_id = agent.office_id
         JOIN evaluation_runs run ON run.id = evaluation.run_id AND run.state = 'completed'
         WHERE agent.office_id = $1 ORDER BY run.period DESC, run.knowledge_cutoff DESC, run.id DESC LIMIT 1
       )
       SELECT run.id AS "runId", run.period, criterion.measure, sum(criterion.numerator)::bigint AS renewed,
         sum(criterion.denominator_num)::bigint AS due
       FROM latest JOIN evaluation_runs run ON run.id = latest.id JOIN agents agent ON agent.office_id = $1
       JOIN evaluations evaluation
         ON evaluation.run_id = run.id AND evaluation.agent_id = agent.id AND evaluation.office_id = $1
       JOIN evaluation_criteria criterion
         ON criterion.evaluation_id = evaluation.id AND criterion.measure = ANY ($2::text[])
       GROUP BY run.id, run.period, criterion.measure`,
      [officeId, RETENTION_MEASURES],
    );
  }

  /** How grave each finding is on the day. */
  async policy(day: LocalDate): Promise<Map<FindingCode, Severity>> {
    const rows = await this.sql.rows<{ code: FindingCode; severity: Severity }>(
      `SELECT DISTINCT ON (code) code, severity FROM departure_policies WHERE effective_from <= $1
       ORDER BY code, effective_from DESC`,
      [day],
    );
    return new Map(rows.map(({ code, severity }) => [code, severity]));
  }
}
