import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Persons } from '../access/persons';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { amendYear } from '../quotas/core/year-plan';
import { DomainError, type FieldError, notFound } from '../shared/domain-error';
import { requireDecidable } from './core/amendment-state';
import type { PlanAmendment } from './plan-amendment';
import { type NewAmendmentRow, PlanAmendmentsRepository } from './plan-amendments.repository';
import { QuotaPlansService } from './quota-plans.service';

export interface AmendmentOrder {
  /** 1 is January; months before it stay as they are. */
  readonly effectiveMonth: number;
  readonly reason: string;
  /** What each agent is to do in the whole year, people or VND. */
  readonly agents: readonly { readonly agentCode: string; readonly yearlyAmount: number }[];
}

/** Changes of published plans: one proposes, another approves. */
@Injectable()
export class PlanAmendmentsService {
  constructor(
    private readonly amendments: PlanAmendmentsRepository,
    private readonly plans: QuotaPlansService,
    private readonly persons: Persons,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `quota-plan-amendment-not-found`. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<PlanAmendment> {
    const amendment = await this.amendments.find(caller.officeId, id);
    if (!amendment) throw notFound('quota-plan-amendment');
    return amendment;
  }

  /**
   * Works out what the quotas become, so that what waits for approval is known to be possible.
   * @throws DomainError `quota-plan-not-found`, `plan-is-<state>`, `amendment-waits`, and `rows-refused` with what is wrong
   *   with which agent.
   */
  @Transactional()
  async propose(caller: Caller, planId: number, order: AmendmentOrder): Promise<PlanAmendment> {
    const plan = await this.plans.find(caller, planId);
    if (plan.state !== 'published')
      throw new DomainError(
        'conflict',
        `plan-is-${plan.state}`,
        'Only a published plan is amended; a draft is changed.',
      );
    const { effectiveMonth, reason } = order;
    const rows = await this.rowsOf(planId, order);
    const id = await this.amendments.insert({
      planId,
      effectiveMonth,
      reason,
      authorId: caller.userId,
      rows,
    });
    return this.noted(caller, id, 'proposed');
  }

  /**
   * Gives the quotas their next version.
   * @throws DomainError `quota-plan-amendment-not-found`, `stale-version`, `amendment-is-<state>`,
   *   `author-may-not-decide`, `quotas-changed-since`.
   */
  @Transactional()
  async approve(caller: Caller, id: number, version: number): Promise<PlanAmendment> {
    const amendment = await this.decidable(caller, id);
    const decision = { state: 'approved', userId: caller.userId, reason: null } as const;
    if (!(await this.amendments.decide(id, version, decision))) throw staleVersion();
    if ((await this.amendments.advance(id)) !== amendment.quotas)
      throw new DomainError(
        'conflict',
        'quotas-changed-since',
        'Some quotas were changed after this was proposed: refuse it and propose it anew.',
      );
    await this.amendments.replaceVersions(amendment);
    return this.noted(caller, id, 'approved');
  }

  /** @throws DomainError `quota-plan-amendment-not-found`, `stale-version`, `amendment-is-<state>`, `author-may-not-decide`. */
  @Transactional()
  async refuse(caller: Caller, id: number, version: number, reason: string): Promise<PlanAmendment> {
    await this.decidable(caller, id);
    const decision = { state: 'refused', userId: caller.userId, reason } as const;
    if (!(await this.amendments.decide(id, version, decision))) throw staleVersion();
    return this.noted(caller, id, 'refused');
  }

  private async decidable(caller: Caller, id: number): Promise<PlanAmendment> {
    const amendment = await this.find(caller, id);
    const { state, authorId } = amendment;
    const personOf = await this.persons.behind([authorId, caller.userId]);
    requireDecidable({ state, authorId: personOf(authorId) }, personOf(caller.userId));
    return amendment;
  }

  private async rowsOf(
    planId: number,
    { agents, effectiveMonth }: AmendmentOrder,
  ): Promise<NewAmendmentRow[]> {
    const quotas = await this.amendments.quotasOf(
      planId,
      agents.map(({ agentCode }) => agentCode),
    );
    const byCode = new Map(quotas.map((quota) => [quota.agentCode, quota]));
    const errors: FieldError[] = [];
    const rows = agents.flatMap(({ agentCode, yearlyAmount }, index): NewAmendmentRow[] => {
      const quota = byCode.get(agentCode);
      if (!quota) {
        const detail = 'the plan has no quota for it';
        errors.push({ pointer: `/agents/${index}/agentCode`, code: 'not-in-plan', detail });
        return [];
      }
      try {
        const months = amendYear(quota.months.map(BigInt), effectiveMonth, {
          yearlyAmount: BigInt(yearlyAmount),
        });
        return [{ quota, months }];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        errors.push(...error.errors.map((one) => ({ ...one, pointer: `/agents/${index}${one.pointer}` })));
        return [];
      }
    });
    if (errors.length > 0)
      throw new DomainError('invalid', 'rows-refused', 'Nothing is proposed.', errors.slice(0, 1_000));
    return rows;
  }

  private async noted(caller: Caller, id: number, what: string): Promise<PlanAmendment> {
    const amendment = await this.find(caller, id);
    const { planId, officeId, effectiveMonth, quotas, amountBefore, amount } = amendment;
    await this.audit.record({
      action: `quota-plan-amendment-${what}`,
      subject: publicId.encode('quota-plan-amendment', id),
      officeId,
      details: {
        planId: publicId.encode('quota-plan', planId),
        effectiveMonth,
        quotas,
        amountBefore,
        amount,
      },
    });
    return amendment;
  }
}
