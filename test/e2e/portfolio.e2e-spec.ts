import { publicId } from '../../src/http/public-id';
import { aContributionLine, aParticipant } from '../factories/facts';
import { type AgentColumns, anAgent, anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const PATH = '/v1/portfolio-assignments';
type Body = Record<string, unknown>;

describe('handing a portfolio over', () => {
  let app: TestApp;
  let old: AgentColumns;
  let successor: AgentColumns;
  let third: AgentColumns;
  let foreign: AgentColumns;
  let supervisor: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    const sql = app.sql.bind(app);
    const office = await anOffice(sql);
    const make = (office_id: number): Promise<AgentColumns> => anAgent(sql, { office_id });
    [old, successor, third] = [await make(office.id), await make(office.id), await make(office.id)];
    foreign = await make((await anOffice(sql)).id);
    supervisor = await app.as('supervisor', office.id);
  });
  afterAll(() => app.stop());
  beforeEach(() =>
    app.sql(
      'TRUNCATE portfolio_assignments, contribution_lines, receipt_keys, coverages, uncovered_participants CASCADE',
    ),
  );

  const agent = ({ id }: { id: number }): string => publicId.encode('agent', id);
  const person = (id: number): string => publicId.encode('participant', id);
  const assign = (body: Body, who = supervisor) => who.post(PATH).send(body);
  const served = async (by: { id: number }, collectedOn: string, participantId?: number): Promise<number> => {
    const sql = app.sql.bind(app);
    const id = participantId ?? (await aParticipant(sql)).id;
    await aContributionLine(sql, { agentId: by.id, participantId: id, collectedOn });
    return id;
  };
  const spans = (participantId: number, isCurrent = true) =>
    app.sql(
      `SELECT a.code, starts_on, ends_on FROM portfolio_assignments p JOIN agents a ON a.id = p.agent_id
       WHERE participant_id = $1 AND (superseded_at IS NULL) = $2 ORDER BY starts_on, p.id`,
      [participantId, isCurrent],
    );

  it('takes all whom the agent holds on the day, and nobody else', async () => {
    const mine = await served(old, '2026-01-10');
    const lost = await served(old, '2026-01-10');
    await served(third, '2026-02-10', lost);
    const sameDay = await served(old, '2026-05-01');
    const returned = await served(third, '2026-01-10');
    await served(old, '2026-02-10', returned);
    const lent = await served(old, '2026-01-10');
    await assign({ agentId: agent(third), startsOn: '2026-04-01', participantIds: [person(lent)] });
    const given = await served(third, '2026-01-10');
    await assign({ agentId: agent(old), startsOn: '2026-03-01', participantIds: [person(given)] });

    const response = await assign({
      agentId: agent(successor),
      startsOn: '2026-05-01',
      fromAgentId: agent(old),
    });
    expect([response.status, response.body]).toEqual([200, { assigned: 3, unchanged: 0 }]);
    const holders = await app.sql<{ participant_id: number }>(
      'SELECT participant_id FROM portfolio_assignments WHERE agent_id = $1 ORDER BY 1',
      [successor.id],
    );
    expect(holders.map((row) => row.participant_id)).toEqual([mine, returned, given]);
    expect(await spans(given)).toEqual([
      { code: old.code, starts_on: '2026-03-01', ends_on: '2026-04-30' },
      { code: successor.code, starts_on: '2026-05-01', ends_on: null },
    ]);
    expect(await spans(given, false)).toEqual([{ code: old.code, starts_on: '2026-03-01', ends_on: null }]);
    expect(await spans(sameDay)).toEqual([]);

    const again = await assign({
      agentId: agent(successor),
      startsOn: '2026-05-01',
      fromAgentId: agent(old),
    });
    expect([again.status, again.body]).toEqual([200, { assigned: 0, unchanged: 0 }]);
  });

  it('keeps both of two changes on one day, the second in force', async () => {
    const id = await served(old, '2026-01-10');
    const on = (to: AgentColumns) =>
      assign({ agentId: agent(to), startsOn: '2026-05-01', participantIds: [person(id), person(id)] });
    expect((await on(successor)).body).toEqual({ assigned: 1, unchanged: 0 });
    expect((await on(successor)).body).toEqual({ assigned: 0, unchanged: 1 });
    expect((await on(third)).body).toEqual({ assigned: 1, unchanged: 0 });
    expect(await spans(id)).toEqual([{ code: third.code, starts_on: '2026-05-01', ends_on: null }]);
    expect(await spans(id, false)).toEqual([
      { code: successor.code, starts_on: '2026-05-01', ends_on: null },
    ]);
    const early = { agentId: agent(old), startsOn: '2026-04-30', participantIds: [person(id)] };
    expectProblem(await assign(early), 409, 'later-assignment-exists');
  });

  it('leaves one span when it happens in parallel', async () => {
    const ids = [await served(old, '2026-01-10'), await served(old, '2026-01-10')];
    const orders = [successor, third, successor, third].map((to, i) => ({
      agentId: agent(to),
      startsOn: '2026-05-01',
      participantIds: (i % 2 === 0 ? ids : [...ids].reverse()).map(person),
    }));
    const answers = await Promise.all(orders.map((order) => assign(order)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    for (const id of ids) expect(await spans(id)).toHaveLength(1);
  });

  it('stays within the offices of the caller', async () => {
    const id = await served(foreign, '2026-01-10');
    const order = { agentId: agent(successor), startsOn: '2026-05-01' };
    const unknown = await assign({ ...order, participantIds: [person(id)] });
    expect(expectProblem(unknown, 422, 'participants-not-found').errors).toEqual([
      expect.objectContaining({ pointer: '/participantIds/0', code: 'participant-not-found' }),
    ]);
    expectProblem(await assign({ ...order, fromAgentId: agent(foreign) }), 404, 'agent-not-found');
    expectProblem(
      await assign({ ...order, agentId: agent(foreign), participantIds: [person(id)] }),
      404,
      'agent-not-found',
    );
    expectProblem(await assign(order), 422, 'validation-failed');
    expectProblem(await assign({ ...order, participantIds: ['par_x'] }), 422, 'validation-failed');
    expectProblem(await assign({ ...order, participantIds: [5] }), 422, 'validation-failed');
    expectProblem(await assign(order, await app.as('auditor')), 403, 'forbidden');
  });

  it('is listed by agent, participant and day', async () => {
    const id = await served(old, '2026-01-10');
    await assign({ agentId: agent(third), startsOn: '2026-03-01', participantIds: [person(id)] });
    await assign({ agentId: agent(successor), startsOn: '2026-05-01', participantIds: [person(id)] });
    const codes = async (query: string): Promise<unknown[]> =>
      ((await supervisor.get(`${PATH}?${query}`)).body as { items: Body[] }).items.map(
        (item) => item['agentCode'],
      );
    expect(await codes(`participant=${person(id)}`)).toEqual([successor.code, third.code]);
    expect(await codes(`participant=${person(id)}&on=2026-04-30`)).toEqual([third.code]);
    expect(await codes('on=2026-05-01')).toEqual([successor.code]);
    expect(await codes(`agent=${agent(old)}`)).toEqual([]);
  });
});
