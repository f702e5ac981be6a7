import { publicId } from '../../src/http/public-id';
import { type LineRow, aContributionLine } from '../factories/facts';
import { anAgent, anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

type Body = Record<string, unknown>;
const PATH = '/v1/remittances';

describe('money handed over', () => {
  let app: TestApp;
  let agent: { id: number; code: string };
  let other: { id: number; code: string };
  let feeder: SignedIn;
  let outsider: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    const sql = app.sql.bind(app);
    const west = await anOffice(sql);
    const east = await anOffice(sql);
    agent = await anAgent(sql, { code: 'IS0001M', office_id: west.id });
    other = await anAgent(sql, { code: 'IS0002M', office_id: west.id });
    feeder = await app.as('integration', west.id);
    outsider = await app.as('integration', east.id);
    app.setTime('2026-03-31T05:00:00Z');
  });
  afterAll(() => app.stop());

  const aLine = (participantAmount: number, agentId = agent.id): Promise<LineRow> =>
    aContributionLine(app.sql.bind(app), { agentId, participantAmount });
  const part = (line: LineRow, amount = line.participant_amount): Body => ({
    receiptNo: line.receipt_no,
    lineNo: line.line_no,
    amount,
  });
  let serial = 0;
  const remittance = (lines: Body[], overrides: Body = {}): Body => ({
    reference: `UNC-${(serial += 1)}`,
    agentCode: 'IS0001M',
    remittedOn: '2026-03-20',
    amount: lines.reduce((sum, line) => sum + (line['amount'] as number), 0),
    lines,
    ...overrides,
  });
  const record = (item: Body, who = feeder) => who.post(PATH).send({ sourceSystem: 'test', ...item });
  const send = (items: Body[], options: Body = {}) =>
    feeder.post(`${PATH}/batches`).send({ sourceSystem: 'test', mode: 'keep-good-rows', items, ...options });

  it('is recorded with the lines that it covers, and read again', async () => {
    const [first, second] = [await aLine(100), await aLine(200)];
    const item = remittance([part(second), part(first, 60)]);
    const created = await record(item);
    expect(created.status).toBe(201);
    const { id, lines } = created.body as { id: string; lines: Body[] };
    expect(created.headers['location']).toBe(`${PATH}/${id}`);
    expect(created.body).toMatchObject({ reference: item['reference'], agentCode: 'IS0001M', amount: 260 });
    expect(new Map(lines.map(({ receiptNo, amount }) => [receiptNo, amount]))).toEqual(
      new Map([
        [first.receipt_no, 60],
        [second.receipt_no, 200],
      ]),
    );
    expect((await feeder.get(`${PATH}/${id}`)).body).toEqual(created.body);
    const line = await feeder.get(`/v1/contributions/${publicId.encode('contribution-line', first.id)}`);
    expect(line.body).toMatchObject({ participantAmount: 100, remittedAmount: 60, reversal: null });
    expectProblem(await outsider.get(`${PATH}/${id}`), 404, 'remittance-not-found');
  });

  it('is the same when it is sent again, and conflicts when it differs', async () => {
    const [first, second] = [await aLine(100), await aLine(200)];
    const item = remittance([part(first), part(second)]);
    const created = await record(item);
    const again = await record({ ...item, lines: [...(item['lines'] as Body[])].reverse() });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(created.body);
    const differing = [
      { remittedOn: '2026-03-21' },
      { lines: [part(first)], amount: 100 },
      { lines: [part(first, 99), part(second)], amount: 299 },
    ];
    for (const change of differing)
      expectProblem(await record({ ...item, ...change }), 409, 'conflicting-remittance');
  });

  it('is answered once under an Idempotency-Key', async () => {
    const item = remittance([part(await aLine(100))]);
    const answers = [
      await record(item).set('Idempotency-Key', 'k1'),
      await record(item).set('Idempotency-Key', 'k1'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
  });

  it('cannot be more than was collected, over several remittances', async () => {
    const line = await aLine(100);
    expect((await record(remittance([part(line, 60)]))).status).toBe(201);
    const problem = expectProblem(await record(remittance([part(line, 41)])), 422, 'validation-failed');
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/lines', code: 'over-remitted' })]);
    expect((await record(remittance([part(line, 40)]))).status).toBe(201);
  });

  it('cannot be more than was collected when parallel remittances try', async () => {
    const line = await aLine(100);
    const answers = await Promise.all([1, 2, 3, 4].map(() => record(remittance([part(line, 40)]))));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 201, 422, 422]);
  });

  it('is judged row by row in a batch', async () => {
    const [line, own, foreign] = [await aLine(100), await aLine(50), await aLine(70, other.id)];
    const good = remittance([part(own)]);
    const items = [
      remittance([part(line, 80)]),
      remittance([part(line, 30)]),
      good,
      good,
      { ...good, amount: 49, lines: [part(own, 49)] },
      remittance([part(foreign)]),
      remittance([{ receiptNo: 'nowhere', lineNo: 1, amount: 1 }]),
      remittance([part(line)], { agentCode: 'IS9999M' }),
      remittance([part(line)], { remittedOn: '2026-03-14' }),
      remittance([part(line)], { amount: 99 }),
    ];
    const { status, body } = await send(items);
    const report = body as { errors: Body[] };
    expect(status).toBe(200);
    expect(report).toMatchObject({ received: 10, accepted: 2, duplicates: 1, rejected: 7 });
    expect(report.errors.map(({ row, pointer, code }) => [row, pointer, code])).toEqual([
      [2, '/lines', 'over-remitted'],
      [5, '/reference', 'conflicting-remittance'],
      [6, '/lines', 'line-of-agent-not-found'],
      [7, '/lines', 'line-of-agent-not-found'],
      [8, '/agentCode', 'agent-not-found'],
      [9, '/remittedOn', 'remitted-before-collected'],
      [10, '/amount', 'lines-do-not-add-up'],
    ]);
    const again = await send(items.slice(2, 4));
    expect([again.status, again.body]).toMatchObject([200, { accepted: 0, duplicates: 2, rejected: 0 }]);
    expectProblem(await send(items, { mode: 'all-or-nothing' }), 422, 'rows-refused');
  });

  it('comes as NDJSON too', async () => {
    const rows = [remittance([part(await aLine(10))]), remittance([part(await aLine(20))])];
    const response = await feeder
      .post(`${PATH}/batches?sourceSystem=test&dryRun=true`)
      .set('Content-Type', 'application/x-ndjson')
      .send(rows.map((row) => JSON.stringify(row)).join('\n'));
    expect([response.status, response.body]).toMatchObject([200, { accepted: 2, dryRun: true }]);
  });

  it('is listed page by page for an agent, the latest first', async () => {
    const agentId = publicId.encode('agent', other.id);
    for (const [i, day] of ['2026-03-18', '2026-03-20', '2026-03-18'].entries()) {
      const line = await aLine(10 + i, other.id);
      await record(remittance([part(line)], { agentCode: 'IS0002M', remittedOn: day }));
    }
    const amounts: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await feeder.get(`${PATH}?agent=${agentId}&limit=2${cursor && `&cursor=${cursor}`}`);
      const page = body as { items: Body[]; nextCursor: string | null };
      amounts.push(...page.items.map((item) => item['amount']));
      cursor = page.nextCursor;
    }
    expect(amounts).toEqual([11, 12, 10]);
    const filtered = await feeder.get(`${PATH}?agent=${agentId}&remittedTo=2026-03-19&sourceSystem=test`);
    expect((filtered.body as { items: Body[] }).items).toHaveLength(2);
    expect((await outsider.get(PATH)).body).toEqual({ items: [], nextCursor: null });
  });
});
