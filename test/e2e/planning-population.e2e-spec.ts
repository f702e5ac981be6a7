import { publicId } from '../../src/http/public-id';
import { type PopulatedProvince, aPopulatedProvince } from '../factories/planning-population';
import type { Row, Rows } from '../factories/planning-province';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const LABOUR_FORCE = 'working-age-labour-force';
const INFORMAL = 'farmers-and-informal-workers';
const SOURCE = 'Cục Thống kê thành phố Hà Nội';

interface Figure {
  readonly administrativeUnitCode: string;
  readonly people: number;
  readonly [field: string]: unknown;
}
const aFigure = (
  administrativeUnitCode: string,
  people: number,
  more: Readonly<Record<string, unknown>> = {},
): Figure => ({
  administrativeUnitCode,
  definition: LABOUR_FORCE,
  countedOn: '2026-06-30',
  people,
  source: SOURCE,
  ...more,
});
const WORKING_AGE = [aFigure('00004', 3_001), aFigure('00008', 1_001), aFigure('00013', 500)];

/** A province divides its total of 2027 by the people who live in the territories of its agents. Told in order. */
describe('planning by population', () => {
  let app: TestApp;
  let province: PopulatedProvince;
  let planner: SignedIn;
  let eastern: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-11-20T03:00:00Z');
    province = await aPopulatedProvince(app);
    planner = await app.as('planner');
    eastern = await app.as('planner', province.eastId);
  });
  afterAll(() => app.stop());

  const set = (items: readonly object[], more: object = {}, who = planner) =>
    who.post('/v1/population-figures/bulk').send({ items, ...more });
  const list = async (query = ''): Promise<{ items: Figure[]; nextCursor: string | null }> =>
    (await planner.get(`/v1/population-figures?${query}`)).body as {
      items: Figure[];
      nextCursor: string | null;
    };
  const order = (bases: readonly object[], total: number, officeId = province.rootId) => ({
    officeId: publicId.encode('office', officeId),
    year: 2027,
    metric: 'new-participants',
    total,
    bases,
  });
  const byLabourForce = [{ basis: 'labour-force', share: 1, population: LABOUR_FORCE }];
  const preview = (bases: readonly object[], total: number) =>
    planner.post('/v1/quota-plans/preview').send(order(bases, total));
  const agentsOf = ({ body }: { body: unknown }) =>
    (body as { agents: Row[] }).agents.map(({ agentCode, amount, labourForce, inForce }) => [
      agentCode,
      amount,
      labourForce,
      inForce,
    ]);
  const errorsOf = ({ body }: { body: unknown }) => (body as { errors: unknown[] }).errors;

  it('asks by which people, the same throughout a plan', async () => {
    const refused = await preview(
      [
        { basis: 'labour-force', share: 1 },
        { basis: 'staff', share: 1, population: INFORMAL },
      ],
      100,
    );
    expectProblem(refused, 422, 'validation-failed');
    expect(errorsOf(refused)).toMatchObject([
      { pointer: '/bases/0/population', code: 'required' },
      { pointer: '/bases/1/population', code: 'not-of-this-basis' },
    ]);
    const mixed = [...byLabourForce, { basis: 'uncovered-potential', share: 1, population: INFORMAL }];
    const draft = { ...order(mixed, 100), name: 'Chỉ tiêu 2027' };
    for (const answer of [await preview(mixed, 100), await planner.post('/v1/quota-plans').send(draft)]) {
      expectProblem(answer, 422, 'validation-failed');
      expect(errorsOf(answer)).toMatchObject([{ pointer: '/bases/1/population', code: 'mixed-populations' }]);
    }
    const unknown = await preview([{ basis: 'labour-force', share: 1, population: 'everybody' }], 100);
    expectProblem(unknown, 422, 'validation-failed');
  });

  it('does not plan for communes of which nothing is known', async () => {
    const refused = await preview(byLabourForce, 4_502);
    expectProblem(refused, 422, 'population-missing');
    expect(errorsOf(refused)).toEqual([
      {
        pointer: '/bases/0/population',
        code: 'population-missing',
        detail: 'no figure of 00004, 00008, 00013',
      },
    ]);
  });

  it('takes figures of communes that there were on the day, all or the good ones', async () => {
    const items = [
      aFigure('00004', 3_000),
      aFigure('99999', 1),
      aFigure('00013', 1, { countedOn: '2025-06-30' }),
      aFigure('00013', 500, { countedOn: '2026-11-21' }),
      aFigure('01', 5_000_000),
      aFigure('00004', 3_002),
      aFigure('00004', 3_000),
      aFigure('00008', 9_999, { countedOn: '2025-01-01' }),
    ];
    const refused = await set(items);
    expectProblem(refused, 422, 'rows-refused');
    expect(errorsOf(refused)).toMatchObject([
      { row: 2, pointer: '/administrativeUnitCode', code: 'unit-not-found' },
      { row: 3, pointer: '/administrativeUnitCode', code: 'unit-not-found' },
      { row: 4, pointer: '/countedOn', code: 'in-the-future' },
      { row: 5, pointer: '/administrativeUnitCode', code: 'wrong-form' },
      { row: 6, pointer: '/people', code: 'conflicting-figure' },
    ]);
    const counts = { received: 8, accepted: 2, duplicates: 1, rejected: 5 };
    const tried = await set(items, { mode: 'keep-good-rows', dryRun: true });
    expect(tried.body).toMatchObject({ ...counts, dryRun: true });
    expect((await list()).items).toEqual([]);
    expect((await set(items, { mode: 'keep-good-rows' })).body).toMatchObject({ ...counts, dryRun: false });
  });

  it('corrects what was wrong, and takes the same again for what it is', async () => {
    expect((await set(WORKING_AGE)).body).toMatchObject({ accepted: 3, duplicates: 0, rejected: 0 });
    expect((await set(WORKING_AGE)).body).toMatchObject({ accepted: 0, duplicates: 3, rejected: 0 });
    const versions = await app.sql<{ people: string; isCurrent: boolean }>(
      `SELECT people, superseded_at IS NULL AS "isCurrent" FROM population_figures
       WHERE administrative_unit_code = '00004' ORDER BY id`,
    );
    expect(versions.map(({ people, isCurrent }) => [Number(people), isCurrent])).toEqual([
      [3_000, false],
      [3_001, true],
    ]);
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?action=population-figures-set&limit=50')).body as {
      items: { details: unknown }[];
    };
    expect(items.map(({ details }) => details)).toMatchObject([
      { accepted: 3, corrected: 1 },
      { accepted: 2, corrected: 0, rejected: 5 },
    ]);
  });

  it('lets one correction follow the other, however close they come', async () => {
    const answers = await Promise.all([501, 502, 503].map((people) => set([aFigure('00013', people)])));
    expect(answers.map(({ body }) => body as unknown)).toMatchObject(answers.map(() => ({ accepted: 1 })));
    await set([aFigure('00013', 500)]).expect(200);
    const { items } = await list('administrativeUnitCode=00013');
    expect(items).toMatchObject([{ people: 500 }]);
    const [{ versions } = { versions: 0 }] = await app.sql<{ versions: number }>(
      `SELECT count(*) AS versions FROM population_figures WHERE administrative_unit_code = '00013'`,
    );
    expect(versions).toBe(5);
  });

  it('lists what is known, page by page and of a day', async () => {
    const whole = (await list()).items;
    expect(
      whole.map(({ administrativeUnitCode, countedOn, people }) => [
        administrativeUnitCode,
        countedOn,
        people,
      ]),
    ).toEqual([
      ['00004', '2026-06-30', 3_001],
      ['00008', '2025-01-01', 9_999],
      ['00008', '2026-06-30', 1_001],
      ['00013', '2026-06-30', 500],
    ]);
    expect(whole[0]).toEqual({
      ...WORKING_AGE[0],
      authorId: publicId.encode('user', planner.userId),
      recordedAt: expect.any(String),
    });
    const first = await list('limit=3');
    const { items: rest } = await list(`limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest]).toEqual(whole);
    const codes = async (query: string) =>
      (await list(query)).items.map(({ administrativeUnitCode }) => administrativeUnitCode);
    expect(await codes('on=2026-11-20')).toEqual(['00004', '00008', '00013']);
    expect(await codes('on=2025-06-30')).toEqual(['00008']);
    expect(await codes('on=2026-01-01')).toEqual([]);
    expect(await codes('parentCode=001')).toEqual(['00008']);
    expect(await codes('parentCode=01&administrativeUnitCode=00008')).toEqual(['00008']);
    expect(await codes(`definition=${INFORMAL}`)).toEqual([]);
  });

  it('divides by the people of each territory, a shared commune in equal parts', async () => {
    const drawn = await preview(byLabourForce, 4_502);
    expect(drawn.status).toBe(200);
    // 3001/3 of 00004, 1001/2 of 00008, all of 00013: of 4502, 1000.27, 1500.73 and 2000.83, the west before its agents.
    expect(agentsOf(drawn)).toEqual([
      ['IS0001M', 1_000, 1_000, 0],
      ['IS0002M', 1_501, 1_500, 0],
      ['IS0003M', 2_001, 2_000, 0],
      ['IS0004M', 0, 0, 0],
    ]);
    const staffless = await preview([{ basis: 'equal', share: 1 }], 4);
    expect(agentsOf(staffless)[0]).toEqual(['IS0001M', 1, null, null]);
  });

  it('divides by those who do not take part, each counted once where he is looked after now', async () => {
    await province.enrol();
    const potential = [{ basis: 'uncovered-potential', share: 1, population: INFORMAL }];
    expectProblem(await preview(potential, 90), 422, 'population-missing');
    const farmers = { definition: INFORMAL };
    const earlier = { ...farmers, countedOn: '2025-12-31' };
    await set([
      aFigure('00004', 9, farmers),
      aFigure('00004', 900, earlier),
      aFigure('00008', 4, farmers),
      aFigure('00013', 2, earlier),
    ]).expect(200);
    const drawn = await preview(potential, 90);
    // People 3, 5 and 7, of whom 4, 2 and 1 take part.
    expect(agentsOf(drawn)).toEqual([
      ['IS0001M', 0, 3, 4],
      ['IS0002M', 30, 5, 2],
      ['IS0003M', 60, 7, 1],
      ['IS0004M', 0, 0, 0],
    ]);
    const both = [...potential, { basis: 'labour-force', share: 1, population: INFORMAL }];
    // Of 90, 45 as 0 : 3 : 6 and 45 as 3 : 5 : 7.
    expect(agentsOf(await preview(both, 90)).map(([, amount]) => amount)).toEqual([9, 30, 51, 0]);
  });

  it('keeps with a submitted plan by what it was worked out', async () => {
    const draft = { ...order(byLabourForce, 4_502), name: 'Chỉ tiêu 2027' };
    const created = await planner.post('/v1/quota-plans').send(draft);
    expect(created.body).toMatchObject({ bases: byLabourForce });
    const path = created.headers['location']!;
    const agents = async () => ((await planner.get(`${path}/agents`)).body as Rows).items;
    const change = (bases: readonly object[]) => planner.patch(path).set('If-Match', '"v1"').send({ bases });
    const mixed = [...byLabourForce, { basis: 'uncovered-potential', share: 1, population: INFORMAL }];
    expectProblem(await change(mixed), 422, 'validation-failed');
    const before = await agents();
    expect(before[0]).toMatchObject({ amount: 1_000, labourForce: 1_000, inForce: 4 });
    await planner.post(`${path}/submission`).set('If-Match', '"v1"').expect(200);
    await set([aFigure('00004', 30_000)]).expect(200);
    expect(await agents()).toEqual(before);
    expect(agentsOf(await preview(byLabourForce, 4_502))[0]).toMatchObject([
      'IS0001M',
      expect.any(Number),
      10_000,
      4,
    ]);
    await set([aFigure('00004', 3_001)]).expect(200);
  });

  it('shares communes across offices, whose agents stay their own', async () => {
    const own = order(byLabourForce, 10, province.eastId);
    const drawn = await eastern.post('/v1/quota-plans/preview').send(own);
    expect(agentsOf(drawn)).toEqual([
      ['IS0003M', 10, 2_000, 1],
      ['IS0004M', 0, 0, 0],
    ]);
    const theirs = await eastern.post('/v1/quota-plans/preview').send(order(byLabourForce, 10));
    expectProblem(theirs, 404, 'office-not-found');
  });

  it('has figures that all may read, and the office above all others sets', async () => {
    expect((await eastern.get('/v1/population-figures')).body).toEqual(await list());
    expectProblem(await set(WORKING_AGE, {}, eastern), 403, 'top-office-required');
    const supervisor = await app.as('supervisor');
    expectProblem(await set(WORKING_AGE, {}, supervisor), 403, 'forbidden');
  });
});
