import { ClsService } from 'nestjs-cls';
import { CaseDeadlines } from '../../src/cases/case-deadlines.service';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { publicId } from '../../src/http/public-id';
import { asSystem } from '../../src/queue/system-context';
import {
  FOREIGN,
  GONE,
  LAST_DAY,
  LEAVING,
  NEXT,
  type ReplacementProvince,
  THIRD,
  aReplacementProvince,
  heldReceipts,
  order,
} from '../factories/replacement-province';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { ReplacementView } from '../support/replacement-view';
import { waitFor } from '../support/wait-for';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly steps: readonly { readonly action: string }[];
  readonly [field: string]: unknown;
}
type Row = Readonly<Record<string, unknown>>;

const START = '2025-07-10T03:00:00Z';

const from = (count: number, before: number, after: number): number[] => [
  ...Array.from({ length: count }, () => before),
  ...Array.from({ length: 12 - count }, () => after),
];
/** An agent is replaced by one of another office, and that one in its turn. Told in order. */
describe('a replacement with handover', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let province: ReplacementProvince;
  let found: Case;
  const idOf = (code: string): string => publicId.encode('agent', province.agents.get(code)!.id);

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime(START);
    province = await aReplacementProvince(app.sql, await app.rootOffice());
    await signIn();
    const integration = await app.as('integration', province.west);
    await integration
      .post('/v1/contributions/batches')
      .send({ sourceSystem: 'core', mode: 'all-or-nothing', items: heldReceipts() })
      .expect(201);
    await app.services.get(CoveragesRepository, { strict: false }).follow();
  });
  afterAll(() => app.stop());

  async function signIn(): Promise<void> {
    supervisor = await app.as('supervisor', province.west);
    approver = await app.as('approver');
  }
  const at = async (day: string): Promise<void> => {
    app.setTime(`${day}T03:00:00Z`);
    await signIn();
  };
  const take = async (who: SignedIn, step: string, body?: object) => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    if (answer.status === 200) found = answer.body as Case;
    return answer;
  };
  const arrival = (state: string): Promise<Case> =>
    waitFor(
      async () => {
        const now = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
        return now.state === state && now;
      },
      { what: `the case to be ${state}` },
    );
  const heard = async (code: string, receivedOn: string): Promise<void> => {
    const opened = await supervisor
      .post('/v1/cases')
      .send({ agentId: idOf(code), grounds: 'Hai kỳ liên tiếp xếp loại D' });
    expect(opened.status).toBe(201);
    found = opened.body as Case;
    await take(supervisor, 'notification');
    await take(supervisor, 'responses', { receivedOn, text: 'Không có ý kiến.' });
    expect(found).toMatchObject({ state: 'responded', settlement: [] });
  };

  /** The one thing that is to happen by itself. */
  const waiting = async (): Promise<number> =>
    (await app.sql<{ id: number }>('SELECT id FROM case_deadlines WHERE settled_at IS NULL'))[0]!.id;
  const deliver = (deadlineId: number): Promise<void> =>
    asSystem(app.services.get(ClsService), undefined, () =>
      app.services.get(CaseDeadlines, { strict: false }).act({ deadlineId }),
    );
  const view = new ReplacementView(() => supervisor, idOf);
  let before: unknown;
  let sumsBefore: Record<string, number[]>;

  it('is proposed with another agent that is at work then, and to the end of a month', async () => {
    await heard(LEAVING, '2025-07-10');
    before = await view.everything();
    sumsBefore = await view.sums();
    const refusals = [
      { body: order(idOf(NEXT), '2025-08-30'), code: 'not-month-end', pointer: '/effectiveOn' },
      { body: order(idOf(FOREIGN)), code: 'agent-not-found', pointer: '/successorAgentId' },
      { body: order(idOf(LEAVING)), code: 'successor-not-active', pointer: '/successorAgentId' },
      { body: order(idOf(GONE)), code: 'successor-not-active', pointer: '/successorAgentId' },
    ];
    for (const { body, code, pointer } of refusals) {
      const answer = await take(supervisor, 'proposals', body);
      expectProblem(answer, 422, code);
      expect((answer.body as { errors: object[] }).errors).toMatchObject([{ pointer, code }]);
    }
    const incomplete = [
      { body: order(undefined), code: 'of-replacements', pointer: '/successorAgentId' },
      {
        body: { ...order(idOf(NEXT)), endReasonClass: 'low-production' },
        code: 'of-terminations',
        pointer: '/endReasonClass',
      },
      {
        body: { ...order(idOf(NEXT)), measure: 'warning' },
        code: 'of-replacements',
        pointer: '/successorAgentId',
      },
      { body: order(idOf(NEXT), '2025-07-31'), code: 'notice-too-short', pointer: '/effectiveOn' },
    ];
    for (const { body, code, pointer } of incomplete) {
      const answer = await take(supervisor, 'proposals', body);
      expectProblem(answer, 422, 'validation-failed');
      expect((answer.body as { errors: object[] }).errors).toMatchObject([{ pointer, code }]);
    }
    await take(supervisor, 'proposals', order(idOf(NEXT)));
    expect(found).toMatchObject({
      state: 'proposed',
      proposal: { measure: 'replacement', successorAgentId: idOf(NEXT), endReasonClass: 'replacement' },
      settlement: [
        { item: 'money-remitted', confirmedBy: null, confirmedAt: null },
        { item: 'receipts-settled', confirmedBy: null, confirmedAt: null },
        { item: 'cards-returned', confirmedBy: null, confirmedAt: null },
      ],
    });
    expectProblem(await take(supervisor, 'settlements', { item: 'money-remitted' }), 409, 'case-is-proposed');
    expect(await view.everything()).toEqual(before);
  });

  it('moves nothing before its day', async () => {
    await take(approver, 'approval');
    expect(found).toMatchObject({ state: 'approved', deadlines: [{ kind: 'execution', actsOn: LAST_DAY }] });
    await at('2025-08-30');
    const deadline = await waiting();
    await deliver(deadline);
    expect(await view.everything()).toEqual(before);
  });

  it('notes what the agent gives back, each item once', async () => {
    expectProblem(await take(approver, 'settlements', { item: 'money-remitted' }), 403, 'forbidden');
    await take(supervisor, 'settlements', { item: 'money-remitted' });
    const [money, receipts] = found['settlement'] as Row[];
    expect(money).toEqual({
      item: 'money-remitted',
      confirmedBy: publicId.encode('user', supervisor.userId),
      confirmedAt: expect.any(String),
    });
    expect(receipts).toMatchObject({ confirmedBy: null });
    expectProblem(await take(supervisor, 'settlements', { item: 'money-remitted' }), 409, 'settled-already');
    expectProblem(await take(supervisor, 'settlements', { item: 'keys' }), 422, 'validation-failed');
  });

  it('moves everything by itself on its day', async () => {
    await at(LAST_DAY);
    found = await arrival('closed');
    expect(await view.contract(LEAVING)).toMatchObject({ endedOn: LAST_DAY, endReasonClass: 'replacement' });
    expect(await view.territories(LEAVING)).toEqual([
      ['00008', '2025-07-01', LAST_DAY],
      ['00009', '2025-07-01', LAST_DAY],
      ['00011', '2020-01-01', '2025-06-30'],
    ]);
    expect(await view.territories(NEXT)).toEqual([
      ['00008', '2025-09-01', '2025-09-30'],
      ['00008', '2025-10-01', null],
      ['00009', '2025-09-01', '2025-12-31'],
      ['00010', '2025-10-01', null],
    ]);
    expect(await view.points(LEAVING)).toEqual([
      ['DT-001', '2025-07-01', LAST_DAY],
      ['DT-002', '2025-07-01', '2025-07-31'],
      ['DT-003', '2025-07-01', LAST_DAY],
    ]);
    expect(await view.points(NEXT)).toEqual([
      ['DT-001', '2025-07-01', null],
      ['DT-001-2', '2025-09-01', null],
      ['DT-003', '2025-09-01', '2026-06-30'],
    ]);
    expect(await view.list(`/v1/agents/${idOf(LEAVING)}/staff`)).toHaveLength(1);
    expect(await view.list(`/v1/agents/${idOf(NEXT)}/staff`)).toEqual([]);
  });

  it('divides the quotas by the month, exactly', async () => {
    expect(await view.quotas(LEAVING)).toEqual([
      { year: 2024, metric: 'new-participants', months: from(12, 9, 0) },
      { year: 2025, metric: 'new-participants', months: from(8, 10, 0) },
      { year: 2025, metric: 'collection', months: from(8, 1_000_000, 0) },
      { year: 2026, metric: 'new-participants', months: from(12, 0, 0) },
    ]);
    expect(await view.quotas(NEXT)).toEqual([
      { year: 2025, metric: 'new-participants', months: from(8, 3, 13) },
      { year: 2025, metric: 'collection', months: from(8, 0, 1_000_000) },
      { year: 2026, metric: 'new-participants', months: from(12, 20, 20) },
    ]);
    expect(await view.sums()).toEqual(sumsBefore);
    const [quota] = await view.list<{ id: string }>(`/v1/quotas?agent=${idOf(NEXT)}&metric=collection`);
    expect((await supervisor.get(`/v1/quotas/${quota!.id}`)).body).toMatchObject({
      versions: [{ versionNo: 1, effectiveMonth: 9, reason: expect.stringContaining(found.id) }],
    });
  });

  it('gives the successor whom the agent looked after, apart from its own', async () => {
    expect(await view.due(LEAVING)).toEqual([]);
    expect(await view.due(NEXT)).toMatchObject([
      { dueOn: '2025-10-01', isInherited: true },
      { dueOn: '2025-10-01', isInherited: true },
    ]);
    expect(await view.assignments(NEXT)).toMatchObject([
      { startsOn: '2025-09-01', endsOn: null },
      { startsOn: '2025-09-01', endsOn: null },
    ]);
  });

  it('is settled after it is closed too, and on record under both agents', async () => {
    for (const item of ['receipts-settled', 'cards-returned'])
      await take(supervisor, 'settlements', { item });
    expect((found['settlement'] as Row[]).every(({ confirmedBy }) => confirmedBy !== null)).toBe(true);
    const auditor = await app.as('auditor', province.west);
    const { items } = (await auditor.get('/v1/audit-events?limit=100')).body as { items: Row[] };
    const of = (action: string) => items.filter((event) => event['action'] === action);
    const counts = { territories: 3, collectionPoints: 2, participants: 2, quotas: 3 };
    expect(of('agent-replaced')).toMatchObject([{ subject: idOf(LEAVING), details: counts }]);
    expect(of('agent-succeeded-another')).toMatchObject([{ subject: idOf(NEXT), details: counts }]);
    expect(of('case-settlement-confirmed')).toHaveLength(3);
    await expect(app.sql('DELETE FROM case_settlements')).rejects.toThrow('append-only');
  });

  it('moves nothing when it is returned before its day', async () => {
    await heard(NEXT, LAST_DAY);
    before = await view.everything();
    await take(supervisor, 'proposals', order(idOf(THIRD), '2025-10-31'));
    await take(approver, 'approval');
    const deadline = await waiting();
    await take(approver, 'return', { reason: 'Chờ kết quả quý III.' });
    await at('2025-10-31');
    await deliver(deadline);
    expect((await supervisor.get(`/v1/cases/${found.id}`)).body).toMatchObject({ state: 'returned' });
    expect(await view.everything()).toEqual(before);
    expectProblem(await take(supervisor, 'settlements', { item: 'money-remitted' }), 409, 'case-is-returned');
  });

  it('happens once, however often the job comes', async () => {
    await take(supervisor, 'proposals', order(idOf(THIRD), '2025-11-30'));
    await take(approver, 'approval');
    const deadline = await waiting();
    await at('2025-11-30');
    await Promise.all([1, 2, 3].map(() => deliver(deadline)));
    found = await arrival('closed');
    expect(found.steps.filter(({ action }) => action === 'execute')).toHaveLength(1);
    expect(await view.quotas(THIRD)).toEqual([
      { year: 2025, metric: 'new-participants', months: from(11, 0, 13) },
      { year: 2025, metric: 'collection', months: from(11, 0, 1_000_000) },
      { year: 2026, metric: 'new-participants', months: from(12, 20, 20) },
    ]);
    expect(await view.sums()).toEqual(sumsBefore);
    expect(await view.territories(THIRD)).toEqual([
      ['00008', '2025-12-01', null],
      ['00009', '2025-12-01', '2025-12-31'],
      ['00010', '2025-12-01', null],
    ]);
    expect(await view.assignments(THIRD)).toHaveLength(2);
    expect((await view.assignments(NEXT)).map(({ endsOn }) => endsOn)).toEqual(['2025-11-30', '2025-11-30']);
  });

  it('comes back with the reason when the successor is not at work any more', async () => {
    await heard(THIRD, '2025-11-30');
    const entered = await supervisor.post(`/v1/agents/${idOf(GONE)}/contracts`).send({
      number: '02/HĐ-BHXH',
      signedOn: '2025-11-30',
      startsOn: '2025-12-01',
      endsOn: null,
      guaranteeAmount: 0,
    });
    expect(entered.status).toBe(201);
    await take(supervisor, 'proposals', order(idOf(GONE), '2026-01-31'));
    await take(approver, 'approval');
    const { id } = entered.body as { id: string };
    await supervisor
      .post(`/v1/contracts/${id}/termination`)
      .set('If-Match', '"v1"')
      .send({ endedOn: '2026-01-15', reasonClass: 'own-request', reason: 'Tự nguyện' })
      .expect(200);
    before = await view.everything();
    await at('2026-01-31');
    found = await arrival('returned');
    expect(found.steps.at(-1)).toMatchObject({
      action: 'fail',
      reason: expect.stringContaining('successor-not-active'),
    });
    expect(await view.everything()).toEqual(before);
  });
});
