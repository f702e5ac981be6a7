import { ClsService } from 'nestjs-cls';
import { CaseDeadlines } from '../../src/cases/case-deadlines.service';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { asSystem } from '../../src/queue/system-context';
import { addMonths, yearMonth } from '../../src/shared/local-date';
import { anOfficeUnder } from '../factories/access';
import { aSentLine } from '../factories/facts';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly improvement: { readonly targets: readonly object[]; readonly verdict: string | null } | null;
  readonly steps: readonly { readonly action: string; readonly reason: string | null }[];
  readonly [field: string]: unknown;
}

const GOOD = 'IS0001M';
const POOR = 'IS0002M';
const MONTHS = ['2026-04', '2026-05', '2026-06'];

/** As many people who take part for the first time, on the twelfth of the month, for three months each. */
const enrolments = (agentCode: string, month: string, first: number, count: number): object[] =>
  Array.from({ length: count }, (_, i) =>
    aSentLine({
      agentCode,
      receiptNo: `${agentCode}-${first + i}`,
      socialInsuranceNumber: `${agentCode.slice(2, 6)}${String(first + i).padStart(6, '0')}`,
      coveredFrom: month,
      coveredTo: addMonths(yearMonth(month), 2),
      collectedOn: `${month}-12`,
    }),
  );

