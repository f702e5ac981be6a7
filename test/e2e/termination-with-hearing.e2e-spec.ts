import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { aQuota } from '../factories/facts';
import { dues, enrolments, handOverAll } from '../factories/half-year';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly next: readonly { readonly action: string }[];
  readonly proposal: { readonly approvals: readonly object[]; readonly proposalNo: number } | null;
  readonly steps: readonly { readonly action: string; readonly by: string | null }[];
  readonly [field: string]: unknown;
}
interface Items<T> {
  readonly items: readonly T[];
}

const POOR = 'IS0002M';
/** A Thursday. */
const START = '2025-07-10T03:00:00Z';
const LAST_DAY = '2025-09-30';

/** An agent that two half-years found wanting is heard, and its contract ended by more than one. Told in order. */
describe('a termination with hearing', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let second: SignedIn;
  let stranger: SignedIn;
  let flagIds: string[];
  let contractId: string;
  let found: Case;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime(START);
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    await app.sql(`INSERT INTO holidays (day, name) VALUES ('2025-07-21', 'Ngày nghỉ')`);
    await app.sql(`INSERT INTO case_settings VALUES ('2025-01-01', 10, 3, 30, 1, 2)`);
    const root = await app.rootOffice();
    const office = await anOfficeUnder(app.sql, root, '00101');
    const agent = await anAgent(app.sql, { code: POOR, office_id: office.id });
    await aQuota(app.sql, { agentId: agent.id, year: 2025, monthly: 10 });
    supervisor = await app.as('supervisor', office.id);
    approver = await app.as('approver', root);
    second = await app.as('approver', root);
    stranger = await app.as('supervisor', (await anOfficeUnder(app.sql, root, '00102')).id);
    const integration = await app.as('integration', office.id);
    const items = [...enrolments(POOR, 0, 5), ...dues(POOR, 4)];
    await integration
      .post('/v1/contributions/batches')
      .send({ sourceSystem: 'core', mode: 'all-or-nothing', items })
      .expect(201);
    await handOverAll(app.sql);
    const asked = await supervisor.post('/v1/evaluation-runs').send({ period: '2025-H1' });
    const run = (asked.body as { id: string }).id;
    await waitFor(
      async () =>
        ((await supervisor.get(`/v1/evaluation-runs/${run}`)).body as { state: string }).state ===
        'completed',
      { what: 'the run' },
    );
    const flags = (await supervisor.get('/v1/flags')).body as Items<{ id: string; state: string }>;
    // The list has the newest first, the case the oldest.
    flagIds = flags.items.map(({ id }) => id).reverse();
    const agentId = publicId.encode('agent', agent.id);
    const contracts = (await supervisor.get(`/v1/agents/${agentId}/contracts`)).body as Items<{ id: string }>;
    contractId = contracts.items[0]!.id;
  });
  afterAll(() => app.stop());

  const take = async (who: SignedIn, step: string, body?: object) => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    if (answer.status === 200) found = answer.body as Case;
    return answer;
  };
  const termination = {
    measure: 'termination',
    reason: 'Kết quả sáu tháng đầu năm không đạt.',
    legalBasis: 'Kế hoạch 56/KH-UBND ngày 18/02/2022',
    effectiveOn: LAST_DAY,
    endReasonClass: 'low-production',
  };
  const contract = async () =>
    (await supervisor.get(`/v1/contracts/${contractId}`)).body as { endedOn: unknown };

  it('begins with flags that join one case', async () => {
    expect(flagIds.length).toBeGreaterThan(0);
    const [first, ...others] = flagIds;
    const opened = await supervisor.post('/v1/cases').send({ flagIds: [first] });
    expect(opened.status).toBe(201);
    found = opened.body as Case;
    const grounds = String(found['grounds']);
    expect(others).not.toEqual([]);
    const joined = await supervisor.post('/v1/cases').send({ flagIds: others });
    expect(joined.body).toMatchObject({ id: found.id, version: 2 });
    found = joined.body as Case;
    expect(String(found['grounds']).split('\n')).toHaveLength(flagIds.length);
    expect(String(found['grounds']).startsWith(`${grounds}\n`)).toBe(true);
    expect(opened.headers['location']).toBe(`/v1/cases/${found.id}`);
    expect(found).toMatchObject({
      agentCode: POOR,
      period: '2025-H1',
      state: 'open',
      flagIds,
      responseDueOn: null,
      next: [
        { action: 'notify', permission: 'cases:manage' },
        { action: 'withdraw', permission: 'cases:manage' },
      ],
    });
    expect((await supervisor.get(`/v1/flags/${flagIds[0]}`)).body).toMatchObject({ state: 'acknowledged' });
    const again = await supervisor.post('/v1/cases').send({ flagIds });
    expectProblem(again, 422, 'validation-failed');
    expect((again.body as { errors: object[] }).errors[0]).toMatchObject({
      pointer: '/flagIds/0',
      code: 'flag-in-case',
    });
    expectProblem(await supervisor.post('/v1/cases').send({}), 422, 'validation-failed');
    const foreign = await stranger.post('/v1/cases').send({ flagIds });
    expect((foreign.body as { errors: object[] }).errors[0]).toMatchObject({ code: 'flag-not-found' });
    expectProblem(await stranger.get(`/v1/cases/${found.id}`), 404, 'case-not-found');
  });

  it('proposes nothing before the agent was heard', async () => {
    expectProblem(await take(supervisor, 'proposals', termination), 409, 'case-is-open');
    expectProblem(await take(approver, 'notification'), 403, 'forbidden');
    await take(supervisor, 'notification');
    // Ten working days from the tenth, of which one is a holiday.
    expect(found).toMatchObject({
      state: 'agent-notified',
      responseDueOn: '2025-07-25',
      deadlines: [
        { kind: 'response-reminder', actsOn: '2025-07-22' },
        { kind: 'response-lapse', actsOn: '2025-07-28' },
      ],
    });
    expectProblem(await take(supervisor, 'proposals', termination), 409, 'case-is-agent-notified');
    const response = { receivedOn: '2025-07-11', text: 'Hai điểm thu đóng cửa vì bão.' };
    expectProblem(await take(supervisor, 'responses', response), 422, 'validation-failed');
    await take(supervisor, 'responses', { ...response, receivedOn: '2025-07-10' });
    expect(found).toMatchObject({ state: 'responded', deadlines: [], responses: [{ text: response.text }] });
  });

  it('takes a proposal that is possible and leaves notice, and does nothing yet', async () => {
    const early = await take(supervisor, 'proposals', { ...termination, effectiveOn: '2025-08-08' });
    expectProblem(early, 422, 'validation-failed');
    expect((early.body as { errors: object[] }).errors).toMatchObject([
      { pointer: '/effectiveOn', code: 'notice-too-short' },
    ]);
    const { endReasonClass: _, ...without } = termination;
    expectProblem(await take(supervisor, 'proposals', without), 422, 'validation-failed');
    await take(supervisor, 'proposals', termination);
    expect(found).toMatchObject({
      state: 'proposed',
      proposal: { measure: 'termination', contractId, approvalsNeeded: 2, approvals: [] },
    });
    expect(await contract()).toMatchObject({ endedOn: null });
    const waiting = (await approver.get('/v1/cases?view=awaiting-approval')).body as Items<Case>;
    expect(waiting.items.map(({ id }) => id)).toEqual([found.id]);
    expect((await approver.get('/v1/cases/counts')).body).toMatchObject({
      counts: expect.arrayContaining([{ state: 'proposed', cases: 1 }]),
    });
    expect(((await supervisor.get('/v1/cases?view=mine')).body as Items<Case>).items).toHaveLength(1);
    expect(((await second.get('/v1/cases?view=mine')).body as Items<Case>).items).toEqual([]);
  });

  it('is decided by others only, each once', async () => {
    await app.sql('UPDATE users SET role = $1 WHERE id = $2', ['approver', supervisor.userId]);
    expectProblem(await take(supervisor, 'approval'), 403, 'proposer-may-not-decide');
    await app.sql('UPDATE users SET role = $1 WHERE id = $2', ['supervisor', supervisor.userId]);
    await take(approver, 'approval');
    expect(found).toMatchObject({ state: 'proposed', proposal: { approvals: [{ by: expect.any(String) }] } });
    expectProblem(await take(approver, 'approval'), 409, 'approved-already');
  });

  it('loses its approvals when it is proposed anew', async () => {
    await take(supervisor, 'proposals', { ...termination, reason: 'Không đạt, đã nhắc hai lần.' });
    expect(found.proposal).toMatchObject({ proposalNo: 2, approvals: [] });
    await take(approver, 'approval');
    const approve = () =>
      second.post(`/v1/cases/${found.id}/approval`).set('If-Match', `"v${found.version}"`);
    const answers = await Promise.all([approve(), approve()]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
    found = answers.find(({ status }) => status === 200)!.body as Case;
    expect(found).toMatchObject({ state: 'approved', deadlines: [{ kind: 'execution', actsOn: LAST_DAY }] });
    expect(await contract()).toMatchObject({ endedOn: null });
  });

  it('ends the contract by itself on its day', async () => {
    app.setTime(`${LAST_DAY}T03:00:00Z`);
    // Signed in anew: what was given in July has run out.
    supervisor = await app.as('supervisor', supervisor.officeId);
    found = await waitFor(
      async () => {
        const now = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
        return now.state === 'closed' && now;
      },
      { what: 'the end of the case' },
    );
    expect(await contract()).toMatchObject({
      endedOn: LAST_DAY,
      endReasonClass: 'low-production',
      endReason: 'Không đạt, đã nhắc hai lần.',
    });
    expect(found).toMatchObject({ next: [], deadlines: [] });
    expect(found.steps.map(({ action }) => action)).toEqual([
      'open',
      'join',
      'notify',
      'respond',
      'propose',
      'approve',
      'propose',
      'approve',
      'approve',
      'execute',
      'close',
    ]);
    expect(found.steps.slice(-2).map(({ by }) => by)).toEqual([null, null]);
  });

  it('is on record, step by step', async () => {
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?limit=100')).body as Items<{
      action: string;
      subject: string;
    }>;
    const actions = items.filter(({ subject }) => subject === found.id).map(({ action }) => action);
    expect(actions.reverse()).toEqual([
      'case-opened',
      'case-joined',
      'case-agent-notified',
      'case-responded',
      'case-proposed',
      'case-approved',
      'case-proposed',
      'case-approved',
      'case-approved',
      'case-executing',
      'case-closed',
    ]);
    expect(items.filter(({ action }) => action === 'contract-ended')).toHaveLength(1);
  });
});
