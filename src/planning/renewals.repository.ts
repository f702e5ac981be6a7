import { Injectable } from '@nestjs/common';
import { holdsOn } from '../agents/sql/at-work.sql';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import { isInForce } from './covers.sql';

/** A participant whose cover runs out, and who has not renewed it. */
export interface RenewalDue {
  readonly participantId: number;
  readonly lineId: number;
  /** Last day of the cover. */
  readonly coveredUntil: LocalDate;
  /** The day after. */
  readonly dueOn: LocalDate;
  /** True when the participant was handed over from another agent. */
  readonly isInherited: boolean;
}

export interface RenewalsScope {
  /** The office whose agents, with those below it, hold the participants; or one of these agents. */
  readonly officeId: number;
  readonly agentId?: number;
  readonly day: LocalDate;
}

/** The due day and the line of the last one given out. */
export type RenewalKey = readonly [dueOn: string, lineId: number];

/** How far ahead they are counted, in days. */
export const HORIZONS = [30, 60, 90] as const;

/** In force on the day $3, and due within $4 days after it. */
const IS_OPEN = `${isInForce('$3')} AND cover.due_on <= $3::date + $4::int`;
const HOLDS = `given.participant_id = cover.participant_id AND given.superseded_at IS NULL
  AND ${holdsOn('given', 'cover.due_on')}`;

/**
 * Whoever is judged by a due is who holds the participant on its day: by a dated assignment, or else by the last line
 * before, as in an evaluation.
 */
const DUE = `WITH scoped AS MATERIALIZED (
    SELECT id FROM agents WHERE office_id IN (SELECT office_subtree($1)) AND ($2::int IS NULL OR id = $2)
  ), due AS (
    SELECT cover.participant_id, cover.line_id, cover.due_on, false AS is_inherited
    FROM scoped JOIN coverages cover ON cover.holder_id = scoped.id
    WHERE ${IS_OPEN} AND NOT EXISTS (SELECT FROM portfolio_assignments given WHERE ${HOLDS})
    UNION ALL
    SELECT cover.participant_id, cover.line_id, cover.due_on, coalesce(given.agent_id <> cover.holder_id, false)
    FROM scoped JOIN portfolio_assignments given ON given.agent_id = scoped.id
    JOIN coverages cover ON cover.participant_id = given.participant_id
    WHERE ${IS_OPEN} AND ${HOLDS}
  )`;

const values = ({ officeId, agentId, day }: RenewalsScope, within: number): unknown[] => [
  officeId,
  agentId ?? null,
  day,
  within,
];

@Injectable()
export class RenewalsRepository {
  constructor(private readonly sql: Sql) {}

  /** How many fall due within each of HORIZONS, in their order. */
  async counts(scope: RenewalsScope): Promise<number[]> {
    const row = await this.sql.first<{ counts: number[] }>(
      `${DUE} SELECT ARRAY[${HORIZONS.map((days) => `count(*) FILTER (WHERE due_on <= $3::date + ${days})`).join(', ')}]::int[]
         AS counts FROM due`,
      values(scope, HORIZONS.at(-1)!),
    );
    return row!.counts;
  }

  /** By due day. @param within days after the day, inclusive. */
  findPage(
    scope: RenewalsScope,
    within: number,
    count: number,
    after: RenewalKey | undefined,
  ): Promise<RenewalDue[]> {
    return this.sql.rows<RenewalDue>(
      `${DUE} SELECT participant_id AS "participantId", line_id AS "lineId", due_on - 1 AS "coveredUntil",
         due_on AS "dueOn", is_inherited AS "isInherited"
       FROM due WHERE $5::date IS NULL OR (due_on, line_id) > ($5, $6::bigint)
       ORDER BY due_on, line_id LIMIT $7`,
      [...values(scope, within), after?.[0] ?? null, after?.[1] ?? null, count],
    );
  }
}
