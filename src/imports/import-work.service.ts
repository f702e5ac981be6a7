import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { databaseFailure, safeReason } from '../database/failure';
import { Sql } from '../database/sql';
import { checkpoint } from '../queue/checkpoint';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { LeaseWatch } from '../queue/lease-watch';
import type { RowError, SentRow } from '../shared/bulk';
import { DomainError } from '../shared/domain-error';
import { ImportCarriers } from './import-carriers.service';
import { type OpenImport, ImportReader } from './import-reader.service';
import type { ImportRows } from './import-rows';
import { type ClaimedImport, type ImportEnd, ImportWorkRepository } from './import-work.repository';
import { RefusedRows } from './refused-rows';

/** Leases for which one worker may hold an import at a stretch. */
const MOST_LEASES = 40;

/** The import is in other hands by now, or was cancelled: there is nothing to do and nothing to say. */
class ImportLost extends Error {}

/** An import that is worked on: how far it is, and whether it is still ours. */
interface Work {
  readonly progress: { due: number | null; done: number };
  readonly signal: AbortSignal;
}

/** Takes a file in. What its rows leave, what is wrong with the others, and that it is over, are one transaction. */
@Injectable()
export class ImportWork {
  private readonly logger = new Logger(ImportWork.name);

  constructor(
    private readonly imports: ImportWorkRepository,
    private readonly reader: ImportReader,
    private readonly carriers: ImportCarriers,
    private readonly sql: Sql,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Harmless when repeated: only who holds the fence writes. @throws what made it fail, for another try. */
  @HandlesJob('import-work')
  async work({ importId }: JobPayloads['import-work']): Promise<void> {
    const one = await this.imports.claim(importId, this.env.leaseSeconds);
    if (!one) return;
    checkpoint('import:claimed');
    const seconds = this.env.leaseSeconds;
    const progress: Work['progress'] = { due: null, done: 0 };
    const renew = (): Promise<boolean> => this.imports.renew(one, seconds, progress);
    const watch = new LeaseWatch({ seconds, most: MOST_LEASES, renew }, this.logger);
    const { signal } = watch;
    try {
      const open = await this.reader.open(one);
      progress.due = open.due;
      await this.sql.transaction(() => this.carry(one, open, { progress, signal })).finally(open.close);
      checkpoint('import:after-commit');
    } catch (error) {
      if (error instanceof ImportLost || signal.aborted) return;
      if (await this.failed(one, error)) throw error;
    } finally {
      watch.end();
    }
  }

  private async carry(one: ClaimedImport, { rows }: OpenImport, work: Work): Promise<void> {
    const refused = new RefusedRows();
    const end = await this.take(one, rows, refused, work);
    if (!(await this.imports.finish(one, end))) throw new ImportLost();
    await this.imports.addErrors(one.id, refused.list());
    checkpoint('import:before-commit');
  }

  /** What is refused as a whole is over as well: its errors are kept, of its rows nothing is. */
  private async take(
    one: ClaimedImport,
    rows: ImportRows,
    refused: RefusedRows,
    work: Work,
  ): Promise<ImportEnd> {
    try {
      const most = this.env.importRowLimit;
      const { errors, ...counts } = await this.carriers.carry(one, sentRows(rows, refused, work), most);
      refused.addRefused(errors, rows.columnOf);
      return { ...counts, place: rows.place(), errorCode: null, errorDetail: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'rows-refused') throw error;
      refused.addRefused(error.errors as readonly RowError[], rows.columnOf);
      return {
        received: work.progress.done,
        accepted: 0,
        reversed: 0,
        duplicates: 0,
        rejected: refused.count,
        batchId: null,
        place: rows.place(),
        errorCode: error.code,
        errorDetail: error.detail,
      };
    }
  }

  /** True when another try should follow. */
  private async failed(one: ClaimedImport, error: unknown): Promise<boolean> {
    const known = error instanceof DomainError ? error : databaseFailure(error);
    if (known?.kind === 'unavailable') {
      await this.imports.release(one).catch((cause: unknown) => this.logger.warn(String(cause)));
      return true;
    }
    if (error instanceof DomainError) {
      const fields = error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
      await this.imports.fail(one, error.code, [error.detail, ...fields].join(' '));
      return false;
    }
    return this.imports.giveBack(one, safeReason(error));
  }
}

/** What is right by itself goes on; of the rest it is said that it is not, and kept why. */
async function* sentRows(
  { lists }: ImportRows,
  refused: RefusedRows,
  { progress, signal }: Work,
): AsyncGenerator<SentRow[]> {
  for await (const list of lists) {
    signal.throwIfAborted();
    yield list.map((item): SentRow => {
      const [fault] = item.faults;
      if (!fault) return { row: item.row, value: item.value };
      refused.addRead(item);
      return { row: item.row, problem: { pointer: '', code: fault.code, detail: fault.detail } };
    });
    progress.done += list.length;
  }
}
