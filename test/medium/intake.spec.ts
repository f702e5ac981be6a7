import { type ClientRequest, request } from 'node:http';
import { IntakeService } from '../../src/contributions/intake.service';
import { Sql } from '../../src/database/sql';
import type { SentRow } from '../../src/shared/bulk';
import { aSentLine } from '../factories/facts';
import { anAgent, anOffice } from '../factories/register';
import { answerTo } from '../support/answer-to';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

const PATH = '/v1/contributions/batches?sourceSystem=core&mode=keep-good-rows';
const MEGABYTE = 1024 * 1024;

describe('intake under strain', () => {
  let app: TestApp;
  let feeder: SignedIn;

  beforeAll(async () => {
    app = await startApp({ batchConcurrency: 1, batchLimitBytes: 4 * MEGABYTE, batchRowLimit: 5_000 });
    const office = await anOffice(app.sql.bind(app));
    await anAgent(app.sql.bind(app), { code: 'IS0001M', office_id: office.id });
    feeder = await app.as('integration', office.id);
  });
  afterAll(() => app.stop());

  const row = (): string => `${JSON.stringify(aSentLine())}\n`;
  const open = (): ClientRequest =>
    request(`${app.url}${PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${feeder.token}`, 'content-type': 'application/x-ndjson' },
    });
  const countLines = async (): Promise<number> =>
    (await app.sql<{ count: number }>('SELECT count(*) AS count FROM contribution_lines'))[0]!.count;
  const copying = async (): Promise<number> =>
    (
      await app.sql<{ count: number }>(
        `SELECT count(*) AS count FROM pg_stat_activity
         WHERE datname = current_database() AND query LIKE 'COPY intake%' AND state = 'active'`,
      )
    )[0]!.count;

  it('does not read a batch that waits for its turn', async () => {
    const intake = app.services.get(IntakeService, { strict: false });
    const caller = { ...feeder, role: 'integration', officeId: feeder.officeId };
    const order = { sourceSystem: 'core', mode: 'keep-good-rows', dryRun: false } as const;
    const read: string[] = [];
    let goOn: () => void = () => undefined;
    const going = new Promise<void>((resolve) => (goOn = resolve));
    async function* rows(name: string): AsyncGenerator<SentRow[]> {
      read.push(name);
      yield [{ row: 1, value: aSentLine() }];
      await going;
    }
    const both = ['first', 'second'].map((name) =>
      intake.receive(caller, order, rows(name), (outcome) => outcome),
    );
    await waitFor(async () => (await copying()) === 1, { what: 'the first batch to be copied' });
    expect(read).toEqual(['first']);
    goOn();
    expect((await Promise.all(both)).map(({ accepted }) => accepted)).toEqual([1, 1]);
    expect(read).toEqual(['first', 'second']);
  });

  it('pulls rows no faster than Postgres takes them', async () => {
    const sql = app.services.get(Sql, { strict: false });
    await app.sql('CREATE TABLE held (text text)');
    let pulled = 0;
    async function* rows(): AsyncGenerator<string> {
      for (; pulled < 2_000; pulled += 1) yield `${'x'.repeat(10_000)}\n`;
    }
    let release: () => void = () => undefined;
    const holding = sql.transaction(async () => {
      await sql.rows('LOCK TABLE held IN ACCESS EXCLUSIVE MODE');
      await new Promise<void>((resolve) => (release = resolve));
    });
    await waitFor(
      async () => (await app.sql(`SELECT FROM pg_locks WHERE mode = 'AccessExclusiveLock'`)).length > 0,
    );
    const copied = sql.transaction(() => sql.copyIn('held', ['text'], rows()));
    await waitFor(async () => (await app.sql('SELECT FROM pg_locks WHERE NOT granted')).length > 0);
    expect(pulled).toBeLessThan(50);
    release();
    await Promise.all([holding, copied]);
    expect(await app.sql('SELECT count(*)::int AS count FROM held')).toEqual([{ count: 2_000 }]);
  });

  it('stores nothing of a batch whose client goes away, and is free for the next', async () => {
    const before = await countLines();
    const gone = open();
    gone.on('error', () => undefined);
    gone.write(row().repeat(10));
    await waitFor(async () => (await copying()) === 1);
    gone.destroy();
    const next = open();
    next.end(row());
    expect(await answerTo(next)).toMatchObject({ status: 201, body: { accepted: 1 } });
    expect(await countLines()).toBe(before + 1);
    expect(await copying()).toBe(0);
  });

  describe('lines that are sent again', () => {
    const send = (lines: readonly object[]) =>
      feeder
        .post(PATH)
        .set('Content-Type', 'application/x-ndjson')
        .send(lines.map((line) => JSON.stringify(line)).join('\n'));

    it('are told by their hash, without a look at what is stored', async () => {
      const [line, changed] = [aSentLine(), aSentLine()];
      expect((await send([line, changed])).body).toMatchObject({ accepted: 2 });
      await app.sql('TRUNCATE contribution_lines');
      const again = await send([line, line]);
      expect(again.body).toMatchObject({ accepted: 0, duplicates: 2, rejected: 0 });
      expect(await countLines()).toBe(0);
    });

    it('are compared with what is stored where no hash is known', async () => {
      const line = aSentLine();
      await send([line]);
      await app.sql('UPDATE receipt_keys SET content_hash = 0');
      const again = await send([line, { ...line, otherSubsidy: 1 }]);
      expect(again.body).toMatchObject({ accepted: 0, duplicates: 1, rejected: 1 });
      expect(await app.sql('SELECT FROM receipt_keys WHERE content_hash <> 0')).toEqual([]);
    });

    it('are refused from elsewhere as if they were not there', async () => {
      const line = aSentLine();
      await send([line]);
      const elsewhere = await anOffice(app.sql.bind(app));
      const outsider = await app.as('integration', elsewhere.id);
      const { body } = await outsider
        .post('/v1/contributions/batches')
        .send({ sourceSystem: 'core', mode: 'keep-good-rows', items: [line] });
      expect(body).toMatchObject({ duplicates: 0, rejected: 1, errors: [{ code: 'agent-not-found' }] });
    });
  });

  it('refuses more bytes or rows than it takes, stores nothing of them, and goes on', async () => {
    const before = await countLines();
    const send = (text: string) => feeder.post(PATH).set('Content-Type', 'application/x-ndjson').send(text);
    const long = `${JSON.stringify({ ...aSentLine(), note: 'x'.repeat(60_000) })}\n`;
    expectProblem(await send(row() + long.repeat(80)), 413, 'batch-too-large');
    expectProblem(await send(row() + '{}\n'.repeat(5_000)), 413, 'too-many-rows');
    expect(await countLines()).toBe(before);
    expect((await send(row())).body).toMatchObject({ accepted: 1 });
  });
});
