import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { Outbox } from '../queue/outbox';
import { nextDue } from '../schedules/cron';
import { notFound } from '../shared/domain-error';
import { businessDate } from '../shared/local-date';
import { queryOn } from './core/relative-days';
import { DueReports } from './due-reports';
import { timingFault, timingOf } from './order-timing';
import type { Report } from './report';
import { failed, requested } from './report-events';
import { ReportLists } from './report-lists';
import type { ReportOrder, ReportOrderTerms } from './report-order';
import { ReportOrdersRepository } from './report-orders.repository';
import { ReportsRepository } from './reports.repository';

/** Which version of which order, and who asks. */
export interface OrderRef {
  readonly caller: Caller;
  readonly id: number;
  readonly version: number;
}

/** What of an order changes; absent fields stay. */
export type ReportOrderChange = {
  readonly [Field in Exclude<keyof ReportOrderTerms, 'report'>]?: ReportOrderTerms[Field] | undefined;
};

/** Why the reports of an order that is removed are not made any more. */
const REMOVED = 'report-order-removed';

/** Reports that somebody wants again and again. */
@Injectable()
export class ReportOrdersService {
  constructor(
    private readonly orders: ReportOrdersRepository,
    private readonly reports: ReportsRepository,
    private readonly lists: ReportLists,
    private readonly due: DueReports,
    private readonly scope: OfficeScope,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `report-order-not-found`, also for one of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<ReportOrder> {
    const order = await this.orders.find(caller.officeId, id);
    if (!order) throw notFound('report-order');
    return order;
  }

  /**
   * Of the rows of an office of the caller's.
   * @throws DomainError `office-not-found`, `forbidden` for a list that the caller may not read, `validation-failed`.
   */
  @Transactional()
  async create(caller: Caller, officeId: number, terms: ReportOrderTerms): Promise<ReportOrder> {
    await this.scope.require(caller, officeId);
    const nextDueAt = await this.requireSound(caller, terms);
    const id = await this.orders.add({ ...terms, officeId, userId: caller.userId, nextDueAt });
    const order = await this.find(caller, id);
    await this.record('report-ordered', order);
    return order;
  }

  /**
   * From now on the reports are made as the caller, who answers for what the order says. What it was due for as it stood is
   * still made as it stood.
   * @throws DomainError `report-order-not-found`, `stale-version`, and what `create` does.
   */
  @Transactional()
  async change({ caller, id, version }: OrderRef, change: ReportOrderChange): Promise<ReportOrder> {
    await this.find(caller, id);
    await this.due.take(id);
    const before = await this.find(caller, id);
    const {
      name = before.name,
      query = before.query,
      format = before.format,
      bom = before.bom,
      language = before.language,
      cron = before.cron,
      isEnabled = before.isEnabled,
    } = change;
    const terms = { name, report: before.report, query, format, bom, language, cron, isEnabled };
    const nextDueAt = await this.requireSound(caller, terms);
    const { report: _, ...columns } = { ...terms, userId: caller.userId, nextDueAt };
    if (!(await this.orders.change(id, version, columns))) throw staleVersion();
    const order = await this.find(caller, id);
    await this.record('report-order-changed', order);
    return order;
  }

  /** What was made stays as long as it would have; what was not is made no more. @throws DomainError as `change`. */
  @Transactional()
  async remove({ caller, id, version }: OrderRef): Promise<void> {
    const order = await this.find(caller, id);
    if (!(await this.orders.remove(id, version))) throw staleVersion();
    const ended = await this.reports.failOpen(
      id,
      REMOVED,
      'The order was removed before the report was made.',
    );
    await this.record('report-order-removed', order);
    await this.audit.recordMany(ended.map((one) => failed(one, REMOVED)));
  }

  /** Has a report made now, besides those that come due. @throws DomainError `report-order-not-found`. */
  @Transactional()
  async run(caller: Caller, id: number): Promise<Report> {
    await this.find(caller, id);
    const occurrence = { orderId: id, dueAt: this.clock.now() };
    const added = await this.reports.add([occurrence]);
    await this.outbox.addMany(
      'report-work',
      added.map((reportId) => ({ reportId })),
    );
    const report = (await this.reports.findAt(occurrence))!;
    if (added.length > 0) await this.audit.record(requested(report));
    return report;
  }

  /** @returns when something is due first; null while nothing is. */
  private async requireSound(caller: Caller, terms: ReportOrderTerms): Promise<Date | null> {
    this.lists.requireMayRead(caller, terms.report);
    const now = this.clock.now();
    const fault = timingFault(terms.cron, now);
    if (fault) throw invalidFields([fault]);
    await this.lists.read(terms.report, queryOn(terms.query, businessDate(now)));
    return terms.isEnabled ? nextDue(timingOf(terms.cron), now) : null;
  }

  private record(
    action: string,
    { id, officeId, report, format, cron, isEnabled }: ReportOrder,
  ): Promise<void> {
    const subject = publicId.encode('report-order', id);
    return this.audit.record({ action, subject, officeId, details: { report, format, cron, isEnabled } });
  }
}
