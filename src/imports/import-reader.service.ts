import { Inject, Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { PassingFileStore } from '../files/passing-file-store';
import { CSV, NDJSON } from '../http/bodies';
import { rowsOfCsv } from '../http/csv';
import { countRows } from '../http/workbook-reader';
import { DomainError } from '../shared/domain-error';
import { isTableKind } from './core/import-kinds';
import { D05Rows, type ImportRows, TableRows, ndjsonRows, sheetCells, workbookLimits } from './import-rows';
import { type ClaimedImport, ImportWorkRepository } from './import-work.repository';

/** Two thousand lines of a remittance of 100 bytes. */
const MAX_ROW_BYTES = 262_144;

/** A file that is open, and about how many rows it has. */
export interface OpenImport {
  readonly rows: ImportRows;
  readonly due: number | null;
  /** Lets go of the file, however much of it was read. */
  readonly close: () => void;
}

/** Opens files as what they hold. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly files: PassingFileStore,
    private readonly work: ImportWorkRepository,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * What is wrong with the file as a whole comes out here or while it is read.
   * @throws DomainError `import-file-gone`, `bad-workbook`, `unpacks-too-large`.
   */
  async open(one: ClaimedImport): Promise<OpenImport> {
    const { kind, mediaType, rowsDue } = one;
    const file = await this.files.get(one.storedAs ?? '').catch(gone);
    const today = this.clock.today();
    const rows = this.env.importRowLimit;
    const limits = { bytes: this.env.importLimitBytes, rows, rowBytes: MAX_ROW_BYTES };
    const chunks = file as AsyncIterable<Buffer>;
    const close = (): void => void file.destroy();
    if (mediaType === NDJSON)
      return { rows: ndjsonRows(chunks, kind, { today, limits }), due: rowsDue, close };
    const names = one.mapping ?? undefined;
    if (mediaType === CSV && isTableKind(kind)) {
      const order = { kind, names, today };
      return { rows: new TableRows(rowsOfCsv(chunks, limits), order), due: rowsDue, close };
    }
    const workbook = await buffer(file);
    const cells = sheetCells(workbook, rows);
    const due = await countRows(workbook, workbookLimits(rows));
    if (isTableKind(kind)) return { rows: new TableRows(cells, { kind, names, today }), due, close };
    const rules = {
      stateShares: await this.work.stateShares(),
      agentCode: one.agentCode ?? undefined,
    };
    return { rows: new D05Rows(cells, rules, today), due, close };
  }
}

/** Nothing will bring it back, so it is not waited for. */
function gone(error: unknown): never {
  if (error instanceof DomainError && error.code === 'file-not-at-hand')
    throw new DomainError('conflict', 'import-file-gone', 'The file is not kept any more: send it again.');
  throw error;
}
