import { createHash } from 'node:crypto';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { S3_ACCESS, S3Server } from '../support/s3-server';
import { tableDigests } from '../support/table-digests';

interface Attachment {
  readonly id: string;
  readonly sha256: string;
}

/** An office moves its files from the folder of one machine to a store that several share. Told in order. */
describe('attachments in an S3-compatible store', () => {
  let before: TestApp;
  let app: TestApp;
  let s3: S3Server;
  let officeId: number;
  let caseId: string;
  let old: Attachment;
  let attachment: Attachment;

  const pdf = (text: string): Buffer =>
    Buffer.concat([Buffer.from(`%PDF-1.7 ${text}\n`), Buffer.alloc(300_000, 7)]);
  const send = (who: SignedIn, bytes: Buffer) =>
    who.post(`/v1/cases/${caseId}/attachments?name=a.pdf`).set('Content-Type', 'application/pdf').send(bytes);
  const download = (who: SignedIn, { id }: Attachment) =>
    who.get(`/v1/case-attachments/${id}/content`).responseType('blob');
  let supervisor: SignedIn;

  beforeAll(async () => {
    s3 = await S3Server.start();
    before = await startApp();
    const office = await anOfficeUnder(before.sql, await before.rootOffice(), '00101');
    officeId = office.id;
    const agent = await anAgent(before.sql, { code: 'IS0002M', office_id: officeId });
    const first = await before.as('supervisor', officeId);
    const agentId = publicId.encode('agent', agent.id);
    const opened = await first.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' });
    caseId = (opened.body as { id: string }).id;
    await first
      .post(`/v1/cases/${caseId}/notification`)
      .set('If-Match', opened.headers['etag'] as string)
      .expect(200);
    old = (await send(first, pdf('cũ'))).body as Attachment;
    app = await startApp(
      { fileStore: 's3', s3Endpoint: s3.url, s3TimeoutSeconds: 1, ...S3_ACCESS },
      { database: before.database },
    );
    supervisor = await app.as('supervisor', officeId);
  });
  afterAll(async () => {
    await app.stop();
    await before.stop();
    await s3.stop();
  });

  it('go there from now on, and those of before are found where they are', async () => {
    const sent = await send(supervisor, pdf('mới'));
    expect(sent.status).toBe(201);
    attachment = sent.body as Attachment;
    const { sha256 } = attachment;
    expect(sha256).toBe(createHash('sha256').update(pdf('mới')).digest('hex'));
    expect([...s3.objects.keys()]).toEqual([`attachments/${sha256.slice(0, 2)}/${sha256}`]);
    expect(await app.sql('SELECT stored_as FROM case_attachments ORDER BY id')).toEqual([
      { stored_as: `folder:${old.sha256}` },
      { stored_as: `s3:${sha256}` },
    ]);
    expect((await download(supervisor, attachment)).body).toEqual(pdf('mới'));
    expect((await download(supervisor, old)).body).toEqual(pdf('cũ'));
  });

  it('are refused while the store is away, and nothing is half recorded', async () => {
    const known = await tableDigests(app.sql);
    s3.fault = 'silent';
    const refused = await send(supervisor, pdf('khác'));
    expectProblem(refused, 503, 'file-store-away');
    expect(refused.headers['retry-after']).toBe('10');
    const lost = await supervisor.get(`/v1/case-attachments/${attachment.id}/content`);
    expectProblem(lost, 503, 'file-store-away');
    expect(await tableDigests(app.sql)).toEqual(known);
    expect((await download(supervisor, old)).status).toBe(200);
    expect((await app.anonymous.get('/health/ready')).status).toBe(200);
    s3.fault = undefined;
    expect((await send(supervisor, pdf('khác'))).status).toBe(201);
  });

  it('are said to be lost when they are', async () => {
    s3.objects.clear();
    const lost = await supervisor.get(`/v1/case-attachments/${attachment.id}/content`);
    expectProblem(lost, 503, 'file-not-at-hand');
  });
});
