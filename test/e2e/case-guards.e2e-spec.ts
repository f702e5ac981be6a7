import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { type AgentColumns, anAdministrativeUnit, anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

type Row = Readonly<Record<string, unknown>>;
interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly proposal: (Row & { readonly approvals: readonly Row[] }) | null;
  readonly steps: readonly {
    readonly action: string;
    readonly by: string | null;
    readonly reason: string | null;
  }[];
  readonly [field: string]: unknown;
}

const COMMUNE = '00008';
const OTHER_COMMUNE = '00009';
/** A Monday. */
const START = '2026-03-02';
const LAST_DAY = '2026-04-30';

/** What stands around the decisions on two agents of one organisation, and a third beside them. Told in order. */
describe('what guards decisions', () => {
  let app: TestApp;
  let root: number;
  let north: number;
  let supervisor: SignedIn;
  let near: SignedIn;
  let above: SignedIn;
  let poor: AgentColumns;
  let sister: AgentColumns;
  let neighbour: AgentColumns;
  let found: Case;
  let ended: string;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime(`${START}T03:00:00Z`);
    root = await app.rootOffice();
    north = (await anOfficeUnder(app.sql, root, '00101')).id;
    await anAdministrativeUnit(app.sql, { code: COMMUNE, name: 'Phường Ngọc Hà' });
    const of = { office_id: north, organisation_tax_code: '0102595740' };
    poor = await anAgent(app.sql, { ...of, code: 'IS0001M' });
    sister = await anAgent(app.sql, { ...of, code: 'BI0001M', contract: ['2020-01-01', '2026-06-30'] });
    neighbour = await anAgent(app.sql, { office_id: north, code: 'IS0003M' });
    await serves(poor, COMMUNE);
    await serves(poor, OTHER_COMMUNE);
    await serves(neighbour, OTHER_COMMUNE);
    await signIn();
  });
  afterAll(() => app.stop());

  async function signIn(): Promise<void> {
    supervisor = await app.as('supervisor', north);
    near = await app.as('approver', north);
    above = await app.as('approver', root);
  }
  const at = async (day: string): Promise<void> => {
    app.setTime(`${day}T03:00:00Z`);
    await signIn();
  };
  const idOf = ({ id }: AgentColumns): string => publicId.encode('agent', id);
  const serves = ({ id }: AgentColumns, unit: string) =>
    app.sql(
      `INSERT INTO territories (agent_id, administrative_unit_code, starts_on) VALUES ($1, $2, '2025-07-01')`,
      [id, unit],
    );
  const communesAlone = (from: string, severity: string) =>
    app.sql(`INSERT INTO departure_policies VALUES ($1, 'commune-left-alone', $2)`, [from, severity]);
  const take = async (who: SignedIn, step: string, body?: object) => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    if (answer.status === 200) found = answer.body as Case;
    return answer;
  };
  const heard = async (agent: AgentColumns, on: string): Promise<void> => {
    const opened = await supervisor
      .post('/v1/cases')
      .send({ agentId: idOf(agent), grounds: 'Lập biên lai sai số tiền' });
    expect(opened.status).toBe(201);
    found = opened.body as Case;
    await take(supervisor, 'notification');
    await take(supervisor, 'responses', { receivedOn: on, text: 'Không có ý kiến.' });
    expect(found.state).toBe('responded');
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
  const contractOf = async (agent: AgentColumns): Promise<Row & { id: string }> =>
    ((await body(`/v1/agents/${idOf(agent)}/contracts`))['items'] as (Row & { id: string })[])[0]!;
  const listed = async (view: string, who: SignedIn): Promise<string[]> =>
    ((await body(`/v1/cases?view=${view}`, who))['items'] as Case[]).map(({ id }) => id);

  const termination = {
    measure: 'termination',
    reason: 'Lập biên lai khống ba lần.',
    legalBasis: 'Hợp đồng, điều 9',
    effectiveOn: LAST_DAY,
    endReasonClass: 'false-receipts',
  };
  const warning = {
    ...termination,
    measure: 'warning',
    effectiveOn: '2026-12-31',
    endReasonClass: undefined,
  };

  describe('a commune that would be left alone', () => {
    it('keeps a termination from being proposed, where the policy says so', async () => {
      await heard(poor, START);
      const refused = await take(supervisor, 'proposals', termination);
      expectProblem(refused, 409, 'commune-left-alone');
      expect((refused.body as { detail: string }).detail).toBe(
        `From 2026-05-01 on nobody is at work in communes of the agent: ${COMMUNE} Phường Ngọc Hà.`,
      );
      expect(await body(`/v1/cases/${found.id}`)).toMatchObject({ state: 'responded', proposal: null });
    });

    it('is no matter where another agent takes over', async () => {
      await take(supervisor, 'proposals', {
        ...termination,
        measure: 'replacement',
        endReasonClass: undefined,
        successorAgentId: idOf(neighbour),
      });
      expect(found).toMatchObject({ state: 'proposed', proposal: { escalations: [] } });
    });

    it('is put before the office above, where the policy says that', async () => {
      await communesAlone('2026-02-01', 'escalates');
      await take(supervisor, 'proposals', termination);
      expect(found.proposal).toMatchObject({
        approvalsNeeded: 1,
        escalations: [
          {
            kind: 'commune-left-alone',
            officeId: publicId.encode('office', root),
            reason: expect.stringContaining(COMMUNE),
          },
        ],
      });
      expect(found.steps.at(-1)).toMatchObject({ action: 'escalate', by: null });
      expect(await listed('escalated', above)).toEqual([found.id]);
      expect(await listed('escalated', near)).toEqual([]);
      expect(await body('/v1/cases/counts', above)).toMatchObject({ escalated: 1, overdue: 0 });
      expect(await body('/v1/cases/counts', near)).toMatchObject({ escalated: 0 });
      expectProblem(await take(near, 'approval'), 403, 'office-above-must-approve');
      await take(above, 'approval');
      expect(found).toMatchObject({
        state: 'approved',
        deadlines: [{ kind: 'execution', actsOn: LAST_DAY }],
      });
      expect(await listed('escalated', above)).toEqual([]);
    });
  });

  describe('what waits for its day', () => {
    it('stands with the agent and the contract that it concerns, and with no other', async () => {
      const pending = { caseId: found.id, measure: 'termination', effectiveOn: LAST_DAY, state: 'approved' };
      expect(await body(`/v1/agents/${idOf(poor)}`)).toMatchObject({ pendingDecision: pending });
      const contract = await contractOf(poor);
      expect(contract).toMatchObject({ pendingDecision: pending });
      expect(await body(`/v1/contracts/${contract.id}`)).toMatchObject({ pendingDecision: pending });
      expect(await body(`/v1/agents/${idOf(neighbour)}`)).toMatchObject({ pendingDecision: null });
      expect(await contractOf(sister)).toMatchObject({ pendingDecision: null });
    });

    it('is that which takes effect first', async () => {
      const first = found;
      await heard(poor, START);
      await take(supervisor, 'proposals', { ...warning, effectiveOn: '2026-04-01' });
      expect(await body(`/v1/agents/${idOf(poor)}`)).toMatchObject({
        pendingDecision: {
          caseId: found.id,
          measure: 'warning',
          effectiveOn: '2026-04-01',
          state: 'proposed',
        },
      });
      expect(await contractOf(poor)).toMatchObject({ pendingDecision: { caseId: first.id } });
      await take(near, 'rejection', { reason: 'Đã chấm dứt hợp đồng.' });
      expect(await body(`/v1/agents/${idOf(poor)}`)).toMatchObject({ pendingDecision: { caseId: first.id } });
      found = first;
    });

    it('is nowhere any more once it is done', async () => {
      await at(LAST_DAY);
      found = await arrival('the end of the contract', ({ state }) => state === 'closed');
      ended = found.id;
      expect(await body(`/v1/agents/${idOf(poor)}`)).toMatchObject({ pendingDecision: null });
      expect(await contractOf(poor)).toMatchObject({ endedOn: LAST_DAY, pendingDecision: null });
    });
  });

  describe('another contract after that', () => {
    const offer = (who: SignedIn, agent: AgentColumns, startsOn: string, more: object = {}) =>
      who.post(`/v1/agents/${idOf(agent)}/contracts`).send({
        number: `${startsOn}/${agent.code}`,
        signedOn: startsOn,
        startsOn,
        guaranteeAmount: 0,
        ...more,
      });

    it('is refused with the case and the day until when, for the whole organisation', async () => {
      const refused = await offer(supervisor, poor, '2026-05-01');
      expectProblem(refused, 409, 'recontracting-barred');
      const { detail } = refused.body as { detail: string };
      expect(detail).toContain(ended);
      expect(detail).toContain('2028-04-30');
      expectProblem(await offer(supervisor, sister, '2028-04-30'), 409, 'recontracting-barred');
      expect((await offer(supervisor, sister, '2028-05-01')).status).toBe(201);
    });

    it('is made for a reason by those who may override that, on record', async () => {
      const overrideReason = 'Đã hoàn trả đủ tiền.';
      expectProblem(
        await offer(supervisor, poor, '2026-05-01', { overrideReason }),
        403,
        'override-forbidden',
      );
      const administrator = await app.as('administrator', north);
      const made = await offer(administrator, poor, '2026-05-01', { overrideReason });
      expect(made.status).toBe(201);
      const { items } = (await administrator.get('/v1/audit-events?limit=100')).body as { items: Row[] };
      expect(items.filter(({ action }) => action === 'recontracting-overridden')).toMatchObject([
        {
          subject: (made.body as { id: string }).id,
          details: { reason: overrideReason, barredUntil: '2028-04-30', case: ended },
        },
      ]);
    });
  });

  it('gives back what would leave a commune alone by its day, as things became', async () => {
    await communesAlone('2026-05-01', 'blocks');
    await serves(neighbour, COMMUNE);
    await heard(neighbour, LAST_DAY);
    await take(supervisor, 'proposals', {
      ...termination,
      effectiveOn: '2026-07-31',
      endReasonClass: 'own-request',
    });
    await take(near, 'approval');
    expect(found).toMatchObject({ state: 'approved', proposal: { escalations: [] } });
    const contracts = (await body(`/v1/agents/${idOf(poor)}/contracts`))['items'] as { id: string }[];
    await supervisor
      .post(`/v1/contracts/${contracts[1]!.id}/termination`)
      .set('If-Match', '"v1"')
      .send({ endedOn: '2026-06-30', reasonClass: 'own-request', reason: 'Tự nguyện' })
      .expect(200);
    await at('2026-07-31');
    found = await arrival('the case to come back', ({ state }) => state === 'returned');
    expect(found.steps.at(-1)).toMatchObject({
      action: 'fail',
      reason: expect.stringContaining('commune-left-alone'),
    });
    expect(await contractOf(neighbour)).toMatchObject({ endedOn: null });
  });

  it('keeps escalations as they are, whatever the application does', async () => {
    await expect(app.sql(`UPDATE case_escalations SET reason = 'none'`)).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM case_escalations')).rejects.toThrow('append-only');
  });
});
