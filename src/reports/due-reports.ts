import { Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { Clock } from '../clock/clock';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { newestDue, nextDue } from '../schedules/cron';
import { timingOf } from './order-timing';
import { ReportOrdersRepository } from './report-orders.repository';
import { ReportsRepository } from './reports.repository';

/** Orders that are looked at in one transaction; the next look is soon. */
const AT_ONCE = 500;

/**
 * Turns what orders are due for into reports, each once however many processes look: that a report is there, that its work
 * is asked for, and when its order is due again are committed together. Of several occurrences that nobody was there for,
 * the newest is made.
 */
@Injectable()
export class DueReports {
  private readonly logger = new Logger(DueReports.name);

  constructor(
    private readonly orders: ReportOrdersRepository,
    private readonly reports: ReportsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Sweep('report-orders')
  async sweep(): Promise<void> {
    await this.take();
  }

  /** @param orderId takes what is due of this order only. */
  @Transactional()
  async take(orderId?: number): Promise<void> {
    const now = this.clock.now();
    const due = (await this.orders.holdDue(now, AT_ONCE, orderId)).map(({ id, cron, nextDueAt }) => {
      const timing = timingOf(cron);
      // What it is due for first was not handled, so it counts as well.
      const handledUntil = new Date(nextDueAt.getTime() - 1);
      return {
        orderId: id,
        dueAt: newestDue(timing, handledUntil, now) ?? nextDueAt,
        nextDueAt: nextDue(timing, now),
      };
    });
    if (due.length === 0) return;
    const ids = await this.reports.add(due);
    await this.orders.moveOn(due);
    await this.outbox.addMany(
      'report-work',
      ids.map((reportId) => ({ reportId })),
    );
    this.logger.log({ msg: 'reports are due', reports: ids.length });
  }
}
