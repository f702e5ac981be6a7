import { Injectable } from '@nestjs/common';
import { RegisterBulkService } from '../agents/register-bulk.service';
import { IntakeService } from '../contributions/intake.service';
import { RemittanceIntakeService } from '../contributions/remittance-intake.service';
import { Sql } from '../database/sql';
import type { BulkReport } from '../http/bulk';
import type { Caller } from '../http/caller';
import { QuotaBulkService } from '../quotas/quota-bulk.service';
import { type BulkMode, Rejections, type RowError, type SentRow, requireGoodRows } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import type { ImportKind } from './core/import-kinds';
import type { ImportCounts } from './import';
import type { ClaimedImport } from './import-work.repository';

type Lists = AsyncIterable<readonly SentRow[]>;

/** What a feature made of the rows. */
export interface Carried extends ImportCounts {
  readonly batchId: number | null;
  readonly errors: readonly RowError[];
}

/** Rows that are told apart by keys of their own, and handed over as a whole. */
type Bulk = (order: {
  readonly items: readonly unknown[];
  readonly mode: BulkMode;
  readonly dryRun: boolean;
  readonly mostErrors: number;
}) => Promise<BulkReport>;

/** Hands rows to the features that take them in, each through the same door as its API. */
@Injectable()
export class ImportCarriers {
  constructor(
    private readonly intake: IntakeService,
    private readonly remittances: RemittanceIntakeService,
    private readonly quotas: QuotaBulkService,
    private readonly register: RegisterBulkService,
    private readonly sql: Sql,
  ) {}

  /**
   * In the transaction that is open; a dry run leaves nothing.
   * @param most errors that are listed.
   * @throws DomainError `rows-refused` in the mode all-or-nothing when a row is refused: nothing is left then either.
   */
  carry(one: ClaimedImport, rows: Lists, most: number): Promise<Carried> {
    const caller: Caller = {
      userId: one.userId,
      username: one.username,
      role: one.role,
      officeId: one.officeId,
    };
    const bulk = this.bulkOf(one.kind, caller);
    if (bulk) return this.whole(bulk, one, rows, most);
    const order = { sourceSystem: one.sourceSystem!, mode: one.mode, dryRun: one.dryRun };
    return one.kind === 'remittances'
      ? this.remittances.receiveFile(caller, order, rows, most).then(carried)
      : this.intake.receiveFile(caller, order, rows, most);
  }

  private bulkOf(kind: ImportKind, caller: Caller): Bulk | undefined {
    if (kind === 'quotas') return (order) => this.quotas.set(caller, order);
    if (kind === 'agents') return (order) => this.register.addAgents(caller, order);
    if (kind === 'staff') return (order) => this.register.addStaff(caller, order);
    if (kind === 'training') return (order) => this.register.addTrainings(caller, order);
    return kind === 'complaints' ? (order) => this.register.addComplaints(caller, order) : undefined;
  }

  /** Rows that are wrong by themselves are refused along with those that the register refuses. */
  private async whole(bulk: Bulk, one: ClaimedImport, lists: Lists, most: number): Promise<Carried> {
    const rejections = new Rejections(most);
    const good: { row: number; value: unknown }[] = [];
    let received = 0;
    for await (const list of lists)
      for (const sent of list) {
        received += 1;
        if ('problem' in sent) rejections.add(sent.row, [sent.problem]);
        else good.push(sent);
      }
    return this.sql.nested(async () => {
      const items = good.map(({ value }) => value);
      const report = await bulk({ items, mode: 'keep-good-rows', dryRun: one.dryRun, mostErrors: most });
      for (const [index, errors] of byRow(report.errors)) rejections.add(good[index - 1]!.row, errors);
      requireGoodRows(one.mode, received, rejections);
      const { accepted, duplicates } = report;
      return carried({
        received,
        accepted,
        duplicates,
        rejected: rejections.rows,
        errors: rejections.errors(),
      });
    });
  }
}

const carried = (
  report: Pick<BulkReport, 'received' | 'accepted' | 'duplicates' | 'rejected' | 'errors'>,
): Carried => ({
  received: report.received,
  accepted: report.accepted,
  reversed: 0,
  duplicates: report.duplicates,
  rejected: report.rejected,
  batchId: null,
  errors: report.errors,
});

function byRow(errors: readonly RowError[]): Map<number, FieldError[]> {
  const rows = new Map<number, FieldError[]>();
  for (const { row, ...error } of errors) {
    const found = rows.get(row);
    if (found) found.push(error);
    else rows.set(row, [error]);
  }
  return rows;
}
