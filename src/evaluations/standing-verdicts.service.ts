import { Injectable } from '@nestjs/common';
import { DomainError } from '../shared/domain-error';
import { parsePeriod } from '../shared/period';
import type { Verdict } from './core/verdict';
import { verdictHashOf } from './digest';
import { PoliciesRepository } from './policies.repository';
import { judgeStored } from './stored-input';
import { VerdictsRepository } from './verdicts.repository';

/** How an agent is judged for a period by what is known, with all its figures exact. */
export interface StandingVerdict {
  readonly evaluationId: number;
  readonly policyCode: string;
  readonly policyVersion: number;
  readonly verdict: Verdict;
  /** SHA-256 of the verdict, hexadecimal. */
  readonly verdictHash: string;
}

/**
 * How an agent is judged now, for whoever acts on it: asked for by agent and period, since which verdict it is changes with
 * each run that knows more. All that is shown of it is judged anew. What a certain verdict was, whatever was found later, is
 * for `EvaluationRecords` to say.
 */
@Injectable()
export class StandingVerdicts {
  constructor(
    private readonly verdicts: VerdictsRepository,
    private readonly policies: PoliciesRepository,
  ) {}

  /**
   * Of several runs over the period that counts which knew most. Found again from what was stored, so that nothing of it is
   * rounded; undefined when the agent was not judged.
   * @throws DomainError `verdict-not-reproduced` when that is another verdict than the one that was given.
   */
  async find(agentId: number, period: string): Promise<StandingVerdict | undefined> {
    const stored = await this.verdicts.findStanding(agentId, period);
    if (!stored) return undefined;
    const { id: evaluationId, agentCode, policyId, input, verdictHash } = stored;
    const { body, code, versionNo } = (await this.policies.find(policyId))!;
    const verdict = judgeStored(body, parsePeriod(period), agentCode, input);
    if (verdictHashOf(verdict) !== verdictHash)
      throw new DomainError(
        'conflict',
        'verdict-not-reproduced',
        'This version of the system finds another verdict from the stored figures: have the period evaluated anew.',
      );
    return { evaluationId, policyCode: code, policyVersion: versionNo, verdict, verdictHash };
  }

  /** Its digest alone; undefined when the agent was not judged. */
  async findHash(agentId: number, period: string): Promise<string | undefined> {
    return (await this.verdicts.findStanding(agentId, period))?.verdictHash;
  }
}
