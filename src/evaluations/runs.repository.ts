import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { EvaluationKind } from '../shared/period';
import type { FlagKind, Grade } from './core/policy';
import type { RunState, ShardState } from './core/run-state';
import { EvaluationRun } from './evaluation-run.entity';

/** What makes a run the same as another, but for the cutoff. */
export interface RunKey {
  readonly period: string;
  readonly officeId: number;
  readonly policyId: number;
}

export interface NewRun extends RunKey {
  readonly kind: EvaluationKind;
  readonly knowledgeCutoff: Date;
  readonly requestedBy: number | null;
}

export interface RunFilter {
  readonly period?: string;
  readonly state?: RunState;
  readonly officeId?: number;
}

export interface FailedShard {
  readonly shardNo: number;
  readonly agentsTotal: number;
  readonly crashes: number;
  readonly errorDetail: string | null;
}

/** What is in the shards of a run that are done. */
export interface Done {
  readonly agentsDone: number;
  readonly linesDone: number;
}

/** How far a run is. */
export interface RunProgress extends Done {
  readonly shards: Readonly<Record<ShardState, number>>;
  readonly failed: readonly FailedShard[];
}

export interface RunCounts {
  readonly grades: Readonly<Record<Grade | 'not-rated', number>>;
  readonly flags: Readonly<Record<FlagKind, number>>;
  readonly commendations: number;
}

const COLUMNS = `run.id, run.period, run.kind, run.office_id AS "officeId", run.policy_id AS "policyId",
  run.knowledge_cutoff AS "knowledgeCutoff", run.previous_run_id AS "previousRunId", run.revision_of AS "revisionOf",
  run.state, run.requested_by AS "requestedBy", run.agents_total AS "agentsTotal", run.lines_total AS "linesTotal",
  run.input_digest AS "inputDigest", run.verdict_digest AS "verdictDigest", run.error_code AS "errorCode", run.error_detail AS "errorDetail",
  run.created_at AS "createdAt", run.started_at AS "startedAt", run.finished_at AS "finishedAt", run.version`;

/** Runs as they are asked for and looked at. Their work is in shards.repository and finish.repository. */
@Injectable()
export class RunsRepository {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<EvaluationRun | undefined> {
    return this.sql.first<EvaluationRun>(`SELECT ${COLUMNS} FROM evaluation_runs run WHERE run.id = $1`, [
      id,
    ]);
  }

  /** The row stays as it is until the transaction ends; rows may still be added that refer to it. */
  findHeldStill(id: number): Promise<EvaluationRun | undefined> {
    return this.sql.first<EvaluationRun>(
      `SELECT ${COLUMNS} FROM evaluation_runs run WHERE run.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
  }

  /** Whoever asks for runs of this key at the same time waits until this transaction ends. */
  async holdKey({ period, officeId, policyId }: RunKey): Promise<void> {
    await this.sql.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `evaluation-run ${period} ${officeId} ${policyId}`,
    ]);
  }

  countByState(): Promise<{ state: RunState; count: number }[]> {
    return this.sql.rows('SELECT state, count(*) AS count FROM evaluation_runs GROUP BY state');
  }

  /** The instant of the database as whole milliseconds, never in its future. */
  async now(): Promise<Date> {
    const row = await this.sql.first<{ at: Date }>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS at`,
    );
    return row!.at;
  }

  /** The run of the key with the latest cutoff that was not cancelled. */
  findLatest({ period, officeId, policyId }: RunKey): Promise<EvaluationRun | undefined> {
    return this.sql.first<EvaluationRun>(
      `SELECT ${COLUMNS} FROM evaluation_runs run
       WHERE run.period = $1 AND run.office_id = $2 AND run.policy_id = $3 AND run.state <> 'cancelled'
       ORDER BY run.knowledge_cutoff DESC LIMIT 1`,
      [period, officeId, policyId],
    );
  }

  findAt({ period, officeId, policyId }: RunKey, cutoff: Date): Promise<EvaluationRun | undefined> {
    return this.sql.first<EvaluationRun>(
      `SELECT ${COLUMNS} FROM evaluation_runs run
       WHERE run.period = $1 AND run.office_id = $2 AND run.policy_id = $3 AND run.knowledge_cutoff = $4`,
      [period, officeId, policyId, cutoff],
    );
  }

