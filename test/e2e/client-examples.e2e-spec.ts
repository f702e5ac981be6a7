import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { PASSWORD, type UserRow, aUser, anOfficeUnder } from '../factories/access';
import { dues, enrolments } from '../factories/half-year';
import { type TestApp, startApp } from '../support/app';
import { type FlakyProxy, startFlakyProxy } from '../support/flaky-proxy';

const run = promisify(execFile);
const ROOT = join(__dirname, '..', '..');
const PERIOD = '2025-H1';

/** A shell, curl and Python are on every machine that the tests run on: without one its example fails, and says so. */
const EXAMPLES = [
  ['TypeScript', process.execPath, 'dist/clients/examples/typescript/half-year.js'],
  ['Python', 'python3', 'clients/examples/python/half_year.py'],
  ['curl', 'bash', 'clients/examples/curl/half-year.sh'],
] as const;

jest.setTimeout(60_000);

/** Over a line that loses the first answer to whatever changes something, and the first page. */
const isLost = (asked: string, before: number): boolean =>
  before === 0 && /^POST \/v1\/(contributions|evaluation-runs)|^GET .*\/evaluations\?/.test(asked);

describe('the examples of clients', () => {
  let app: TestApp;
  let root: number;
  let folder: string;
  let proxy: FlakyProxy;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    root = await app.rootOffice();
    folder = mkdtempSync(join(tmpdir(), 'dailythu-examples-'));
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    proxy = await startFlakyProxy(app.url, isLost);
  });
  afterEach(() => proxy.stop());

  /** An office with a user who may send and ask, and three agents that have a contract and quotas. */
  async function anOffice(n: number): Promise<{ user: UserRow; agents: readonly string[] }> {
    const office = await anOfficeUnder(app.sql, root, `0010${n}`);
    const user = await aUser(app.sql, { officeId: office.id, role: 'integration' });
    const person = await app.as('integration', office.id);
    const offices = (await person.get('/v1/offices')).body as { items: { id: string }[] };
    const agents = [1, 2, 3].map((one) => `IS00${n}${one}M`);
    for (const code of agents) {
      const agent = { code, name: `Bưu điện ${code}`, kind: 'post-office', officeId: offices.items[0]!.id };
      const { id } = (await person.post('/v1/agents').send(agent)).body as { id: string };
      const startsOn = code === agents[2] ? '2025-05-15' : '2024-01-01';
      const contract = { number: `${code}/HĐ`, signedOn: startsOn, startsOn, guaranteeAmount: 150_000_000 };
      expect((await person.post(`/v1/agents/${id}/contracts`).send(contract)).status).toBe(201);
      const quota = { agentId: id, year: 2025, metric: 'new-participants', yearlyAmount: 120 };
      expect((await person.post('/v1/quotas').send(quota)).status).toBe(201);
    }
    return { user, agents };
  }

  it.each(EXAMPLES)(
    '%s: sends each receipt once, asks for one run and reads the whole ranking over a line that loses answers',
    async (name, program, script) => {
      const { user, agents } = await anOffice(1 + EXAMPLES.findIndex(([one]) => one === name));
      const [good, poor, newcomer] = agents as [string, string, string];
      const items = [
        ...enrolments(good, 0, 58),
        ...dues(good, 19),
        ...enrolments(poor, 0, 5),
        ...dues(poor, 4),
      ];
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify({ sourceSystem: 'core', mode: 'all-or-nothing', items }));

      const { stdout } = await run(program, [join(ROOT, script), file, PERIOD], {
        env: {
          PATH: process.env['PATH'],
          PYTHONDONTWRITEBYTECODE: '1',
          DAILYTHU_URL: proxy.url,
          DAILYTHU_USERNAME: user.username,
          DAILYTHU_PASSWORD: PASSWORD,
          DAILYTHU_POLL_SECONDS: '0.1',
          DAILYTHU_PAGE: '2',
        },
      });

      // The first answer was lost with all rows stored: the second is the same.
      const said = stdout.trimEnd().split('\n');
      expect(said.slice(0, 2)).toEqual([
        `receipts: ${items.length} new, 0 known, 0 refused`,
        'run: completed',
      ]);
      expect(said.slice(2)).toEqual([
        expect.stringMatching(`^1 ${good} [A-D]$`),
        expect.stringMatching(`^2 ${poor} [A-D]$`),
        `- ${newcomer} not-rated`,
      ]);
      const [stored] = await app.sql(
        `SELECT (SELECT count(*)::int FROM contribution_lines JOIN agents a ON a.id = agent_id WHERE a.code = ANY ($1))
             AS lines,
           (SELECT count(*)::int FROM evaluation_runs WHERE office_id = $2) AS runs,
           (SELECT count(*)::int FROM idempotency_keys WHERE principal = $3 AND route = 'POST /v1/evaluation-runs')
             AS keys`,
        [agents, user.officeId, String(user.id)],
      );
      expect(stored).toEqual({ lines: items.length, runs: 1, keys: 1 });
      expect(proxy.asked.filter((what) => what.startsWith('POST /v1/evaluation-runs'))).toHaveLength(2);
      expect(proxy.asked.filter((what) => what.includes('cursor='))).toHaveLength(2);
    },
  );

  it.each(EXAMPLES)('%s: ends with the code of a refusal', async (_name, program, script) => {
    const file = join(folder, 'empty.json');
    writeFileSync(file, JSON.stringify({ sourceSystem: 'core', items: [] }));
    const failed = run(program, [join(ROOT, script), file, PERIOD], {
      env: {
        PATH: process.env['PATH'],
        PYTHONDONTWRITEBYTECODE: '1',
        DAILYTHU_URL: app.url,
        DAILYTHU_USERNAME: 'nobody',
        DAILYTHU_PASSWORD: 'not the password',
      },
    });
    await expect(failed).rejects.toMatchObject({
      code: expect.any(Number),
      stderr: expect.stringContaining('invalid-credentials'),
    });
  });
});
