import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { LETTERHEAD as letterhead } from '../factories/case-documents';
import { aQuota } from '../factories/facts';
import { dues, enrolments } from '../factories/half-year';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { digestsIn, jsonIn } from '../support/archives';
import {
  type CasePaper,
  type CaseSeen,
  type Items,
  LAST_DAY,
  decision,
  errorsOf,
  evaluated,
  expectTranslation,
  receive,
  termination,
} from '../support/case-papers';
import { readPdf } from '../support/pdf-text';
import { expectProblem } from '../support/problem';
import { bytesOf } from '../support/tables';
import { waitFor } from '../support/wait-for';

const POOR = 'IS0002M';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TODAY = '2025-07-10';
const ANSWER = 'Hai điểm thu đóng cửa vì bão';

/** From the flag to the decision on paper, which is held against the register. Told in order. */
describe('documents of a case', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let stranger: SignedIn;
  let run: string;
  let contractNumber: string;
  let found: CaseSeen;
  let notice: CasePaper;
  let drafted: CasePaper;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime(`${TODAY}T03:00:00Z`);
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const root = await app.rootOffice();
    const office = await anOfficeUnder(app.sql, root, '00101');
    const agent = await anAgent(app.sql, { code: POOR, office_id: office.id });
    await aQuota(app.sql, { agentId: agent.id, year: 2025, monthly: 10 });
    supervisor = await app.as('supervisor', office.id);
    approver = await app.as('approver', root);
    stranger = await app.as('supervisor', (await anOfficeUnder(app.sql, root, '00102')).id);
    await receive(app, [...enrolments(POOR, 0, 5), ...dues(POOR, 4)]);
    run = await evaluated(supervisor, '/v1/evaluation-runs', { period: '2025-H1' });
    const flags = (await supervisor.get('/v1/flags')).body as Items<{ id: string }>;
    const flagIds = flags.items.map(({ id }) => id);
    found = (await supervisor.post('/v1/cases').send({ flagIds })).body as CaseSeen;
    contractNumber = (await app.sql<{ number: string }>('SELECT number FROM contracts'))[0]!.number;
  });
  afterAll(() => app.stop());

  const take = async (who: SignedIn, step: string, body?: object) => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    found = answer.body as CaseSeen;
  };
  const draft = (body: object, who = supervisor) => who.post(`/v1/cases/${found.id}/documents`).send(body);
  const content = (document: CasePaper, format: string, who = supervisor) =>
    who.get(`/v1/case-documents/${document.id}/content?format=${format}`);
  const confirm = (code: string, who = supervisor) => who.get(`/v1/documents/${encodeURIComponent(code)}`);

  it('need a letterhead, which is that of the nearest office above', async () => {
    expectProblem(await draft({ kind: 'evaluation-minutes' }), 409, 'letterhead-missing');
    const administrator = await app.as('administrator');
    const rootPath = `/v1/offices/${publicId.encode('office', administrator.officeId)}`;
    await administrator.post(`${rootPath}/letterheads`).send(letterhead).expect(201);
    const tomorrow = { ...letterhead, validFrom: '2025-07-11', place: 'Tương lai' };
    await administrator.post(`${rootPath}/letterheads`).send(tomorrow).expect(201);
  });

  it('are drafted where they make sense, with what a person says', async () => {
    expectProblem(await draft(decision), 409, 'case-is-open');
    expectProblem(await draft({ kind: 'evaluation-minutes' }, approver), 403, 'forbidden');
    expectProblem(await draft({ kind: 'evaluation-minutes' }, stranger), 404, 'case-not-found');
    expect(errorsOf(await draft({ kind: 'agent-notice', handoverBy: '2026-01-01' }))).toEqual([
      ['/intended', 'required'],
      ['/handoverBy', 'of-another-kind'],
    ]);
    expect(errorsOf(await draft({ ...decision, handoverBy: '2025-07-09' }))).toEqual([
      ['/handoverBy', 'in-the-past'],
    ]);

    const minutes = await draft({ kind: 'evaluation-minutes' });
    expect(minutes.status).toBe(201);
    expect(minutes.body).toMatchObject({
      caseId: found.id,
      kind: 'evaluation-minutes',
      code: expect.stringMatching(/^VB(-[0-9A-HJKMNP-TV-Z]{4}){3}$/),
      caseVersion: found.version,
      proposalNo: null,
      policyCode: 'default-half-year',
      policyVersion: 1,
      draftedOn: TODAY,
      by: publicId.encode('user', supervisor.userId),
    });
    expect(minutes.headers['location']).toBe(`/v1/case-documents/${(minutes.body as CasePaper).id}`);
  });

  it('tell the agent until when it can answer, also when it is told later that day', async () => {
    const order = { kind: 'agent-notice', intended: 'termination' };
    const answer = await draft(order);
    notice = answer.body as CasePaper;
    const shown = (await approver.get(`/v1/case-documents/${notice.id}`)).body as CasePaper;
    expect(shown).toMatchObject(notice);
    expect(shown.facts).toMatchObject({
      answerBy: '2025-07-24',
      intended: 'termination',
      agent: { code: POOR },
      office: { name: letterhead.name, place: 'Hà Nội' },
      legalBases: [letterhead.legalBases[0]!.text],
      evaluation: { verdictDigest: (answer.body as { verdictDigest: string }).verdictDigest },
    });
    await take(supervisor, 'notification');
    expect(found).toMatchObject({ state: 'agent-notified', responseDueOn: '2025-07-24' });
    const again = await draft(order);
    expect([again.status, again.body]).toEqual([200, answer.body]);
    const text = readPdf((await content(notice, 'pdf').responseType('blob')).body as Buffer).pages.join(' ');
    expect(text).toContain('chậm nhất là ngày 24 tháng 7 năm 2025');
    expect(text).toContain('dự kiến chấm dứt hợp đồng ủy quyền thu');
  });

  it('are about what is proposed', async () => {
    await take(supervisor, 'responses', { receivedOn: TODAY, text: ANSWER });
    expectProblem(await draft(decision), 409, 'case-is-responded');
    await take(supervisor, 'proposals', termination);
    const warning = { kind: 'warning', demands: ['Nộp tiền'], remedyBy: LAST_DAY };
    expectProblem(await draft(warning), 409, 'of-another-measure');
    const answers = await Promise.all([draft(decision), draft(decision), draft(decision)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 200, 201]);
    expect(answers.map(({ body }) => body as unknown)).toEqual(answers.map(() => answers[0].body as unknown));
    drafted = answers[0].body as CasePaper;
    expect(drafted).toMatchObject({
      kind: 'termination-decision',
      proposalNo: 1,
      caseVersion: found.version,
    });
    const { items } = (await approver.get(`/v1/cases/${found.id}/documents`)).body as Items<CasePaper>;
    expect(items.slice(0, 2)).toEqual([drafted, notice]);
    expect(items).toHaveLength(3);
    const { steps } = (await supervisor.get(`/v1/cases/${found.id}`)).body as CaseSeen;
    expect(steps.map(({ action }) => action)).toEqual([
      'open',
      'draft',
      'draft',
      'notify',
      'respond',
      'propose',
      'draft',
    ]);
  });

  it('are given out as files that say what was decided', async () => {
    const files = new Map<string, Buffer>();
    for (const { format, bytes, sha256 } of drafted.files) {
      const answer = await content(drafted, format).responseType('blob');
      const file = answer.body as Buffer;
      expect([answer.status, createHash('sha256').update(file).digest('hex')]).toEqual([200, sha256]);
      expect(answer.headers).toMatchObject({
        'content-type': format === 'pdf' ? 'application/pdf' : DOCX,
        'content-length': String(bytes),
        etag: `"${sha256}"`,
        'cache-control': 'private, no-store',
        'content-language': 'vi',
        vary: 'Accept-Language',
        'content-disposition': expect.stringContaining(
          `filename="quyet-dinh-cham-dut-hop-dong-${POOR}-2025-H1-${drafted.code}.${format}"`,
        ),
      });
      files.set(format, file);
    }
    const { pages } = readPdf(files.get('pdf')!);
    const document = strFromU8(unzipSync(files.get('docx')!)['word/document.xml']!);
    for (const text of [pages.join(' '), document.replace(/<[^>]*>/g, '')])
      for (const said of [
        `Hợp đồng ủy quyền thu số ${contractNumber} ký ngày 01 tháng 01 năm 2020`,
        'kể từ ngày 01 tháng 10 năm 2025',
        'Kết quả sáu tháng đầu năm không đạt.',
        `Ngày 10 tháng 7 năm 2025, tổ chức dịch vụ thu có ý kiến: ${ANSWER}.`,
        'Căn cứ Quyết định về chức năng của Bảo hiểm xã hội;',
        'Thời hạn báo trước: 30 ngày',
        'chậm nhất là ngày 05 tháng 10 năm 2025',
      ])
        expect(text).toContain(said);
    expect(pages.filter((page) => page.includes(drafted.code))).toHaveLength(pages.length);
    expectProblem(await content(drafted, 'html'), 422, 'validation-failed');
    expectProblem(await content(drafted, 'pdf', stranger), 404, 'case-document-not-found');
    expectProblem(await stranger.get(`/v1/case-documents/${drafted.id}`), 404, 'case-document-not-found');
  });

  it('are given out in English for information, as they were translated when they were drafted', async () => {
    const english = (format: string) =>
      content(drafted, format).set('Accept-Language', 'en-GB,en;q=0.9,vi;q=0.5').responseType('blob');
    await expectTranslation(drafted, english, {
      name: `translation-of-termination-decision-${POOR}-2025-H1-${drafted.code}`,
      says: [
        `Collection Contract No. ${contractNumber} signed on 1 January 2020`,
        'is terminated as of 1 October 2025',
        `On 10 July 2025 the collection agent stated: ${ANSWER}.`,
        'Pursuant to Quyết định về chức năng của Bảo hiểm xã hội;',
        'by 5 October 2025 at the latest',
      ],
    });
    const wanted = await content(drafted, 'pdf').set('Accept-Language', 'vi, en;q=0.9').responseType('blob');
    expect(wanted.headers).toMatchObject({ 'content-language': 'vi', etag: `"${drafted.files[0]!.sha256}"` });
  });

  it('are confirmed by the code on a copy, to those who may see the case', async () => {
    const answer = await confirm(drafted.code.toLowerCase().replaceAll('-', ' '), approver);
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        caseId: found.id,
        documentId: drafted.id,
        kind: 'termination-decision',
        code: drafted.code,
        draftedOn: TODAY,
        agentId: expect.stringMatching(/^agt_/),
        agentCode: POOR,
        agentName: expect.any(String),
        officeId: publicId.encode('office', supervisor.officeId),
        issuer: letterhead.name,
        policyCode: 'default-half-year',
        policyVersion: 1,
        verdictDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
        files: drafted.files,
        translations: drafted.translations,
        caseState: 'proposed',
        proposal: { proposalNo: 1, standing: 'waiting' },
        isVerdictCurrent: true,
      },
    ]);
    expect((await confirm(notice.code)).body).toMatchObject({ kind: 'agent-notice', proposal: null });
    const unknown = expectProblem(await confirm('VB-0000-0000-0000'), 404, 'document-not-found');
    for (const refused of [await confirm('x'), await confirm(drafted.code, stranger)])
      expect(expectProblem(refused, 404, 'document-not-found')).toMatchObject({ detail: unknown.detail });
    expectProblem(await app.anonymous.get(`/v1/documents/${drafted.code}`), 401, 'unauthenticated');
  });

  it('stand in the archive of their case, as they were given out', async () => {
    const { body } = await supervisor
      .get(`/v1/cases/${found.id}/archive`)
      .buffer(true)
      .parse(bytesOf as never);
    const entries = unzipSync(body as Buffer);
    const name = `documents/${drafted.id}`;
    expect(jsonIn(entries, `${name}.json`)).toMatchObject({ id: drafted.id, code: drafted.code });
    const digests = new Map(digestsIn(entries));
    expect(drafted.files.map(({ format }) => digests.get(`${name}.${format}`))).toEqual(
      drafted.files.map(({ sha256 }) => sha256),
    );
    expect(drafted.translations[0]!.files.map(({ format }) => digests.get(`${name}-en.${format}`))).toEqual(
      drafted.translations[0]!.files.map(({ sha256 }) => sha256),
    );
  });

  it('say of a proposal that it is void, approved or carried out', async () => {
    const standing = async (document: CasePaper, who = supervisor) =>
      ((await confirm(document.code, who)).body as { proposal: { standing: string } }).proposal.standing;
    await take(supervisor, 'proposals', termination);
    const answer = await draft(decision);
    expect([answer.status, answer.body]).toMatchObject([201, { proposalNo: 2 }]);
    const second = answer.body as CasePaper;
    expect([await standing(drafted), await standing(second)]).toEqual(['void', 'waiting']);
    await take(approver, 'approval');
    expect(await standing(second)).toBe('approved');

    app.setTime(`${LAST_DAY}T03:00:00Z`);
    supervisor = await app.as('supervisor', supervisor.officeId);
    await waitFor(async () => (await standing(second)) === 'carried-out', {
      what: 'the end of the contract',
    });
    expect(await standing(drafted)).toBe('void');
    // On paper after all, as it was decided: another last day for the handover.
    const late = await draft({ ...decision, handoverBy: '2025-10-31' });
    expect([late.status, late.body]).toMatchObject([201, { proposalNo: 2, draftedOn: LAST_DAY }]);
  });

  it('say of a verdict that the agent is judged otherwise by now', async () => {
    await receive(app, enrolments(POOR, 100, 30));
    await evaluated(supervisor, `${run}/revisions`);
    expect((await confirm(drafted.code)).body).toMatchObject({ isVerdictCurrent: false });
  });

  it('stay as they were drafted; a file that was lost is said to be', async () => {
    await expect(app.sql(`UPDATE case_documents SET kind = 'warning'`)).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM case_documents')).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM case_document_translations')).rejects.toThrow('append-only');
    const { sha256 } = drafted.files.find(({ format }) => format === 'pdf')!;
    await rm(join(app.env.dataDir, 'attachments', sha256.slice(0, 2), sha256));
    expectProblem(await content(drafted, 'pdf'), 503, 'file-not-at-hand');
    await content(drafted, 'docx').expect(200);
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?limit=100')).body as Items<{
      action: string;
      subject: string;
    }>;
    const ofCase = items.filter(({ subject }) => subject === found.id).map(({ action }) => action);
    expect(ofCase.filter((action) => action === 'case-document-drafted')).toHaveLength(5);
  });
});
