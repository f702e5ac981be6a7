import { Client } from 'pg';
import { LineMonths } from '../../src/contributions/line-months';
import { yearMonth } from '../../src/shared/local-date';
import { aSentLine } from '../factories/facts';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { waitFor } from '../support/wait-for';

const MONTH = yearMonth('2026-03');
const TABLE = 'contribution_lines_202603';

describe('months of contribution lines', () => {
  let app: TestApp;
  let months: LineMonths;
  let integration: SignedIn;
  let reader: Client;
  let agentCode: string;

  beforeEach(async () => {
    // An operator takes months out and puts them back, as whom the table belongs to.
    app = await startApp({ databaseRole: 'owner' });
    months = app.services.get(LineMonths, { strict: false });
    const officeId = await app.rootOffice();
    integration = await app.as('integration', officeId);
    const [agent] = await app.sql<{ code: string }>(
      `INSERT INTO agents (code, name, office_id, kind) VALUES ('IS0212M', 'x', $1, 'post-office') RETURNING code`,
      [officeId],
    );
    agentCode = agent!.code;
    reader = new Client({ connectionString: app.env.databaseUrl });
    await reader.connect();
  });
  afterEach(async () => {
    await reader.end();
    await app.stop();
  });

  const send = (receiptNo: string, collectedOn: string) =>
    integration.post('/v1/contributions/batches').send({
      sourceSystem: 'test',
      items: [aSentLine({ agentCode, receiptNo, collectedOn, coveredFrom: '2026-05', coveredTo: '2026-07' })],
    });
  const stateOf = async (): Promise<string | undefined> =>
    (await months.list()).find(({ month }) => month === MONTH)?.isAttached ? 'attached' : 'detached';

  it('go and come back while others read; nothing is taken in or counted meanwhile', async () => {
    expect((await send('R1', '2026-03-05')).status).toBe(201);
    await reader.query('BEGIN');
    await reader.query('SELECT count(*) FROM contribution_lines');
    const leaving = months.detach(MONTH);
    await waitFor(
      async () =>
        (
          await app.sql(`SELECT FROM pg_inherits WHERE inhdetachpending OR
          (SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'ALTER TABLE contribution_lines DETACH%' AND wait_event_type = 'Lock') > 0`)
        ).length > 0,
      { what: 'the detaching' },
    );
    // Whoever came before is waited for and still sees the month, and others are not kept from reading.
    expect((await reader.query(`SELECT FROM ${TABLE}`)).rowCount).toBe(1);
    expect(
      (await app.sql('SELECT FROM contribution_lines WHERE collected_on < $1', ['2026-03-01'])).length,
    ).toBe(0);
    await reader.query('COMMIT');
    await leaving;
    expect(await stateOf()).toBe('detached');
    expect(await app.sql('SELECT FROM contribution_lines')).toHaveLength(0);

    const refused = await send('R2', '2026-04-05');
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([503, 'months-detached']);
    await expect(months.requireAll()).rejects.toMatchObject({ code: 'months-detached' });

    await reader.query('BEGIN');
    await reader.query('SELECT count(*) FROM contribution_lines');
    await months.attach(MONTH);
    await reader.query('COMMIT');
    expect(await stateOf()).toBe('attached');
    expect(await app.sql('SELECT FROM contribution_lines')).toHaveLength(1);
    expect((await send('R2', '2026-04-05')).status).toBe(201);
    await expect(
      app.sql(`UPDATE ${TABLE} SET participant_amount = 1 WHERE collected_on = '2026-03-05'`),
    ).rejects.toThrow('append-only');
  });

  it('may be asked for again, and for what is not there', async () => {
    await months.detach(MONTH);
    await months.detach(MONTH);
    await months.attach(MONTH);
    await months.attach(MONTH);
    expect(await stateOf()).toBe('attached');
    await expect(months.detach(yearMonth('2040-01'))).rejects.toMatchObject({ code: 'month-not-found' });
  });
});
