import { AdministrativeUnitLoader } from '../../src/offices/administrative-unit-loader';
import { anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Item {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

let app: TestApp;
let administrator: SignedIn;
let root: number;
beforeAll(async () => {
  app = await startApp();
  root = await app.rootOffice();
  administrator = await app.as('administrator');
});
afterAll(() => app.stop());

const items = async (path: string, as = administrator): Promise<Item[]> =>
  ((await as.get(path)).body as { items: Item[] }).items;
const codes = async (path: string, as = administrator): Promise<string[]> =>
  (await items(path, as)).map((item) => item.code);

describe('the office tree', () => {
  beforeAll(async () => {
    const haDong = await anOffice(app.sql, { code: '20001', name: 'BHXH cơ sở Hà Đông', parent_id: root });
    await anOffice(app.sql, { code: '20002', name: 'BHXH cơ sở Đống Đa', parent_id: root });
    await anOffice(app.sql, {
      code: '20003',
      name: 'BHXH huyện Mê Linh',
      parent_id: haDong.id,
      level: 'district',
      valid_to: '2025-06-30',
    });
  });

  it('is listed by code within the caller’s offices', async () => {
    expect(await codes('/v1/offices')).toEqual(['00000', '20001', '20002', '20003']);
    const [haDong] = await items('/v1/offices?search=ha dong');
    const [{ id } = { id: 0 }] = await app.sql<{ id: number }>("SELECT id FROM offices WHERE code = '20001'");
    const planner = await app.as('planner', id);
    expect(await codes('/v1/offices', planner)).toEqual(['20001', '20003']);
    expect((await planner.get(`/v1/offices/${haDong!.id}`)).status).toBe(200);
  });

  it('is filtered by parent, level, day and name with or without marks', async () => {
    const [haDong] = await items('/v1/offices?search=H%C3%A0%20%C4%90%C3%B4ng');
    expect(haDong!.code).toBe('20001');
    expect(await codes('/v1/offices?search=dong%20da')).toEqual(['20002']);
    expect(await codes(`/v1/offices?parentId=${haDong!.id}`)).toEqual(['20003']);
    expect(await codes('/v1/offices?level=district')).toEqual(['20003']);
    expect(await codes('/v1/offices?level=district&validOn=2025-06-30')).toEqual(['20003']);
    expect(await codes('/v1/offices?level=district&validOn=2025-07-01')).toEqual([]);
  });

  it('takes a search for what it says: % and _ stand for themselves', async () => {
    expect(await codes('/v1/offices?search=%25')).toEqual([]);
    expect(await codes('/v1/offices?search=_')).toEqual([]);
    expect(await codes('/v1/offices?search=%5C')).toEqual([]);
  });

  it('pages through with a cursor that is good for the same filters only', async () => {
    const first = (await administrator.get('/v1/offices?limit=2')).body as { nextCursor: string };
    const next = `cursor=${encodeURIComponent(first.nextCursor)}`;
    expect(await codes(`/v1/offices?limit=2&${next}`)).toEqual(['20002', '20003']);
    expectProblem(await administrator.get(`/v1/offices?level=district&${next}`), 422, 'invalid-cursor');
  });

  it('never closes a circle', async () => {
    const [haDong, meLinh] = [
      (await items('/v1/offices?search=ha dong'))[0]!,
      (await items('/v1/offices?search=me linh'))[0]!,
    ];
    const move = (parentId: string) =>
      administrator.patch(`/v1/offices/${haDong.id}`).set('If-Match', '"v1"').send({ parentId });
    expectProblem(await move(meLinh.id), 409, 'office-cycle');
    expectProblem(await move(haDong.id), 409, 'office-cycle');
  });

  it('refuses a last day before the first', async () => {
    const [haDong] = await items('/v1/offices?search=ha dong');
    const response = await administrator
      .patch(`/v1/offices/${haDong!.id}`)
      .set('If-Match', '"v1"')
      .send({ validTo: '2019-12-31' });
    expect(expectProblem(response, 422, 'ends-before-start').errors[0]?.pointer).toBe('/validTo');
  });
});

describe('administrative units', () => {
  it('come from the package once, however often it is loaded', async () => {
    const loader = app.services.get(AdministrativeUnitLoader, { strict: false });
    const progress: [number, number][] = [];
    const first = await loader.load((done, total) => progress.push([done, total]));
    expect(first).toEqual({ units: 13_482, successions: 10_102, withoutCode: 772 });
    const total = first.units + first.successions;
    expect(progress.at(-1)).toEqual([total, total]);
    expect(progress.length).toBeGreaterThan(10);
    expect(await loader.load()).toEqual({ units: 0, successions: 0, withoutCode: 772 });
  }, 60_000);

  it('tell a reused code apart by the day', async () => {
    const named = async (day: string) =>
      (await items(`/v1/administrative-units?search=ph&validOn=${day}&parentCode=01&limit=1`))[0]?.code;
    expect(await named('2025-07-01')).toBe('00004');
    expect((await items('/v1/administrative-units?search=lieu giai')).map((unit) => unit.code)).toEqual([
      '00008',
    ]);
    expect((await items('/v1/administrative-units?search=ngoc ha&parentCode=01')).map((u) => u.code)).toEqual(
      ['00008'],
    );
  });

  it('know what became of them', async () => {
    const [lieuGiai] = await items('/v1/administrative-units?search=lieu giai');
    const successors = await items(`/v1/administrative-units/${lieuGiai!.id}/successors`);
    expect(successors.map((unit) => unit.name)).toContain('Phường Ngọc Hà');
    const [ngocHa] = await items('/v1/administrative-units?search=ngoc ha&parentCode=01');
    const predecessors = await items(`/v1/administrative-units/${ngocHa!.id}/predecessors?limit=200`);
    expect(predecessors.map((unit) => unit.name)).toContain('Phường Liễu Giai');
    expect((await administrator.get(`/v1/administrative-units/${ngocHa!.id}`)).body).toEqual(ngocHa);
  });

  it('page over codes that stand on several rows', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = (await administrator.get(
        `/v1/administrative-units?level=district&limit=7${cursor}`,
      )) as { body: { items: Item[]; nextCursor: string | null } };
      seen.push(...body.items.map((unit) => unit.id));
      cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
  });
});

describe('holidays', () => {
  it('are added and taken back as versions of facts', async () => {
    const added = await administrator
      .post('/v1/holidays')
      .send({ day: '2026-04-30', name: 'Ngày Giải phóng miền Nam' });
    expect(added.status).toBe(201);
    const holiday = added.body as { id: string; recordedAt: string };
    expectProblem(
      await administrator.post('/v1/holidays').send({ day: '2026-04-30', name: 'Lặp lại' }),
      409,
      'already-exists',
    );
    expect((await administrator.delete(`/v1/holidays/${holiday.id}`)).status).toBe(204);
    expectProblem(await administrator.delete(`/v1/holidays/${holiday.id}`), 404, 'holiday-not-found');
    const list = async (query: string) => items(`/v1/holidays?from=2026-04-01&to=2026-04-30${query}`);
    expect(await list('')).toEqual([]);
    expect(await list(`&asOf=${holiday.recordedAt}`)).toMatchObject([{ id: holiday.id }]);
    expect(await list('&asOf=2020-01-01T00:00:00Z')).toEqual([]);
  });

  it('are not for a supervisor to change', async () => {
    const supervisor = await app.as('supervisor');
    const refused = await supervisor.post('/v1/holidays').send({ day: '2026-05-01', name: 'Lao động' });
    expectProblem(refused, 403, 'forbidden');
    expect((await supervisor.get('/v1/holidays')).status).toBe(200);
  });
});
