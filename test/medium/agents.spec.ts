import type { LocalDate } from '../../src/shared/local-date';
import { AgentsRepository } from '../../src/agents/agents.repository';
import { type StatusSpan, agentStatus } from '../../src/agents/core/agent';
import { publicId } from '../../src/http/public-id';
import { aContractSpan, anAgent, anOffice } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

interface Item {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly status: string;
}
interface PageBody {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

let app: TestApp;
let root: number;
let supervisor: SignedIn;
beforeAll(async () => {
  app = await startApp();
  app.setTime('2026-05-15T03:00:00Z');
  root = await app.rootOffice();
  supervisor = await app.as('supervisor');
});
afterAll(() => app.stop());

const page = async (query: string, as = supervisor): Promise<PageBody> => {
  const response = await as.get(`/v1/agents?${query}`);
  expect(response.status).toBe(200);
  return response.body as PageBody;
};
const codes = async (query: string, as = supervisor): Promise<string[]> =>
  (await page(query, as)).items.map((agent) => agent.code);

describe('the list of agents', () => {
  let baDinh: number;
  let dongDa: number;
  beforeAll(async () => {
    baDinh = (await anOffice(app.sql, { name: 'BHXH cơ sở Ba Đình', parent_id: root })).id;
    dongDa = (await anOffice(app.sql, { name: 'BHXH cơ sở Đống Đa', parent_id: root })).id;
    const agents: [code: string, name: string, more: { office_id: number; [column: string]: unknown }][] = [
      ['IS0001A', 'Bưu điện Ba Đình', { office_id: baDinh }],
      ['IS0002A', 'BƯU ĐIỆN Kim Mã', { office_id: baDinh, contract: ['2026-01-01', '2026-03-31'] }],
      ['IS0003A', 'Hội Nông dân Đống Đa', { office_id: dongDa, kind: 'mass-organisation' }],
      ['IS0004A', 'Công ty 100% Thu_Hộ', { office_id: dongDa, kind: 'company', contract: null }],
      ['IS0005A', 'Bưu điện Ba Đình', { office_id: root }],
    ];
    for (const [code, name, more] of agents) await anAgent(app.sql, { code, name, ...more });
    const [contract] = await app.sql<{ id: number; agent_id: number }>(
      `SELECT c.id, c.agent_id FROM contracts c JOIN agents a ON a.id = c.agent_id WHERE a.code = 'IS0003A'`,
    );
    await aContractSpan(app.sql, {
      contract: contract!,
      agent: { id: contract!.agent_id, office_id: dongDa },
      kind: 'suspended',
      starts_on: '2026-05-01',
      ends_on: '2026-05-31',
    });
  });

  it('finds a name with or without marks, in small or capital letters, composed or not', async () => {
    const found = ['IS0001A', 'IS0002A', 'IS0005A'];
    expect(await codes('search=buu dien')).toEqual(found);
    expect(await codes(`search=${encodeURIComponent('Bưu Điện')}`)).toEqual(found);
    expect(await codes(`search=${encodeURIComponent('bưu điện'.normalize('NFD'))}`)).toEqual(found);
    expect(await codes('search=nong dan dong da')).toEqual(['IS0003A']);
  });

  it('takes wildcards in a search for letters', async () => {
    expect(await codes('search=%25')).toEqual(['IS0004A']);
    expect(await codes('search=_')).toEqual(['IS0004A']);
  });

  it('is filtered by kind, and by office with all below', async () => {
    expect(await codes('kind=company')).toEqual(['IS0004A']);
    expect(await codes(`officeId=${publicId.encode('office', baDinh)}`)).toEqual(['IS0001A', 'IS0002A']);
    expect(await codes(`officeId=${publicId.encode('office', root)}`)).toHaveLength(5);
  });

  it('gives and filters the status of today, or of a day', async () => {
    expect((await page('')).items.map(({ code, status }) => [code, status])).toEqual([
      ['IS0001A', 'active'],
      ['IS0002A', 'ended'],
      ['IS0003A', 'suspended'],
      ['IS0004A', 'no-contract'],
      ['IS0005A', 'active'],
    ]);
    expect(await codes('status=suspended')).toEqual(['IS0003A']);
    expect(await codes('status=active&statusOn=2026-03-31')).toEqual([
      'IS0001A',
      'IS0002A',
      'IS0003A',
      'IS0005A',
    ]);
    expect(await codes('status=no-contract&statusOn=2019-12-31')).toHaveLength(5);
  });

  it.each(['code', '-code', 'name', '-name'])('pages through in the order %s', async (sort) => {
    const all = await codes(`sort=${sort}`);
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const { items, nextCursor } = await page(
        `sort=${sort}&limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      seen.push(...items.map((agent) => agent.code));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(all);
    expect(new Set(all).size).toBe(5);
  });

  it('sorts by name without marks, equal names by age', async () => {
    expect(await codes('sort=name')).toEqual(['IS0001A', 'IS0005A', 'IS0002A', 'IS0004A', 'IS0003A']);
    expect(await codes('sort=-name')).toEqual(['IS0003A', 'IS0004A', 'IS0002A', 'IS0005A', 'IS0001A']);
  });

  it('shows a caller the agents of his offices alone', async () => {
    const local = await app.as('supervisor', baDinh);
    expect(await codes('', local)).toEqual(['IS0001A', 'IS0002A']);
    expect(await codes(`officeId=${publicId.encode('office', dongDa)}`, local)).toEqual([]);
  });

  it('refuses an unknown sort, kind or filter', async () => {
    for (const query of ['sort=id', 'kind=bank', 'status=lost', 'offset=5', 'officeId=ofc_x', 'limit=201'])
      expectProblem(await supervisor.get(`/v1/agents?${query}`), 422, 'validation-failed');
  });
});

describe('the status in SQL', () => {
  const SPANS: readonly (readonly [kind: string, from: string, to: string | null])[][] = [
    [],
    [['effective', '2026-01-01', null]],
    [['effective', '2026-01-01', '2026-06-30']],
    [
      ['effective', '2026-01-01', '2026-06-30'],
      ['suspended', '2026-03-01', '2026-06-30'],
      ['effective', '2026-09-01', null],
    ],
    [['effective', '2026-08-01', null]],
  ];
  const DAYS = ['2025-12-31', '2026-01-01', '2026-03-01', '2026-06-30', '2026-07-01', '2026-09-01'];

  it.each(SPANS.map((spans, index) => [index, spans] as const))(
    'is that of the core: case %s',
    async (_, spans) => {
      const agent = await anAgent(app.sql, { office_id: root, contract: null });
      const [contract] = await app.sql<{ id: number }>(
        `INSERT INTO contracts (agent_id, office_id, number, signed_on, guarantee_amount)
       VALUES ($1, $2, $3, '2026-01-01', 0) RETURNING id`,
        [agent.id, root, agent.code],
      );
      for (const [kind, starts_on, ends_on] of spans)
        await aContractSpan(app.sql, { contract: contract!, agent, kind, starts_on, ends_on });
      const inCore = spans.map(([kind, startsOn, endsOn]) => ({ kind, startsOn, endsOn }) as StatusSpan);
      const repository = app.services.get(AgentsRepository, { strict: false });
      const found = await Promise.all(DAYS.map((day) => repository.find(root, agent.id, day as LocalDate)));
      expect(found.map((row) => row?.status)).toEqual(
        DAYS.map((day) => agentStatus(inCore, day as LocalDate)),
      );
    },
  );
});
