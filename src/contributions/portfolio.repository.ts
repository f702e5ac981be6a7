import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';

export interface AssignmentRow {
  readonly id: number;
  readonly participantId: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly recordedAt: Date;
}

export interface AssignmentFilter {
  readonly agentId?: number | undefined;
  readonly participantId?: number | undefined;
  readonly on?: LocalDate | undefined;
}

const HOLDS_ON = (day: string): string => `(starts_on <= ${day} AND (ends_on IS NULL OR ends_on >= ${day}))`;

/** Dated assignments of participants to agents. A handover works on a table of this transaction, `handed_over`. */
@Injectable()
export class PortfolioRepository {
  constructor(private readonly sql: Sql) {}

  async officeOfAgent(officeId: number, agentId: number): Promise<number | undefined> {
    const row = await this.sql.first<{ officeId: number }>(
      `SELECT office_id AS "officeId" FROM agents WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`,
      [officeId, agentId],
    );
    return row?.officeId;
  }

  /** Positions of the ids that are of nobody whom an agent in the office or below has served. */
  async unknownPositions(officeId: number, participantIds: readonly number[]): Promise<number[]> {
    const rows = await this.sql.rows<{ position: number }>(
      `SELECT sent.position - 1 AS position
       FROM unnest($2::bigint[]) WITH ORDINALITY AS sent (id, position)
       WHERE NOT EXISTS (
         SELECT FROM contribution_lines l JOIN agents a ON a.id = l.agent_id
         WHERE l.participant_id = sent.id AND a.office_id IN (SELECT office_subtree($1))
       ) AND NOT EXISTS (
         SELECT FROM portfolio_assignments p JOIN agents a ON a.id = p.agent_id
         WHERE p.participant_id = sent.id AND a.office_id IN (SELECT office_subtree($1))
       )
       ORDER BY position`,
      [officeId, participantIds],
    );
    return rows.map(({ position }) => position);
  }

  async chooseParticipants(participantIds: readonly number[]): Promise<void> {
    await this.makeTable();
    await this.sql.rows('INSERT INTO handed_over SELECT DISTINCT unnest($1::bigint[])', [participantIds]);
  }

  /**
   * Chooses whoever the agent holds on the day: by a dated assignment, else by the latest line collected before that
   * day (the order of lines of one day is that of evaluation).
   */
  async choosePortfolio(agentId: number, day: LocalDate): Promise<void> {
    await this.makeTable();
    await this.sql.rows(
      `INSERT INTO handed_over
       SELECT participant_id FROM portfolio_assignments
       WHERE agent_id = $1 AND superseded_at IS NULL AND ${HOLDS_ON('$2::date')}
       UNION
       SELECT served.participant_id
       FROM (SELECT DISTINCT participant_id FROM contribution_lines
             WHERE agent_id = $1 AND superseded_at IS NULL AND collected_on < $2::date) served
       WHERE NOT EXISTS (
         SELECT FROM portfolio_assignments p
         WHERE p.participant_id = served.participant_id AND p.superseded_at IS NULL AND ${HOLDS_ON('$2::date')}
       ) AND (
         SELECT l.agent_id FROM contribution_lines l JOIN source_systems source ON source.id = l.source_system_id
         WHERE l.participant_id = served.participant_id AND l.superseded_at IS NULL AND l.collected_on < $2::date
         ORDER BY l.collected_on DESC, l.covered_to, source.code DESC, l.receipt_no DESC, l.line_no DESC LIMIT 1
       ) = $1`,
      [agentId, day],
    );
  }

  /** Nobody else can assign the chosen participants until the commit. */
  async lockChosen(): Promise<void> {
    await this.sql.rows(
      `SELECT count(*) FROM (SELECT p.id FROM participants p JOIN handed_over h ON h.participant_id = p.id
       ORDER BY p.id FOR NO KEY UPDATE OF p) locked`,
    );
  }

  /** Leaves out whom the agent holds from that day on already. @returns how many. */
  dropHeldAlready(agentId: number, startsOn: LocalDate): Promise<number> {
    return this.sql.affected(
      `DELETE FROM handed_over h USING portfolio_assignments p
       WHERE p.participant_id = h.participant_id AND p.superseded_at IS NULL
         AND p.agent_id = $1 AND p.starts_on <= $2 AND p.ends_on IS NULL`,
      [agentId, startsOn],
    );
  }

  async countLaterAssigned(startsOn: LocalDate): Promise<number> {
    const row = await this.sql.first<{ count: number }>(
      `SELECT count(*) AS count FROM handed_over h JOIN portfolio_assignments p USING (participant_id)
       WHERE p.superseded_at IS NULL AND p.starts_on > $1`,
      [startsOn],
    );
    return row!.count;
  }

  /** Ends what holds on the day the day before; the version that said otherwise is closed, not changed. */
  async endCurrent(startsOn: LocalDate): Promise<void> {
    await this.sql.rows(
      `WITH closed AS (
         UPDATE portfolio_assignments p SET superseded_at = fact_time()
         FROM handed_over h
         WHERE p.participant_id = h.participant_id AND p.superseded_at IS NULL
           AND (p.ends_on IS NULL OR p.ends_on >= $1::date)
         RETURNING p.participant_id, p.agent_id, p.starts_on
       )
       INSERT INTO portfolio_assignments (participant_id, agent_id, starts_on, ends_on, recorded_at)
       SELECT participant_id, agent_id, starts_on, $1::date - 1, fact_time() FROM closed WHERE starts_on < $1::date`,
      [startsOn],
    );
  }

  assignChosen(agentId: number, startsOn: LocalDate): Promise<number> {
    return this.sql.affected(
      `INSERT INTO portfolio_assignments (participant_id, agent_id, starts_on, recorded_at)
       SELECT participant_id, $1, $2, (SELECT fact_time()) FROM handed_over ORDER BY participant_id`,
      [agentId, startsOn],
    );
  }

  /** Assignments as known now, the latest recorded first. */
  findPage(
    officeId: number,
    filter: AssignmentFilter,
    count: number,
    beforeId?: number,
  ): Promise<AssignmentRow[]> {
    return this.sql.rows<AssignmentRow>(
      `SELECT p.id, p.participant_id AS "participantId", p.agent_id AS "agentId", a.code AS "agentCode",
              p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.recorded_at AS "recordedAt"
       FROM portfolio_assignments p JOIN agents a ON a.id = p.agent_id
       WHERE p.superseded_at IS NULL AND a.office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR p.agent_id = $2)
         AND ($3::bigint IS NULL OR p.participant_id = $3)
         AND ($4::date IS NULL OR ${HOLDS_ON('$4')})
         AND ($5::bigint IS NULL OR p.id < $5)
       ORDER BY p.id DESC LIMIT $6`,
      [
        officeId,
        filter.agentId ?? null,
        filter.participantId ?? null,
        filter.on ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  private async makeTable(): Promise<void> {
    await this.sql.rows('CREATE TEMP TABLE handed_over (participant_id bigint PRIMARY KEY) ON COMMIT DROP');
  }
}
