import { type CellObject, read, write } from '@e965/xlsx';
import { type DaiLyThuClient, createDaiLyThuClient } from '../../clients/typescript/client';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { PASSWORD, aUser, anOfficeUnder } from '../factories/access';
import { D05_COLUMNS, FIRST_ROW, aD05Person, aD05Workbook } from '../factories/d05-workbook';
import { anAgent } from '../factories/register';
import { type TestApp, startApp } from '../support/app';
import { XLSX, csvCells, firstSheet } from '../support/tables';
import { waitFor } from '../support/wait-for';
import { WebhookReceiver, isSignedBy } from '../support/webhook-receiver';

const SCOPES = [
  'agents:read',
  'contributions:read',
  'contributions:record',
  'evaluations:read',
  'evaluations:run',
  'events:read',
  'quotas:manage',
  'webhooks:manage',
] as const;
const KIND = { kind: 'contributions-d05', mode: 'keep-good-rows' } as const;
const PERIOD = '2026-H1';

/** What was answered, when it was what is needed. */
function good<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data === undefined) throw new Error(`${response.status}: ${JSON.stringify(error)}`);
  return data;
}

/**
 * The first hour of somebody who connects a back office, as docs/integrate.md tells it, through the client that is generated
 * from the contract. Told in order.
 */
