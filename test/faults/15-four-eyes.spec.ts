import { publicId } from '../../src/http/public-id';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly proposal: { readonly approvals: readonly object[]; readonly [field: string]: unknown };
}

const WARNING = {
  measure: 'warning',
  reason: 'Thu tiền không có thẻ',
  legalBasis: 'Hợp đồng, điều 7',
  effectiveOn: '2026-03-31',
};

/** Nobody decides alone, whichever way it is tried. */
describe('fault 15: four eyes', () => {
  let app: TestApp;
  let agentId: string;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let second: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-03-02T03:00:00Z');
    const root = await app.rootOffice();
    agentId = publicId.encode('agent', (await anAgent(app.sql, { office_id: root })).id);
    supervisor = await app.as('supervisor');
    approver = await app.as('approver');
    second = await app.as('approver');
  });
  afterAll(() => app.stop());

  const ask = (who: SignedIn, { id, version }: Case, step: string, body?: object) =>
    who.post(`/v1/cases/${id}/${step}`).set('If-Match', `"v${version}"`).send(body);
  const take = async (who: SignedIn, found: Case, step: string, body?: object): Promise<Case> => {
    const answer = await ask(who, found, step, body);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    return answer.body as Case;
  };
  const now = async ({ id }: Case): Promise<Case> => (await supervisor.get(`/v1/cases/${id}`)).body as Case;
  const proposed = async (): Promise<Case> => {
    const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu tiền không có thẻ' });
    const notified = await take(supervisor, opened.body as Case, 'notification');
    const said = { receivedOn: '2026-03-02', text: 'Không có ý kiến.' };
    return take(supervisor, await take(supervisor, notified, 'responses', said), 'proposals', WARNING);
  };
  /** Whoever it is may now do what that role may. */
  const becomes = (who: SignedIn, role: string) =>
    app.sql('UPDATE users SET role = $1 WHERE id = $2', [role, who.userId]);

  it('the person who proposed decides nothing, in whatever role', async () => {
    const found = await proposed();
    expectProblem(await ask(supervisor, found, 'approval'), 403, 'forbidden');
    await becomes(supervisor, 'approver');
    const reason = { reason: 'Vì tôi muốn' };
    for (const [step, body] of [['approval'], ['return', reason], ['rejection', reason]] as const)
      expectProblem(await ask(supervisor, found, step, body), 403, 'proposer-may-not-decide');
    await becomes(supervisor, 'supervisor');
    expect(await now(found)).toMatchObject({ state: 'proposed', version: found.version });
  });

  it('the database keeps proposer and approver apart by itself', async () => {
    const found = await proposed();
    await expect(
      app.sql(
        `INSERT INTO case_approvals (case_id, proposal_no, proposed_by, approved_by)
         SELECT case_id, proposal_no, proposed_by, proposed_by FROM case_proposals WHERE case_id = $1`,
        [publicId.decode('case', found.id)],
      ),
    ).rejects.toThrow('the same person decides');
  });

  it('of two who decide at once exactly one does, whatever they decide', async () => {
    const reason = { reason: 'Chưa đủ căn cứ' };
    const decisions: readonly (readonly [string, object | undefined])[] = [
      ['approval', undefined],
      ['return', reason],
      ['rejection', reason],
    ];
    for (const [step, body] of decisions) {
      const found = await proposed();
      const answers = await Promise.all([
        ask(approver, found, 'approval'),
        ask(second, found, step, body),
        ask(approver, found, step, body),
      ]);
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412]);
      const done = await now(found);
      expect(done.version).toBe(found.version + 1);
      expect(done.proposal.approvals).toHaveLength(done.state === 'approved' ? 1 : 0);
    }
  });

  it('one person counts once where two must approve', async () => {
    await app.sql(`INSERT INTO case_settings VALUES ('2026-03-01', 10, 3, 30, 2, 2)`);
    const found = await proposed();
    const answers = await Promise.all([1, 2].map(() => ask(approver, found, 'approval')));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    const once = await now(found);
    expect(once).toMatchObject({ state: 'proposed', proposal: { approvals: [{}] } });
    expectProblem(await ask(approver, once, 'approval'), 409, 'approved-already');
    expect(await take(second, once, 'approval')).toMatchObject({ state: 'approved' });
  });

  it('what is proposed otherwise loses the approvals that it had', async () => {
    const found = await take(approver, await proposed(), 'approval');
    expect(found.proposal.approvals).toHaveLength(1);
    const changed = await take(supervisor, found, 'proposals', { ...WARNING, effectiveOn: '2026-04-30' });
    expect(changed).toMatchObject({ state: 'proposed', proposal: { proposalNo: 2, approvals: [] } });
    expectProblem(await ask(second, found, 'approval'), 412, 'stale-version');
    const once = await take(second, changed, 'approval');
    expect(once).toMatchObject({ state: 'proposed' });
    expect(await take(approver, once, 'approval')).toMatchObject({ state: 'approved' });
  });

  it('an approval and a change at once are one after the other, or not both', async () => {
    await app.sql('DELETE FROM case_settings WHERE effective_from = $1', ['2026-03-01']);
    const found = await proposed();
    const answers = await Promise.all([
      ask(approver, found, 'approval'),
      ask(supervisor, found, 'proposals', { ...WARNING, reason: 'Khác' }),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    const { state, proposal } = await now(found);
    expect([state, proposal['proposalNo'], proposal.approvals.length]).toEqual(
      answers[0].status === 200 ? ['approved', 1, 1] : ['proposed', 2, 0],
    );
  });
});
