import { type Agent, type ClientRequest, request } from 'node:http';
import { publicId } from '../../src/http/public-id';
import { aContributionLine, aSentLine } from '../factories/facts';
import { aPlanningProvince } from '../factories/planning-province';
import type { SignedIn, TestApp } from './app';

/** A request that is taken, as it would be sent with one body. */
export interface StreamedRequest {
  readonly who: SignedIn;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A POST route whose body is a stream. */
export interface StreamedRoute {
  /** Of a request that is new. */
  readonly status: number;
  /** What has not been sent before. */
  readonly next: () => Promise<StreamedRequest>;
  /** A body that is refused when it has been read, and the code of that. */
  readonly refused: { readonly body: string; readonly status: number; readonly code: string };
}

export const STREAMED = [
  'attachFile',
  'receiveContributions',
  'importFile',
  'importQuotaPlanBounds',
  'receiveRemittances',
] as const;
export type Streamed = (typeof STREAMED)[number];

const NDJSON = { 'content-type': 'application/x-ndjson' };

/** Opens the request under the key; whoever asks writes its body. */
export function openStream(
  url: string,
  { who, path, headers }: Omit<StreamedRequest, 'body'>,
  key: string,
  agent?: Agent,
): ClientRequest {
  const sent = request(`${url}${path}`, {
    method: 'POST',
    ...(agent ? { agent } : {}),
    headers: { authorization: `Bearer ${who.token}`, 'idempotency-key': key, ...headers },
  });
  // What is broken off on purpose fails here, and where its answer is waited for.
  sent.on('error', () => undefined);
  return sent;
}

/** Every streamed route in one province, where each of them has something to take. */
export async function streamedRoutes(app: TestApp): Promise<Readonly<Record<Streamed, StreamedRoute>>> {
  const { order } = await aPlanningProvince(app);
  const feeder = await app.as('integration');
  const planner = await app.as('planner');
  const supervisor = await app.as('supervisor');
  const agents = await app.sql<{ id: number }>(`SELECT id FROM agents WHERE code = 'IS0001M'`);
  const agentId = agents[0]!.id;
  const caseId = await aToldCase(supervisor, publicId.encode('agent', agentId));
  const planId = await aDraft(planner, order);
  let serial = 0;

  const lines = (): string => [aSentLine(), aSentLine()].map((line) => JSON.stringify(line)).join('\n');
  const bad = `${JSON.stringify(aSentLine())}\n{"type":"line"}\n`;
  return {
    receiveContributions: {
      status: 201,
      next: async () => ({
        who: feeder,
        path: '/v1/contributions/batches?sourceSystem=core',
        headers: NDJSON,
        body: lines(),
      }),
      refused: { body: bad, status: 422, code: 'rows-refused' },
    },
    receiveRemittances: {
      status: 200,
      next: async () => {
        const line = await aContributionLine(app.sql, { agentId, participantAmount: 100 });
        const remittance = {
          reference: `UNC-${(serial += 1)}`,
          agentCode: 'IS0001M',
          remittedOn: '2026-03-20',
          amount: 100,
          lines: [{ receiptNo: line.receipt_no, lineNo: line.line_no, amount: 100 }],
        };
        return {
          who: feeder,
          path: '/v1/remittances/batches?sourceSystem=test',
          headers: NDJSON,
          body: JSON.stringify(remittance),
        };
      },
      refused: { body: '{"reference":"UNC-0"}', status: 422, code: 'rows-refused' },
    },
    importFile: {
      status: 202,
      next: async () => ({
        who: feeder,
        path: '/v1/imports?kind=contributions&sourceSystem=kho',
        headers: NDJSON,
        body: lines(),
      }),
      refused: { body: '{"a":\u0000', status: 422, code: 'import-file-type' },
    },
    attachFile: {
      status: 201,
      next: async () => ({
        who: supervisor,
        path: `/v1/cases/${caseId}/attachments?name=giai-trinh.pdf`,
        headers: { 'content-type': 'application/pdf' },
        body: `%PDF-1.7 giải trình ${(serial += 1)}`,
      }),
      refused: { body: '<script>', status: 422, code: 'attachment-type' },
    },
    importQuotaPlanBounds: {
      status: 200,
      next: async () => {
        const plan = await planner.get(`/v1/quota-plans/${planId}`);
        return {
          who: planner,
          path: `/v1/quota-plans/${planId}/bounds/import?mode=all-or-nothing`,
          headers: { 'content-type': 'text/csv', 'if-match': plan.headers['etag'] as string },
          body: `officeCode,ceiling\n00102,${150 + (serial += 1)}\n`,
        };
      },
      refused: { body: 'bonus\n1\n', status: 400, code: 'bad-csv-header' },
    },
  };
}

/** A case whose agent was told, so that it may answer. */
async function aToldCase(supervisor: SignedIn, agentId: string): Promise<string> {
  const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' });
  const { id } = opened.body as { id: string };
  await supervisor
    .post(`/v1/cases/${id}/notification`)
    .set('If-Match', opened.headers['etag'] as string)
    .expect(200);
  return id;
}

async function aDraft(planner: SignedIn, order: Record<string, unknown>): Promise<string> {
  const made = await planner
    .post('/v1/quota-plans')
    .send({ ...order, name: 'Chỉ tiêu 2027' })
    .expect(201);
  return (made.body as { id: string }).id;
}