  /** Of the office and those above it: of the period that began last, what knew most. */
  findNewestCompleted(officeId: number, kind: EvaluationKind): Promise<EvaluationRun | undefined> {
    return this.sql.first<EvaluationRun>(
      `WITH RECURSIVE upward AS (
         SELECT id, parent_id FROM offices WHERE id = $1
         UNION
         SELECT above.id, above.parent_id FROM offices above JOIN upward ON above.id = upward.parent_id
       )
       SELECT ${COLUMNS} FROM evaluation_runs run
       WHERE run.office_id IN (SELECT id FROM upward) AND run.kind = $2 AND run.state = 'completed'
       ORDER BY run.period DESC, run.knowledge_cutoff DESC, run.id DESC LIMIT 1`,
      [officeId, kind],
    );
  }

  /** A queued run. It revises the completed run of the same period and office that knew most before it. */
  async insert(run: NewRun): Promise<EvaluationRun> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO evaluation_runs (period, kind, office_id, policy_id, knowledge_cutoff, requested_by, state, revision_of)
       VALUES ($1, $2, $3, $4, $5, $6, 'queued', (
         SELECT id FROM evaluation_runs earlier
         WHERE earlier.period = $1 AND earlier.office_id = $3 AND earlier.state = 'completed'
           AND earlier.knowledge_cutoff < $5
         ORDER BY earlier.knowledge_cutoff DESC, id DESC LIMIT 1))
       RETURNING id`,
      [run.period, run.kind, run.officeId, run.policyId, run.knowledgeCutoff, run.requestedBy],
    );
    return (await this.find(row!.id))!;
  }

  /** Newest first. */
  findPage(
    scopeId: number,
    filter: RunFilter,
    count: number,
    beforeId?: number,
  ): Promise<(EvaluationRun & Done)[]> {
    return this.sql.rows<EvaluationRun & Done>(
      `SELECT ${COLUMNS}, shards."agentsDone", shards."linesDone"
       FROM evaluation_runs run CROSS JOIN LATERAL (
         SELECT coalesce(sum(agents_total), 0)::int AS "agentsDone", coalesce(sum(lines_total), 0)::bigint AS "linesDone"
         FROM evaluation_shards shard WHERE shard.run_id = run.id AND shard.state = 'done') shards
       WHERE run.office_id IN (SELECT office_subtree($1))
         AND ($2::text IS NULL OR run.period = $2) AND ($3::text IS NULL OR run.state = $3)
         AND ($4::int IS NULL OR run.office_id = $4) AND ($5::bigint IS NULL OR run.id < $5)
       ORDER BY run.id DESC LIMIT $6`,
      [
        scopeId,
        filter.period ?? null,
        filter.state ?? null,
        filter.officeId ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  async progress(runId: number): Promise<RunProgress> {
    const row = await this.sql.first<{
      agentsDone: number;
      linesDone: number;
      waiting: number;
      leased: number;
      done: number;
      needsAttention: number;
      failed: FailedShard[] | null;
    }>(
      `SELECT coalesce(sum(agents_total) FILTER (WHERE state = 'done'), 0)::int AS "agentsDone",
         coalesce(sum(lines_total) FILTER (WHERE state = 'done'), 0)::bigint AS "linesDone",
         (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting,
         (count(*) FILTER (WHERE state = 'leased'))::int AS leased,
         (count(*) FILTER (WHERE state = 'done'))::int AS done,
         (count(*) FILTER (WHERE state = 'needs-attention'))::int AS "needsAttention",
         json_agg(json_build_object('shardNo', shard_no, 'agentsTotal', agents_total, 'crashes', crashes,
           'errorDetail', error_detail) ORDER BY shard_no)
           FILTER (WHERE state = 'needs-attention') AS failed
       FROM evaluation_shards WHERE run_id = $1`,
      [runId],
    );
    const { agentsDone, linesDone, waiting, leased, done, needsAttention, failed } = row!;
    return {
      agentsDone,
      linesDone,
      shards: { waiting, leased, done, 'needs-attention': needsAttention },
      failed: failed ?? [],
    };
  }

  /** What came of a completed run. Flags as they stand: a later run may have taken some over. */
  async counts(runId: number): Promise<RunCounts> {
    const row = await this.sql.first<RunCounts>(
      `SELECT
         (SELECT json_build_object(
            'A', count(*) FILTER (WHERE grade = 'A'), 'B', count(*) FILTER (WHERE grade = 'B'),
            'C', count(*) FILTER (WHERE grade = 'C'), 'D', count(*) FILTER (WHERE grade = 'D'),
            'not-rated', count(*) FILTER (WHERE status = 'not-rated'))
          FROM evaluations WHERE run_id = $1) AS grades,
         (SELECT json_build_object(
            'warning', count(*) FILTER (WHERE recommendation = 'warning'),
            'improvement-plan', count(*) FILTER (WHERE recommendation = 'improvement-plan'),
            'replacement', count(*) FILTER (WHERE recommendation = 'replacement'),
            'termination', count(*) FILTER (WHERE recommendation = 'termination'))
          FROM flags WHERE run_id = $1 AND state <> 'withdrawn') AS flags,
         (SELECT count(*)::int FROM evaluations WHERE run_id = $1 AND is_commended) AS commendations`,
      [runId],
    );
    return row!;
  }

  /** False when the run is no longer in the state it was read in. */
  async move(runId: number, from: RunState, to: RunState): Promise<boolean> {
    const moved = await this.sql.affected(
      `UPDATE evaluation_runs SET state = $3, version = version + 1,
         started_at = CASE WHEN $3 = 'preparing' THEN clock_timestamp() ELSE started_at END,
         finished_at = CASE WHEN $3 = 'cancelled' THEN clock_timestamp() ELSE finished_at END,
         error_code = CASE WHEN $3 IN ('preparing', 'running') THEN NULL ELSE error_code END,
         error_detail = CASE WHEN $3 IN ('preparing', 'running') THEN NULL ELSE error_detail END
       WHERE id = $1 AND state = $2`,
      [runId, from, to],
    );
    return moved === 1;
  }

  /** A run that is being prepared or is running stops, with the reason. */
  async fail(runId: number, code: string, detail: string): Promise<boolean> {
    const failed = await this.sql.affected(
      `UPDATE evaluation_runs SET state = 'needs-attention', error_code = $2, error_detail = left($3, 2000),
         version = version + 1
       WHERE id = $1 AND state IN ('preparing', 'running')`,
      [runId, code, detail],
    );
    return failed === 1;
  }

  /**
   * Runs that nobody works on although somebody should: not prepared after the seconds given, or with every shard settled
   * and not closed. Those are left out for which a job is on its way.
   */
  findStuck(seconds: number): Promise<{ runId: number; step: 'prepare' | 'finish' }[]> {
    return this.sql.rows<{ runId: number; step: 'prepare' | 'finish' }>(
      `SELECT stuck.id AS "runId", stuck.step FROM (
         SELECT id, 'prepare' AS step FROM evaluation_runs
         WHERE state IN ('queued', 'preparing')
           AND greatest(created_at, started_at) < clock_timestamp() - make_interval(secs => $1)
         UNION ALL
         SELECT run.id, 'finish' FROM evaluation_runs run WHERE run.state = 'running' AND NOT EXISTS (
           SELECT FROM evaluation_shards shard WHERE shard.run_id = run.id AND shard.state IN ('waiting', 'leased'))
       ) stuck
       WHERE NOT EXISTS (SELECT FROM outbox WHERE sent_at IS NULL AND job = 'evaluation-run-' || stuck.step
         AND payload = jsonb_build_object('runId', stuck.id))`,
      [seconds],
    );
  }

  /** State and progress in one statement: who listens to events makes us ask again and again. */
  async glance(runId: number): Promise<{ state: RunState; agentsDone: number; agentsTotal: number | null }> {
    const row = await this.sql.first<{ state: RunState; agentsDone: number; agentsTotal: number | null }>(
      `SELECT state, agents_total AS "agentsTotal",
         (SELECT coalesce(sum(agents_total), 0)::int FROM evaluation_shards shard
          WHERE shard.run_id = run.id AND shard.state = 'done') AS "agentsDone"
       FROM evaluation_runs run WHERE id = $1`,
      [runId],
    );
    return row!;
  }
}
