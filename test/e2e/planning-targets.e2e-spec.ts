import { type Localities, MONTHS, aParticipatingProvince } from '../factories/targets';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Target {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Targets {
  readonly items: readonly Target[];
  readonly nextCursor: string | null;
}

const SOURCE = 'Kế hoạch 56/KH-UBND ngày 18/02/2022';
const FARMERS = { definition: 'farmers-and-informal-workers', people: 1_000, countedOn: '2025-04-01' };
const RETIRED = { definition: 'past-retirement-age', people: 400, countedOn: '2025-04-01' };
const DAY = '2026-05-20';

/** A province and its two offices, with people who pay for themselves, on the way to what the city's plan asks. Told in order. */
describe('targets of localities', () => {
  let app: TestApp;
  let planner: SignedIn;
  let stranger: SignedIn;
  let offices: Localities;
  const targets = new Map<string, Target>();

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-05-25T03:00:00Z');
    const province = await aParticipatingProvince(app);
    offices = province.offices;
    planner = await app.as('planner');
    stranger = await app.as('planner', province.eastId);
  });
  afterAll(() => app.stop());

  const aTarget = (more: object = {}): Record<string, unknown> => ({
    officeId: offices.west,
    year: 2026,
    measure: 'participation',
    rateBp: 300,
    population: FARMERS,
    source: SOURCE,
    ...more,
  });
  const create = async (name: string, more: object = {}): Promise<Target> => {
    const created = await planner.post('/v1/targets').send(aTarget(more));
    expect(created.status).toBe(201);
    targets.set(name, created.body as Target);
    return created.body as Target;
  };
  const pathOf = (name: string): string => `/v1/targets/${targets.get(name)!.id}`;
  const progressOf = async (name: string, on = DAY): Promise<Target> => {
    const answer = await planner.get(`${pathOf(name)}/progress?on=${on}`);
    expect(answer.status).toBe(200);
    return answer.body as Target;
  };
  const standings = async (who: SignedIn, query: string): Promise<Targets> => {
    const answer = await who.get(`/v1/targets/standings?year=2026&on=${DAY}&${query}`);
    expect(answer.status).toBe(200);
    return answer.body as Targets;
  };

  it('are set with the population that the rate is of', async () => {
    const created = await planner.post('/v1/targets').send(aTarget());
    expect(created.status).toBe(201);
    const target = created.body as Target;
    targets.set('west', target);
    expect(created.headers).toMatchObject({ etag: '"v1"', location: pathOf('west') });
    expect(target).toMatchObject({
      officeCode: '00101',
      officeName: 'Cơ sở Tây',
      administrativeUnitCode: null,
      rateBp: 300,
      population: FARMERS,
      source: SOURCE,
    });
    const east = { officeId: offices.east, administrativeUnitCode: '00008', rateBp: 100 };
    await create('east', { ...east, population: { ...FARMERS, people: 500 } });
    expect(targets.get('east')).toMatchObject({ administrativeUnitName: 'Phường Ngọc Hà' });
    await create('root', {
      officeId: offices.root,
      population: { definition: 'working-age-labour-force', people: 3_000, countedOn: '2024-07-01' },
    });
    expectProblem(await planner.post('/v1/targets').send(aTarget()), 409, 'target-exists');
    const supervisor = await app.as('supervisor');
    expectProblem(await supervisor.post('/v1/targets').send(aTarget()), 403, 'forbidden');
  });

  it.each([
    {
      what: 'a population of another measure',
      more: { measure: 'pension-coverage' },
      code: 'validation-failed',
      error: { pointer: '/population/definition', code: 'of-another-measure' },
    },
    {
      what: 'a rate of nothing',
      more: { rateBp: 0 },
      code: 'validation-failed',
      error: { pointer: '/rateBp' },
    },
    {
      what: 'a population without its day',
      more: { population: { definition: FARMERS.definition, people: 9 } },
      code: 'validation-failed',
      error: { pointer: '/population/countedOn' },
    },
    {
      what: 'a population of tomorrow',
      more: { population: { ...FARMERS, countedOn: '2026-05-26' } },
      code: 'validation-failed',
      error: { pointer: '/population/countedOn', code: 'in-the-future' },
    },
    {
      what: 'a unit that was gone before the year',
      more: { administrativeUnitCode: '001' },
      code: 'administrative-unit-not-found',
      error: { pointer: '/administrativeUnitCode' },
    },
  ])('are refused with $what', async ({ more, code, error }) => {
    const refused = await planner.post('/v1/targets').send(aTarget(more));
    expect(expectProblem(refused, 422, code).errors).toMatchObject([error]);
  });

  it('name a unit as it was called in their year', async () => {
    const former = await create('former', { year: 2025, administrativeUnitCode: '001' });
    expect(former).toMatchObject({ administrativeUnitName: 'Quận Ba Đình' });
    const { items } = (await planner.get('/v1/targets?year=2025&measure=participation')).body as Targets;
    expect(items).toEqual([former]);
  });

  it('show how far they are, by hand', async () => {
    const { target, history, trajectory, ...progress } = await progressOf('west');
    expect(target).toEqual(targets.get('west'));
    // 3% of 1,000; 11 of them are missing, and May is one of 8 months.
    expect(progress).toEqual({
      on: DAY,
      goal: 30,
      result: 19,
      resultOn: DAY,
      resultRateBp: 190,
      gap: 11,
      monthsLeft: 8,
      neededPerMonth: 2,
      // 17 at the end of April and one more in each of 8 months, as in each of the last 12.
      projection: { people: 25, low: 25, high: 25, confidenceBp: 9_000 },
      outlook: 'off-track',
    });
    expect((history as { people: number }[]).map(({ people }) => people)).toEqual([
      5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
    ]);
    expect(history).toMatchObject([
      { on: '2025-04-30' },
      ...MONTHS.map((month) => ({ on: expect.stringContaining(month) })),
    ]);
    const points = trajectory as { on: string; linear: number; compounding: number }[];
    expect([points[0]!.on, points.at(-1)!.on]).toEqual(['2026-05-31', '2026-12-31']);
    expect(points.map(({ linear }) => linear)).toEqual([20, 22, 23, 25, 26, 27, 29, 30]);
    expect(points.map(({ compounding }) => compounding)).toEqual([20, 21, 23, 24, 25, 27, 28, 30]);
  });

  it('count with the offices below, each day as it was, and nobody tomorrow', async () => {
    expect(await progressOf('root')).toMatchObject({ result: 22, goal: 90 });
    expect(await progressOf('east')).toMatchObject({ result: 3, projection: null, outlook: 'uncertain' });
    expect(await progressOf('west', '2026-05-19')).toMatchObject({ result: 18 });
    expect(await progressOf('west', '2025-04-09')).toMatchObject({ result: 0, monthsLeft: 21 });
    const today = await planner.get(`${pathOf('west')}/progress`);
    expect(today.body).toMatchObject({ on: '2026-05-25', result: 20 });
    const over = await planner.get(`${pathOf('former')}/progress`);
    expect(over.body).toMatchObject({ on: '2025-12-31', result: 13, monthsLeft: 0, outlook: 'off-track' });
    const tomorrow = await planner.get(`${pathOf('west')}/progress?on=2026-05-26`);
    expect(expectProblem(tomorrow, 422, 'validation-failed').errors).toMatchObject([
      { pointer: '#query/on', code: 'in-the-future' },
    ]);
  });

  it('never change what they are measured by without a trace', async () => {
    const change = (body: object, tag = '"v1"') =>
      planner.patch(pathOf('west')).set('If-Match', tag).send(body);
    expectProblem(await planner.patch(pathOf('west')).send({}), 428, 'if-match-required');
    const partly = await change({ population: { people: 800 } });
    expect(expectProblem(partly, 422, 'validation-failed').errors).toMatchObject([
      { pointer: '/population/countedOn' },
    ]);
    const population = { people: 800, countedOn: '2026-04-01' };
    const changed = await change({ population });
    expect(changed.body).toMatchObject({
      rateBp: 300,
      population: { ...FARMERS, ...population },
      version: 2,
    });
    expectProblem(await change({ rateBp: 310 }), 412, 'stale-version');
    targets.set('west', changed.body as Target);

    expect(await progressOf('west')).toMatchObject({
      target: { population },
      goal: 24,
      resultRateBp: 237,
      gap: 5,
      neededPerMonth: 1,
      outlook: 'on-track',
    });
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?action=target-changed')).body as Targets;
    expect(items).toMatchObject([
      {
        subject: targets.get('west')!.id,
        details: { fields: ['people', 'countedOn'], was: { people: 1_000, countedOn: '2025-04-01' } },
      },
    ]);
  });

  it('stand beside those of the same population only', async () => {
    const expected = [
      {
        rank: 1,
        officeCode: '00101',
        result: 19,
        goal: 24,
        attainmentBp: 7_916,
        population: { people: 800 },
      },
      {
        rank: 2,
        officeCode: '00102',
        administrativeUnitName: 'Phường Ngọc Hà',
        result: 3,
        goal: 5,
        attainmentBp: 6_000,
        rateBp: 100,
        resultOn: DAY,
        population: { ...FARMERS, people: 500 },
        source: SOURCE,
      },
    ];
    const { items } = await standings(planner, 'definition=farmers-and-informal-workers');
    expect(items).toMatchObject(expected);
    const page = await standings(planner, 'definition=farmers-and-informal-workers&limit=1');
    const next = `definition=farmers-and-informal-workers&limit=1&cursor=${page.nextCursor}`;
    const rest = await standings(planner, next);
    expect([...page.items, ...rest.items]).toEqual(items);
    expect(rest.nextCursor).toBeNull();

    const mixed = await planner.get('/v1/targets/standings?year=2026');
    expect(expectProblem(mixed, 422, 'validation-failed').errors).toMatchObject([
      { pointer: '#query/definition' },
    ]);
  });

  it('of pension coverage live on what is reported', async () => {
    const coverage = { measure: 'pension-coverage', rateBp: 5_500, population: RETIRED };
    await create('coverage', coverage);
    await create('unreported', { ...coverage, officeId: offices.east });
    expect(await progressOf('coverage')).toMatchObject({
      goal: 220,
      result: null,
      gap: null,
      outlook: 'uncertain',
    });
    const report = (body: object, name = 'coverage') => planner.post(`${pathOf(name)}/reports`).send(body);
    const march = { reportedOn: '2026-03-31', people: 180, source: 'Báo cáo quý 1' };
    const added = await report(march);
    expect([added.status, added.headers['location']]).toEqual([201, `${pathOf('coverage')}/reports`]);
    expectProblem(await report({ ...march, people: 181 }), 409, 'report-exists');
    expectProblem(await report({ ...march, reportedOn: '2026-05-26' }), 422, 'validation-failed');
    expectProblem(await report(march, 'west'), 409, 'measured-from-contributions');
    expectProblem(await planner.get(`${pathOf('west')}/reports`), 409, 'measured-from-contributions');
    await report({ ...march, reportedOn: '2026-04-30', people: 200 });
    const { items } = (await planner.get(`${pathOf('coverage')}/reports`)).body as Targets;
    expect(items).toMatchObject([{ people: 200 }, { ...march, authorId: expect.any(String) }]);

    expect(await progressOf('coverage', '2026-04-15')).toMatchObject({ result: 180, resultOn: '2026-03-31' });
    expect(await progressOf('coverage')).toMatchObject({
      result: 200,
      resultOn: '2026-04-30',
      resultRateBp: 5_000,
      gap: 20,
      neededPerMonth: 3,
      history: [],
      projection: null,
      outlook: 'uncertain',
    });
    const ranked = await standings(planner, 'definition=past-retirement-age');
    expect(ranked.items).toMatchObject([
      { rank: 1, officeCode: '00101', attainmentBp: 9_090 },
      { rank: null, officeCode: '00102', result: null, attainmentBp: null },
    ]);
  });

  it('are not there for other offices', async () => {
    for (const path of [pathOf('west'), `${pathOf('west')}/progress`, `${pathOf('coverage')}/reports`])
      expectProblem(await stranger.get(path), 404, 'target-not-found');
    const change = stranger.patch(pathOf('west')).set('If-Match', '"v2"').send({ rateBp: 1 });
    expectProblem(await change, 404, 'target-not-found');
    expectProblem(await stranger.post('/v1/targets').send(aTarget()), 404, 'office-not-found');
    const { items } = await standings(stranger, 'definition=farmers-and-informal-workers');
    expect(items).toMatchObject([{ rank: 1, officeCode: '00102' }]);
  });
});
