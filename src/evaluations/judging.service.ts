import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { Period, parsePeriod } from '../shared/period';
import { canonicalText } from './core/canonical';
import { AgentCount } from './core/count-facts';
import { groupBy } from './core/group';
import { Policy } from './core/policy';
import { PeriodGrade } from './core/rules';
import { Verdict, judge } from './core/verdict';
import { sha256, verdictHashOf } from './digest';
import { AgentKey, instantOf } from './measure-scope';
import { MeasuredAgent, MeasuresRepository, type Watch } from './measures.repository';
import { ShardsRepository } from './shards.repository';

/** Under what agents are judged. */
export interface Assize {
  readonly period: Period;
  readonly cutoff: Date;
  readonly previousRunId: number | null;
  readonly policy: Policy;
}

/** A verdict with what it was found from, both with their digests. */
export interface Judged {
  readonly agentId: number;
  readonly verdict: Verdict;
  /** Canonical text of everything that the verdict hangs on. */
  readonly input: string;
  readonly inputHash: string;
  readonly verdictHash: string;
}

/** Verdicts found at a stretch; then the process sees to its other work. */
const STRETCH = 25;

/** The verdict on what was counted of one agent. Pure but for the hashing. */
export function judgeCount(
  { period, policy }: Pick<Assize, 'period' | 'policy'>,
  { agentId, count, fingerprints }: MeasuredAgent,
  previous: readonly PeriodGrade[],
): Judged {
  const { agent, activeDays, firstContractDay, withheldLines, withheldAmount } = count;
  const context = { agent, period, activeDays, firstContractDay, withheldLines, withheldAmount, previous };
  const verdict = judge(policy, count.measured, context);
  const input = inputOf(count, fingerprints, previous);
  return {
    agentId,
    verdict,
    input,
    inputHash: sha256(input),
    verdictHash: verdictHashOf(verdict),
  };
}

const inputOf = (count: AgentCount, fingerprints: bigint, previous: readonly PeriodGrade[]): string =>
  canonicalText({
    measured: count.measured.map(({ measure, numerator, denominator, evidence }) => ({
      measure,
      numerator,
      denominator,
      evidence,
    })),
    activeDays: count.activeDays,
    firstContractDay: count.firstContractDay,
    withheldLines: count.withheldLines,
    withheldAmount: count.withheldAmount,
    previous,
    fingerprints,
  });

/** Counts and judges many agents at once. */
@Injectable()
export class JudgingService {
  constructor(
    private readonly measures: MeasuresRepository,
    private readonly shards: ShardsRepository,
  ) {}

  /** In the order of the agents. @throws the reason of the watch's signal when it came. */
  async judge(assize: Assize, agents: readonly AgentKey[], watch?: Watch): Promise<Judged[]> {
    const { period, cutoff, policy } = assize;
    const scope = { period, cutoff: instantOf(cutoff), parameters: policy.parameters, agents };
    const counted = await this.measures.measure(scope, watch);
    const previous = await this.previous(assize, agents);
    const judged: Judged[] = [];
    for (const [i, one] of counted.entries()) {
      if (i % STRETCH === STRETCH - 1) {
        await setImmediate();
        watch?.signal.throwIfAborted();
      }
      judged.push(judgeCount(assize, one, previous.get(one.agentId) ?? []));
    }
    return judged;
  }

  /** Grades of the periods right before, newest first. */
  async previous(
    { previousRunId }: Pick<Assize, 'previousRunId'>,
    agents: readonly AgentKey[],
  ): Promise<ReadonlyMap<number, PeriodGrade[]>> {
    if (previousRunId === null) return new Map();
    const grades = groupBy(await this.shards.previousGrades(previousRunId, agents), ({ agentId }) => agentId);
    return new Map(
      [...grades].map(([agentId, list]) => [agentId, list.map(({ period, grade }) => ({ period, grade }))]),
    );
  }
}

/** What a stored run was judged under. */
export const assizeOf = (
  run: { period: string; knowledgeCutoff: Date; previousRunId: number | null },
  policy: Policy,
): Assize => ({
  period: parsePeriod(run.period),
  cutoff: run.knowledgeCutoff,
  previousRunId: run.previousRunId,
  policy,
});
