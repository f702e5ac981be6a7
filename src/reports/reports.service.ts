import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Caller } from '../http/caller';
import { DomainError, notFound } from '../shared/domain-error';
import type { Report } from './report';
import { ReportFiles } from './report-files';
import { ReportLists } from './report-lists';
import { ReportsRepository } from './reports.repository';

export interface ReportContent {
  readonly report: Report;
  readonly contents: Readable;
}

/** Reports as they are looked at and taken away. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly reports: ReportsRepository,
    private readonly lists: ReportLists,
    private readonly files: ReportFiles,
  ) {}

  /** @throws DomainError `report-not-found`, also for one of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<Report> {
    const report = await this.reports.find(caller.officeId, id);
    if (!report) throw notFound('report');
    return report;
  }

  /**
   * The file, for whoever may read the list that it is of.
   * @throws DomainError `report-not-found`, `forbidden`, `report-is-<state>` when there is none, `file-not-at-hand`.
   */
  async content(caller: Caller, id: number): Promise<ReportContent> {
    const report = await this.find(caller, id);
    this.lists.requireMayRead(caller, report.report);
    const { state, storedAs } = report;
    if (state !== 'done' || storedAs === null)
      throw new DomainError('conflict', `report-is-${state}`, `The report is ${state}: there is no file.`);
    return { report, contents: await this.files.get(storedAs) };
  }
}
