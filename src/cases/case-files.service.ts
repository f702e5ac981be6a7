import { Injectable } from '@nestjs/common';
import type { Case, CaseFile } from './case';
import { CaseDisputesRepository } from './case-disputes.repository';
import { CaseFilesRepository } from './case-files.repository';
import { CaseProposalsRepository } from './case-proposals.repository';
import { settlementOf } from './core/settlement';
import { ImprovementPlansRepository } from './improvement-plans.repository';
import { ImprovementResults } from './improvement-results.service';

/** Puts together all that belongs to a case. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly parts: CaseFilesRepository,
    private readonly disputes: CaseDisputesRepository,
    private readonly plans: ImprovementPlansRepository,
    private readonly results: ImprovementResults,
  ) {}

  /** @throws DomainError `no-policy-in-force` when an improvement plan cannot be counted. */
  async of(found: Case): Promise<CaseFile> {
    const { confirmed, ...parts } = await this.parts.parts(found.id);
    const proposal = await this.proposals.newest(found.id);
    return {
      ...found,
      ...parts,
      proposal,
      revision: await this.disputes.revision(found),
      corrections: await this.disputes.corrections(found.id),
      settlement: settlementOf(proposal?.measure ?? null, confirmed),
      improvement: await this.results.of(found, proposal),
      checkIns: await this.plans.checkIns(found.id),
    };
  }
}
