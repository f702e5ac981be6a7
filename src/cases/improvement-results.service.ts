import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { MonthlyResults } from '../planning/monthly-results.service';
import type { Case, Improvement, ImprovementMonth, Proposal } from './case';
import type { ImprovementTarget } from './core/improvement-targets';
import { ImprovementPlansRepository } from './improvement-plans.repository';

/** How far agents have come with their improvement plans. */
@Injectable()
export class ImprovementResults {
  constructor(
    private readonly plans: ImprovementPlansRepository,
    private readonly results: MonthlyResults,
    private readonly clock: Clock,
  ) {}

  /** Null when no improvement plan is proposed. @throws DomainError `no-policy-in-force`. */
  async of({ id, agentId }: Case, proposal: Proposal | null): Promise<Improvement | null> {
    if (proposal?.measure !== 'improvement-plan') return null;
    const given = await this.plans.verdict(id);
    if (given) return { targets: given.months, verdict: given.verdict };
    return { targets: await this.count(agentId, proposal.targets), verdict: null };
  }

  /** The targets with what is known now. @throws DomainError `no-policy-in-force`. */
  async count(agentId: number, targets: readonly ImprovementTarget[]): Promise<ImprovementMonth[]> {
    const months = targets.map(({ month }) => month);
    const people = await this.results.newParticipants(agentId, months, this.clock.today());
    return targets.map((target) => ({ ...target, actual: people.get(target.month) ?? null }));
  }
}
