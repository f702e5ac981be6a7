import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NAME = 'Giải trình "bão số 3" (bản 1).pdf';

interface Attachment {
  readonly id: string;
}

/** What an agent sends along with what it says. Told in order. */
describe('attachments of a case', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let stranger: SignedIn;
  let caseId: string;
  let version: string;
  let attachment: Attachment;

  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 7)]);
  const digest = createHash('sha256').update(pdf).digest('hex');

  beforeAll(async () => {
    app = await startApp();
    const root = await app.rootOffice();
    const office = await anOfficeUnder(app.sql, root, '00101');
    const agent = await anAgent(app.sql, { code: 'IS0002M', office_id: office.id });
    supervisor = await app.as('supervisor', office.id);
    approver = await app.as('approver', office.id);
    stranger = await app.as('supervisor', (await anOfficeUnder(app.sql, root, '00102')).id);
    const agentId = publicId.encode('agent', agent.id);
    const opened = await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' });
    caseId = (opened.body as { id: string }).id;
    version = opened.headers['etag'] as string;
  });
  afterAll(() => app.stop());

  const send = (bytes: Buffer, type = PDF, name = NAME, who = supervisor) =>
    who
      .post(`/v1/cases/${caseId}/attachments?name=${encodeURIComponent(name)}`)
      .set('Content-Type', type)
      .send(bytes);
  const download = (who = supervisor) => who.get(`/v1/case-attachments/${attachment.id}/content`);

  it('come when the agent was told', async () => {
    expectProblem(await send(pdf), 409, 'case-is-open');
    await supervisor.post(`/v1/cases/${caseId}/notification`).set('If-Match', version).expect(200);
    expectProblem(await send(pdf, PDF, NAME, approver), 403, 'forbidden');
    expectProblem(await send(pdf, PDF, NAME, stranger), 404, 'case-not-found');
    const attached = await send(pdf);
    expect(attached.status).toBe(201);
    attachment = attached.body as Attachment;
    expect(attached.headers['location']).toBe(`/v1/case-attachments/${attachment.id}`);
    const known = { caseId, name: NAME, mediaType: PDF, bytes: pdf.length, sha256: digest };
    expect(attachment).toMatchObject({ ...known, by: publicId.encode('user', supervisor.userId) });
    expect((await approver.get(`/v1/case-attachments/${attachment.id}`)).body).toEqual(attachment);
  });

  it('are given back as they came, to be saved', async () => {
    const answer = await download().responseType('blob');
    expect(answer.status).toBe(200);
    expect((answer.body as Buffer).equals(pdf)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': PDF,
      'content-length': String(pdf.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition':
        `attachment; filename="Gi_i tr_nh _b_o s_ 3_ _b_n 1_.pdf"; ` +
        `filename*=UTF-8''${encodeURIComponent(NAME).replaceAll('(', '%28').replaceAll(')', '%29')}`,
    });
    expectProblem(await download(stranger), 404, 'case-attachment-not-found');
  });

  it('are there once, however often and by how many at once they are sent', async () => {
    const again = await send(pdf, PDF, 'khác.pdf');
    expect([again.status, again.body]).toEqual([200, attachment]);
    const other = Buffer.from('%PDF-1.4 khác');
    const answers = await Promise.all([send(other), send(other), send(other)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 200, 201]);
    const listed = await supervisor.get(`/v1/cases/${caseId}/attachments`);
    const { items } = listed.body as { items: Attachment[] };
    expect(items).toEqual([answers[0].body, attachment]);
    const file = await supervisor.get(`/v1/cases/${caseId}`);
    const { steps } = file.body as { steps: { action: string }[] };
    expect(steps.map(({ action }) => action)).toEqual(['open', 'notify', 'attach', 'attach']);
  });

  it('are what they are said to be', async () => {
    const docx = Buffer.from(
      zipSync({ '[Content_Types].xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(9) }),
    );
    const sheet = Buffer.from(
      zipSync({ '[Content_Types].xml': new Uint8Array(9), 'xl/workbook.xml': new Uint8Array(9) }),
    );
    expect((await send(docx, DOCX, 'a.docx')).status).toBe(201);
    expectProblem(await send(sheet, DOCX, 'a.docx'), 422, 'attachment-type');
    expectProblem(await send(docx, PDF), 422, 'attachment-type');
    expectProblem(await send(Buffer.from('<script>'), 'image/png'), 422, 'attachment-type');
    expectProblem(await send(Buffer.from('<script>'), 'text/html'), 415, 'unsupported-media-type');
    expectProblem(await send(Buffer.from('{}'), 'application/json'), 415, 'unsupported-media-type');
    expectProblem(await send(Buffer.from('{}\n'), 'application/x-ndjson'), 415, 'unsupported-media-type');
    const intake = await app.as('integration');
    const batch = await intake
      .post('/v1/contributions/batches?sourceSystem=core&mode=all-or-nothing')
      .set('Content-Type', PDF)
      .send(pdf);
    expectProblem(batch, 415, 'unsupported-media-type');
    expectProblem(await send(pdf, PDF, ''), 422, 'validation-failed');
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10_000_000)]);
    expectProblem(await send(large), 413, 'attachment-too-large');
  });

  it('stay as they are; one that was lost is said to be', async () => {
    await expect(app.sql(`UPDATE case_attachments SET name = 'x'`)).rejects.toThrow('append-only');
    await rm(join(app.env.dataDir, 'attachments', digest.slice(0, 2), digest));
    expectProblem(await download(), 503, 'file-not-at-hand');
  });
});
