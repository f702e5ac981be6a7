import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { waitFor } from '../support/wait-for';

type Row = Readonly<Record<string, unknown>>;
interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly proposal: Row | null;
  readonly steps: readonly {
    readonly action: string;
    readonly by: string | null;
    readonly reason: string | null;
  }[];
  readonly [field: string]: unknown;
}

/** Five working days to approve, three more until the office above is told. Told in order. */
describe('a proposal that nobody decides', () => {
  let app: TestApp;
  let root: number;
  let north: number;
  let agentId: string;
  let supervisor: SignedIn;
  let near: SignedIn;
  let above: SignedIn;
  let found: Case;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    root = await app.rootOffice();
    north = (await anOfficeUnder(app.sql, root, '00101')).id;
    agentId = publicId.encode('agent', (await anAgent(app.sql, { office_id: north })).id);
    // A Friday.
    await at('2026-07-31');
  });
  afterAll(() => app.stop());

  const at = async (day: string): Promise<void> => {
    app.setTime(`${day}T03:00:00Z`);
    supervisor = await app.as('supervisor', north);
    near = await app.as('approver', north);
    above = await app.as('approver', root);
  };
  const take = async (who: SignedIn, step: string, body?: object): Promise<void> => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    found = answer.body as Case;
  };
  const heard = async (on: string): Promise<void> => {
    const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu tiền không có thẻ' });
    found = opened.body as Case;
    await take(supervisor, 'notification');
    await take(supervisor, 'responses', { receivedOn: on, text: 'Không có ý kiến.' });
  };
  const arrival = (what: string, of: (now: Case) => boolean): Promise<Case> =>
    waitFor(
      async () => {
        const now = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
        return of(now) && now;
      },
      { what },
    );
  const body = async (path: string, who = supervisor): Promise<Row> => (await who.get(path)).body as Row;
  const listed = async (view: string, who: SignedIn): Promise<string[]> =>
    ((await body(`/v1/cases?view=${view}`, who))['items'] as Case[]).map(({ id }) => id);
  const actions = (): string[] => found.steps.map(({ action }) => action);
  const warning = {
    measure: 'warning',
    reason: 'Thu tiền không có thẻ nhân viên',
    legalBasis: 'Hợp đồng, điều 7',
    effectiveOn: '2026-12-31',
  };

  it('is overdue after some working days, and those who may approve are reminded', async () => {
    await heard('2026-07-31');
    await take(supervisor, 'proposals', warning);
    expect(found).toMatchObject({
      proposal: { approvalDueOn: '2026-08-07', escalations: [] },
      deadlines: [
        { kind: 'approval-reminder', actsOn: '2026-08-10' },
        { kind: 'approval-escalation', actsOn: '2026-08-13' },
      ],
    });
    await at('2026-08-07');
    expect(await listed('overdue', near)).toEqual([]);
    await at('2026-08-10');
    found = await arrival('the reminder', ({ steps }) => steps.at(-1)!.action === 'remind-approvers');
    expect(found.steps.at(-1)).toMatchObject({ by: null, reason: null });
    expect(await listed('overdue', near)).toEqual([found.id]);
    expect(await body('/v1/cases/counts', near)).toMatchObject({ overdue: 1, escalated: 0 });
  });

  it('is put before the office above, also when the queue lost that', async () => {
    const asked = (ago: string) =>
      app.sql(
        `UPDATE case_deadlines SET asked_at = now() - $1::interval
         WHERE kind = 'approval-escalation' AND settled_at IS NULL`,
        [ago],
      );
    // As if it had been asked for just now, and Redis had forgotten it.
    await asked('0');
    await at('2026-08-13');
    expect((await body(`/v1/cases/${found.id}`))['deadlines']).toHaveLength(1);
    await asked('11 minutes');
    found = await arrival('the escalation', ({ steps }) => steps.at(-1)!.action === 'escalate');
    expect(found).toMatchObject({ state: 'proposed', deadlines: [] });
    expect(found.proposal!['escalations']).toMatchObject([
      { kind: 'approval-overdue', officeId: publicId.encode('office', root) },
    ]);
    expect(await listed('escalated', above)).toEqual([found.id]);
    expect(await listed('overdue', above)).toEqual([found.id]);
    expect(await body('/v1/cases/counts', above)).toMatchObject({ overdue: 1, escalated: 1 });
    const auditor = await app.as('auditor', north);
    const { items } = (await auditor.get('/v1/audit-events?limit=100')).body as { items: Row[] };
    const told = items.filter(({ subject }) => subject === found.id).map(({ action }) => action);
    expect(told).toEqual(expect.arrayContaining(['case-approvers-reminded', 'case-escalated']));
  });

  it('may still be decided by its own office, and waits no more', async () => {
    await take(near, 'approval');
    expect(found).toMatchObject({ state: 'approved', deadlines: [{ kind: 'execution' }] });
    for (const view of ['overdue', 'escalated']) expect(await listed(view, above)).toEqual([]);
  });

  it('waits anew when it is proposed anew, and not at all when it is given back', async () => {
    await heard('2026-08-13');
    await take(supervisor, 'proposals', warning);
    await at('2026-08-14');
    await take(supervisor, 'proposals', warning);
    expect(found).toMatchObject({
      proposal: { proposalNo: 2, approvalDueOn: '2026-08-21' },
      deadlines: [
        { kind: 'approval-reminder', actsOn: '2026-08-24' },
        { kind: 'approval-escalation', actsOn: '2026-08-27' },
      ],
    });
    await take(near, 'return', { reason: 'Chưa đủ căn cứ.' });
    expect(found).toMatchObject({ state: 'returned', deadlines: [] });
    expect(actions()).toEqual(['open', 'notify', 'respond', 'propose', 'propose', 'return']);
  });
});
