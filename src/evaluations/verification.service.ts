import { Injectable } from '@nestjs/common';
import { countAgent } from './core/count-facts';
import { CountingScope, Facts, isVisible } from './core/facts';
import type { EvaluationRun } from './evaluation-run.entity';
import { type Assize, JudgingService, type Judged, assizeOf, judgeCount } from './judging.service';
import { type AgentKey, dueDaysOf, firstRelevantDay, instantOf } from './measure-scope';
import { PoliciesRepository } from './policies.repository';
import { type AgentFacts, RawFactsRepository } from './raw-facts.repository';

const scopeOf = ({ period, cutoff, policy }: Assize): CountingScope => ({
  period,
  cutoff: instantOf(cutoff),
  parameters: policy.parameters,
});

/** The sum that the run took over the lines it looked at. */
function fingerprintSum({ facts, fingerprints }: AgentFacts, agent: string, scope: CountingScope): bigint {
  const from = firstRelevantDay(scope, dueDaysOf(scope, holidaysOf(facts, scope)));
  let sum = 0n;
  for (const [line, fingerprint] of fingerprints) {
    const isLookedAt = line.collectedOn >= from && line.collectedOn <= scope.period.end;
    if (line.agent === agent && isLookedAt && isVisible(line, scope.cutoff)) sum += fingerprint;
  }
  return sum;
}

const holidaysOf = (facts: Facts, scope: CountingScope) =>
  new Set(facts.calendar.filter((day) => isVisible(day, scope.cutoff)).map(({ date }) => date));

/** Finds a verdict again by another way: fact by fact through the core, without the sums of the database. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly rawFacts: RawFactsRepository,
    private readonly judging: JudgingService,
    private readonly policies: PoliciesRepository,
  ) {}

  /** The verdict on one agent under the run's policy, as known at the run's cutoff. */
  async recompute(run: EvaluationRun, agent: AgentKey): Promise<Judged> {
    const policy = (await this.policies.find(run.policyId))!;
    const assize = assizeOf(run, policy.body);
    const scope = scopeOf(assize);
    const raw = await this.rawFacts.load(agent);
    const count = countAgent(raw.facts, agent.code, scope);
    const previous = await this.judging.previous(assize, [agent]);
    const fingerprints = fingerprintSum(raw, agent.code, scope);
    return judgeCount(assize, { agentId: agent.id, count, fingerprints }, previous.get(agent.id) ?? []);
  }
}
