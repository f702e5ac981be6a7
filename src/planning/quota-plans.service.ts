import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { Persons } from '../access/persons';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { DomainError, notFound } from '../shared/domain-error';
import type { PlanBound } from './core/plan-bound';
import { type PlanAction, type PlanState, stateAfter } from './core/plan-state';
import { PlanRowsService } from './plan-rows.service';
import type { PlanContents, PlanRows, PlanSubject, QuotaPlan, TakenStep } from './quota-plan';
import { QuotaPlansRepository } from './quota-plans.repository';

export interface QuotaPlanView extends QuotaPlan {
  readonly bounds: readonly PlanBound[];
  readonly steps: readonly TakenStep[];
}

/** A step as somebody asks for it. */
export interface StepOrder {
  readonly action: PlanAction;
  readonly version: number;
  readonly reason?: string;
}

/** Plans of a year's quotas from the first draft to the quotas that they become. */
@Injectable()
export class QuotaPlansService {
  constructor(
    private readonly plans: QuotaPlansRepository,
    private readonly rows: PlanRowsService,
    private readonly scope: OfficeScope,
    private readonly persons: Persons,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `quota-plan-not-found`, also for a plan of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<QuotaPlan> {
    const plan = await this.plans.find(caller.officeId, id);
    if (!plan) throw notFound('quota-plan');
    return plan;
  }

  /** @throws DomainError as `find`, and `plan-is-<state>` when the plan cannot be changed any more. */
  async findDraft(caller: Pick<Caller, 'officeId'>, id: number): Promise<QuotaPlan> {
    const plan = await this.find(caller, id);
    if (plan.state === 'draft') return plan;
    throw new DomainError(
      'conflict',
      `plan-is-${plan.state}`,
      'Only a draft is changed: return the plan first.',
    );
  }

  /** @throws DomainError as `find`. */
  async view(caller: Pick<Caller, 'officeId'>, id: number): Promise<QuotaPlanView> {
    const plan = await this.find(caller, id);
    return { ...plan, bounds: await this.plans.bounds(id), steps: await this.plans.steps(id) };
  }

  /** What a plan would come to, without saving it. @throws DomainError `office-not-found`, `bounds-outside-plan`, and as `drawUp` does. */
  async preview(
    caller: Caller,
    subject: PlanSubject,
    contents: Omit<PlanContents, 'name'>,
  ): Promise<PlanRows> {
    await this.scope.require(caller, subject.officeId);
    await this.requireInside(subject.officeId, contents.bounds);
    return this.rows.drawUp(subject, contents);
  }

  /** @throws DomainError `office-not-found`, `bounds-outside-plan`. */
  @Transactional()
  async create(caller: Caller, subject: PlanSubject, contents: PlanContents): Promise<QuotaPlanView> {
    await this.scope.require(caller, subject.officeId);
    await this.requireInside(subject.officeId, contents.bounds);
    const id = await this.plans.insert(subject, contents, caller.userId);
    await this.plans.replaceBounds(id, subject.officeId, contents.bounds);
    const plan = await this.view(caller, id);
    await this.record('quota-plan-created', plan, { total: plan.total });
    return plan;
  }

  /** @throws DomainError `quota-plan-not-found`, `stale-version`, `plan-is-<state>`, `bounds-outside-plan`. */
  @Transactional()
  async change(
    caller: Caller,
    id: number,
    version: number,
    changes: Partial<PlanContents>,
  ): Promise<QuotaPlanView> {
    const before = await this.findDraft(caller, id);
    const { bounds, ...contents } = changes;
    if (!(await this.plans.change(id, version, { ...before, ...contents }))) throw staleVersion();
    if (bounds) {
      await this.requireInside(before.officeId, bounds);
      await this.plans.replaceBounds(id, before.officeId, bounds);
    }
    const plan = await this.view(caller, id);
    await this.record('quota-plan-changed', plan, { fields: Object.keys(changes) });
    return plan;
  }

  /**
   * Moves a plan on. What is submitted is worked out there and then, and stays as it is until it is published.
   * @throws DomainError `quota-plan-not-found`, `stale-version`, what `stateAfter` and `drawUp` throw, `plan-exists`,
   *   `quotas-exist`.
   */
  @Transactional()
  async take(caller: Caller, id: number, { action, version, reason }: StepOrder): Promise<QuotaPlanView> {
    const before = await this.find(caller, id);
    const state = await this.stateAfter(before, action, caller);
    const step = { action, state, userId: caller.userId, reason: reason ?? null };
    if (!(await this.plans.take(id, version, step))) throw staleVersion();
    if (action === 'submit') await this.plans.replaceAmounts(id, (await this.rows.of(before)).agents);
    const details = action === 'publish' ? { quotas: await this.publish(id, caller.userId) } : {};
    const plan = await this.view(caller, id);
    await this.record(`quota-plan-${state === 'draft' ? 'returned' : state}`, plan, details);
    return plan;
  }

  private async stateAfter(plan: QuotaPlan, action: PlanAction, { userId }: Caller): Promise<PlanState> {
    const { state, authorId, submittedBy } = plan;
    const personOf = await this.persons.behind([authorId, submittedBy, userId]);
    const hands = {
      state,
      authorId: personOf(authorId),
      submittedBy: submittedBy === null ? null : personOf(submittedBy),
    };
    return stateAfter(hands, action, personOf(userId));
  }

  private async publish(id: number, userId: number): Promise<number> {
    const { quotas, others, otherCodes } = await this.plans.publish(id, userId);
    if (others > 0)
      throw new DomainError(
        'conflict',
        'quotas-exist',
        `${others} agents of the plan have a quota of this metric for the year already: amend those.`,
        otherCodes.map((code) => ({
          pointer: `/agents/${code}`,
          code: 'quota-exists',
          detail: 'has a quota of this metric for the year',
        })),
      );
    return quotas;
  }

  private async requireInside(officeId: number, bounds: readonly PlanBound[]): Promise<void> {
    const outside = await this.plans.positionsOutside(officeId, bounds);
    if (outside.length > 0)
      throw new DomainError(
        'invalid',
        'bounds-outside-plan',
        'Some bounds are of no office or agent of the plan.',
        outside.map((position) => ({
          pointer: `/bounds/${position}/${bounds[position]!.kind}Code`,
          code: `${bounds[position]!.kind}-not-found`,
          detail: "is not the plan's office or below it",
        })),
      );
  }

  private record(action: string, plan: QuotaPlan, details: Readonly<Record<string, unknown>>): Promise<void> {
    const { id, officeId, year, metric } = plan;
    return this.audit.record({
      action,
      subject: publicId.encode('quota-plan', id),
      officeId,
      details: { year, metric, ...details },
    });
  }
}
