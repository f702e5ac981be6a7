import { Inject, Injectable, Logger } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { databaseFailure, safeReason } from '../database/failure';
import { Sql } from '../database/sql';
import { checkpoint } from '../queue/checkpoint';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { LeaseWatch } from '../queue/lease-watch';
import { DomainError } from '../shared/domain-error';
import type { MadeReport } from './report';
import * as events from './report-events';
import { ReportFiles } from './report-files';
import { ReportMaker } from './report-maker.service';
import { type ClaimedReport, NEEDS_ATTENTION, ReportWorkRepository } from './report-work.repository';

/** Leases for which one worker may hold a report at a stretch. */
const MOST_LEASES = 40;

/** Has a report made. Its file lies there first, and that it is the report's is committed together with the event. */
@Injectable()
export class ReportWork {
  private readonly logger = new Logger(ReportWork.name);

  constructor(
    private readonly reports: ReportWorkRepository,
    private readonly maker: ReportMaker,
    private readonly files: ReportFiles,
    private readonly audit: AuditTrail,
    private readonly sql: Sql,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Harmless when repeated: only who holds the fence writes. @throws what made it fail, for another try. */
  @HandlesJob('report-work')
  async work({ reportId }: JobPayloads['report-work']): Promise<void> {
    const seconds = this.env.leaseSeconds;
    const one = await this.reports.claim(reportId, seconds);
    if (!one) return;
    checkpoint('report:claimed');
    const renew = (): Promise<boolean> => this.reports.renew(one, seconds);
    const watch = new LeaseWatch({ seconds, most: MOST_LEASES, renew }, this.logger);
    try {
      await this.settle(one, await this.maker.make(one, watch.signal));
    } catch (error) {
      if (watch.signal.aborted) return;
      if (await this.failed(one, error)) throw error;
    } finally {
      watch.end();
    }
  }

  /** What came too late leaves nothing. A file of which nobody knows whether its commit arrived goes by its age. */
  private async settle(one: ClaimedReport, report: MadeReport): Promise<void> {
    const isOurs = await this.sql.transaction(async () => {
      if (!(await this.reports.finish(one, report))) return false;
      await this.audit.record(events.made(one, report));
      checkpoint('report:before-commit');
      return true;
    });
    if (!isOurs) return this.files.remove(report.storedAs);
    checkpoint('report:after-commit');
  }

  /** True when another try should follow. */
  private async failed(one: ClaimedReport, error: unknown): Promise<boolean> {
    const known = error instanceof DomainError ? error : databaseFailure(error);
    if (known?.kind === 'unavailable') {
      await this.reports.release(one).catch((cause: unknown) => this.logger.warn(String(cause)));
      return true;
    }
    if (error instanceof DomainError) {
      await this.end(one, error);
      return false;
    }
    return this.giveBack(one, safeReason(error));
  }

  private async end(one: ClaimedReport, { code, detail, errors }: DomainError): Promise<void> {
    const fields = errors.map(({ pointer, detail: fault }) => `${pointer} ${fault}`);
    await this.sql.transaction(async () => {
      if (await this.reports.fail(one, code, [detail, ...fields].join(' ')))
        await this.audit.record(events.failed(one, code));
    });
  }

  private giveBack(one: ClaimedReport, reason: string): Promise<boolean> {
    return this.sql.transaction(async () => {
      const given = await this.reports.giveBack(one, reason);
      if (given?.state === 'failed') await this.audit.record(events.failed(one, NEEDS_ATTENTION));
      return given?.state === 'queued';
    });
  }
}
