import type { Response } from 'supertest';
import { anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { XLSX, bytesOf, csvCells, firstSheet, sheetCells } from '../support/tables';

const AGENTS = 450;

/** A supervisor takes the lists of his office away as files, whole, and opens them with a spreadsheet. */
describe('lists as files', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let stranger: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-11-20T03:00:00Z');
    const root = await app.rootOffice();
    const east = await anOffice(app.sql, { parent_id: root });
    await app.sql(
      `INSERT INTO agents (code, name, kind, office_id)
       SELECT 'IS' || to_char(no, 'FM0000') || 'M', CASE no WHEN 7 THEN '=1+1' ELSE 'Đại lý số ' || no END, 'post-office', $2
       FROM generate_series(1, $1) AS no`,
      [AGENTS, root],
    );
    supervisor = await app.as('supervisor');
    stranger = await app.as('supervisor', east.id);
  });
  afterAll(() => app.stop());

  const book = (path: string, language: string): Promise<Response> =>
    supervisor
      .get(path)
      .set('Accept-Language', language)
      .buffer(true)
      .parse(bytesOf as never);

  it('gives a list as CSV, beyond a page, headings in Vietnamese and no cell a formula', async () => {
    const file = await supervisor.get('/v1/agents?format=csv&sort=code').set('Accept-Language', 'vi');
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="agents.csv"',
      'content-language': 'vi',
      vary: 'Accept-Language',
    });
    const [header, ...rows] = csvCells(file.text);
    expect(header!.slice(0, 4)).toEqual(['Định danh', 'Mã', 'Tên', 'Loại']);
    expect(rows.map(([, code]) => code)).toEqual(
      Array.from({ length: AGENTS }, (_, no) => `IS${String(no + 1).padStart(4, '0')}M`),
    );
    expect(rows[6]![2]).toBe("'=1+1");
    expect(file.text.startsWith('\ufeff')).toBe(false);
  });

  it('begins CSV with a byte order mark for Excel, and filters as the list does', async () => {
    const file = await supervisor
      .get('/v1/agents')
      .query({ format: 'csv', bom: 'true', search: 'so 45' })
      .set('Accept-Language', 'en');
    expect(file.text.startsWith('\ufeff')).toBe(true);
    const [header, ...rows] = csvCells(file.text);
    expect(header!.slice(0, 5)).toEqual(['Id', 'Code', 'Name', 'Kind', 'Office id']);
    expect(rows.map(([, , name]) => name).toSorted((a, b) => a!.localeCompare(b!))).toEqual([
      'Đại lý số 45',
      'Đại lý số 450',
    ]);
  });

  it('gives a list as a workbook', async () => {
    const file = await book('/v1/agents?format=xlsx&sort=code', 'vi');
    expect(file.headers).toMatchObject({
      'content-type': XLSX,
      'content-disposition': 'attachment; filename="agents.xlsx"',
    });
    const [header, ...rows] = sheetCells(firstSheet(file.body as Buffer));
    expect(header!.slice(0, 3)).toEqual(['Định danh', 'Mã', 'Tên']);
    expect(rows).toHaveLength(AGENTS);
    expect(rows[6]![2]).toBe('=1+1');
  });

  it('goes on from a cursor', async () => {
    const page = await supervisor.get('/v1/agents?limit=200&sort=code');
    const { nextCursor } = page.body as { nextCursor: string };
    const rest = await supervisor
      .get('/v1/agents')
      .query({ sort: 'code', format: 'csv', cursor: nextCursor });
    expect(csvCells(rest.text)).toHaveLength(1 + AGENTS - 200);
  });

  it('shows to nobody what the list does not show him', async () => {
    const file = await stranger.get('/v1/agents?format=csv');
    expect(csvCells(file.text)).toHaveLength(1);
    expectProblem(await supervisor.get('/v1/audit-events?format=csv'), 403, 'forbidden');
  });

  it('tells what is wrong with the query as a problem', async () => {
    expectProblem(await supervisor.get('/v1/agents?format=pdf'), 422, 'validation-failed');
    expectProblem(await supervisor.get('/v1/agents?format=csv&cursor=x'), 422, 'invalid-cursor');
  });

  it('says what went wrong in the language asked for, by a code that is the same in all', async () => {
    const inVietnamese = await supervisor.get('/v1/agents/agt_nothing').set('Accept-Language', 'vi');
    expect(inVietnamese.headers).toMatchObject({ 'content-language': 'vi', vary: 'Accept-Language' });
    expect(inVietnamese.body).toMatchObject({ code: 'agent-not-found', title: 'Không tìm thấy đại lý thu' });
    const otherwise = await supervisor.get('/v1/agents/agt_nothing');
    expect(otherwise.body).toMatchObject({ code: 'agent-not-found', title: 'Agent not found' });
    expect(otherwise.headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Language' });
  });

  it('says what is wrong with fields in it, with the bounds of the rule', async () => {
    const wrong = (language: string) =>
      supervisor.get('/v1/agents?limit=0&format=pdf').set('Accept-Language', language);
    const detailsOf = (answer: Response) =>
      (answer.body as { errors: { code: string; detail: string }[] }).errors.map(({ code, detail }) => [
        code,
        detail,
      ]);
    expect(detailsOf(await wrong('vi'))).toEqual([
      ['min', 'nhỏ hơn mức tối thiểu (1)'],
      ['is-in', 'không phải là một giá trị được dùng (json, csv, xlsx)'],
    ]);
    expect(detailsOf(await wrong('en'))[0]).toEqual(['min', 'limit must not be less than 1']);
  });
});
