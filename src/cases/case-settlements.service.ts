import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { DomainError } from '../shared/domain-error';
import type { CaseFile } from './case';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseSettlementsRepository } from './case-settlements.repository';
import { CaseSteps } from './case-steps.service';
import type { CaseRef } from './cases.service';
import { type SettlementItem, requireSettling } from './core/settlement';

/** The list of what an agent that leaves gives back. It is for people: nothing waits for it. */
@Injectable()
export class CaseSettlements {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly settlements: CaseSettlementsRepository,
    private readonly steps: CaseSteps,
  ) {}

  /** @throws DomainError as `CaseSteps.hold`, as `requireSettling`, `settled-already`. */
  @Transactional()
  async confirm({ caller, id, version }: CaseRef, item: SettlementItem): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    const proposal = await this.proposals.newest(id);
    requireSettling(found.state, proposal?.measure ?? null);
    if (!(await this.settlements.add(id, item, caller.userId)))
      throw new DomainError('conflict', 'settled-already', 'This item is confirmed already.');
    await this.settlements.advance(id);
    await this.steps.record('case-settlement-confirmed', found, { item });
    return this.steps.file(id);
  }
}