/** Two agents are given three months to do better. One does, the other one does not. Told in order. */
describe('an improvement plan', () => {
  let app: TestApp;
  let officeId: number;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let stranger: SignedIn;
  let good: Case;
  let poor: Case;
  const agentIds: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime('2026-03-02T03:00:00Z');
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const root = await app.rootOffice();
    officeId = (await anOfficeUnder(app.sql, root, '00101')).id;
    await anOfficeUnder(app.sql, root, '00102');
    for (const code of [GOOD, POOR])
      agentIds[code] = publicId.encode('agent', (await anAgent(app.sql, { code, office_id: officeId })).id);
    await signIn();
    good = await heard(GOOD);
    poor = await heard(POOR);
  });
  afterAll(() => app.stop());

  async function signIn(): Promise<void> {
    supervisor = await app.as('supervisor', officeId);
    approver = await app.as('approver');
    const [other] = await app.sql<{ id: number }>(`SELECT id FROM offices WHERE code = '00102'`);
    stranger = await app.as('supervisor', other!.id);
  }
  const at = async (instant: string): Promise<void> => {
    app.setTime(instant);
    await signIn();
  };
  const ask = (who: SignedIn, { id, version }: Case, step: string, body?: object) =>
    who.post(`/v1/cases/${id}/${step}`).set('If-Match', `"v${version}"`).send(body);
  const take = async (who: SignedIn, of: Case, step: string, body?: object): Promise<Case> => {
    const answer = await ask(who, of, step, body);
    expect({ step, status: answer.status, body: answer.body as unknown }).toMatchObject({
      step,
      status: 200,
    });
    return answer.body as Case;
  };
  const heard = async (code: string): Promise<Case> => {
    const opened = await supervisor
      .post('/v1/cases')
      .send({ agentId: agentIds[code], grounds: 'Xếp loại D' })
      .expect(201);
    const notified = await take(supervisor, opened.body as Case, 'notification');
    return take(supervisor, notified, 'responses', { receivedOn: '2026-03-02', text: 'Sẽ khắc phục.' });
  };
  const now = async ({ id }: Case): Promise<Case> => (await supervisor.get(`/v1/cases/${id}`)).body as Case;
  const arrival = (of: Case, state: string): Promise<Case> =>
    waitFor(
      async () => {
        const found = await now(of);
        return found.state === state && found;
      },
      { what: `the case to be ${state}` },
    );
  const send = async (items: readonly object[]): Promise<void> => {
    const integration = await app.as('integration', officeId);
    const sent = await integration
      .post('/v1/contributions/batches')
      .send({ sourceSystem: 'core', mode: 'all-or-nothing', items });
    expect(sent.body).toMatchObject({ accepted: items.length });
    await app.services.get(CoveragesRepository, { strict: false }).follow();
  };
  const verdictsOf = async (query: string): Promise<string[]> =>
    ((await supervisor.get(`/v1/cases?${query}`)).body as { items: Case[] }).items.map(({ id }) => id);

  const plan = {
    measure: 'improvement-plan',
    reason: 'Xếp loại D, cần khắc phục.',
    legalBasis: 'Kế hoạch 56/KH-UBND, mục III.',
    effectiveOn: '2026-03-10',
    targets: MONTHS.map((month) => ({ month, newParticipants: 10 })),
  };
  const without = { ...plan, targets: undefined };
  const aTarget = (month: string, newParticipants = 10) => ({ month, newParticipants });

  it.each<[string, object, string, string]>([
    ['that begin too early', { targets: [aTarget('2026-03')] }, '/targets/0/month', 'starts-too-early'],
    [
      'that are not consecutive',
      { targets: [aTarget('2026-04'), aTarget('2026-06')] },
      '/targets/1/month',
      'not-consecutive',
    ],
    ['of nothing', { targets: [aTarget('2026-04', 0)] }, '/targets', 'nothing-to-reach'],
    ['below zero', { targets: [aTarget('2026-04', -1)] }, '/targets/0/newParticipants', 'min'],
    ['that are none', { targets: [] }, '/targets', 'array-min-size'],
    ['that are missing', without, '/targets', 'of-improvement-plans'],
    ['of a warning', { measure: 'warning' }, '/targets', 'of-improvement-plans'],
  ])('takes no targets %s', async (_, given, pointer, code) => {
    const refused = await ask(supervisor, good, 'proposals', { ...plan, ...given });
    expectProblem(refused, 422, 'validation-failed');
    expect((refused.body as { errors: object[] }).errors).toMatchObject([{ pointer, code }]);
  });

  it('is approved by somebody else, before its first month begins', async () => {
    const late = await take(supervisor, await heard(POOR), 'proposals', plan);
    good = await take(supervisor, good, 'proposals', plan);
    poor = await take(supervisor, poor, 'proposals', plan);
    expect(good).toMatchObject({
      state: 'proposed',
      proposal: { measure: 'improvement-plan', endReasonClass: null, contractId: null },
      improvement: { targets: plan.targets.map((target) => ({ ...target, actual: null })), verdict: null },
      checkIns: [],
    });
    expectProblem(await ask(supervisor, good, 'approval'), 403, 'forbidden');
    const note = { heldOn: '2026-03-02', note: 'Gặp đại lý' };
    expectProblem(await ask(supervisor, good, 'check-ins', note), 409, 'case-is-proposed');
    good = await take(approver, good, 'approval');
    poor = await take(approver, poor, 'approval');
    expect(good).toMatchObject({
      state: 'approved',
      deadlines: [{ kind: 'execution', actsOn: '2026-03-10' }],
    });
    await at('2026-04-01T03:00:00Z');
    expectProblem(await ask(approver, late, 'approval'), 409, 'improvement-plan-too-late');
    expect(await now(late)).toMatchObject({ state: 'proposed', proposal: { approvals: [] } });
  });

  it('begins by itself and goes on until it can be judged', async () => {
    good = await arrival(good, 'executing');
    poor = await arrival(poor, 'executing');
    expect(good).toMatchObject({
      deadlines: [{ kind: 'improvement-verdict', actsOn: '2026-07-06' }],
      next: [
        { action: 'check-in', permission: 'cases:manage' },
        { action: 'close', permission: null },
      ],
    });
  });

  it('has check-ins in its file, oldest first', async () => {
    await at('2026-05-20T03:00:00Z');
    const refused: readonly (readonly [string, string])[] = [
      ['2026-05-21', 'in-the-future'],
      ['2026-03-09', 'before-the-plan'],
    ];
    for (const [heldOn, code] of refused) {
      const answer = await ask(supervisor, good, 'check-ins', { heldOn, note: 'Gặp đại lý' });
      expectProblem(answer, 422, 'validation-failed');
      expect((answer.body as { errors: object[] }).errors).toMatchObject([{ pointer: '/heldOn', code }]);
    }
    expectProblem(
      await ask(stranger, good, 'check-ins', { heldOn: '2026-05-20', note: 'Gặp' }),
      404,
      'case-not-found',
    );
    good = await take(supervisor, good, 'check-ins', {
      heldOn: '2026-05-20',
      note: 'Đã tuyển thêm nhân viên.',
    });
    good = await take(supervisor, good, 'check-ins', { heldOn: '2026-04-15', note: 'Chưa có nhân viên.' });
    expect(good).toMatchObject({
      state: 'executing',
      checkIns: [
        { heldOn: '2026-04-15', note: 'Chưa có nhân viên.', by: expect.stringMatching(/^usr_/) },
        { heldOn: '2026-05-20', note: 'Đã tuyển thêm nhân viên.' },
      ],
    });
  });

  it('is for improvement plans only that there are check-ins', async () => {
    const opened = await heard(POOR);
    const proposed = await take(supervisor, opened, 'proposals', {
      ...without,
      measure: 'warning',
      effectiveOn: '2026-05-31',
    });
    await app.sql(`UPDATE cases SET state = 'executing' WHERE id = $1`, [publicId.decode('case', opened.id)]);
    const answer = await ask(supervisor, proposed, 'check-ins', { heldOn: '2026-05-20', note: 'Gặp' });
    expectProblem(answer, 409, 'no-improvement-plan');
    expect(await now(proposed)).toMatchObject({ version: proposed.version, improvement: null });
  });

  it('shows what was reached so far', async () => {
    // One weak month, which the next one makes up for.
    await send([...enrolments(GOOD, '2026-04', 0, 4), ...enrolments(GOOD, '2026-05', 4, 18)]);
    // As many in all as were asked for, but only in one month.
    await send([...enrolments(POOR, '2026-04', 0, 30)]);
    const actual = ([april, may]: readonly number[]) => ({
      improvement: {
        targets: [
          { month: '2026-04', newParticipants: 10, actual: april },
          { month: '2026-05', newParticipants: 10, actual: may },
          { month: '2026-06', newParticipants: 10, actual: null },
        ],
        verdict: null,
      },
    });
    expect(await now(good)).toMatchObject(actual([4, 18]));
    expect(await now(poor)).toMatchObject(actual([30, 0]));
  });

  it('is judged once, some days after its end, by what is known then', async () => {
    await at('2026-07-05T03:00:00Z');
    await send(enrolments(GOOD, '2026-06', 22, 8));
    const deadlines = await app.sql<{ id: number }>(
      `SELECT id FROM case_deadlines WHERE kind = 'improvement-verdict' AND settled_at IS NULL`,
    );
    expect(deadlines).toHaveLength(2);
    const service = app.services.get(CaseDeadlines, { strict: false });
    const act = (deadlineId: number): Promise<void> =>
      asSystem(app.services.get(ClsService), undefined, () => service.act({ deadlineId }));
    const actTwice = () => Promise.all(deadlines.flatMap(({ id }) => [act(id), act(id)]));
    await actTwice();
    expect(await now(good)).toMatchObject({ state: 'executing' });

    await at('2026-07-06T03:00:00Z');
    await actTwice();
    good = await arrival(good, 'closed');
    poor = await arrival(poor, 'closed');
    await actTwice();
    expect(good).toMatchObject({ next: [], deadlines: [], improvement: { verdict: 'met' } });
    expect(good.steps.filter(({ action }) => action === 'close')).toMatchObject([
      {
        state: 'closed',
        by: null,
        reason:
          'met: 30 new participants, the targets are 30; 1 of 3 months below half of the target, 1 may be',
      },
    ]);
    expect(poor).toMatchObject({ improvement: { verdict: 'missed' } });
    expect(poor.steps.at(-1)).toMatchObject({
      action: 'close',
      reason:
        'missed: 30 new participants, the targets are 30; 2 of 3 months below half of the target, 1 may be',
    });
    expect(await now(good)).toEqual(good);
    expect(await app.sql('SELECT verdict FROM case_verdicts ORDER BY verdict')).toEqual([
      { verdict: 'met' },
      { verdict: 'missed' },
    ]);
  });

  it('is found by its verdict, by those who may see it', async () => {
    expect(await verdictsOf('verdict=missed')).toEqual([poor.id]);
    expect(await verdictsOf('verdict=met&measure=improvement-plan')).toEqual([good.id]);
    expect((await stranger.get('/v1/cases?verdict=missed')).body).toMatchObject({ items: [] });
  });

  it('stays as it was judged, whatever becomes known later', async () => {
    await send([...enrolments(POOR, '2026-05', 30, 10), ...enrolments(POOR, '2026-06', 40, 10)]);
    expect(await now(poor)).toEqual(poor);
    const note = { heldOn: '2026-07-06', note: 'Gặp đại lý' };
    expectProblem(await ask(supervisor, poor, 'check-ins', note), 409, 'case-is-closed');
    await expect(app.sql(`UPDATE case_verdicts SET verdict = 'met'`)).rejects.toThrow('append-only');
    const progress = await supervisor.get(`/v1/agents/${agentIds[POOR]}/progress?on=2026-06-30`);
    expect(progress.body).toMatchObject({ metrics: [{ metric: 'new-participants', actual: 50 }, {}] });
  });

  it('is on record, step by step', async () => {
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?limit=200')).body as {
      items: { action: string; subject: string; details: object }[];
    };
    const own = items.filter(({ subject }) => subject === good.id).reverse();
    expect(own.map(({ action }) => action).slice(-4)).toEqual([
      'case-executing',
      'case-checked-in',
      'case-checked-in',
      'case-closed',
    ]);
    expect(own.at(-1)).toMatchObject({ details: { verdict: 'met' } });
  });
});
