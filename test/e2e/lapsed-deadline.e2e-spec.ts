import { ClsService } from 'nestjs-cls';
import { CaseDeadlines } from '../../src/cases/case-deadlines.service';
import { publicId } from '../../src/http/public-id';
import { asSystem } from '../../src/queue/system-context';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly steps: readonly { readonly action: string; readonly reason: string | null }[];
  readonly [field: string]: unknown;
}

/** An agent lets its time to respond pass; what is decided goes on without it. Told in order. */
describe('a lapsed deadline', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let agentId: string;
  let found: Case;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime('2026-03-02T03:00:00Z');
    const root = await app.rootOffice();
    agentId = publicId.encode('agent', (await anAgent(app.sql, { office_id: root })).id);
    await signIn();
  });
  afterAll(() => app.stop());

  async function signIn(): Promise<void> {
    supervisor = await app.as('supervisor');
    approver = await app.as('approver');
  }
  const take = async (who: SignedIn, step: string, body?: object) => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    if (answer.status === 200) found = answer.body as Case;
    return answer;
  };
  const open = async (): Promise<void> => {
    const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu tiền không có thẻ' });
    expect(opened.status).toBe(201);
    found = opened.body as Case;
  };
  const arrival = (of: (now: Case) => boolean): Promise<Case> =>
    waitFor(
      async () => {
        const now = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
        return of(now) && now;
      },
      { what: 'the case' },
    );
  const at = async (instant: string): Promise<void> => {
    app.setTime(instant);
    await signIn();
  };

  it('is reminded of three working days before', async () => {
    await open();
    expect(found).toMatchObject({ period: null, flagIds: [], grounds: 'Thu tiền không có thẻ' });
    await take(supervisor, 'notification');
    expect(found).toMatchObject({ responseDueOn: '2026-03-16' });
    await at('2026-03-11T03:00:00Z');
    found = await arrival(({ steps }) => steps.at(-1)!.action === 'remind');
    expect(found).toMatchObject({
      state: 'agent-notified',
      deadlines: [{ kind: 'response-lapse', actsOn: '2026-03-17' }],
    });
  });

  it('runs out by itself, once, however often the job comes', async () => {
    await at('2026-03-16T16:00:00Z');
    const [deadline] = await app.sql<{ id: number }>(
      'SELECT id FROM case_deadlines WHERE settled_at IS NULL',
    );
    const act = () =>
      asSystem(app.services.get(ClsService), undefined, () =>
        app.services.get(CaseDeadlines, { strict: false }).act({ deadlineId: deadline!.id }),
      );
    await act();
    expect((await supervisor.get(`/v1/cases/${found.id}`)).body).toMatchObject({ state: 'agent-notified' });
    await at('2026-03-17T03:00:00Z');
    await Promise.all([act(), act(), act()]);
    found = await arrival(({ state }) => state === 'response-lapsed');
    expect(found.steps.filter(({ action }) => action === 'lapse')).toEqual([
      { action: 'lapse', state: 'response-lapsed', by: null, at: expect.any(String), reason: null },
    ]);
  });

  it('lets the case go on: a warning holds as soon as somebody else approves it', async () => {
    const warning = {
      measure: 'warning',
      reason: 'Thu tiền không có thẻ nhân viên',
      legalBasis: 'Hợp đồng, điều 7',
      effectiveOn: '2026-03-17',
    };
    expectProblem(
      await take(supervisor, 'proposals', { ...warning, endReasonClass: 'outside-contract' }),
      422,
      'validation-failed',
    );
    await take(supervisor, 'proposals', warning);
    expectProblem(await take(approver, 'return', {}), 422, 'validation-failed');
    await take(approver, 'return', { reason: 'Nêu rõ ngày.' });
    expect(found).toMatchObject({ state: 'returned' });
    await take(supervisor, 'proposals', { ...warning, reason: 'Ngày 01/03/2026 thu tiền không có thẻ' });
    await take(approver, 'approval');
    found = await arrival(({ state }) => state === 'closed');
  });

  it('hears an agent that is late while nothing is proposed, and can be given up', async () => {
    await open();
    await take(supervisor, 'notification');
    await at('2026-04-02T03:00:00Z');
    found = await arrival(({ state }) => state === 'response-lapsed');
    await take(supervisor, 'responses', { receivedOn: '2026-04-02', text: 'Xin lỗi, thẻ bị mất.' });
    expect(found).toMatchObject({ state: 'responded' });
    await take(supervisor, 'withdrawal', { reason: 'Thẻ đã được cấp lại.' });
    expectProblem(await take(supervisor, 'notification'), 409, 'case-is-withdrawn');
  });

  it('comes back with the reason when what was approved cannot be done any more', async () => {
    await open();
    await take(supervisor, 'notification');
    await take(supervisor, 'responses', { receivedOn: '2026-04-02', text: 'Đồng ý.' });
    const termination = {
      measure: 'termination',
      reason: 'Theo thỏa thuận',
      legalBasis: 'Hợp đồng, điều 9',
      effectiveOn: '2026-05-31',
      endReasonClass: 'mutual-agreement',
    };
    await take(supervisor, 'proposals', termination);
    await take(approver, 'approval');
    expect(found).toMatchObject({ state: 'approved' });
    const contracts = (await supervisor.get(`/v1/agents/${agentId}/contracts`)).body as {
      items: { id: string }[];
    };
    const { id } = contracts.items[0]!;
    await supervisor
      .post(`/v1/contracts/${id}/termination`)
      .set('If-Match', '"v1"')
      .send({ endedOn: '2026-04-30', reasonClass: 'own-request', reason: 'Tự nguyện' })
      .expect(200);
    await at('2026-05-31T03:00:00Z');
    found = await arrival(({ state }) => state === 'returned');
    expect(found.steps.at(-1)).toMatchObject({
      action: 'fail',
      by: null,
      reason: expect.stringContaining('no-contract-to-end'),
    });
    expect((await supervisor.get(`/v1/contracts/${id}`)).body).toMatchObject({ endedOn: '2026-04-30' });
  });
});
