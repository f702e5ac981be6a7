import { DEFAULT_HALF_YEAR_POLICY } from '../../src/evaluations/core/default-policy';
import type { Policy } from '../../src/evaluations/core/policy';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { anOfficeUnder } from '../factories/access';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface StoredPolicy {
  readonly id: string;
  readonly code: string;
  readonly versionNo: number;
  readonly state: string;
  readonly bodyHash: string;
  readonly policy: Policy;
}

const PATH = '/v1/evaluation-policies';

describe('evaluation policies', () => {
  let app: TestApp;
  let planner: SignedIn;
  let grassroots: SignedIn;
  let draft: StoredPolicy;

  const install = () => installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
  const base = structuredClone(DEFAULT_HALF_YEAR_POLICY);
  const body = (change: object = {}, effectiveFrom = '2025-01-01') => ({
    effectiveFrom,
    policy: { ...base, ...change },
  });

  beforeAll(async () => {
    app = await startApp();
    const root = await app.rootOffice();
    planner = await app.as('planner', root);
    grassroots = await app.as('planner', (await anOfficeUnder(app.sql, root, '00101')).id);
  });
  afterAll(() => app.stop());

  it('are shipped in force, once however often they are installed', async () => {
    await install();
    await install();
    const { items } = (await planner.get(`${PATH}?state=active`)).body as { items: StoredPolicy[] };
    expect(items.map(({ code, versionNo }) => [code, versionNo])).toEqual([
      ['default-annual', 1],
      ['default-half-year', 1],
    ]);
    const shipped = await grassroots.get(`${PATH}/${items[1]!.id}`);
    expect((shipped.body as StoredPolicy).policy).toEqual(base);
  });

  it('are refused with every fault and where it is', async () => {
    const [criterion, ...others] = base.criteria;
    const faulty = body({ criteria: [{ ...criterion!, weightBp: 3999 }, ...others], gradeBands: [] });
    const problem = expectProblem(await planner.post(PATH).send(faulty), 422, 'validation-failed');
    expect(problem.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expect.arrayContaining([
        '/policy/criteria weights-do-not-sum',
        '/policy/gradeBands grades-incomplete',
        '/policy/gradeBands scores-not-covered',
      ]),
    );
    const shapeless = body({ criteria: [{ ...criterion!, weight: '40%' }], rules: 7 });
    const misshapen = expectProblem(await planner.post(PATH).send(shapeless), 422, 'validation-failed');
    expect(misshapen.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/policy/criteria/0/weight unknown-field',
      '/policy/rules wrong-type',
    ]);
    expectProblem(await planner.post(PATH).send({ effectiveFrom: '2025-07-01' }), 422, 'validation-failed');
    expectProblem(await planner.post(PATH).send(body({}, '2025-02-30')), 422, 'validation-failed');
  });

  it('are made by the top office only', async () => {
    expectProblem(await grassroots.post(PATH).send(body()), 403, 'top-office-required');
  });

  it('are put in force only when their own examples come out as they say', async () => {
    const [example, ...others] = base.examples;
    const wrong = { ...example!, expectedScore: 1234 };
    const made = await planner.post(PATH).send(body({ examples: [wrong, ...others] }));
    expect(made.status).toBe(201);
    draft = made.body as StoredPolicy;
    expect(made.headers).toMatchObject({ location: `${PATH}/${draft.id}`, etag: '"v1"' });
    expect(draft).toMatchObject({ versionNo: 2, state: 'draft' });

    const activate = (etag: string) => planner.post(`${PATH}/${draft.id}/activation`).set('If-Match', etag);
    const failed = expectProblem(await activate('"v1"'), 422, 'worked-examples-failed');
    expect(failed.errors).toEqual([
      {
        pointer: '/examples/0',
        code: 'score-differs',
        detail: expect.stringContaining(`${example!.name}: expected 1234, got`),
      },
    ]);
    expectProblem(await planner.post(`${PATH}/${draft.id}/activation`), 428, 'if-match-required');

    const patch = (etag: string, change: object) =>
      planner.patch(`${PATH}/${draft.id}`).set('If-Match', etag).send(change);
    const renamed = { policy: { ...base, code: 'another' } };
    expectProblem(await patch('"v1"', renamed), 422, 'validation-failed');
    const mended = await patch('"v1"', { policy: base });
    expect(mended.status).toBe(200);
    expect((mended.body as StoredPolicy).bodyHash).not.toBe(draft.bodyHash);
    expectProblem(await patch('"v1"', { policy: base }), 412, 'stale-version');
    const active = await activate('"v2"');
    expect(active.body).toMatchObject({ state: 'active', activatedAt: expect.any(String) });

    expectProblem(await activate('"v3"'), 409, 'policy-is-active');
    expectProblem(await patch('"v3"', { effectiveFrom: '2020-01-01' }), 409, 'policy-is-active');
    await expect(
      app.sql(`UPDATE evaluation_policies SET body = '{}' WHERE code = 'default-half-year'`),
    ).rejects.toThrow('immutable');
    const audited = await app.sql<{ action: string }>(
      `SELECT action FROM audit_events WHERE subject = $1 ORDER BY id`,
      [draft.id],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'policy-drafted',
      'policy-changed',
      'policy-activated',
    ]);
  });

  it('judge the periods that begin once they are in force, the latest first', async () => {
    const supervisor = await app.as('supervisor');
    const policyOf = async (period: string) => {
      const response = await supervisor.post('/v1/evaluation-runs').send({ period });
      return (response.body as { policyId: string }).policyId;
    };
    const before = await policyOf('2024-H2');
    expect(before).not.toBe(draft.id);
    // It takes effect on the very day on which the period begins.
    expect(await policyOf('2025-H1')).toBe(draft.id);
    const request = (more: object) =>
      supervisor.post('/v1/evaluation-runs').send({ period: '2024-H2', ...more });
    expectProblem(await request({ policyVersion: draft.id }), 422, 'policy-not-in-force');
    expectProblem(await request({ policyVersion: 'pol_0000000000' }), 422, 'validation-failed');
    await app.sql(`UPDATE evaluation_policies SET state = 'retired' WHERE kind = 'annual'`);
    expectProblem(
      await supervisor.post('/v1/evaluation-runs').send({ period: '2024' }),
      409,
      'no-policy-in-force',
    );
  });
});
