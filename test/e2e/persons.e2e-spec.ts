import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import { anAgent } from '../factories/register';
import { type Requests, type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

/** Four eyes are those of two persons, whatever accounts they have. */
describe('persons behind accounts', () => {
  let app: TestApp;
  let root: number;
  let agentId: string;
  let administrator: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    root = await app.rootOffice();
    agentId = publicId.encode('agent', (await anAgent(app.sql, { office_id: root })).id);
    administrator = await app.as('administrator');
  });
  afterAll(() => app.stop());

  const isOf = async ({ userId }: SignedIn, staffNo: string | null): Promise<Response> => {
    const path = `/v1/users/${publicId.encode('user', userId)}`;
    const { headers } = await administrator.get(path);
    return administrator.patch(path).set('If-Match', headers['etag']!).send({ staffNo });
  };
  const step = async (who: SignedIn, path: string, body?: object): Promise<Response> => {
    const { headers } = await who.get(path.split('/').slice(0, 4).join('/'));
    return who.post(path).set('If-Match', headers['etag']!).send(body);
  };
  const plan = (year: number): object => ({
    officeId: publicId.encode('office', root),
    year,
    metric: 'new-participants',
    name: 'Chỉ tiêu',
    total: 12,
    bases: [{ basis: 'equal', share: 1 }],
    profile: Array.from({ length: 12 }, () => 1),
  });
  const submitted = async (author: Requests, year: number): Promise<string> => {
    const { body, headers } = await author.post('/v1/quota-plans').send(plan(year));
    const path = `/v1/quota-plans/${(body as { id: string }).id}`;
    await author.post(`${path}/submission`).set('If-Match', headers['etag']!).expect(200);
    return path;
  };

  it('are known by a staff number, of which only a trace is shown', async () => {
    const [one, two, three] = [await app.as('planner'), await app.as('approver'), await app.as('planner')];
    const shown = [await isOf(one, 'CB-0042'), await isOf(two, 'cb-0042'), await isOf(three, 'CB-0043')].map(
      ({ body }) => (body as { person: string }).person,
    );
    expect(shown[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(shown[1]).toBe(shown[0]);
    expect(shown[2]).not.toBe(shown[0]);
    expect((await isOf(one, null)).body).toMatchObject({ person: null });
    const { body } = await administrator.get(
      `/v1/audit-events?subject=${publicId.encode('user', one.userId)}`,
    );
    expect(body).toMatchObject({
      items: [{ details: { person: 'removed' } }, { details: { person: 'replaced' } }],
    });
    expect(JSON.stringify(await app.sql('SELECT * FROM users'))).not.toMatch(/CB-004/i);
    expectProblem(await isOf(administrator, 'CB-1'), 409, 'own-account');
    const odd = expectProblem(await isOf(one, 'a b'), 422, 'validation-failed');
    expect(odd.errors).toMatchObject([{ pointer: '/staffNo' }]);
  });

  it('approve no plan that another account of theirs drew up', async () => {
    const [planner, approver] = [await app.as('planner'), await app.as('approver')];
    const path = await submitted(planner, 2030);
    await isOf(planner, 'CB-1');
    await isOf(approver, 'CB-1');
    expectProblem(await step(approver, `${path}/approval`), 403, 'author-may-not-decide');
    const back = step(approver, `${path}/return`, { reason: 'Quá cao' });
    expectProblem(await back, 403, 'author-may-not-decide');
    await isOf(approver, 'CB-2');
    expect((await step(approver, `${path}/approval`)).status).toBe(200);
  });

  it('approve no plan that their machine drew up', async () => {
    const [approver, other] = [await app.as('approver'), await app.as('approver')];
    const created = await administrator.post('/v1/machine-clients').send({
      name: 'Máy lập kế hoạch',
      officeId: publicId.encode('office', root),
      ownerId: publicId.encode('user', approver.userId),
      scopes: ['quotas:manage', 'quotas:read'],
    });
    const { id, secret } = created.body as { id: string; secret: string };
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    const { access_token: token } = (await app.anonymous.post('/v1/auth/token').type('form').send(form))
      .body as { access_token: string };
    const machine: Requests = {
      ...app.anonymous,
      post: (path) => app.anonymous.post(path).set('Authorization', `Bearer ${token}`),
    };
    const path = await submitted(machine, 2031);
    const approval = await machine.post(`${path}/approval`).set('If-Match', '"v2"');
    expectProblem(approval, 403, 'forbidden');
    expectProblem(await step(approver, `${path}/approval`), 403, 'author-may-not-decide');
    // A second account of the owner is no way around it.
    await isOf(approver, 'CB-3');
    await isOf(other, 'CB-3');
    expectProblem(await step(other, `${path}/approval`), 403, 'author-may-not-decide');
    expect((await step(await app.as('approver'), `${path}/approval`)).status).toBe(200);
  });

  describe('in a case', () => {
    let supervisor: SignedIn;
    let path: string;
    beforeAll(async () => {
      await app.sql(`INSERT INTO case_settings VALUES ('2025-01-01', 10, 3, 30, 2, 3)`);
      supervisor = await app.as('supervisor');
      await isOf(supervisor, 'GS-1');
      const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' });
      path = `/v1/cases/${(opened.body as { id: string }).id}`;
      await step(supervisor, `${path}/notification`);
      const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      await step(supervisor, `${path}/responses`, { receivedOn: today, text: 'Không có ý kiến.' });
      await step(supervisor, `${path}/proposals`, {
        measure: 'warning',
        reason: 'Vi phạm',
        legalBasis: 'Hợp đồng',
        effectiveOn: '2099-01-01',
      });
    });

    it('decide nothing that another account of theirs opened or proposed', async () => {
      const approver = await app.as('approver');
      await isOf(approver, 'gs-1');
      const reason = { reason: 'Không cần' };
      expectProblem(await step(approver, `${path}/approval`), 403, 'proposer-may-not-decide');
      expectProblem(await step(approver, `${path}/return`, reason), 403, 'proposer-may-not-decide');
      expectProblem(await step(approver, `${path}/rejection`, reason), 403, 'proposer-may-not-decide');
    });

    it('are counted: two accounts of one are one of two', async () => {
      const [first, again, second] = [
        await app.as('approver'),
        await app.as('approver'),
        await app.as('approver'),
      ];
      await isOf(first, 'GD-1');
      await isOf(again, 'GD-1');
      expect((await step(first, `${path}/approval`)).body).toMatchObject({
        state: 'proposed',
        proposal: { approvalsNeeded: 2 },
      });
      expectProblem(await step(again, `${path}/approval`), 409, 'approved-already');
      // Whatever the application thinks.
      const approve = (by: number): Promise<unknown> =>
        app.sql(
          `INSERT INTO case_approvals (case_id, proposal_no, proposed_by, approved_by)
           SELECT case_id, proposal_no, proposed_by, $2 FROM case_proposals WHERE case_id = $1`,
          [publicId.decode('case', path.split('/').at(-1)), by],
        );
      await expect(approve(again.userId)).rejects.toMatchObject({
        constraint: 'case_approvals_other_persons',
      });
      await isOf(second, 'GS-1');
      await expect(approve(second.userId)).rejects.toMatchObject({
        constraint: 'case_approvals_another_person',
      });
      await isOf(second, null);
      expect((await step(second, `${path}/approval`)).body).toMatchObject({ state: 'approved' });
    });
  });
});
