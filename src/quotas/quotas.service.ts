import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { activeDays } from '../shared/active-days';
import { DomainError, notFound } from '../shared/domain-error';
import { YearMonth } from '../shared/local-date';
import { parsePeriod } from '../shared/period';
import { ProRatedQuota, proRateQuota } from '../shared/quota-pro-rating';
import type { QuotaMetric } from './core/quota-metric';
import { Amendment, Phasing, amendYear, planYear } from './core/year-plan';
import { QuotaFilter, QuotaRow, QuotaVersionRow, QuotasRepository } from './quotas.repository';

export interface QuotaOrder {
  readonly agentId: number;
  readonly year: number;
  readonly metric: QuotaMetric;
  readonly yearlyAmount: bigint;
  readonly phasing: Phasing;
}

export interface AmendmentOrder {
  readonly effectiveMonth: number;
  readonly amendment: Amendment;
  readonly reason: string;
}

/** What the quota comes to for an agent that was active on some of the days only. */
export interface ProRatedPeriod extends ProRatedQuota {
  readonly activeDays: number;
}

export interface QuotaView extends QuotaRow {
  readonly versions: readonly QuotaVersionRow[];
  readonly proRated: Readonly<Record<'h1' | 'h2' | 'year', ProRatedPeriod>>;
}

/** What each agent is asked for in a year. An amendment is another version; the original stays. */
@Injectable()
export class QuotasService {
  constructor(
    private readonly quotas: QuotasRepository,
    private readonly audit: AuditTrail,
  ) {}

  findPage(caller: Caller, filter: QuotaFilter, count: number, beforeId?: number): Promise<QuotaRow[]> {
    return this.quotas.findPage(caller.officeId, filter, count, beforeId);
  }

  /** @throws DomainError `quota-not-found`. */
  async view(caller: Caller, id: number): Promise<QuotaView> {
    const quota = await this.quotas.find(caller.officeId, id);
    if (!quota) throw notFound('quota');
    const { effective, suspended } = await this.quotas.contractSpans(quota.agentId, quota.year);
    const byMonth = new Map(
      quota.months.map((amount, index) => [
        `${quota.year}-${String(index + 1).padStart(2, '0')}` as YearMonth,
        BigInt(amount),
      ]),
    );
    const proRated = (code: string): ProRatedPeriod => {
      const days = activeDays(parsePeriod(code), effective, suspended);
      return { ...proRateQuota(byMonth, days.byMonth), activeDays: days.total };
    };
    return {
      ...quota,
      versions: await this.quotas.versionsOf(id),
      proRated: {
        h1: proRated(`${quota.year}-H1`),
        h2: proRated(`${quota.year}-H2`),
        year: proRated(String(quota.year)),
      },
    };
  }

  /** @throws DomainError `agent-not-found`, `quota-exists`, and what `planYear` throws. */
  @Transactional()
  async create(caller: Caller, order: QuotaOrder): Promise<QuotaView> {
    const officeId = await this.quotas.officeOfAgent(caller.officeId, order.agentId);
    if (officeId === undefined) throw notFound('agent');
    const months = planYear(order.yearlyAmount, order.phasing);
    const id = (await this.quotas.addNew([{ ...order, months }], caller.userId)).get(0);
    if (id === undefined)
      throw new DomainError(
        'conflict',
        'quota-exists',
        'The agent has a quota of this metric for the year: amend it.',
      );
    const quota = await this.view(caller, id);
    const { year, metric, yearlyAmount } = quota;
    await this.audit.record({
      action: 'quota-set',
      subject: publicId.encode('quota', id),
      officeId,
      details: { year, metric, yearlyAmount },
    });
    return quota;
  }

  /** @throws DomainError `quota-not-found`, `stale-version`, `nothing-changes`, and what `amendYear` throws. */
  @Transactional()
  async amend(caller: Caller, id: number, version: number, order: AmendmentOrder): Promise<QuotaView> {
    const quota = await this.quotas.find(caller.officeId, id);
    if (!quota) throw notFound('quota');
    if (!(await this.quotas.advance(id, version))) throw staleVersion();
    const plan = quota.months.map(BigInt);
    const months = amendYear(plan, order.effectiveMonth, order.amendment);
    if (months.every((amount, index) => amount === plan[index]))
      throw new DomainError('invalid', 'nothing-changes', 'The amended months are what they were.');
    const { effectiveMonth, reason } = order;
    const next = { versionNo: version + 1, months, effectiveMonth, reason, authorId: caller.userId };
    await this.quotas.replaceVersion(id, next);
    const amended = await this.view(caller, id);
    await this.audit.record({
      action: 'quota-amended',
      subject: publicId.encode('quota', id),
      officeId: quota.officeId,
      details: { versionNo: next.versionNo, effectiveMonth, yearlyAmount: amended.yearlyAmount },
    });
    return amended;
  }
}
