import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { Period } from '../shared/period';
import type { EvaluationRun } from './evaluation-run.entity';
import type { Grade } from './core/policy';
import type { AgentKey } from './measure-scope';
import { eligibleAgents } from './sql/eligible-agents.sql';

/** What a shard is to weigh: the lines of the period to look at, and of each agent as many as looking at it costs. */
const SHARD_WEIGHT = 150_000;
const AGENT_WEIGHT = 20;

/** A shard whose worker died or failed so often needs a person. */
export const MOST_CRASHES = 3;

export interface ShardKey {
  readonly runId: number;
  readonly shardNo: number;
}

/** A shard in the hands of one worker. Whatever the worker writes, it writes under its fence. */
export interface ClaimedShard extends ShardKey {
  readonly agentFrom: number;
  readonly agentTo: number;
  readonly fence: number;
}

/** What was made of a run: the numbers of its shards, and what is in all of them. */
export interface Slices {
  readonly shardNos: readonly number[];
  readonly agentsTotal: number;
  readonly linesTotal: number;
}

/** An agent under the office whose contract it had last in the period. */
export interface PlacedAgent extends AgentKey {
  readonly officeId: number;
}

export interface PreviousGrade {
  readonly agentId: number;
  readonly period: string;
  readonly grade: Grade | null;
}

