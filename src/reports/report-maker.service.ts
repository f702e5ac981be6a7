import { Injectable } from '@nestjs/common';
import { ActingAccounts } from '../access/acting-accounts';
import { isPermitted } from '../access/core/permission';
import { OfficeScope } from '../access/office-scope';
import type { Caller } from '../http/caller';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { businessDate } from '../shared/local-date';
import { queryOn } from './core/relative-days';
import type { MadeReport } from './report';
import { ReportFiles } from './report-files';
import { ReportLists } from './report-lists';
import type { ClaimedReport } from './report-work.repository';

/** As the contract says of every list that is taken as a file. */
const MOST_BYTES = 268_435_456;

const refused = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('forbidden', code, detail);

/** Makes the file of a report as whoever ordered it, who must still be somebody to whom the list is shown. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly lists: ReportLists,
    private readonly accounts: ActingAccounts,
    private readonly scope: OfficeScope,
    private readonly files: ReportFiles,
  ) {}

  /**
   * Page after page, as the list is read. The file belongs to whoever asked: nothing knows of it yet.
   * @param signal ends it.
   * @throws DomainError `orderer-disabled`, `orderer-not-permitted`, `orderer-outside-office`, `report-too-large`, and
   *   whatever the list refuses the query with.
   */
  async make(one: ClaimedReport, signal: AbortSignal): Promise<MadeReport> {
    const orderer = await this.requireOrderer(one);
    const query = queryOn(one.query, businessDate(one.dueAt));
    const list = await this.lists.file(orderer, { ...one, query });
    const stored = await this.files.put(bounded(list.getStream(), signal));
    return { ...stored, rows: list.rows };
  }

  /** Shown the rows of the office of the order, however much more he may see. */
  private async requireOrderer({ userId, officeId, report }: ClaimedReport): Promise<Caller> {
    const orderer = await this.accounts.callerOf(userId);
    if (!orderer)
      throw refused(
        'orderer-disabled',
        'The account that wrote the order is disabled: somebody else must write it.',
      );
    const needed = [this.lists.permissionOf(report), 'reports:order'] as const;
    if (!needed.every((permission) => isPermitted(orderer, permission)))
      throw refused(
        'orderer-not-permitted',
        'The account that wrote the order may not read the list any more.',
      );
    if (!(await this.scope.includes(orderer, officeId)))
      throw refused(
        'orderer-outside-office',
        'The account that wrote the order is of another office by now.',
      );
    return { ...orderer, officeId };
  }
}

async function* bounded(contents: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of contents) {
    signal.throwIfAborted();
    bytes += piece.length;
    if (bytes > MOST_BYTES)
      throw new DomainError(
        'too-large',
        'report-too-large',
        'The report is larger than 256 MB: narrow its query.',
      );
    yield piece;
  }
}
