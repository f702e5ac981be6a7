import { Injectable } from '@nestjs/common';
import type { Case, CaseFile } from './case';
import { CasesRepository } from './cases.repository';
import { ImprovementPlansRepository } from './improvement-plans.repository';
import { ImprovementResults } from './improvement-results.service';

/** Puts together all that belongs to a case. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly cases: CasesRepository,
    private readonly plans: ImprovementPlansRepository,
    private readonly results: ImprovementResults,
  ) {}

  /** @throws DomainError `no-policy-in-force` when an improvement plan cannot be counted. */
  async of(found: Case): Promise<CaseFile> {
    const file = await this.cases.file(found);
    return {
      ...file,
      improvement: await this.results.of(found, file.proposal),
      checkIns: await this.plans.checkIns(found.id),
    };
  }
}
