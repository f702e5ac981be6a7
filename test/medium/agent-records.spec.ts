import { publicId } from '../../src/http/public-id';
import { type AgentColumns, aStaffMember, anAdministrativeUnit, anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Item {
  readonly id: string;
}
interface PageBody {
  readonly items: readonly Item[];
}

let app: TestApp;
let root: number;
let supervisor: SignedIn;
beforeAll(async () => {
  app = await startApp();
  root = await app.rootOffice();
  supervisor = await app.as('supervisor');
});
afterAll(() => app.stop());

describe('what an agent has', () => {
  let agent: AgentColumns;
  let path: string;
  beforeAll(async () => {
    agent = await anAgent(app.sql, { office_id: root, name: 'Bưu điện Cầu Giấy' });
    path = `/v1/agents/${publicId.encode('agent', agent.id)}`;
    await anAdministrativeUnit(app.sql, { code: '00008', name: 'Phường Ngọc Hà' });
  });

  it('territories: of a unit that exists on the day, one at a time, ended as a new version', async () => {
    const add = (body: object) => supervisor.post(`${path}/territories`).send(body);
    const unknown = await add({ administrativeUnitCode: '00008', startsOn: '2025-06-30' });
    expect(expectProblem(unknown, 422, 'administrative-unit-not-found').errors[0]?.pointer).toBe(
      '/administrativeUnitCode',
    );
    const added = await add({ administrativeUnitCode: '00008', startsOn: '2026-01-01' });
    expect(added.status).toBe(201);
    const first = added.body as { id: string; recordedAt: string };
    expect(added.headers['location']).toBe(`/v1/territories/${first.id}`);
    expectProblem(await add({ administrativeUnitCode: '00008', startsOn: '2026-02-01' }), 409, 'overlaps');

    const ended = await supervisor.post(`/v1/territories/${first.id}/end`).send({ endsOn: '2026-01-31' });
    expect(ended.body).toMatchObject({ endsOn: '2026-01-31', supersededAt: null });
    expectProblem(
      await supervisor.post(`/v1/territories/${first.id}/end`).send({ endsOn: '2026-02-28' }),
      409,
      'superseded',
    );
    const before = await supervisor.get(`${path}/territories?asOf=${first.recordedAt}`);
    expect(before.body).toMatchObject({ items: [{ id: first.id, endsOn: null }] });
    const versions = await supervisor.get(`${path}/territories?versions=all`);
    expect((versions.body as PageBody).items).toHaveLength(2);
    expect((await add({ administrativeUnitCode: '00008', startsOn: '2026-02-01' })).status).toBe(201);
  });

  it('complaints: taken back, and still known as they stood', async () => {
    const body = { reference: 'KN-1', subject: 'Thu không biên lai', upheldOn: '2026-03-01' };
    const added = await supervisor.post(`${path}/complaints`).send(body);
    const complaint = added.body as { id: string; recordedAt: string };
    expectProblem(await supervisor.post(`${path}/complaints`).send(body), 409, 'already-exists');
    expect((await supervisor.delete(`/v1/complaints/${complaint.id}`)).status).toBe(204);
    expectProblem(await supervisor.delete(`/v1/complaints/${complaint.id}`), 409, 'superseded');
    expect((await supervisor.get(`${path}/complaints`)).body).toEqual({ items: [], nextCursor: null });
    const then = await supervisor.get(`${path}/complaints?asOf=${complaint.recordedAt}`);
    expect((then.body as PageBody).items).toHaveLength(1);
    const one = await supervisor.get(`/v1/complaints/${complaint.id}`);
    expect((one.body as { supersededAt: string | null }).supersededAt).not.toBeNull();
    expect((await supervisor.post(`${path}/complaints`).send(body)).status).toBe(201);
  });

  it('report deadlines: each submission a new version', async () => {
    const added = await supervisor
      .post(`${path}/report-deadlines`)
      .send({ report: 'Báo cáo tháng 3', dueOn: '2026-04-05' });
    const { id } = added.body as { id: string };
    const submitted = await supervisor
      .post(`/v1/report-deadlines/${id}/submissions`)
      .send({ submittedOn: '2026-04-06' });
    expect(submitted.status).toBe(201);
    const second = submitted.body as { id: string };
    expect(second.id).not.toBe(id);
    const corrected = await supervisor
      .post(`/v1/report-deadlines/${second.id}/submissions`)
      .send({ submittedOn: '2026-04-05' });
    expect(corrected.body).toMatchObject({ submittedOn: '2026-04-05' });
    const current = await supervisor.get(`${path}/report-deadlines`);
    expect((current.body as PageBody).items).toEqual([corrected.body]);
  });

  it('certificates: of its own staff alone', async () => {
    const own = await aStaffMember(app.sql, agent);
    const other = await aStaffMember(app.sql, await anAgent(app.sql, { office_id: root }));
    const add = (staffId: number, more = {}) =>
      supervisor.post(`${path}/training-completions`).send({
        staffId: publicId.encode('staff', staffId),
        course: 'Nghiệp vụ thu',
        certificateNo: 'CN-1',
        completedOn: '2026-01-10',
        ...more,
      });
    expectProblem(await add(other.id), 422, 'staff-not-found');
    expectProblem(await add(own.id, { validTo: '2026-01-09' }), 422, 'ends-before-start');
    expect((await add(own.id)).body).toMatchObject({ staffId: publicId.encode('staff', own.id) });
    expectProblem(await add(own.id), 409, 'already-exists');
  });

  it('points: closed and opened again under their version', async () => {
    const created = await supervisor.post(`${path}/collection-points`).send({
      code: 'DT-001',
      name: 'Điểm thu Ngọc Hà',
      administrativeUnitCode: '00008',
      openedOn: '2025-07-01',
    });
    expect(created.status).toBe(201);
    const point = `/v1/collection-points/${(created.body as Item).id}`;
    const change = (version: number, body: object) =>
      supervisor.patch(point).set('If-Match', `"v${version}"`).send(body);
    const closed = await change(1, { closedOn: '2026-01-31' });
    expect(closed.headers['etag']).toBe('"v2"');
    expectProblem(await change(1, { name: 'Điểm thu 2' }), 412, 'stale-version');
    expectProblem(await change(2, { closedOn: '2025-06-30' }), 422, 'ends-before-start');
    const open = async (day: string) =>
      ((await supervisor.get(`${path}/collection-points?openOn=${day}`)).body as PageBody).items.length;
    expect([await open('2026-01-31'), await open('2026-02-01')]).toEqual([1, 0]);
    expectProblem(await change(2, { closedOn: null, name: null }), 422, 'validation-failed');
    expect((await change(2, { closedOn: null })).body).toMatchObject({
      closedOn: null,
      name: 'Điểm thu Ngọc Hà',
    });
  });

  it('staff: employed, gone, and back, with each version of the days kept', async () => {
    const created = await supervisor.post(`${path}/staff`).send({
      staffCode: 'NV001201000123',
      name: 'Nguyễn Văn Thu',
      startsOn: '2025-01-01',
    });
    const { id } = created.body as Item;
    const act = (what: string, version: number, body: object) =>
      supervisor.post(`/v1/staff/${id}/${what}`).set('If-Match', `"v${version}"`).send(body);
    const left = await act('departure', 1, { endsOn: '2025-12-31' });
    expect(left.body).toMatchObject({ employments: [{ startsOn: '2025-01-01', endsOn: '2025-12-31' }] });
    expectProblem(await act('departure', 2, { endsOn: '2026-01-01' }), 409, 'not-employed');
    expectProblem(await act('employments', 2, { startsOn: '2025-12-31' }), 409, 'employment-overlaps');
    expect((await act('employments', 2, { startsOn: '2026-02-01' })).status).toBe(200);
    const employed = async (day: string) =>
      (
        (await supervisor.get(`${path}/staff?employedOn=${day}&search=van thu`)).body as PageBody
      ).items.filter((one) => one.id === id).length;
    expect([await employed('2026-01-31'), await employed('2026-02-01')]).toEqual([0, 1]);
    const [versions] = await app.sql<{ count: number }>(
      'SELECT count(*) FROM staff_spans s JOIN staff ON staff.id = s.staff_id WHERE staff.code_masked = $1',
      ['NV•••••••••123'],
    );
    expect(versions?.count).toBe(3);
  });

  it('staff: a point of another agent is none', async () => {
    const other = await anAgent(app.sql, { office_id: root });
    const [point] = await app.sql<{ id: number }>(
      `INSERT INTO collection_points (agent_id, code, name, administrative_unit_code, opened_on)
       VALUES ($1, 'X', 'X', '00008', '2026-01-01') RETURNING id`,
      [other.id],
    );
    const response = await supervisor.post(`${path}/staff`).send({
      staffCode: 'NV001201000999',
      name: 'Trần Thị Lan',
      startsOn: '2026-01-01',
      collectionPointId: publicId.encode('collection-point', point!.id),
    });
    expectProblem(response, 422, 'collection-point-not-found');
  });
});
