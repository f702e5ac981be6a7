import { anOfficeUnder } from '../factories/access';
import { aSentLine } from '../factories/facts';
import { type AgentColumns, aContract, anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';

type Row = Record<string, unknown>;

const LAST_DAY = '2026-03-31';
/** Sixty days later. */
const LAST_LATE_DAY = '2026-05-30';

/** Agents whose contract ended on 31 March 2026; what is still taken in of them. */
describe('facts of an agent whose contract has ended', () => {
  let app: TestApp;
  let feeder: SignedIn;
  let office: number;
  let gone: AgentColumns;
  beforeAll(async () => {
    app = await startApp();
    office = (await anOfficeUnder(app.sql, await app.rootOffice(), '00101')).id;
    gone = await anAgent(app.sql, { code: 'IS0001M', office_id: office, contract: ['2026-01-01', LAST_DAY] });
  });
  afterAll(() => app.stop());

  const at = async (day: string): Promise<void> => {
    app.setTime(`${day}T03:00:00Z`);
    feeder = await app.as('integration', office);
  };
  const line = (collectedOn: string, over: Row = {}): Row =>
    aSentLine({ agentCode: gone.code, collectedOn, ...over });
  const send = async (items: readonly object[], mode = 'keep-good-rows'): Promise<Row> =>
    (await feeder.post('/v1/contributions/batches').send({ sourceSystem: 'core', mode, items })).body as Row;
  const reversal = ({ receiptNo }: Row, reversedOn: string): Row => ({
    type: 'reversal',
    receiptNo,
    lineNo: 1,
    reversedOn,
    reason: 'duplicate',
  });
  const handOver = async (lines: readonly Row[], remittedOn: string, reference: string): Promise<Row> => {
    const item = {
      reference,
      agentCode: gone.code,
      remittedOn,
      amount: lines.length * 10,
      lines: lines.map(({ receiptNo }) => ({ receiptNo, lineNo: 1, amount: 10 })),
    };
    const order = { sourceSystem: 'core', mode: 'keep-good-rows', items: [item] };
    return (await feeder.post('/v1/remittances/batches').send(order)).body as Row;
  };
  const refusals = ({ errors }: Row): unknown =>
    (errors as Row[]).map(({ row, code, pointer }) => [row, code, pointer]);

  it('are refused row by row when they are of a day after it', async () => {
    await at('2026-04-10');
    const other = await anAgent(app.sql, { code: 'IS0009M', office_id: office });
    const report = await send([
      line(LAST_DAY),
      line('2026-04-01'),
      line('2026-04-01', { agentCode: other.code }),
      line('2026-04-10'),
      // Before the first contract nobody has ended anything.
      line('2025-12-31'),
    ]);
    expect(report).toMatchObject({ received: 5, accepted: 3, rejected: 2 });
    expect(refusals(report)).toEqual([
      [2, 'collected-after-contract', '/collectedOn'],
      [4, 'collected-after-contract', '/collectedOn'],
    ]);
    expect(await send([line('2026-04-01')], 'all-or-nothing')).toMatchObject({ code: 'rows-refused' });
  });

  it('are taken in late for some days, and not after them', async () => {
    await at(LAST_LATE_DAY);
    const [stored, handed, kept] = [line(LAST_DAY), line('2026-03-30'), line('2026-03-29')];
    expect(await send([stored, handed, kept])).toMatchObject({ accepted: 3, rejected: 0 });
    expect(await handOver([handed], LAST_LATE_DAY, 'N-1')).toMatchObject({ accepted: 1, rejected: 0 });
    await at('2026-05-31');
    const report = await send([line(LAST_DAY), line('2026-04-01')]);
    expect(refusals(report)).toEqual([
      [1, 'too-late-after-contract', '/agentCode'],
      [2, 'collected-after-contract', '/collectedOn'],
    ]);
    expect(refusals(await handOver([kept], LAST_LATE_DAY, 'N-2'))).toEqual([
      [1, 'too-late-after-contract', '/agentCode'],
    ]);
    // What is there already is no new fact, and what says otherwise is told so.
    expect(await send([stored])).toMatchObject({ duplicates: 1, rejected: 0 });
    expect(refusals(await send([{ ...stored, otherSubsidy: 1 }]))).toEqual([
      [1, 'conflicting-line', '/lineNo'],
    ]);
    expect(await handOver([handed], LAST_LATE_DAY, 'N-1')).toMatchObject({ duplicates: 1, rejected: 0 });
    expect(await send([reversal(stored, '2026-05-31')])).toMatchObject({ reversed: 1, rejected: 0 });
  });

  it('are listed as errors of a part of an upload', async () => {
    await at('2026-05-31');
    const opened = await feeder
      .post('/v1/contributions/uploads')
      .send({ sourceSystem: 'core', mode: 'keep-good-rows' });
    const { id } = opened.body as { id: string };
    const rows = [line(LAST_DAY), line('2026-04-01')].map((row) => JSON.stringify(row)).join('\n');
    await feeder
      .put(`/v1/contributions/uploads/${id}/parts/1`)
      .set('Content-Type', 'application/x-ndjson')
      .send(rows);
    const { items } = (await feeder.get(`/v1/contributions/uploads/${id}/errors`)).body as {
      items: { errors: Row[] }[];
    };
    expect(items.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['too-late-after-contract'],
      ['collected-after-contract'],
    ]);
  });

  it('go by the settings of the day', async () => {
    await app.sql(`INSERT INTO late_fact_settings VALUES ('2026-06-01', 90)`);
    await at('2026-05-31');
    expect(await send([line(LAST_DAY)])).toMatchObject({ rejected: 1 });
    await at('2026-06-01');
    expect(await send([line(LAST_DAY)])).toMatchObject({ accepted: 1 });
  });

  it('are taken in again under another contract, but for the days between', async () => {
    await aContract(app.sql, { agent: gone, starts_on: '2026-07-01' });
    await at('2026-08-15');
    const report = await send([line('2026-08-01'), line('2026-05-15'), line('2026-03-15')]);
    expect(report).toMatchObject({ accepted: 2 });
    expect(refusals(report)).toEqual([[2, 'collected-after-contract', '/collectedOn']]);
  });
});
