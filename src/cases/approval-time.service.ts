import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { publicId } from '../http/public-id';
import type { Case } from './case';
import { CaseDeadlinesRepository } from './case-deadlines.repository';
import { CaseEscalationsRepository } from './case-escalations.repository';
import { CaseProposalsRepository } from './case-proposals.repository';
import { CaseSettingsRepository } from './case-settings.repository';
import { CaseSteps } from './case-steps.service';
import { type ApprovalDays, approvalDays } from './core/approval-days';
import type { EscalationKind } from './core/escalation';

const KINDS = ['approval-reminder', 'approval-escalation'] as const;

/** How long proposals wait to be decided, and who is told when they wait for too long. */
@Injectable()
export class ApprovalTime {
  constructor(
    private readonly proposals: CaseProposalsRepository,
    private readonly settings: CaseSettingsRepository,
    private readonly deadlines: CaseDeadlinesRepository,
    private readonly escalations: CaseEscalationsRepository,
    private readonly steps: CaseSteps,
    private readonly clock: Clock,
  ) {}

  /** Of what is proposed today. */
  async days(): Promise<ApprovalDays> {
    const today = this.clock.today();
    const settings = await this.settings.inForce(today);
    return approvalDays(today, settings, await this.settings.holidaysFrom(today));
  }

  /** A proposal waits; of the one before, nothing comes any more. */
  async begin(caseId: number, { remindOn, escalateOn }: ApprovalDays): Promise<void> {
    await this.end(caseId);
    await this.deadlines.add(caseId, { kind: 'approval-reminder', actsOn: remindOn });
    await this.deadlines.add(caseId, { kind: 'approval-escalation', actsOn: escalateOn });
  }

  /** It is decided. */
  end(caseId: number): Promise<void> {
    return this.deadlines.settle(caseId, KINDS);
  }

  /** Those who may approve are reminded. */
  async remind(found: Case): Promise<void> {
    await this.steps.note(found, 'remind-approvers', null);
    await this.steps.record('case-approvers-reminded', found);
  }

  /** Nobody has decided after that either: the office above is told. */
  async escalateOverdue(found: Case): Promise<void> {
    const { approvalDueOn } = (await this.proposals.newest(found.id))!;
    await this.escalate(found, 'approval-overdue', `It was to be approved until ${approvalDueOn}.`);
  }

  /** Puts the newest proposal before the office above. */
  async escalate(found: Case, kind: EscalationKind, reason: string): Promise<void> {
    const officeId = await this.escalations.add(found.id, kind, reason);
    await this.steps.note(found, 'escalate', null, reason);
    await this.steps.record('case-escalated', found, { kind, to: publicId.encode('office', officeId) });
  }
}
