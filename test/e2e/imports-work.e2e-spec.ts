import { Client } from 'pg';
import { publicId } from '../../src/http/public-id';
import { aSentLine } from '../factories/facts';
import type { SignedIn, TestApp } from '../support/app';
import {
  ImportDesk,
  type ImportView,
  LINES,
  NDJSON,
  ndjsonOf,
  overImport,
  removeImportFiles,
  sweepImports,
  workOnImport,
} from '../support/importing';
import { expectProblem } from '../support/problem';
import { CSV } from '../support/tables';
import { waitFor } from '../support/wait-for';

interface Page<T> {
  readonly items: readonly T[];
}

/** Imports are followed and stopped; workers that fall silent leave nothing, and files do not stay. */
describe('imports', () => {
  let desk: ImportDesk;
  let app: TestApp;
  let office: SignedIn;
  let stranger: SignedIn;
  let reader: SignedIn;
  beforeAll(async () => {
    desk = await ImportDesk.open();
    ({ app, office, stranger, reader } = desk);
  });
  afterAll(() => app.stop());

  const asked: ImportDesk['asked'] = (...file) => desk.asked(...file);
  const imported: ImportDesk['imported'] = (...file) => desk.imported(...file);
  const look: ImportDesk['look'] = (id) => desk.look(id);
  const errorsOf: ImportDesk['errorsOf'] = (one) => desk.errorsOf(one);
  const sameFile: ImportDesk['sameFile'] = (...file) => desk.sameFile(...file);
  const stored: ImportDesk['stored'] = (lines) => desk.stored(lines);

  describe('are followed', () => {
    it('in a list of the office, newest first', async () => {
      const ids = [
        await asked(LINES, ndjsonOf([aSentLine()]), NDJSON),
        await asked('kind=quotas', 'agentCode\n', CSV),
      ];
      const list = async (who: SignedIn, query: string): Promise<string[]> =>
        ((await who.get(`/v1/imports?${query}`)).body as Page<ImportView>).items.map(({ id }) => id);
      expect((await list(reader, 'limit=2')).toReversed()).toEqual(ids);
      expect(await list(reader, 'kind=quotas&state=waiting')).toEqual([ids[1]]);
      expect(await list(reader, `office=${publicId.encode('office', stranger.officeId)}`)).toEqual([]);
      expect(await list(stranger, 'limit=2')).toEqual([]);
      expectProblem(await sameFile(ids[0]!), 409, 'import-not-over');
      for (const id of ids) await workOnImport(app, id);
    });

    it('until they are cancelled: nothing of them is taken in, and their file goes', async () => {
      const lines = [aSentLine()];
      const id = await asked(LINES, ndjsonOf(lines), NDJSON);
      expectProblem(await stranger.post(`/v1/imports/${id}/cancellation`), 404, 'import-not-found');
      const cancelled = await office.post(`/v1/imports/${id}/cancellation`);
      expect([cancelled.status, cancelled.body]).toMatchObject([
        200,
        { state: 'cancelled', isFileKept: true },
      ]);
      await workOnImport(app, id);
      expect(await stored(lines)).toBe(0);
      expectProblem(await office.post(`/v1/imports/${id}/cancellation`), 409, 'import-is-cancelled');
      await removeImportFiles(app);
      expect(await look(id)).toMatchObject({ state: 'cancelled', isFileKept: false });
      expectProblem(await sameFile(id), 409, 'import-file-gone');
    });
  });

  describe('whose worker', () => {
    /** Keeps whoever takes lines in waiting until it is let go. */
    const held = async (work: (release: () => Promise<void>) => Promise<void>): Promise<void> => {
      const client = new Client({ connectionString: app.database.url });
      await client.connect();
      try {
        await client.query('BEGIN; LOCK TABLE receipt_keys IN ACCESS EXCLUSIVE MODE');
        await work(async () => void (await client.query('ROLLBACK')));
      } finally {
        await client.end();
      }
    };
    const isWaiting = () =>
      waitFor(
        async () => {
          const [found] = await app.sql(
            `SELECT FROM pg_locks WHERE NOT granted AND relation = 'receipt_keys'::regclass`,
          );
          return found !== undefined;
        },
        { what: 'a worker at the lock' },
      );

    it('is at work while it is cancelled leaves nothing', async () => {
      const lines = [aSentLine()];
      const id = await asked(LINES, ndjsonOf(lines), NDJSON);
      await held(async (release) => {
        const work = workOnImport(app, id);
        await isWaiting();
        expect((await office.post(`/v1/imports/${id}/cancellation`)).status).toBe(200);
        await release();
        await work;
      });
      expect([(await look(id)).state, await stored(lines)]).toEqual(['cancelled', 0]);
    });

    it('falls silent: another takes it up, and the first one leaves nothing when it comes back', async () => {
      const lines = [aSentLine(), aSentLine({ kind: 'old' })];
      const id = await asked(LINES, ndjsonOf(lines), NDJSON);
      await held(async (release) => {
        const first = workOnImport(app, id);
        await isWaiting();
        // As if nobody had renewed the lease, and another worker had been given it.
        await app.sql(
          `UPDATE imports SET fence = fence + 1, lease_until = now() - interval '1 hour' WHERE id = $1`,
          [publicId.decode('import', id)],
        );
        await sweepImports(app);
        expect(await look(id)).toMatchObject({ state: 'waiting' });
        await release();
        await first;
      });
      expect(await look(id)).toMatchObject({ state: 'waiting', accepted: 0 });
      await workOnImport(app, id);
      expect(await look(id)).toMatchObject({ state: 'completed', accepted: 1, rejected: 1 });
      expect(await stored(lines)).toBe(1);
    });

    it('is asked twice takes it in once', async () => {
      const lines = [aSentLine()];
      const id = await asked(LINES, ndjsonOf(lines), NDJSON);
      await Promise.all([workOnImport(app, id), workOnImport(app, id)]);
      await workOnImport(app, id);
      expect(await overImport(office, id)).toMatchObject({ accepted: 1, duplicates: 0 });
      const [row] = await app.sql('SELECT fence FROM imports WHERE id = $1', [publicId.decode('import', id)]);
      expect(row).toEqual({ fence: 1 });
    });

    it('dies again and again is told to a person', async () => {
      const id = await asked(LINES, ndjsonOf([aSentLine()]), NDJSON);
      for (let crash = 0; crash < 3; crash++) {
        await app.sql(
          `UPDATE imports SET state = 'working', fence = fence + 1, lease_until = now() - interval '1 hour' WHERE id = $1`,
          [publicId.decode('import', id)],
        );
        await sweepImports(app);
      }
      expect(await look(id)).toMatchObject({ state: 'failed', error: { code: 'needs-attention' } });
    });

    it('was never told of it is asked again', async () => {
      const id = await asked(LINES, ndjsonOf([aSentLine()]), NDJSON);
      const importId = publicId.decode('import', id);
      const asks = async (): Promise<number> =>
        (
          await app.sql<{ count: number }>(
            `SELECT count(*)::int AS count FROM outbox WHERE job = 'import-work' AND payload ->> 'importId' = $1`,
            [String(importId)],
          )
        )[0]!.count;
      await sweepImports(app);
      expect(await asks()).toBe(1);
      await app.sql(`UPDATE imports SET asked_at = now() - interval '1 hour' WHERE id = $1`, [importId]);
      await sweepImports(app);
      expect(await asks()).toBe(2);
      await workOnImport(app, id);
    });
  });

  describe('whose file', () => {
    it('refused nothing is not kept', async () => {
      const one = await imported(LINES, ndjsonOf([aSentLine()]), NDJSON);
      await removeImportFiles(app);
      expect(await look(one.id)).toMatchObject({ isFileKept: false });
    });

    it('refused something is kept for days, and then goes', async () => {
      const one = await imported(LINES, ndjsonOf([aSentLine({ kind: 'old' })]), NDJSON);
      await removeImportFiles(app);
      expect(await look(one.id)).toMatchObject({ isFileKept: true });
      expect((await sameFile(one.id)).status).toBe(200);
      await app.sql('ALTER TABLE imports DISABLE TRIGGER imports_keep');
      await app.sql(`UPDATE imports SET finished_at = now() - interval '8 days' WHERE id = $1`, [
        publicId.decode('import', one.id),
      ]);
      await app.sql('ALTER TABLE imports ENABLE TRIGGER imports_keep');
      await removeImportFiles(app);
      expect(await look(one.id)).toMatchObject({ isFileKept: false });
      expectProblem(await sameFile(one.id), 409, 'import-file-gone');
      // What was wrong is still there: it names nobody.
      expect(await errorsOf(one)).toEqual(['row 1 unknown-value']);
    });

    it('is gone before it was read is asked for anew', async () => {
      const id = await asked(LINES, ndjsonOf([aSentLine()]), NDJSON);
      await app.sql(
        `UPDATE imports SET stored_as = 'passing:00000000-0000-0000-0000-000000000000' WHERE id = $1`,
        [publicId.decode('import', id)],
      );
      await workOnImport(app, id);
      expect(await look(id)).toMatchObject({ state: 'failed', error: { code: 'import-file-gone' } });
    });

    it('leaves what came of it as it was', async () => {
      const one = await imported(LINES, ndjsonOf([aSentLine({ kind: 'old' })]), NDJSON);
      const id = publicId.decode('import', one.id);
      await expect(app.sql('UPDATE imports SET accepted = 5 WHERE id = $1', [id])).rejects.toThrow(
        'append-only',
      );
      await expect(app.sql('DELETE FROM imports WHERE id = $1', [id])).rejects.toThrow('append-only');
      await expect(app.sql('DELETE FROM import_errors WHERE import_id = $1', [id])).rejects.toThrow();
    });
  });
});
