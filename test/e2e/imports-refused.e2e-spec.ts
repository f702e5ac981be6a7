import { workbookOf } from '../../src/http/workbook-writer';
import { aD05Person, aD05Workbook } from '../factories/d05-workbook';
import { aSentLine } from '../factories/facts';
import type { SignedIn, TestApp } from '../support/app';
import { ImportDesk, type Item, LINES, itemsCsv, sendImport } from '../support/importing';
import { expectProblem } from '../support/problem';
import { CSV, XLSX } from '../support/tables';

interface Page<T> {
  readonly items: readonly T[];
}

/** Names of columns that offices save, and files that are not taken. */
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

  const imported: ImportDesk['imported'] = (...file) => desk.imported(...file);
  const errorsOf: ImportDesk['errorsOf'] = (one) => desk.errorsOf(one);
  const sameFile: ImportDesk['sameFile'] = (...file) => desk.sameFile(...file);

  describe('with saved names of columns', () => {
    const MAPPING = {
      name: 'Bưu điện',
      kind: 'contributions',
      columns: [
        { header: 'Số BL thu', field: 'receiptNo' },
        { header: 'Ngày', field: 'collectedOn' },
      ],
      dateFormat: 'MM/dd/yyyy',
    };

    it('read the files of an office as they are', async () => {
      const created = await office.post('/v1/import-mappings').send(MAPPING);
      expect([created.status, created.body]).toMatchObject([201, MAPPING]);
      const line = aSentLine({ collectedOn: '2026-01-05' });
      const { receiptNo, collectedOn: _, ...rest } = line;
      const file = itemsCsv([{ ...rest, 'Số BL thu': receiptNo, Ngày: '01/05/2026', 'Ghi chú riêng': 'x' }]);
      const query = `${LINES}&mapping=${encodeURIComponent('Bưu điện')}`;
      expect(await imported(query, file, CSV)).toMatchObject({ accepted: 1, mapping: 'Bưu điện' });
      expect(await imported(LINES, file, CSV)).toMatchObject({
        state: 'failed',
        error: { code: 'bad-import-header' },
      });
    });

    it('are changed and forgotten by who saved them', async () => {
      const created = await office.post('/v1/import-mappings').send({ ...MAPPING, name: 'Khác' });
      const path = created.headers['location'] as string;
      expectProblem(
        await office.post('/v1/import-mappings').send({ ...MAPPING, name: 'Khác' }),
        409,
        'already-exists',
      );
      expectProblem(await office.patch(path).send({ name: 'Nữa' }), 428, 'if-match-required');
      const changed = await office
        .patch(path)
        .set('If-Match', '"v1"')
        .send({ name: 'Nữa', dateFormat: 'dd/MM/yyyy' });
      expect([changed.status, changed.body, changed.headers['etag']]).toMatchObject([
        200,
        { name: 'Nữa', dateFormat: 'dd/MM/yyyy', columns: MAPPING.columns },
        '"v2"',
      ]);
      expectProblem(
        await office.patch(path).set('If-Match', '"v1"').send({ name: 'x' }),
        412,
        'stale-version',
      );
      expectProblem(await stranger.get(path), 404, 'import-mapping-not-found');
      expect(((await reader.get('/v1/import-mappings?kind=quotas')).body as Page<Item>).items).toEqual([]);
      expect((await office.delete(path)).status).toBe(204);
      expectProblem(await office.get(path), 404, 'import-mapping-not-found');
    });

    it('name fields that there are', async () => {
      const columns = [{ header: 'x', field: 'bonus' }];
      const problem = expectProblem(
        await office.post('/v1/import-mappings').send({ ...MAPPING, columns }),
        422,
        'validation-failed',
      );
      expect(problem.errors).toMatchObject([{ pointer: '/columns/0/field', code: 'unknown-value' }]);
    });
  });

  describe('are refused at the door', () => {
    const d05 = aD05Workbook({ increase: [aD05Person()] });

    it.each<[string, string, Buffer | string, string, number, string]>([
      ['a type that is not taken', LINES, '{}', 'text/plain', 415, 'unsupported-media-type'],
      ['a D05-TS that is no workbook', 'kind=contributions-d05', 'a,b', CSV, 415, 'unsupported-media-type'],
      ['bytes that are no workbook', LINES, 'a,b', XLSX, 422, 'import-file-type'],
      ['bytes that are no text', LINES, d05, CSV, 422, 'import-file-type'],
      ['nothing', LINES, '', CSV, 422, 'import-file-type'],
      ['too much', LINES, 'x'.repeat(60_001), CSV, 413, 'import-too-large'],
      ['no kind', '', 'a,b', CSV, 422, 'validation-failed'],
      ['a kind that is not there', 'kind=contracts', 'a,b', CSV, 422, 'validation-failed'],
      ['no source system', 'kind=contributions', 'a,b', CSV, 422, 'validation-failed'],
      ['a source system of quotas', 'kind=quotas&sourceSystem=x', 'a,b', CSV, 422, 'validation-failed'],
      ['an agent of a table', `${LINES}&agentCode=IS0001M`, 'a,b', CSV, 422, 'validation-failed'],
      ['a mapping of a form', 'kind=contributions-d05&mapping=x', d05, XLSX, 422, 'validation-failed'],
      ['a mapping that is not there', `${LINES}&mapping=x`, 'a,b', CSV, 422, 'validation-failed'],
    ])('%s', async (_what, query, file, type, status, code) => {
      expectProblem(await sendImport(office, query, file, type), status, code);
    });

    it('and who may not record', async () => {
      expectProblem(await sendImport(reader, LINES, 'a,b', CSV), 403, 'forbidden');
    });
  });

  describe('fail as a whole', () => {
    const declared = async (bytes: number): Promise<Buffer> => {
      const file = await workbookOf('x', [['a']]);
      // The size of the first part in the directory at the end of the archive.
      file.writeUInt32LE(bytes, file.indexOf(Buffer.from('PK\x01\x02')) + 24);
      return file;
    };

    it.each<[string, () => Promise<Buffer | string>, string, string, string]>([
      ['with a header that is none', async () => 'bonus\n1', CSV, LINES, 'bad-import-header'],
      [
        'with more rows than are taken',
        async () => itemsCsv(Array.from({ length: 51 }, () => aSentLine())),
        CSV,
        LINES,
        'too-many-rows',
      ],
      [
        'with a sheet that is no D05-TS',
        () => workbookOf('x', [['a'], [1]]),
        XLSX,
        'kind=contributions-d05',
        'bad-d05-header',
      ],
      [
        'with an agent that nobody names',
        async () => aD05Workbook({ agentCode: null, increase: [aD05Person()] }),
        XLSX,
        'kind=contributions-d05',
        'agent-code-missing',
      ],
      ['when it would unpack to too much', () => declared(400_000_000), XLSX, LINES, 'unpacks-too-large'],
    ])('%s', async (_what, file, type, query, code) => {
      const one = await imported(query, await file(), type);
      expect(one).toMatchObject({
        state: 'failed',
        error: { code, detail: expect.stringMatching(/\w/) },
        accepted: 0,
      });
      expect(await errorsOf(one)).toEqual([]);
    });

    it('and then have no rows to be written beside', async () => {
      const one = await imported('kind=contributions-d05', await workbookOf('x', [['a']]), XLSX);
      expectProblem(await sameFile(one.id), 409, 'import-without-rows');
    });
  });
});