/** Shards of runs: made once, claimed by a fence and a lease on the time of the database. */
@Injectable()
export class ShardsRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Slices the agents of the run's office and those below it, by id: into shards of about equally many lines, none of more
   * agents than told.
   */
  async create(run: EvaluationRun, period: Period, mostAgents: number): Promise<Slices> {
    const rows = await this.sql.rows<{ shardNo: number; agentsTotal: number; linesTotal: number }>(
      `WITH eligible AS MATERIALIZED (
         SELECT agent_id FROM (${eligibleAgents()}) every WHERE office_id IN (SELECT office_subtree($5))
       ), counted AS (
         SELECT eligible.agent_id, coalesce(sum(day.lines), 0) AS lines
         FROM eligible LEFT JOIN collected_sums day
           ON day.agent_id = eligible.agent_id AND day.collected_on BETWEEN $2::date AND $3::date AND day.known_at <= $1
         GROUP BY eligible.agent_id
       ), weighed AS (
         SELECT agent_id, lines,
           floor((sum(lines + ${AGENT_WEIGHT}) OVER (ORDER BY agent_id) - lines - ${AGENT_WEIGHT}) / ${SHARD_WEIGHT})
             AS slice
         FROM counted
       ), placed AS (
         SELECT agent_id, lines, slice, row_number() OVER (PARTITION BY slice ORDER BY agent_id) - 1 AS place,
           count(*) OVER (PARTITION BY slice) AS agents
         FROM weighed
       ), parted AS (
         -- A slice of too many agents falls into as few parts as can be, all of about the same size.
         SELECT agent_id, lines, slice, place * ((agents + $6::int - 1) / $6::int) / agents AS part FROM placed
       )
       INSERT INTO evaluation_shards (run_id, shard_no, agent_from, agent_to, agents_total, lines_total)
       SELECT $4, row_number() OVER (ORDER BY slice, part), min(agent_id), max(agent_id), count(*), sum(lines)
       FROM parted GROUP BY slice, part
       RETURNING shard_no AS "shardNo", agents_total AS "agentsTotal", lines_total AS "linesTotal"`,
      [run.knowledgeCutoff, period.start, period.end, run.id, run.officeId, mostAgents],
    );
    return {
      shardNos: rows.map(({ shardNo }) => shardNo),
      agentsTotal: rows.reduce((sum, { agentsTotal }) => sum + agentsTotal, 0),
      linesTotal: rows.reduce((sum, { linesTotal }) => sum + linesTotal, 0),
    };
  }

  /** The shard's agents, by code. */
  agents(
    run: EvaluationRun,
    period: Period,
    { agentFrom, agentTo }: Pick<ClaimedShard, 'agentFrom' | 'agentTo'>,
  ): Promise<PlacedAgent[]> {
    const range = `span.agent_id BETWEEN $5 AND $6 AND span.agent_id IN (SELECT agent_id FROM contract_spans
      WHERE office_id IN (SELECT office_subtree($4)) AND agent_id BETWEEN $5 AND $6)`;
    return this.placed(range, [
      run.knowledgeCutoff,
      period.start,
      period.end,
      run.officeId,
      agentFrom,
      agentTo,
    ]);
  }

  /** Every agent that the run's period and cutoff make eligible, by code. */
  eligible(cutoff: Date, period: Period, officeId: number): Promise<PlacedAgent[]> {
    return this.placed('true', [cutoff, period.start, period.end, officeId]);
  }

  private placed(also: string, parameters: readonly unknown[]): Promise<PlacedAgent[]> {
    return this.sql.rows<PlacedAgent>(
      `SELECT agent.id, agent.code, eligible.office_id AS "officeId" FROM (${eligibleAgents(also)}) eligible
       JOIN agents agent ON agent.id = eligible.agent_id
       WHERE eligible.office_id IN (SELECT office_subtree($4)) ORDER BY agent.code COLLATE "C"`,
      parameters,
    );
  }

  /**
   * Takes a shard that waits, or whose lease ran out, of a run that is running. Undefined when there is none such: it
   * is done, in other hands, or its run was stopped.
   */
  claim({ runId, shardNo }: ShardKey, leaseSeconds: number): Promise<ClaimedShard | undefined> {
    return this.sql.first<ClaimedShard>(
      `UPDATE evaluation_shards shard SET state = 'leased', fence = fence + 1,
         crashes = crashes + (shard.state = 'leased')::int,
         lease_until = clock_timestamp() + make_interval(secs => $3)
       FROM evaluation_runs run
       WHERE shard.run_id = $1 AND shard.shard_no = $2 AND run.id = shard.run_id AND run.state = 'running'
         AND (shard.state = 'waiting'
           OR shard.state = 'leased' AND shard.lease_until < clock_timestamp() AND shard.crashes < ${MOST_CRASHES - 1})
       RETURNING shard.run_id AS "runId", shard.shard_no AS "shardNo",
         shard.agent_from AS "agentFrom", shard.agent_to AS "agentTo", shard.fence`,
      [runId, shardNo, leaseSeconds],
    );
  }

  /** False when the fence is no longer the shard's, or the run was stopped: the worker must stop too. */
  async renew({ runId, shardNo, fence }: ClaimedShard, leaseSeconds: number): Promise<boolean> {
    const renewed = await this.sql.affected(
      `UPDATE evaluation_shards shard SET lease_until = clock_timestamp() + make_interval(secs => $4)
       FROM evaluation_runs run
       WHERE shard.run_id = $1 AND shard.shard_no = $2 AND shard.fence = $3 AND shard.state = 'leased'
         AND run.id = shard.run_id AND run.state = 'running'`,
      [runId, shardNo, fence, leaseSeconds],
    );
    return renewed === 1;
  }

  /** Marks the shard done. False when it is in other hands by now. */
  async finish({ runId, shardNo, fence }: ClaimedShard): Promise<boolean> {
    const finished = await this.sql.affected(
      `UPDATE evaluation_shards SET state = 'done', lease_until = NULL, error_detail = NULL
       WHERE run_id = $1 AND shard_no = $2 AND fence = $3 AND state = 'leased'`,
      [runId, shardNo, fence],
    );
    return finished === 1;
  }

  /**
   * Puts a shard back after a failure, or aside after too many.
   * @returns the state it is in, or undefined when it is in other hands by now.
   */
  async giveBack(
    { runId, shardNo, fence }: ClaimedShard,
    reason: string,
  ): Promise<'waiting' | 'needs-attention' | undefined> {
    const row = await this.sql.first<{ state: 'waiting' | 'needs-attention' }>(
      `UPDATE evaluation_shards SET crashes = crashes + 1, lease_until = NULL, error_detail = left($4, 2000),
         state = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'needs-attention' ELSE 'waiting' END
       WHERE run_id = $1 AND shard_no = $2 AND fence = $3 AND state = 'leased' RETURNING state`,
      [runId, shardNo, fence, reason],
    );
    return row?.state;
  }

  /** Frees a shard without blame: the worker cannot go on, and the shard is not why. */
  async release({ runId, shardNo, fence }: ClaimedShard): Promise<void> {
    await this.sql.rows(
      `UPDATE evaluation_shards SET state = 'waiting', lease_until = NULL
       WHERE run_id = $1 AND shard_no = $2 AND fence = $3 AND state = 'leased'`,
      [runId, shardNo, fence],
    );
  }

  /** Puts shards whose worker fell silent back, or aside after too many crashes. */
  endExpiredLeases(): Promise<(ShardKey & { state: 'waiting' | 'needs-attention' })[]> {
    return this.sql.rows<ShardKey & { state: 'waiting' | 'needs-attention' }>(
      `UPDATE evaluation_shards SET crashes = crashes + 1, lease_until = NULL,
         state = CASE WHEN crashes + 1 >= ${MOST_CRASHES} THEN 'needs-attention' ELSE 'waiting' END,
         error_detail = coalesce(error_detail, 'The worker fell silent.')
       WHERE state = 'leased' AND lease_until < clock_timestamp()
       RETURNING run_id AS "runId", shard_no AS "shardNo", state`,
    );
  }

  /**
   * Shards of running runs that wait while no worker has any shard in hand and none is on its way to the queue: the jobs
   * that should have brought them are lost.
   */
  findForgotten(): Promise<ShardKey[]> {
    return this.sql.rows<ShardKey>(
      `SELECT shard.run_id AS "runId", shard.shard_no AS "shardNo"
       FROM evaluation_shards shard JOIN evaluation_runs run ON run.id = shard.run_id AND run.state = 'running'
       WHERE shard.state = 'waiting'
         AND NOT EXISTS (SELECT FROM evaluation_shards WHERE state = 'leased')
         AND NOT EXISTS (SELECT FROM outbox WHERE sent_at IS NULL AND job = 'evaluation-shard')
       ORDER BY shard.run_id, shard.shard_no`,
    );
  }

  /** Shards aside are tried again, with a clean record. Returns their numbers. */
  async retryFailed(runId: number): Promise<number[]> {
    const rows = await this.sql.rows<{ shardNo: number }>(
      `UPDATE evaluation_shards SET state = 'waiting', crashes = 0, error_detail = NULL
       WHERE run_id = $1 AND state = 'needs-attention' RETURNING shard_no AS "shardNo"`,
      [runId],
    );
    return rows.map(({ shardNo }) => shardNo);
  }

  /** How many shards there are, and how many are still to be done. */
  async remaining(runId: number): Promise<{ all: number; open: number; failed: number }> {
    const row = await this.sql.first<{ all: number; open: number; failed: number }>(
      `SELECT count(*)::int AS all, (count(*) FILTER (WHERE state IN ('waiting', 'leased')))::int AS open,
         (count(*) FILTER (WHERE state = 'needs-attention'))::int AS failed
       FROM evaluation_shards WHERE run_id = $1`,
      [runId],
    );
    return row!;
  }

  /** Grades of the agents in the periods before, through the runs that the run's own run looks back at. */
  previousGrades(previousRunId: number | null, agents: readonly AgentKey[]): Promise<PreviousGrade[]> {
    return this.sql.rows<PreviousGrade>(
      `WITH RECURSIVE earlier AS (
         SELECT id, previous_run_id, 1 AS depth FROM evaluation_runs WHERE id = $1
         UNION ALL
         SELECT run.id, run.previous_run_id, earlier.depth + 1
         FROM evaluation_runs run JOIN earlier ON run.id = earlier.previous_run_id WHERE earlier.depth < 10
       )
       SELECT evaluation.agent_id AS "agentId", evaluation.period, evaluation.grade
       FROM earlier JOIN evaluations evaluation ON evaluation.run_id = earlier.id
       WHERE evaluation.agent_id = ANY($2::int[]) ORDER BY evaluation.agent_id, earlier.depth`,
      [previousRunId, agents.map(({ id }) => id)],
    );
  }
}
