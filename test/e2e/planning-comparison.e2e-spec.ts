import type { Response } from 'supertest';
import { type Rows, aPlanningProvince } from '../factories/planning-province';
import { aContract, anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { publicId } from '../../src/http/public-id';

/** A planner holds two plans of the same year beside one another. */
describe('two quota plans', () => {
  let app: TestApp;
  let planner: SignedIn;
  let stranger: SignedIn;
  let order: Record<string, unknown>;
  let mine: string;
  let other: string;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-11-20T03:00:00Z');
    const province = await aPlanningProvince(app);
    planner = await app.as('planner');
    stranger = await app.as('planner', province.eastId);
    order = province.order;
    mine = await draft(planner, {});
    other = await draft(planner, { total: 600, bases: [{ basis: 'equal', share: 1 }] });
  });
  afterAll(() => app.stop());

  async function draft(who: SignedIn, more: Record<string, unknown>): Promise<string> {
    const created = await who.post('/v1/quota-plans').send({ ...order, name: 'Chỉ tiêu 2027', ...more });
    expect(created.status).toBe(201);
    return (created.body as { id: string }).id;
  }
  const compare = async (query: string, { plan = mine, of = '', who = planner } = {}): Promise<Response> =>
    who.get(`/v1/quota-plans/${plan}/comparison${of}?${query}`);
  const rowsOf = async (plan: string, of: string): Promise<Rows['items']> =>
    ((await planner.get(`/v1/quota-plans/${plan}/${of}`)).body as Rows).items;
  const itemsOf = (response: Response): Rows['items'] => (response.body as Rows).items;

  it('are held beside one another, agent by agent', async () => {
    const [rows, others] = [await rowsOf(mine, 'agents'), await rowsOf(other, 'agents')];
    const compared = await compare(`with=${other}`);
    expect(compared.status).toBe(200);
    expect(itemsOf(compared)).toEqual(
      rows.map(({ agentCode, agentName, officeCode, amount }, place) => ({
        agentCode,
        agentName,
        officeCode,
        amount,
        otherAmount: others[place]!.amount,
        change: others[place]!.amount - amount,
      })),
    );
    const page = (await compare(`with=${other}&limit=3`)).body as Rows;
    const rest = await compare(`with=${other}&limit=3&cursor=${page.nextCursor}`);
    expect([...page.items, ...itemsOf(rest)]).toEqual(itemsOf(compared));
  });

  it('are held beside one another, office by office', async () => {
    const offices = itemsOf(await compare(`with=${other}`, { of: '/offices' }));
    expect(offices[0]).toEqual({
      officeCode: '00000',
      officeName: 'Bảo hiểm xã hội tỉnh',
      amount: 500,
      otherAmount: 600,
      change: 100,
    });
    expect(offices.map(({ officeCode }) => officeCode)).toEqual(['00000', '00101', '00102']);
    const agents = itemsOf(await compare(`with=${other}`));
    const changeIn = (rows: Rows['items']): number =>
      rows.reduce((sum, row) => sum + Number(row['change']), 0);
    expect(changeIn(agents)).toBe(100);
    expect(changeIn(offices.slice(1))).toBe(100);
  });

  it('show only what differs where that is wanted', async () => {
    expect(itemsOf(await compare(`with=${mine}`)).map(({ change }) => change)).toEqual([0, 0, 0, 0]);
    expect((await compare(`with=${mine}&changedOnly=true`)).body).toEqual({ items: [], nextCursor: null });
    const changed = itemsOf(await compare(`with=${other}&changedOnly=true`));
    expect(changed).toEqual(itemsOf(await compare(`with=${other}`)).filter(({ change }) => change !== 0));
  });

  it('show who is in one of them only', async () => {
    await planner.post(`/v1/quota-plans/${mine}/submission`).set('If-Match', '"v1"').expect(200);
    const [west] = await app.sql<{ id: number }>(`SELECT id FROM offices WHERE code = '00101'`);
    const agent = await anAgent(app.sql, { code: 'IS0005M', office_id: west!.id, contract: null });
    await aContract(app.sql, { agent, starts_on: '2027-01-01' });
    const there = itemsOf(await compare(`with=${other}&changedOnly=true`)).at(-1)!;
    expect(there).toMatchObject({ agentCode: 'IS0005M', officeCode: '00101', amount: null, change: null });
    expect(there['otherAmount']).toBeGreaterThan(0);
    const back = itemsOf(await compare(`with=${mine}`, { plan: other })).at(-1)!;
    expect(back).toEqual({ ...there, amount: there['otherAmount'], otherAmount: null });
  });

  it('are of one office, year and metric', async () => {
    const elsewhere = await draft(planner, { metric: 'collection', year: 2028 });
    const problem = expectProblem(await compare(`with=${elsewhere}`), 422, 'plans-not-comparable');
    expect(problem.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '#query/with other-year',
      '#query/with other-metric',
    ]);
    const below = await draft(planner, { officeId: publicId.encode('office', stranger.officeId) });
    expectProblem(await compare(`with=${below}`, { of: '/offices' }), 422, 'plans-not-comparable');
    expectProblem(await compare(''), 422, 'validation-failed');
    expectProblem(await compare(`with=${other}&changedOnly=yes`), 422, 'validation-failed');
    expectProblem(await compare(`with=${publicId.encode('quota-plan', 9_999)}`), 404, 'quota-plan-not-found');
  });

  it('are not there for other offices, neither the one nor the other', async () => {
    expectProblem(await compare(`with=${other}`, { who: stranger }), 404, 'quota-plan-not-found');
    const theirs = await draft(stranger, { officeId: publicId.encode('office', stranger.officeId) });
    expectProblem(
      await compare(`with=${other}`, { plan: theirs, who: stranger }),
      404,
      'quota-plan-not-found',
    );
  });
});
