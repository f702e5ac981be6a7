import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { Sql, Undone } from '../database/sql';
import { BulkReport, reportOf } from '../http/bulk';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { BulkMode, Rejections, requireGoodRows } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import { isRefused } from '../shared/row-reader';
import { QuotaItem, parseQuota } from './core/quota-item';
import { NewQuota, QuotasRepository } from './quotas.repository';

export interface BulkOrder {
  readonly items: readonly unknown[];
  readonly mode: BulkMode;
  readonly dryRun: boolean;
  /** Errors that are listed, where not as many as in an answer. */
  readonly mostErrors?: number;
}

type SentQuota = NewQuota & { readonly row: number };

const CONFLICT: FieldError = {
  pointer: '/yearlyAmount',
  code: 'conflicting-quota',
  detail: 'the agent has another quota of this metric for the year: amend it',
};
const keyOf = ({ agentId, year, metric }: NewQuota): string => `${agentId} ${year} ${metric}`;
const isSamePlan = (a: NewQuota, b: NewQuota): boolean =>
  a.months.every((amount, i) => amount === b.months[i]);

/** Sets the quotas of many agents in one transaction. The same request again changes nothing. */
@Injectable()
export class QuotaBulkService {
  constructor(
    private readonly quotas: QuotasRepository,
    private readonly sql: Sql,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `rows-refused` in the mode all-or-nothing when a row is refused. */
  set(caller: Caller, order: BulkOrder): Promise<BulkReport> {
    return this.sql.nested(() => this.store(caller, order));
  }

  private async store(caller: Caller, { items, mode, dryRun, mostErrors }: BulkOrder): Promise<BulkReport> {
    const rejections = new Rejections(mostErrors);
    const sent = await this.read(caller, items, rejections);
    const first = this.firstOfEach(sent, rejections);
    const stored = await this.quotas.addNew(first, caller.userId);
    const others = first.filter((_, position) => !stored.has(position));
    const same = await this.quotas.positionsOfSame(others);
    others.forEach(({ row }, position) => same.has(position) || rejections.add(row, [CONFLICT]));
    requireGoodRows(mode, items.length, rejections);
    const counts = {
      received: items.length,
      accepted: stored.size,
      duplicates: items.length - stored.size - rejections.rows,
    };
    const report = { ...counts, dryRun, ...reportOf(rejections) };
    if (dryRun || stored.size === 0) throw new Undone(report);
    await this.audit.record({
      action: 'quotas-set',
      subject: publicId.encode('office', caller.officeId),
      officeId: caller.officeId,
      details: { ...counts, rejected: rejections.rows },
    });
    return report;
  }

  /** The rows that are right in themselves and whose agent is the caller's. */
  private async read(
    caller: Caller,
    items: readonly unknown[],
    rejections: Rejections,
  ): Promise<SentQuota[]> {
    const good: (QuotaItem & { row: number })[] = [];
    items.forEach((item, index) => {
      const parsed = parseQuota(item);
      if (isRefused(parsed)) rejections.add(index + 1, parsed);
      else good.push({ ...parsed, row: index + 1 });
    });
    const agents = await this.quotas.agentIds(caller.officeId, [
      ...new Set(good.map((item) => item.agentCode)),
    ]);
    return good.flatMap(({ agentCode, ...quota }) => {
      const agentId = agents.get(agentCode);
      if (agentId !== undefined) return [{ ...quota, agentId }];
      const detail = 'no such agent, or it is outside your offices';
      rejections.add(quota.row, [{ pointer: '/agentCode', code: 'agent-not-found', detail }]);
      return [];
    });
  }

  /** Of rows with one key the first; a later one that says something else is refused. */
  private firstOfEach(sent: readonly SentQuota[], rejections: Rejections): SentQuota[] {
    const firsts = new Map<string, SentQuota>();
    for (const quota of sent) {
      const first = firsts.get(keyOf(quota));
      if (!first) firsts.set(keyOf(quota), quota);
      else if (!isSamePlan(first, quota)) rejections.add(quota.row, [CONFLICT]);
    }
    return [...firsts.values()];
  }
}
