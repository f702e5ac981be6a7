import { Client } from 'pg';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { aQuota, aSentLine } from '../factories/facts';
import { dues, enrolments, handOverAll } from '../factories/half-year';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Judged {
  readonly score: number;
  readonly grade: string;
}
interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly flagIds: readonly string[];
  readonly flags: readonly { readonly id: string; readonly state: string }[];
  readonly revision: {
    readonly runId: string;
    readonly state: string;
    readonly before: Judged;
    readonly after: Judged | null;
    readonly flagsWithdrawn: number;
  } | null;
  readonly steps: readonly { readonly action: string; readonly reason: string | null }[];
}
interface Dispute {
  readonly id: string;
  readonly version: number;
  readonly revisionRunId: string | null;
}
interface Items<T> {
  readonly items: readonly T[];
}
interface Flag {
  readonly id: string;
  readonly rule: string;
  readonly runId: string;
}

const POOR = 'IS0002M';
const WRONG = `${POOR}-WRONG`;

/** Ten of twenty-one renewed, because one of them was never there: told in order. */
describe('an upheld dispute', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let stranger: SignedIn;
  let agent: { readonly id: number };
  let lines: Map<string, string>;
  let runId: string;
  let flags: readonly Flag[];
  let found: Case;
  let disputes: { wrong: Dispute; right: Dispute };

  const warning = {
    measure: 'warning',
    reason: 'Duy trì người tham gia không đạt.',
    legalBasis: 'Kế hoạch 56/KH-UBND ngày 18/02/2022',
    effectiveOn: '2025-08-01',
  };
  const correction = { kind: 'reverse', reason: 'wrong-participant' };

  /** As the half-year has a due, on a receipt that names somebody else. */
  const wrong = (agentCode: string): object =>
    aSentLine({
      agentCode,
      receiptNo: `${agentCode}-WRONG`,
      socialInsuranceNumber: `${agentCode.slice(2, 6)}999999`,
      coveredFrom: '2024-12',
      coveredTo: '2025-02',
      collectedOn: '2024-12-10',
    });

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime('2025-07-10T03:00:00Z');
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const root = await app.rootOffice();
    const office = await anOfficeUnder(app.sql, root, '00101');
    agent = await anAgent(app.sql, { code: POOR, office_id: office.id });
    await anAgent(app.sql, { code: 'IS0003M', office_id: office.id });
    await aQuota(app.sql, { agentId: agent.id, year: 2025, monthly: 10 });
    supervisor = await app.as('supervisor', office.id);
    approver = await app.as('approver', office.id);
    const other = await anOfficeUnder(app.sql, root, '00102');
    stranger = await app.as('supervisor', other.id);
    const items = [...enrolments(POOR, 0, 5), ...dues(POOR, 10), wrong(POOR), wrong('IS0003M')];
    const integration = await app.as('integration', root);
    await integration
      .post('/v1/contributions/batches')
      .send({ sourceSystem: 'core', mode: 'all-or-nothing', items })
      .expect(201);
    await handOverAll(app.sql);
    lines = new Map(
      (
        await app.sql<{ id: number; receipt: string }>(
          'SELECT id, receipt_no AS receipt FROM contribution_lines',
        )
      ).map(({ id, receipt }) => [receipt, publicId.encode('contribution-line', id)]),
    );
    // The office above judged: a revision is one of its runs.
    const judge = await app.as('supervisor', root);
    const asked = await judge.post('/v1/evaluation-runs').send({ period: '2025-H1' });
    runId = (asked.body as { id: string }).id;
    flags = await waitFor(
      async () => {
        const { items } = (await supervisor.get('/v1/flags')).body as Items<Flag>;
        return items.length > 0 && items;
      },
      { what: 'the flags' },
    );
  });
  afterAll(() => app.stop());

  const take = async (step: string, body?: object) => {
    const answer = await supervisor
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    if (answer.status === 200) found = answer.body as Case;
    return answer;
  };
  const raise = (lineId: string | undefined, who = supervisor) =>
    who
      .post(`/v1/cases/${found.id}/disputes`)
      .send({ lineId, claim: 'Biên lai này ghi nhầm số của người khác.' });
  const decide = (who: SignedIn, { id, version }: Dispute, step: string, body: object) =>
    who.post(`/v1/case-disputes/${id}/${step}`).set('If-Match', `"v${version}"`).send(body);
  const flagOf = (rule: string): string => flags.find((flag) => flag.rule === rule)!.id;

  it('begins in a case of which the agent was told', async () => {
    expect(flags.map(({ rule }) => rule).sort()).toEqual(['grade-d', 'low-attainment-and-retention']);
    found = (await supervisor.post('/v1/cases').send({ flagIds: flags.map(({ id }) => id) })).body as Case;
    expectProblem(await raise(lines.get(WRONG)), 409, 'case-is-open');
    await take('notification');
    expect(found).toMatchObject({
      state: 'agent-notified',
      revision: null,
      flags: found.flagIds.map((id) => ({ id, state: 'acknowledged' })),
    });
  });

  it('is of a line of the agent, each once at a time', async () => {
    const foreign = await raise(lines.get('IS0003M-WRONG'));
    expectProblem(foreign, 422, 'validation-failed');
    expect((foreign.body as { errors: object[] }).errors).toMatchObject([
      { pointer: '/lineId', code: 'line-not-found' },
    ]);
    expectProblem(await raise(lines.get(WRONG), approver), 403, 'forbidden');
    expectProblem(await raise(lines.get(WRONG), stranger), 404, 'case-not-found');
    const raised = await raise(lines.get(WRONG));
    expect(raised.status).toBe(201);
    const right = await raise(lines.get(`${POOR}-D19`));
    disputes = { wrong: raised.body as Dispute, right: right.body as Dispute };
    expect(raised.headers['location']).toBe(`/v1/case-disputes/${disputes.wrong.id}`);
    expect(raised.body).toMatchObject({
      caseId: found.id,
      lineId: lines.get(WRONG),
      collectedOn: '2024-12-10',
      state: 'raised',
      decidedBy: null,
      correction: null,
      revisionRunId: null,
      version: 1,
    });
    expectProblem(await raise(lines.get(WRONG)), 409, 'dispute-waits');
    const listed = (await supervisor.get(`/v1/cases/${found.id}/disputes`)).body as Items<Dispute>;
    expect(listed.items.map(({ id }) => id)).toEqual([disputes.right.id, disputes.wrong.id]);
    expectProblem(await stranger.get(`/v1/cases/${found.id}/disputes`), 404, 'case-not-found');
    expectProblem(
      await stranger.get(`/v1/case-disputes/${disputes.wrong.id}`),
      404,
      'case-dispute-not-found',
    );
  });

  it('stands in the way of a proposal until it is decided, by somebody else', async () => {
    await take('responses', { receivedOn: '2025-07-10', text: 'Hai biên lai không đúng.' });
    expectProblem(await take('proposals', warning), 409, 'dispute-undecided');
    const reason = { reason: 'Biên lai đúng với sổ gốc.' };
    await app.sql('UPDATE users SET role = $1 WHERE id = $2', ['approver', supervisor.userId]);
    expectProblem(
      await decide(supervisor, disputes.right, 'dismissal', reason),
      403,
      'recorder-may-not-decide',
    );
    await app.sql('UPDATE users SET role = $1 WHERE id = $2', ['supervisor', supervisor.userId]);
    const dismissed = await decide(approver, disputes.right, 'dismissal', reason);
    expect(dismissed.body).toMatchObject({
      state: 'dismissed',
      decidedBy: publicId.encode('user', approver.userId),
      decisionReason: reason.reason,
      correction: null,
      revisionRunId: null,
    });
    expectProblem(await decide(approver, disputes.right, 'dismissal', reason), 412, 'stale-version');
    expectProblem(
      await decide(approver, dismissed.body as Dispute, 'dismissal', reason),
      409,
      'dispute-is-dismissed',
    );
    expectProblem(await take('proposals', warning), 409, 'dispute-undecided');
  });

  it('corrects the register and has the agent judged anew; nothing is proposed meanwhile', async () => {
    // Somebody else writes facts for as long as this takes, for which the run must wait.
    const writer = new Client({ connectionString: app.database.url });
    await writer.connect();
    try {
      await writer.query('BEGIN');
      await writer.query('SELECT fact_time()');
      const reason = { reason: 'Đối chiếu sổ gốc: đại lý nói đúng.', correction };
      const answers = await Promise.all([
        decide(approver, disputes.wrong, 'upholding', reason),
        decide(approver, disputes.wrong, 'upholding', reason),
      ]);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
      disputes = { ...disputes, wrong: answers.find(({ status }) => status === 200)!.body as Dispute };
      expect(disputes.wrong).toMatchObject({
        state: 'upheld',
        correction,
        revisionRunId: expect.stringMatching(/^run_/),
      });
      expect((await supervisor.get(`/v1/contributions/${lines.get(WRONG)}`)).body).toMatchObject({
        reversal: { reversedOn: '2025-07-10', reason: 'wrong-participant' },
      });
      found = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
      expect(found.revision).toMatchObject({
        runId: disputes.wrong.revisionRunId,
        after: null,
        flagsWithdrawn: 0,
      });
      expect(found.revision!.state).not.toBe('completed');
      expectProblem(await take('proposals', warning), 409, 'revision-running');
    } finally {
      await writer.end();
    }
  });

  it('shows in the case what changed', async () => {
    found = await waitFor(
      async () => {
        const now = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
        return now.revision?.state === 'completed' && now;
      },
      { what: 'the revision' },
    );
    const { before, after, flagsWithdrawn } = found.revision!;
    expect([before.grade, after!.grade, flagsWithdrawn]).toEqual(['D', 'D', 1]);
    expect(after!.score).toBeGreaterThan(before.score);
    expect(found.flags).toEqual(
      found.flagIds.map((id) => ({ id, state: id === flagOf('grade-d') ? 'acknowledged' : 'withdrawn' })),
    );
    const judge = await app.as('supervisor');
    expect((await judge.get(`/v1/evaluation-runs/${found.revision!.runId}`)).body).toMatchObject({
      revisionOf: runId,
    });
    const old = (await judge.get(`/v1/evaluation-runs/${runId}/evaluations`)).body as Items<Judged>;
    expect(old.items.map(({ score }) => score)).toContain(before.score);
  });

  it('leaves the rest to be proposed, and disputes behind', async () => {
    await take('proposals', warning);
    expect(found.state).toBe('proposed');
    expectProblem(await raise(lines.get(`${POOR}-D18`)), 409, 'case-is-proposed');
    expect(found.steps.map(({ action }) => action)).toEqual([
      'open',
      'notify',
      'dispute',
      'dispute',
      'respond',
      'dismiss',
      'uphold',
      'propose',
    ]);
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?limit=100')).body as Items<{
      action: string;
      subject: string;
      details: object;
    }>;
    expect(items.find(({ action }) => action === 'case-dispute-upheld')).toMatchObject({
      subject: found.id,
      details: { dispute: disputes.wrong.id, line: lines.get(WRONG), reversal: 'wrong-participant' },
    });
    expect(items.find(({ action }) => action === 'contribution-reversed')).toMatchObject({
      subject: lines.get(WRONG),
    });
  });

  it('is not of a line that does not count any more', async () => {
    const agentId = publicId.encode('agent', agent.id);
    found = (await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' }))
      .body as Case;
    await take('notification');
    const again = await raise(lines.get(WRONG));
    expect((again.body as { errors: object[] }).errors).toMatchObject([
      { pointer: '/lineId', code: 'line-superseded' },
    ]);
    const late = (await raise(lines.get(`${POOR}-D17`))).body as Dispute;
    const upheld = await decide(approver, late, 'upholding', { reason: 'Thu hai lần.', correction });
    // No run judged what somebody wrote by hand.
    expect(upheld.body).toMatchObject({ state: 'upheld', revisionRunId: null });
    expect((await supervisor.get(`/v1/cases/${found.id}`)).body).toMatchObject({ flags: [], revision: null });
  });

  it('stays as it was decided, whatever the application does', async () => {
    await expect(app.sql(`UPDATE case_disputes SET decision_reason = 'x'`)).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM case_disputes')).rejects.toThrow('append-only');
  });
});
