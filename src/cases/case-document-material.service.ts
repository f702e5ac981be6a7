import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Letterheads } from '../documents/letterheads.service';
import { type StandingVerdict, StandingVerdicts } from '../evaluations/standing-verdicts.service';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { type LocalDate, businessDate } from '../shared/local-date';
import type { Case, Proposal } from './case';
import { CaseDocumentPartsRepository } from './case-document-parts.repository';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseSettingsRepository } from './case-settings.repository';
import { OCCASIONS, requireOccasion } from './core/case-documents';
import { type DraftFacts, type DraftOrder, draftFacts } from './core/document-facts';
import { responseDays } from './core/response-days';

/** What a document is to be drawn up from, and what it goes back to. */
export interface Drawn {
  readonly facts: DraftFacts;
  readonly proposalNo: number | null;
  readonly verdict: StandingVerdict;
  readonly on: LocalDate;
}

const refused = (code: ProblemCode, detail: string): DomainError => new DomainError('conflict', code, detail);

/** Brings together what stands in a document of a case: its verdict, contract, flags, answers, proposal, letterhead. */
@Injectable()
export class CaseDocumentMaterial {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly settings: CaseSettingsRepository,
    private readonly parts: CaseDocumentPartsRepository,
    private readonly verdicts: StandingVerdicts,
    private readonly letterheads: Letterheads,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError as `requireOccasion`, `draftFacts`, `Letterheads.require` and `StandingVerdicts.find`;
   *   `no-verdict` for a case that rests on none, `no-contract` for an agent without any.
   */
  async of(about: Case, order: DraftOrder): Promise<Drawn> {
    const newest = await this.proposals.newest(about.id);
    requireOccasion(order.kind, about.state, newest?.measure ?? null);
    const proposal = OCCASIONS[order.kind].measure === null ? null : newest;
    const verdict = await this.verdictOf(about);
    const on = this.clock.today();
    const { contract, successor, rules, responses } = await this.parts.find(about, {
      contractId: proposal?.contractId ?? null,
      successorAgentId: proposal?.successorAgentId ?? null,
      day: on,
    });
    if (!contract) throw refused('no-contract', 'The agent has no contract that the document could name.');
    const facts = draftFacts(order, {
      letterhead: await this.letterheads.require(about.officeId, on),
      agent: { code: about.agentCode, name: about.agentName },
      contract,
      verdict: verdict.verdict,
      policyCode: verdict.policyCode,
      policyVersion: verdict.policyVersion,
      verdictDigest: verdict.verdictHash,
      rules,
      answerBy: about.responseDueOn ?? (await this.dueOn(on)),
      responses,
      proposal: proposal && { ...proposal, successor, noticeDays: await this.noticeDays(proposal) },
    });
    return { facts, proposalNo: proposal?.proposalNo ?? null, verdict, on };
  }

  private async verdictOf({ agentId, period }: Case): Promise<StandingVerdict> {
    const verdict = period === null ? undefined : await this.verdicts.find(agentId, period);
    if (verdict) return verdict;
    throw refused(
      'no-verdict',
      'The case was opened by hand and rests on no verdict: its documents are not drawn up from figures here.',
    );
  }

  /** The last day for an answer of an agent that is told today. */
  private async dueOn(today: LocalDate): Promise<LocalDate> {
    const settings = await this.settings.inForce(today);
    return responseDays(today, settings, await this.settings.holidaysFrom(today)).dueOn;
  }

  /** As they were asked for when it was proposed. */
  private async noticeDays({ proposedAt }: Proposal): Promise<number> {
    return (await this.settings.inForce(businessDate(proposedAt))).noticeDays;
  }
}
