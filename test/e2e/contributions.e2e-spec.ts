import { publicId } from '../../src/http/public-id';
import { type LineRow, aContributionLine, aParticipant, aRemittance } from '../factories/facts';
import { type AgentColumns, anAgent, anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Item {
  readonly id: string;
  readonly receiptNo: string;
  readonly participantId: string;
}

describe('contribution lines', () => {
  let app: TestApp;
  let agents: AgentColumns[];
  let lines: LineRow[];
  let participant: string;
  let reader: SignedIn;
  let outsider: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    const sql = app.sql.bind(app);
    const west = await anOffice(sql);
    const east = await anOffice(sql);
    agents = [
      await anAgent(sql, { office_id: west.id }),
      await anAgent(sql, { office_id: west.id }),
      await anAgent(sql, { office_id: east.id }),
    ];
    const { id } = await aParticipant(sql);
    participant = publicId.encode('participant', id);
    const [first, second, foreign] = agents.map((agent) => agent.id) as [number, number, number];
    lines = [
      await aContributionLine(sql, { agentId: first, receiptNo: 'A', collectedOn: '2026-03-10' }),
      await aContributionLine(sql, {
        agentId: first,
        receiptNo: 'B',
        collectedOn: '2026-03-12',
        participantId: id,
      }),
      await aContributionLine(sql, { agentId: first, receiptNo: 'C', collectedOn: '2026-03-10' }),
      await aContributionLine(sql, {
        agentId: second,
        receiptNo: 'D',
        collectedOn: '2026-02-01',
        participantId: id,
      }),
      await aContributionLine(sql, { agentId: foreign, receiptNo: 'E', participantId: id }),
    ];
    await sql(
      `INSERT INTO contribution_reversals (line_id, collected_on, reversed_on, reason)
       VALUES ($1, '2026-03-10', '2026-03-20', 'duplicate')`,
      [lines[2]!.id],
    );
    await sql('UPDATE contribution_lines SET superseded_at = fact_time() WHERE id = $1', [lines[2]!.id]);
    await aRemittance(sql, { agentId: first, lines: [lines[0]!, lines[2]!] });
    reader = await app.as('auditor', west.id);
    outsider = await app.as('auditor', east.id);
  });
  afterAll(() => app.stop());

  const receipts = async (query: string, limit = 2): Promise<string> => {
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const response = await reader.get(
        `/v1/contributions?limit=${limit}${query && `&${query}`}${cursor && `&cursor=${cursor}`}`,
      );
      expect(response.status).toBe(200);
      const page = response.body as { items: Item[]; nextCursor: string | null };
      found.push(...page.items.map((item) => item.receiptNo));
      cursor = page.nextCursor;
    }
    return found.join('');
  };
  const agent = (index: number): string => publicId.encode('agent', agents[index]!.id);

  it.each([
    ['', 'DCBA', 'the latest recorded first'],
    ['state=effective', 'DBA', 'not reversed'],
    ['state=reversed', 'C', 'reversed'],
    ['collectedFrom=2026-03-10&collectedTo=2026-03-11', 'CA', 'by day of collection'],
    ['sourceSystem=test&receiptNo=B', 'B', 'by receipt'],
    ['sourceSystem=elsewhere', '', 'of another source'],
  ])('are listed with %j: %s (%s)', async (query, expected) => {
    expect(await receipts(query)).toBe(expected);
  });

  it('are listed for an agent and for a participant, the latest collected first', async () => {
    expect(await receipts(`agent=${agent(0)}`)).toBe('BCA');
    expect(await receipts(`agent=${agent(0)}`, 1)).toBe('BCA');
    expect(await receipts(`participant=${participant}`)).toBe('BD');
    expect(await receipts(`agent=${agent(2)}`)).toBe('');
  });

  it('show the person as an opaque id only', async () => {
    const { body } = await reader.get('/v1/contributions?sourceSystem=test&receiptNo=B');
    const [item] = (body as { items: Item[] }).items;
    expect(item).toEqual({
      id: publicId.encode('contribution-line', lines[1]!.id),
      sourceSystem: 'test',
      receiptNo: 'B',
      lineNo: 1,
      agentId: agent(0),
      agentCode: agents[0]!.code,
      staffId: null,
      participantId: participant,
      kind: 'new',
      paymentMode: '1-month',
      supportClass: 'other',
      coveredFrom: '2026-03',
      coveredTo: '2026-03',
      contributionIncome: 1_500_000,
      participantAmount: 264_000,
      stateSubsidy: 66_000,
      localSubsidy: 0,
      otherSubsidy: 0,
      collectedOn: '2026-03-12',
      recordedAt: expect.stringMatching(/Z$/),
      reversal: null,
    });
  });

  it('are read one by one, within the offices of the caller', async () => {
    const path = `/v1/contributions/${publicId.encode('contribution-line', lines[2]!.id)}`;
    expect((await reader.get(path)).body).toMatchObject({
      receiptNo: 'C',
      remittedAmount: 264_000,
      reversal: { reversedOn: '2026-03-20', reason: 'duplicate' },
    });
    expectProblem(await outsider.get(path), 404, 'contribution-line-not-found');
    expectProblem(await reader.get('/v1/contributions/lin_unknown'), 404, 'contribution-line-not-found');
  });

  it('are not found by a receipt without its source, nor with a cursor of another list', async () => {
    expectProblem(await reader.get('/v1/contributions?receiptNo=B'), 422, 'validation-failed');
    const { body } = await reader.get('/v1/contributions?limit=1');
    const { nextCursor } = body as { nextCursor: string };
    expectProblem(
      await reader.get(`/v1/contributions?agent=${agent(0)}&cursor=${nextCursor}`),
      422,
      'invalid-cursor',
    );
  });
});
