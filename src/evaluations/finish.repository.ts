import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { FlagKind } from './core/policy';
import type { EvaluationRun } from './evaluation-run.entity';

/** A flag that a run had to do with. */
export interface TouchedFlag {
  readonly id: number;
  readonly agentId: number;
  readonly officeId: number;
  readonly rule: string;
  readonly recommendation: FlagKind;
  /** It was not there before, or withdrawn. */
  readonly isNew: boolean;
}

const TOUCHED = `flags.id, flags.agent_id AS "agentId", flags.office_id AS "officeId", flags.rule, flags.recommendation,
  flags.raised_at = now() AS "isNew"`;

export interface Digests {
  readonly inputDigest: string;
  readonly verdictDigest: string;
}

/** Closing a run: ranks, digests and flags, each one statement over all its evaluations. */
@Injectable()
export class FinishRepository {
  constructor(private readonly sql: Sql) {}

  /** Closings of one period wait for each other: each sees the flags of those before it, whatever their offices. */
  async holdPeriod(period: string): Promise<void> {
    await this.sql.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `evaluation-closing ${period}`,
    ]);
  }

  /** By score, the best first, then by agent code; agents that are not rated stand after all others. */
  async rank(runId: number): Promise<void> {
    await this.sql.rows(
      `INSERT INTO evaluation_ranks (run_id, rank, evaluation_id)
       SELECT run_id, row_number() OVER (ORDER BY score DESC NULLS LAST, agent_code COLLATE "C"), id
       FROM evaluations WHERE run_id = $1`,
      [runId],
    );
  }

  /** SHA-256 over one line per agent in code order, after a line that says what was judged by what. No id is in it. */
  async digests(run: EvaluationRun, policyHash: string): Promise<Digests> {
    const head = `${run.kind} ${run.period} ${policyHash}`;
    const digest = (column: string): string =>
      `encode(sha256(convert_to(coalesce($2 || E'\\n' || string_agg(agent_code || ' ' || ${column}, E'\\n'
        ORDER BY agent_code COLLATE "C"), $2), 'UTF8')), 'hex')`;
    const row = await this.sql.first<Digests>(
      `SELECT ${digest('input_hash')} AS "inputDigest", ${digest('verdict_hash')} AS "verdictDigest"
       FROM evaluations WHERE run_id = $1`,
      [run.id, head],
    );
    return row!;
  }

  /**
   * Flags of the outcomes that were raised. One that stands from an earlier run is pointed to this one and keeps what was
   * decided on it; one that was withdrawn is raised again. What a run knew that had a later cutoff is left alone.
   */
  raiseFlags(run: EvaluationRun): Promise<TouchedFlag[]> {
    return this.sql.rows<TouchedFlag>(
      `WITH RECURSIVE ${this.current}, earlier AS (
         SELECT id, previous_run_id, 1 AS depth FROM evaluation_runs WHERE id = $4
         UNION ALL
         SELECT past.id, past.previous_run_id, earlier.depth + 1
         FROM evaluation_runs past JOIN earlier ON past.id = earlier.previous_run_id WHERE earlier.depth < 10
       )
       INSERT INTO flags (agent_id, office_id, period, rule, recommendation, legal_basis, explanation, evidence, run_id,
         evaluation_id, policy_id)
       SELECT current.agent_id, current.office_id, $2, outcome->>'rule', outcome->>'recommends', outcome->>'legalBasis',
         outcome->>'explanation',
         jsonb_build_object('findings', outcome->'findings', 'evaluations', jsonb_build_array(current.id) || coalesce((
           SELECT jsonb_agg(past.id ORDER BY earlier.depth) FROM evaluations past JOIN earlier ON earlier.id = past.run_id
           WHERE past.agent_id = current.agent_id), '[]')),
         $1, current.id, $5
       FROM current CROSS JOIN LATERAL json_array_elements(current.outcomes) AS outcome
       WHERE ${this.isRaised}
       ON CONFLICT (agent_id, period, rule) DO UPDATE SET
         office_id = excluded.office_id, recommendation = excluded.recommendation, legal_basis = excluded.legal_basis,
         explanation = excluded.explanation, evidence = excluded.evidence, run_id = excluded.run_id,
         evaluation_id = excluded.evaluation_id, policy_id = excluded.policy_id, version = flags.version + 1,
         raised_at = CASE WHEN flags.state = 'withdrawn' THEN now() ELSE flags.raised_at END,
         decided_by = CASE WHEN flags.state = 'withdrawn' THEN NULL ELSE flags.decided_by END,
         decided_at = CASE WHEN flags.state = 'withdrawn' THEN NULL ELSE flags.decided_at END,
         decision_reason = CASE WHEN flags.state = 'withdrawn' THEN NULL ELSE flags.decision_reason END,
         state = CASE WHEN flags.state = 'withdrawn' THEN 'raised' ELSE flags.state END
       WHERE flags.state <> 'dismissed'
       RETURNING ${TOUCHED}`,
      [run.id, run.period, run.knowledgeCutoff, run.previousRunId, run.policyId],
    );
  }

  /** Open flags of the period for which this run, knowing more, found no grounds. */
  withdrawFlags(run: EvaluationRun): Promise<TouchedFlag[]> {
    return this.sql.rows<TouchedFlag>(
      `WITH ${this.current}, raised AS MATERIALIZED (
         SELECT current.agent_id, outcome->>'rule' AS rule
         FROM current CROSS JOIN LATERAL json_array_elements(current.outcomes) AS outcome WHERE ${this.isRaised})
       UPDATE flags SET state = 'withdrawn', version = flags.version + 1,
         decision_reason = 'A later run found no grounds.', decided_by = NULL, decided_at = now()
       FROM evaluation_runs older
       WHERE older.id = flags.run_id AND flags.period = $2 AND flags.state IN ('raised', 'acknowledged')
         AND older.id <> $1 AND older.knowledge_cutoff < $3
         AND (flags.office_id IN (SELECT office_subtree($4)) OR flags.agent_id IN (SELECT agent_id FROM current))
         AND NOT EXISTS (
           SELECT FROM raised WHERE raised.agent_id = flags.agent_id AND raised.rule = flags.rule)
       RETURNING ${TOUCHED}`,
      [run.id, run.period, run.knowledgeCutoff, run.officeId],
    );
  }

  async complete(runId: number, { inputDigest, verdictDigest }: Digests): Promise<void> {
    await this.sql.rows(
      `UPDATE evaluation_runs SET state = 'completed', input_digest = $2, verdict_digest = $3,
         finished_at = clock_timestamp(), version = version + 1
       WHERE id = $1 AND state = 'running'`,
      [runId, inputDigest, verdictDigest],
    );
  }

  /**
   * The run's evaluations, without those that a completed run of the same period with a later cutoff has replaced: by its
   * own of the agent, or by finding no such agent in its offices.
   */
  private readonly current = `newer AS (
      SELECT id, office_id FROM evaluation_runs WHERE period = $2 AND state = 'completed' AND knowledge_cutoff > $3
    ), current AS (
      SELECT mine.* FROM evaluations mine
      WHERE mine.run_id = $1 AND mine.office_id NOT IN (SELECT office_subtree(newer.office_id) FROM newer)
        AND NOT EXISTS (
          SELECT FROM evaluations theirs JOIN newer ON newer.id = theirs.run_id WHERE theirs.agent_id = mine.agent_id))`;

  private readonly isRaised = `current.recommendations <> '{}' AND outcome->>'result' = 'raised' AND outcome->>'recommends' <> 'commendation'`;
}
