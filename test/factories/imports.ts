import { PassingFileStore } from '../../src/files/passing-file-store';
import type { TestApp } from '../support/app';

interface Given {
  readonly officeId: number;
  readonly userId: number;
  readonly name: string;
}

/** An import of CSV that is over, of which one row was refused and the file is kept. @returns its id. */
export async function anImport(app: TestApp, { officeId, userId, name }: Given): Promise<number> {
  const contents = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from('receiptNo,lineNo\nR-1,0\n');
  };
  const file = await app.services.get(PassingFileStore, { strict: false }).put(contents());
  const [one] = await app.sql<{ id: number }>(
    `INSERT INTO imports (office_id, user_id, kind, mode, dry_run, source_system, media_type, bytes, sha256, stored_as,
       state, received, rejected, finished_at)
     VALUES ($1, $2, 'contributions', 'keep-good-rows', false, 'test', 'text/csv', $3, $4, $5, 'completed', 1, 1, now())
     RETURNING id`,
    [officeId, userId, file.bytes, file.sha256, file.storedAs],
  );
  await app.sql(`INSERT INTO import_errors (import_id, row_no, errors) VALUES ($1, 2, $2)`, [
    one!.id,
    JSON.stringify([{ code: 'out-of-range', detail: name, field: 'lineNo', column: 'B' }]),
  ]);
  return one!.id;
}

/** One that waits, which can still be cancelled. @returns its id. */
export async function aWaitingImport(app: TestApp, { officeId, userId }: Given): Promise<number> {
  const [one] = await app.sql<{ id: number }>(
    `INSERT INTO imports (office_id, user_id, kind, mode, dry_run, source_system, media_type, bytes, sha256, stored_as)
     VALUES ($1, $2, 'contributions', 'keep-good-rows', false, 'test', 'text/csv', 1, repeat('0', 64),
       'passing:00000000-0000-0000-0000-000000000000') RETURNING id`,
    [officeId, userId],
  );
  return one!.id;
}

/** @returns its id. */
export async function anImportMapping(app: TestApp, { officeId, userId, name }: Given): Promise<number> {
  const [mapping] = await app.sql<{ id: number }>(
    `INSERT INTO import_mappings (office_id, name, kind, columns, date_format, created_by)
     VALUES ($1, $2, 'contributions', $3, 'dd/MM/yyyy', $4) RETURNING id`,
    [officeId, name, JSON.stringify([{ header: 'Số BL', field: 'receiptNo' }]), userId],
  );
  return mapping!.id;
}
