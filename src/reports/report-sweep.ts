import { Inject, Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { failed } from './report-events';
import { ReportFiles } from './report-files';
import { NEEDS_ATTENTION, ReportWorkRepository } from './report-work.repository';

/** Files that go at one look. */
const AT_ONCE = 200;

/** Asks again for reports that got lost, and removes files that were kept long enough. */
@Injectable()
export class ReportSweep {
  private readonly logger = new Logger(ReportSweep.name);

  constructor(
    private readonly reports: ReportWorkRepository,
    private readonly files: ReportFiles,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Sweep('reports')
  @Transactional()
  async sweep(): Promise<void> {
    const expired = await this.reports.endExpiredLeases();
    const again = expired.filter(({ state }) => state === 'queued').map(({ id }) => id);
    const ids = [...again, ...(await this.reports.takeForgotten())];
    if (ids.length > 0) this.logger.warn({ msg: 'reports stood still: asked again', reports: ids.length });
    await this.outbox.addMany(
      'report-work',
      ids.map((reportId) => ({ reportId })),
    );
    const ended = expired.filter(({ state }) => state === 'failed');
    await this.audit.recordMany(ended.map((one) => failed(one, NEEDS_ATTENTION)));
  }

  /**
   * A file goes before its report forgets it: what is interrupted in between is done again. What no report names, because
   * its worker was killed, goes by its age.
   */
  @Sweep('report-files')
  async removeFiles(): Promise<void> {
    const { reportFileDays: days } = this.env;
    const old = await this.reports.filesToRemove(days, AT_ONCE);
    for (const { storedAs } of old) await this.files.remove(storedAs);
    await this.reports.expire(old.map(({ id }) => id));
    await this.files.removeOlder(await this.reports.daysAgo(days + 1));
  }
}
