import { Injectable } from '@nestjs/common';
import type { Case, Proposal } from './case';
import { CaseCoverageRepository } from './case-coverage.repository';
import { communesLeftAlone, reasonToEscalate } from './core/escalation';
import { endsContract } from './core/measure';
import { DepartureImpactRepository } from './departure-impact.repository';

/** That no commune is left without an agent unawares. */
@Injectable()
export class CaseCoverage {
  constructor(
    private readonly coverage: CaseCoverageRepository,
    private readonly impact: DepartureImpactRepository,
  ) {}

  /**
   * Once the measure is done, in the same transaction: what it leaves alone, by the policy of its day.
   * @returns why somebody of the office above must approve; null when nobody need.
   * @throws DomainError `commune-left-alone` when the policy does not let it be.
   */
  async reasonToEscalate(about: Case, { measure, effectiveOn }: Proposal): Promise<string | null> {
    if (!endsContract(measure)) return null;
    const communes = await this.coverage.leftAlone(about.agentId, effectiveOn);
    const policy = await this.impact.policy(effectiveOn);
    return reasonToEscalate(communes, effectiveOn, policy.get('commune-left-alone'));
  }

  /**
   * The same of what was approved: things may have become otherwise since.
   * @throws DomainError `commune-left-alone`, also when the office above was to be asked and was not.
   */
  async require(about: Case, proposal: Proposal): Promise<void> {
    const reason = await this.reasonToEscalate(about, proposal);
    if (reason === null || proposal.escalations.some(({ kind }) => kind === 'commune-left-alone')) return;
    throw communesLeftAlone(`${reason} Somebody of the office above must approve that.`);
  }
}
