import { Inject, Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { databaseFailure, safeReason } from '../database/failure';
import { Sql } from '../database/sql';
import { DomainError } from '../shared/domain-error';
import { checkpoint } from '../queue/checkpoint';
import { Outbox } from '../queue/outbox';
import { JudgingService, assizeOf } from './judging.service';
import { PoliciesRepository } from './policies.repository';
import { RunsRepository } from './runs.repository';
import { type ClaimedShard, type ShardKey, ShardsRepository } from './shards.repository';
import { ShardWatch } from './shard-watch';
import { type PlacedVerdict, VerdictsRepository } from './verdicts.repository';

/** The shard is in other hands by now, or its run was stopped: there is nothing to do and nothing to say. */
class ShardLost extends Error {}

/** Counts and judges the agents of one shard; its verdicts and its being done are one transaction. */
@Injectable()
export class ShardService {
  private readonly logger = new Logger(ShardService.name);

  constructor(
    private readonly shards: ShardsRepository,
    private readonly runs: RunsRepository,
    private readonly policies: PoliciesRepository,
    private readonly judging: JudgingService,
    private readonly verdicts: VerdictsRepository,
    private readonly outbox: Outbox,
    private readonly sql: Sql,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Harmless when repeated: only who holds the fence writes. @throws what made it fail, for another try. */
  async evaluate(key: ShardKey): Promise<void> {
    const shard = await this.shards.claim(key, this.env.leaseSeconds);
    if (!shard) return;
    checkpoint('shard:claimed');
    const watch = new ShardWatch(this.shards, shard, this.env.leaseSeconds, this.logger);
    try {
      const judged = await this.judge(shard, watch);
      checkpoint('shard:measured');
      await this.save(shard, judged);
      checkpoint('shard:after-commit');
    } catch (error) {
      if (error instanceof ShardLost || watch.signal.aborted) return;
      if (await this.failed(shard, error)) throw error;
    } finally {
      watch.end();
    }
  }

  private async judge(shard: ClaimedShard, watch: ShardWatch): Promise<PlacedVerdict[]> {
    const run = (await this.runs.find(shard.runId))!;
    const policy = (await this.policies.find(run.policyId))!;
    const assize = assizeOf(run, policy.body);
    const agents = await this.shards.agents(run, assize.period, shard);
    const offices = new Map(agents.map(({ id, officeId }) => [id, officeId]));
    const judged = await this.judging.judge(assize, agents, watch);
    watch.end();
    return judged.map((one) => ({ ...one, officeId: offices.get(one.agentId)! }));
  }

  private save(shard: ClaimedShard, judged: readonly PlacedVerdict[]): Promise<void> {
    return this.sql.transaction(async () => {
      if (!(await this.shards.finish(shard))) throw new ShardLost();
      // The run row is locked last and shortly: workers write their shards side by side, and one sees that it was last.
      const period = (await this.runs.find(shard.runId))!.period;
      await this.verdicts.insert(shard, period, judged);
      const run = await this.runs.findHeldStill(shard.runId);
      if (run?.state !== 'running') throw new ShardLost();
      await this.finishWhenSettled(shard.runId);
      checkpoint('shard:before-commit');
    });
  }

  /** True when another try should follow. */
  private async failed(shard: ClaimedShard, error: unknown): Promise<boolean> {
    const { kind } = error instanceof DomainError ? error : (databaseFailure(error) ?? {});
    if (kind === 'unavailable') {
      await this.shards.release(shard).catch((cause: unknown) => this.logger.warn(String(cause)));
      return true;
    }
    return this.putAside(shard, safeReason(error));
  }

  @Transactional()
  async putAside(shard: ClaimedShard, reason: string): Promise<boolean> {
    const state = await this.shards.giveBack(shard, reason);
    if (state === 'needs-attention') {
      this.logger.error({
        msg: 'a shard needs attention',
        runId: shard.runId,
        shardNo: shard.shardNo,
        reason,
      });
      await this.runs.findHeldStill(shard.runId);
      await this.finishWhenSettled(shard.runId);
    }
    return state === 'waiting';
  }

  /** Asks for the closing of the run when no shard is left to do. The run row must be held. */
  async finishWhenSettled(runId: number): Promise<void> {
    const { open } = await this.shards.remaining(runId);
    if (open === 0) await this.outbox.add('evaluation-run-finish', { runId });
  }
}