describe("an integrator's first hour", () => {
  let app: TestApp;
  let receiver: WebhookReceiver;
  let administrator: DaiLyThuClient;
  let api: DaiLyThuClient;
  let officeId: string;
  let ownerId: string;
  let agentId: string;
  let machine: { id: string; secret: string };
  let webhookSecret: string;
  let repaired: Buffer;
  let runId: string;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true, webhookAllowPrivateHosts: ['127.0.0.1'] });
    receiver = await WebhookReceiver.start();
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const office = await anOfficeUnder(app.sql, await app.rootOffice(), '00101');
    const agent = await anAgent(app.sql, { code: 'IS0001M', name: 'Bưu điện Ba Đình', office_id: office.id });
    agentId = publicId.encode('agent', agent.id);
    const user = await aUser(app.sql, { officeId: office.id, role: 'administrator' });
    officeId = publicId.encode('office', office.id);
    ownerId = publicId.encode('user', user.id);
    const anonymous = createDaiLyThuClient({ baseUrl: app.url });
    const signedIn = good(
      await anonymous.POST('/v1/auth/login', { body: { username: user.username, password: PASSWORD } }),
    );
    administrator = createDaiLyThuClient({ baseUrl: app.url, token: signedIn.accessToken });
  });
  afterAll(async () => {
    await app.stop();
    await receiver.stop();
  });

  const sent = async (file: Buffer) => {
    const asked = good(
      await api.POST('/v1/imports', {
        params: { query: KIND },
        body: file as never,
        bodySerializer: (body: unknown) => body as never,
        headers: { 'Content-Type': XLSX },
      }),
    );
    return waitFor(
      async () => {
        const now = good(await api.GET('/v1/imports/{id}', { params: { path: { id: asked.id } } }));
        return ['completed', 'failed'].includes(now.state) && now;
      },
      { what: 'the import' },
    );
  };

  it('begins with a machine that an administrator lets in', async () => {
    const body = { name: 'Phần mềm thu', officeId, ownerId, scopes: [...SCOPES] };
    const { id, secret } = good(await administrator.POST('/v1/machine-clients', { body }));
    expect(secret).toMatch(/^dlts_/);
    machine = { id, secret: secret! };
  });

  it('gets a token as every library for OAuth does, and knows who it is', async () => {
    const answer = await fetch(`${app.url}/v1/auth/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${machine.id}:${machine.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    api = createDaiLyThuClient({ baseUrl: app.url, token });
    const { items } = good(await api.GET('/v1/agents'));
    expect(items.map(({ code }) => code)).toEqual(['IS0001M']);
  });

  it('says what is expected of the agent', async () => {
    const body = { agentId, year: 2026, metric: 'new-participants', yearlyAmount: 12 } as const;
    good(await api.POST('/v1/quotas', { body }));
  });

  it('asks to be called', async () => {
    const types = ['evaluation-run.completed'] as const;
    const made = good(await api.POST('/v1/webhooks', { body: { url: receiver.url, types: [...types] } }));
    webhookSecret = made.secret!;
    expect(webhookSecret).toMatch(/^whsec_/);
  });

  it('sends the list of the office, and is told of three bad rows cell by cell', async () => {
    const wrong = [{ receiptDate: '31/02/2026' }, { note: 'xem lại' }, { due: 999_000 }];
    const people = [
      ...Array.from({ length: 4 }, (_, i) => aD05Person({ receiptNo: `AA/26-00${i + 1}` })),
      ...wrong.map((over, i) => aD05Person({ receiptNo: `AA/26-00${i + 5}`, ...over })),
    ];
    const first = await sent(aD05Workbook({ increase: people }));
    expect(first).toMatchObject({ state: 'completed', received: 7, accepted: 4, rejected: 3 });
    const params = { path: { id: first.id } };
    const { items } = good(await api.GET('/v1/imports/{id}/errors', { params }));
    expect(items.flatMap(({ errors }) => errors.map(({ cell, code }) => `${cell} ${code}`))).toEqual([
      `${D05_COLUMNS.receiptDate}${FIRST_ROW + 4} date-expected`,
      `${D05_COLUMNS.note}${FIRST_ROW + 5} unknown-kind`,
      `${D05_COLUMNS.due}${FIRST_ROW + 6} amounts-do-not-add-up`,
    ]);
    const { data } = await api.GET('/v1/imports/{id}/report', {
      params: { ...params, query: { format: 'same-file' } },
      parseAs: 'arrayBuffer',
    });
    repaired = repair(Buffer.from(data as ArrayBuffer));
  });

  /** What a person does to the file that came back. */
  function repair(file: Buffer): Buffer {
    const book = read(file, { type: 'buffer', cellNF: true });
    const sheet = book.Sheets[book.SheetNames[0]!]!;
    expect((firstSheet(file)[`U${FIRST_ROW + 5}`] as CellObject).v).toContain('ghi chú');
    sheet[`${D05_COLUMNS.receiptDate}${FIRST_ROW + 4}`] = { t: 's', v: '28/02/2026' };
    sheet[`${D05_COLUMNS.note}${FIRST_ROW + 5}`] = { t: 's', v: 'Đóng tiếp' };
    sheet[`${D05_COLUMNS.due}${FIRST_ROW + 6}`] = { t: 'n', v: 990_000 };
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  }

  it('sends the same file repaired: what is in is passed over, the rest is taken', async () => {
    const again = await sent(repaired);
    expect(again).toMatchObject({ state: 'completed', accepted: 3, duplicates: 4, rejected: 0 });
  });

  it('asks for the evaluation and is called when it is done, by somebody who signs', async () => {
    const run = good(await api.POST('/v1/evaluation-runs', { body: { period: PERIOD } }));
    runId = run.id;
    const [received] = await waitFor(
      () => receiver.of('evaluation-run.completed').length > 0 && receiver.of('evaluation-run.completed'),
      { what: 'the call' },
    );
    expect(isSignedBy(webhookSecret, received!)).toBe(true);
    expect(received!.event.data).toMatchObject({ runId, period: PERIOD });
    const { items } = good(
      await api.GET('/v1/events', { params: { query: { types: 'evaluation-run.completed' } } }),
    );
    expect(items.map(({ id }) => id)).toEqual([received!.event.id]);
  });

  it('takes the ranking away as a file', async () => {
    const { data } = await api.GET('/v1/evaluation-runs/{id}/evaluations', {
      params: { path: { id: runId }, query: { format: 'csv' } },
      headers: { 'Accept-Language': 'vi' },
      parseAs: 'text',
    });
    const [header, ...rows] = csvCells(data as unknown as string);
    expect(header).toEqual(expect.arrayContaining(['Thứ hạng', 'Mã đại lý thu', 'Xếp loại']));
    expect(rows.map((row) => row[header!.indexOf('Mã đại lý thu')])).toEqual(['IS0001M']);
  });
});
