import { publicId } from '../../src/http/public-id';
import { type AgentColumns, anAgent, anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Span {
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

let app: TestApp;
let root: number;
let supervisor: SignedIn;
let agent: AgentColumns;
let agentPath: string;
beforeAll(async () => {
  app = await startApp();
  app.setTime('2026-05-15T03:00:00Z');
  root = await app.rootOffice();
  supervisor = await app.as('supervisor');
});
beforeEach(async () => {
  agent = await anAgent(app.sql, { office_id: root, contract: null });
  agentPath = `/v1/agents/${publicId.encode('agent', agent.id)}`;
});
afterAll(() => app.stop());

let sequence = 0;
const create = (body: object = {}) =>
  supervisor.post(`${agentPath}/contracts`).send({
    number: `${++sequence}/HĐ-BHXH`,
    signedOn: '2025-12-20',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    guaranteeAmount: 150_000_000,
    ...body,
  });
const created = async (body: object = {}): Promise<string> => {
  const response = await create(body);
  expect(response.status).toBe(201);
  return `/v1/contracts/${(response.body as { id: string }).id}`;
};
const act = (contract: string, what: string, version: number, body: object) =>
  supervisor.post(`${contract}/${what}`).set('If-Match', `"v${version}"`).send(body);
const spans = async (contract: string, query = ''): Promise<readonly Span[]> =>
  ((await supervisor.get(`${contract}/spans${query}`)).body as { items: Span[] }).items;
const shown = (rows: readonly Span[]): string[] =>
  rows.map((row) => `${row.kind} ${row.startsOn} ${row.endsOn}${row.supersededAt ? ' closed' : ''}`);

describe('contracts', () => {
  it('carry their term, guarantee and status', async () => {
    const response = await create({ guaranteeAmount: 0, guaranteeBank: 'Ngân hàng Nông nghiệp' });
    expect(response.headers['etag']).toBe('"v1"');
    expect(response.body).toMatchObject({
      agentId: publicId.encode('agent', agent.id),
      officeId: publicId.encode('office', root),
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      status: 'effective',
      suspensions: [],
      guaranteeAmount: 0,
      endedOn: null,
    });
    const list = await supervisor.get(`${agentPath}/contracts`);
    expect(list.body).toEqual({ items: [response.body], nextCursor: null });
  });

  it('do not overlap, and a number is given once by an office', async () => {
    await created({ number: 'A/1' });
    expectProblem(await create({ startsOn: '2026-12-31', endsOn: null }), 409, 'contract-overlaps');
    expectProblem(
      await create({ number: 'A/1', startsOn: '2027-01-01', endsOn: null }),
      409,
      'already-exists',
    );
    expect((await create({ startsOn: '2027-01-01', endsOn: null })).status).toBe(201);
  });

  it('made at the same moment do not overlap either', async () => {
    const both = await Promise.all([create(), create()]);
    expect(both.map((response) => response.status).sort((a, b) => a - b)).toEqual([201, 409]);
  });

  it('are refused what the register does not allow', async () => {
    expectProblem(await create({ guaranteeAmount: -1 }), 422, 'validation-failed');
    expectProblem(await create({ guaranteeAmount: 1.5 }), 422, 'validation-failed');
    expectProblem(await create({ endsOn: '2025-12-31' }), 422, 'ends-before-start');
    expectProblem(await create({ startsOn: '2026-02-30' }), 422, 'validation-failed');
    const elsewhere = await anOffice(app.sql, {});
    expectProblem(
      await create({ officeId: publicId.encode('office', elsewhere.id) }),
      404,
      'office-not-found',
    );
  });

  it('keep every version of their spans, readable as of any instant', async () => {
    const contract = await created();
    const [original] = await spans(contract);
    const suspended = await act(contract, 'suspensions', 1, { startsOn: '2026-05-01', reason: 'Chậm nộp' });
    expect(suspended.headers['etag']).toBe('"v2"');
    expect(suspended.body).toMatchObject({
      status: 'suspended',
      suspensions: [{ startsOn: '2026-05-01', endsOn: '2026-12-31', reason: 'Chậm nộp' }],
    });
    expect((await act(contract, 'resumption', 2, { resumedOn: '2026-05-11' })).body).toMatchObject({
      status: 'effective',
    });
    expect((await act(contract, 'renewals', 3, { endsOn: '2027-12-31' })).body).toMatchObject({
      endsOn: '2027-12-31',
    });
    const ended = await act(contract, 'termination', 4, {
      endedOn: '2026-05-14',
      reasonClass: 'own-request',
      reason: 'Đơn xin thôi ngày 2/5',
    });
    expect(ended.body).toMatchObject({
      status: 'ended',
      endedOn: '2026-05-14',
      endReasonClass: 'own-request',
      endReason: 'Đơn xin thôi ngày 2/5',
    });
    expect(shown(await spans(contract))).toEqual([
      'effective 2026-01-01 2026-12-31 closed',
      'suspended 2026-05-01 2026-12-31 closed',
      'suspended 2026-05-01 2026-05-10',
      'effective 2026-01-01 2027-12-31 closed',
      'effective 2026-01-01 2026-05-14',
    ]);
    expect(shown(await spans(contract, `?asOf=${original!.recordedAt}`))).toEqual([
      'effective 2026-01-01 2026-12-31 closed',
    ]);
    expectProblem(await act(contract, 'renewals', 5, { endsOn: '2028-12-31' }), 409, 'contract-ended');
  });

  it('close one version and open the next at the same instant', async () => {
    const contract = await created();
    await act(contract, 'renewals', 1, { endsOn: '2027-12-31' });
    const [before, after] = await spans(contract);
    expect(before!.supersededAt).toBe(after!.recordedAt);
  });

  it('are changed only by who has read them', async () => {
    const contract = await created();
    const body = { endsOn: '2027-12-31' };
    expectProblem(await supervisor.post(`${contract}/renewals`).send(body), 428, 'if-match-required');
    expectProblem(await act(contract, 'renewals', 2, body), 412, 'stale-version');
    const both = await Promise.all([
      act(contract, 'renewals', 1, body),
      act(contract, 'renewals', 1, { endsOn: '2028-12-31' }),
    ]);
    expect(both.map((response) => response.status).sort((a, b) => a - b)).toEqual([200, 412]);
  });

  it('are on the trail, without their wording', async () => {
    const contract = await created();
    await act(contract, 'suspensions', 1, { startsOn: '2026-05-01', reason: 'Nguyễn Văn A báo mất tiền' });
    const trail = await app.sql<{ action: string; details: object }>(
      'SELECT action, details FROM audit_events WHERE subject = $1 ORDER BY id',
      [contract.split('/').at(-1)],
    );
    expect(trail.map((event) => event.action)).toEqual(['contract-created', 'contract-suspended']);
    expect(JSON.stringify(trail)).not.toContain('Nguyễn');
  });
});
