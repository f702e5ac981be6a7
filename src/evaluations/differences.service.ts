import { Injectable } from '@nestjs/common';
import { parsePeriod, previousPeriod } from '../shared/period';
import { VerdictDifference, differences } from './core/differences';
import type { Verdict } from './core/verdict';
import type { EvaluationRun } from './evaluation-run.entity';
import { type Assize, JudgingService } from './judging.service';
import { PoliciesRepository } from './policies.repository';
import { PrepareRepository } from './prepare.repository';
import { RunsRepository } from './runs.repository';
import { ShardsRepository } from './shards.repository';
import { judgeStored } from './stored-input';
import { VerdictsRepository } from './verdicts.repository';

/** Agents compared at a time: what is held in memory does not grow with the run. */
const BATCH = 250;

/** What of a verdict is the decision; the rest are the figures below it. */
const DECISION = new Set(['status', 'notRatedReasons', 'score', 'grade', 'flags', 'commendation']);

type Decision = Pick<Verdict, 'status' | 'score' | 'grade'>;

export interface RunDifference extends VerdictDifference {
  readonly changesDecision: boolean;
  /** Null on the side that has no verdict. */
  readonly before: Decision | null;
  readonly after: Decision | null;
}

export interface RunDifferences {
  /** The knowledge that the run was compared with. */
  readonly comparedAt: Date;
  readonly agents: number;
  /** Decisions that change first, then by agent code. */
  readonly differences: readonly RunDifference[];
}

const decisionOf = (verdict: Verdict | undefined): Decision | null =>
  verdict ? { status: verdict.status, score: verdict.score, grade: verdict.grade } : null;

const byWeight = (a: RunDifference, b: RunDifference): number =>
  Number(b.changesDecision) - Number(a.changesDecision) || (a.agent < b.agent ? -1 : 1);

/** What a revision of a run would change. Everything is counted and judged again; nothing is stored. */
@Injectable()
export class DifferencesService {
  constructor(
    private readonly runs: RunsRepository,
    private readonly shards: ShardsRepository,
    private readonly policies: PoliciesRepository,
    private readonly preparing: PrepareRepository,
    private readonly judging: JudgingService,
    private readonly verdicts: VerdictsRepository,
  ) {}

  async compare(run: EvaluationRun): Promise<RunDifferences> {
    const assize = await this.revised(run);
    const eligible = await this.shards.eligible(assize.cutoff, assize.period, run.officeId);
    const byCode = new Map(eligible.map((agent) => [agent.code, agent]));
    const codes = [...new Set([...byCode.keys(), ...(await this.verdicts.agentCodes(run.id))])].sort();
    const found: RunDifference[] = [];
    for (let from = 0; from < codes.length; from += BATCH) {
      const batch = codes.slice(from, from + BATCH);
      const agents = batch.flatMap((code) => byCode.get(code) ?? []);
      const after = (await this.judging.judge(assize, agents)).map(({ verdict }) => verdict);
      found.push(...this.differing(await this.stored(run, assize, batch), after));
    }
    return { comparedAt: assize.cutoff, agents: codes.length, differences: found.sort(byWeight) };
  }

  /** As a revision that is asked for now would be judged. */
  private async revised(run: EvaluationRun): Promise<Assize> {
    const period = parsePeriod(run.period);
    const cutoff = await this.runs.now();
    const previousRunId = await this.preparing.findPreviousRun(run.officeId, previousPeriod(period), cutoff);
    const policy = (await this.policies.find(run.policyId))!.body;
    return { period, cutoff, previousRunId, policy };
  }

  private async stored(
    run: EvaluationRun,
    { policy, period }: Assize,
    codes: readonly string[],
  ): Promise<Verdict[]> {
    const inputs = await this.verdicts.inputs(run.id, codes);
    return inputs.map(({ agentCode, input }) => judgeStored(policy, period, agentCode, input));
  }

  private differing(before: readonly Verdict[], after: readonly Verdict[]): RunDifference[] {
    const [old, now] = [before, after].map(
      (list) => new Map(list.map((verdict) => [verdict.agent, verdict])),
    );
    return differences(before, after).map((difference) => ({
      ...difference,
      changesDecision: difference.changes.some(({ what }) => DECISION.has(what)),
      before: decisionOf(old?.get(difference.agent)),
      after: decisionOf(now?.get(difference.agent)),
    }));
  }
}
