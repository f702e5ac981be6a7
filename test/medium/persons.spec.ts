import { publicId } from '../../src/http/public-id';
import { type FullOffice, aCountry, aFullOffice } from '../factories/full-office';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const PERSON = 'a'.repeat(64);
const ANOTHER = 'b'.repeat(64);

/** What one user of an office has drawn up, proposed, opened and recorded, and an approver who may be the same person. */
describe('the same person with another account', () => {
  let app: TestApp;
  let office: FullOffice;
  let approver: SignedIn;
  /** As it was made: nothing of it is decided. */
  let untouched: FullOffice;

  beforeAll(async () => {
    app = await startApp();
    const { rootId } = await aCountry(app);
    office = await aFullOffice(app, rootId, 'Đại lý');
    approver = await app.as('approver', office.officeId);
    untouched = await aFullOffice(app, rootId, 'Đại lý khác');
    await isOf(office.machine.ownerId, PERSON);
  }, 60_000);
  afterAll(() => app.stop());

  const isOf = (userId: number, person: string | null): Promise<unknown> =>
    app.sql('UPDATE users SET person_key = $2 WHERE id = $1', [userId, person]);
  const reason = { reason: 'Chưa đủ căn cứ' };

  /** The thing, what is decided about it, and how the same user is refused. */
  const DECISIONS: readonly {
    readonly thing: (of: FullOffice) => string;
    readonly step: string;
    readonly body?: object;
    readonly code: string;
  }[] = [
    {
      thing: ({ planIds }) => `quota-plans/${planIds.submitted}`,
      step: 'approval',
      code: 'author-may-not-decide',
    },
    {
      thing: ({ planIds }) => `quota-plans/${planIds.approved}`,
      step: 'return',
      body: reason,
      code: 'author-may-not-decide',
    },
    {
      thing: ({ id }) => `quota-plan-amendments/${id('quota-plan-amendment')}`,
      step: 'approval',
      code: 'author-may-not-decide',
    },
    {
      thing: ({ id }) => `quota-plan-amendments/${id('quota-plan-amendment')}`,
      step: 'refusal',
      body: reason,
      code: 'author-may-not-decide',
    },
    {
      thing: ({ caseIds }) => `cases/${caseIds.proposed}`,
      step: 'approval',
      code: 'proposer-may-not-decide',
    },
    {
      thing: ({ caseIds }) => `cases/${caseIds.approved}`,
      step: 'return',
      body: reason,
      code: 'proposer-may-not-decide',
    },
    {
      thing: ({ caseIds }) => `cases/${caseIds.proposed}`,
      step: 'rejection',
      body: reason,
      code: 'proposer-may-not-decide',
    },
    {
      thing: ({ id }) => `case-disputes/${id('case-dispute')}`,
      step: 'dismissal',
      body: reason,
      code: 'recorder-may-not-decide',
    },
    {
      thing: ({ id }) => `case-disputes/${id('case-dispute')}`,
      step: 'upholding',
      body: { ...reason, correction: { kind: 'reverse', reason: 'payer-request' } },
      code: 'recorder-may-not-decide',
    },
  ];

  it.each(DECISIONS)(
    'is refused $step with $code, as the same user is',
    async ({ thing, step, body, code }) => {
      const path = `/v1/${thing(office)}`;
      const { headers } = await approver.get(path);
      const take = () => approver.post(`${path}/${step}`).set('If-Match', headers['etag']!).send(body);
      await isOf(approver.userId, PERSON);
      expectProblem(await take(), 403, code);
      await isOf(approver.userId, ANOTHER);
    },
  );

  it.each(DECISIONS.filter(({ step }) => ['approval', 'dismissal'].includes(step)))(
    'is who it depends on: somebody else may take $step',
    async ({ thing, step, body }) => {
      const path = `/v1/${thing(office)}`;
      const { headers } = await approver.get(path);
      const { status } = await approver.post(`${path}/${step}`).set('If-Match', headers['etag']!).send(body);
      expect(status).toBe(200);
    },
  );

  it.each([
    ['quota_plans', `UPDATE quota_plans SET approved_by = $1 WHERE id = $2`, 'quota-plan'],
    [
      'quota_plan_amendments',
      `UPDATE quota_plan_amendments SET state = 'approved', decided_by = $1, decided_at = now() WHERE id = $2`,
      'quota-plan-amendment',
    ],
    [
      'case_disputes',
      `UPDATE case_disputes SET state = 'dismissed', decided_by = $1, decided_at = now(), decision_reason = 'x'
       WHERE id = $2`,
      'case-dispute',
    ],
  ] as const)('is refused by the database too, in %s', async (table, change, kind) => {
    const { machine, planIds } = untouched;
    const { userId } = await app.as('approver', untouched.officeId);
    await isOf(machine.ownerId, ANOTHER);
    await isOf(userId, ANOTHER);
    const id = publicId.decode(kind, kind === 'quota-plan' ? planIds.submitted : untouched.id(kind));
    const attempt = (by: number): Promise<unknown> => app.sql(change, [by, id]);
    const refused = { constraint: `${table}_another_person` };
    await expect(attempt(userId)).rejects.toMatchObject(refused);
    // A machine of that person is that person.
    await expect(attempt(machine.userId)).rejects.toMatchObject(refused);
  });

  it('is told by the key, the owner of a machine, and the account itself where there is neither', async () => {
    const [lonely, second] = [await app.as('auditor'), await app.as('auditor')];
    await isOf(second.userId, PERSON);
    const rows = await app.sql<{ person: number | null }>(
      'SELECT person_of(id) AS person FROM unnest($1::int[]) WITH ORDINALITY AS given (id, place) ORDER BY place',
      [[lonely.userId, second.userId, office.machine.ownerId, office.machine.userId, 0]],
    );
    expect(rows.map(({ person }) => person)).toEqual([
      lonely.userId,
      office.machine.ownerId,
      office.machine.ownerId,
      office.machine.ownerId,
      null,
    ]);
  });
});
