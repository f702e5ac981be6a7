import { Injectable } from '@nestjs/common';
import { ContractsService } from '../agents/contracts.service';
import { Clock } from '../clock/clock';
import { Sql, Undone } from '../database/sql';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { DomainError } from '../shared/domain-error';
import type { Case, CaseDeadline, Proposal } from './case';
import { CaseCoverage } from './case-coverage.service';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseReplacement } from './case-replacement.service';
import { CaseSettingsRepository } from './case-settings.repository';
import { verdictDueOn } from './core/improvement-targets';
import { endsContract } from './core/measure';

/** Does what was decided. */
@Injectable()
export class CaseExecution {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly settings: CaseSettingsRepository,
    private readonly contracts: ContractsService,
    private readonly replacement: CaseReplacement,
    private readonly coverage: CaseCoverage,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /**
   * Does it and undoes it, whatever was written meanwhile.
   * @returns why somebody of the office above must approve it; null when nobody need.
   * @throws DomainError as `execute`.
   */
  rehearse(about: Case, proposal: Proposal): Promise<string | null> {
    return this.sql.nested<string | null>(async () => {
      await this.carryOut(about, proposal);
      throw new Undone(await this.coverage.reasonToEscalate(about, proposal));
    });
  }

  /**
   * In the open transaction. A warning is done by being on record; an improvement plan begins by it.
   * @returns what must happen before the case can be closed; null when all is done.
   * @throws DomainError as `endContract`, `CaseReplacement.handOver`, `CaseCoverage.require`.
   */
  async execute(about: Case, proposal: Proposal): Promise<CaseDeadline | null> {
    const ahead = await this.carryOut(about, proposal);
    await this.coverage.require(about, proposal);
    return ahead;
  }

  private async carryOut(about: Case, proposal: Proposal): Promise<CaseDeadline | null> {
    if (proposal.measure === 'improvement-plan') return this.verdictOf(proposal);
    if (proposal.measure === 'replacement') await this.replacement.handOver(about, proposal);
    if (endsContract(proposal.measure)) await this.endContract(about, proposal);
    return null;
  }

  private async verdictOf({ targets }: Proposal): Promise<CaseDeadline> {
    const { improvementSettleDays } = await this.settings.inForce(this.clock.today());
    return { kind: 'improvement-verdict', actsOn: verdictDueOn(targets, improvementSettleDays) };
  }

  /** @throws DomainError `no-contract-to-end` when it ended otherwise meanwhile, what the contract refuses. */
  private async endContract(about: Case, proposal: Proposal): Promise<void> {
    const { effectiveOn: endedOn, contractId, endReasonClass, reason } = proposal;
    const contract = await this.proposals.contractOn(about.agentId, endedOn);
    if (!contract || contract.id !== contractId)
      throw new DomainError(
        'conflict',
        'no-contract-to-end',
        'The contract that was to be ended is not in force on that day any more.',
      );
    const ref = { caller: inTheNameOf(about), id: contract.id, version: contract.version };
    await this.contracts.end(ref, { endedOn, endReasonClass: endReasonClass!, endReason: reason });
  }
}

/** The case acts within the office of its agent, whoever wakes it up. */
const inTheNameOf = ({ id, officeId }: Case): Caller => ({
  userId: 0,
  username: publicId.encode('case', id),
  role: 'case',
  officeId,
});
