import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { verifyArchive } from '../../src/cases/archive-verification';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { publicId } from '../../src/http/public-id';
import { anOfficeUnder } from '../factories/access';
import { aQuota, aSentLine } from '../factories/facts';
import { dues, enrolments, handOverAll } from '../factories/half-year';
import { anAgent } from '../factories/register';
import { type SignedIn, type TestApp, startApp, testVariables } from '../support/app';
import { type Entries, damaged, digestsIn, everyItem, jsonIn, linesIn } from '../support/archives';
import { type Ended, dailythu } from '../support/cli-process';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Case {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly revision: { readonly state: string } | null;
  readonly [field: string]: unknown;
}
interface Items<T> {
  readonly items: readonly T[];
}
type Json = Record<string, unknown>;

const POOR = 'IS0002M';
const WRONG = `${POOR}-WRONG`;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 'giải trình ')]);

/** Each look from the command line is a process of its own. */
jest.setTimeout(60_000);

/** The file of a case that is closed stands before an inspector. Told in order. */
describe('the archive of a case', () => {
  let app: TestApp;
  let folder: string;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let stranger: SignedIn;
  let agentId: string;
  let found: Case;
  let attachment: { readonly id: string; readonly sha256: string };
  let archive: Buffer;
  let entries: Entries;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    folder = mkdtempSync(join(app.env.dataDir, 'downloads-'));
    app.setTime('2025-07-10T03:00:00Z');
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    const root = await app.rootOffice();
    const office = await anOfficeUnder(app.sql, root, '00101');
    const agent = await anAgent(app.sql, { code: POOR, office_id: office.id });
    agentId = publicId.encode('agent', agent.id);
    await aQuota(app.sql, { agentId: agent.id, year: 2025, monthly: 10 });
    supervisor = await app.as('supervisor', office.id);
    approver = await app.as('approver', office.id);
    stranger = await app.as('supervisor', (await anOfficeUnder(app.sql, root, '00102')).id);
    const wrong = aSentLine({
      agentCode: POOR,
      receiptNo: WRONG,
      socialInsuranceNumber: '0002999999',
      coveredFrom: '2024-12',
      coveredTo: '2025-02',
      collectedOn: '2024-12-10',
    });
    const integration = await app.as('integration', root);
    await integration
      .post('/v1/contributions/batches')
      .send({
        sourceSystem: 'core',
        mode: 'all-or-nothing',
        items: [...enrolments(POOR, 0, 5), ...dues(POOR, 10), wrong],
      })
      .expect(201);
    await handOverAll(app.sql);
    const judge = await app.as('supervisor', root);
    await judge.post('/v1/evaluation-runs').send({ period: '2025-H1' }).expect(202);
    await waitFor(async () => (await flags()).length > 0, { what: 'the flags' });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await app.stop();
  });

  const flags = async (): Promise<readonly { readonly id: string }[]> =>
    ((await supervisor.get('/v1/flags')).body as Items<{ id: string }>).items;
  const take = async (who: SignedIn, step: string, body?: object): Promise<void> => {
    const answer = await who
      .post(`/v1/cases/${found.id}/${step}`)
      .set('If-Match', `"v${found.version}"`)
      .send(body);
    expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, '']);
    found = answer.body as Case;
  };
  const untilCase = async (what: string, is: (now: Case) => boolean): Promise<void> => {
    found = await waitFor(
      async () => {
        const now = (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;
        return is(now) && now;
      },
      { what },
    );
  };
  const download = (who = supervisor, id = found.id) =>
    who.get(`/v1/cases/${id}/archive`).responseType('blob');
  const saved = (bytes: Uint8Array): string => {
    const file = join(folder, 'case.zip');
    writeFileSync(file, bytes);
    return file;
  };
  /** As somebody with nothing but the file checks it. */
  const verify = (bytes: Uint8Array): Promise<Ended> => {
    const nowhere = { DATABASE_URL: 'postgres://127.0.0.1:1/x', REDIS_URL: 'redis://127.0.0.1:1' };
    return dailythu(['case-archive', 'verify', saved(bytes)], nowhere);
  };

  it('begins with a case that went its whole way', async () => {
    const flagIds = (await flags()).map(({ id }) => id);
    found = (await supervisor.post('/v1/cases').send({ flagIds })).body as Case;
    await take(supervisor, 'notification');
    const attached = await supervisor
      .post(`/v1/cases/${found.id}/attachments?name=${encodeURIComponent('../Giải trình.pdf')}`)
      .set('Content-Type', 'application/pdf')
      .send(PDF);
    expect(attached.status).toBe(201);
    attachment = attached.body as typeof attachment;
    const [line] = await app.sql<{ id: number }>('SELECT id FROM contribution_lines WHERE receipt_no = $1', [
      WRONG,
    ]);
    const lineId = publicId.encode('contribution-line', line!.id);
    const dispute = (
      await supervisor
        .post(`/v1/cases/${found.id}/disputes`)
        .send({ lineId, claim: 'Nhầm số của người khác.' })
    ).body as { id: string };
    await approver
      .post(`/v1/case-disputes/${dispute.id}/upholding`)
      .set('If-Match', '"v1"')
      .send({ reason: 'Đại lý nói đúng.', correction: { kind: 'reverse', reason: 'wrong-participant' } })
      .expect(200);
    await untilCase('the revision', (now) => now.revision?.state === 'completed');
    await take(supervisor, 'responses', { receivedOn: '2025-07-10', text: 'Hai điểm thu đóng cửa vì bão.' });
    const warning = {
      measure: 'warning',
      reason: 'Không đạt',
      legalBasis: 'Kế hoạch 56',
      effectiveOn: '2025-07-11',
    };
    await take(supervisor, 'proposals', warning);
    await take(supervisor, 'proposals', { ...warning, reason: 'Không đạt, đã nhắc.' });
    await take(approver, 'approval');
    app.setTime('2025-07-11T03:00:00Z');
    supervisor = await app.as('supervisor', supervisor.officeId);
    stranger = await app.as('supervisor', stranger.officeId);
    await untilCase('the end of the case', ({ state }) => state === 'closed');
  });

  it('is one ZIP, for whoever sees the case', async () => {
    expectProblem(await stranger.get(`/v1/cases/${found.id}/archive`), 404, 'case-not-found');
    expectProblem(await app.anonymous.get(`/v1/cases/${found.id}/archive`), 401, 'unauthenticated');
    const answer = await download();
    expect(answer.status).toBe(200);
    archive = answer.body as Buffer;
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(archive.length),
      'content-disposition': `attachment; filename="${found.id}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    entries = unzipSync(archive);
    const [before, after] = await app.sql<{ id: number }>('SELECT id FROM evaluations ORDER BY id');
    const verdicts = [before!, after!].map(({ id }) => publicId.encode('evaluation', id));
    expect(Object.keys(entries)).toEqual([
      'README.txt',
      'case.json',
      'steps.ndjson',
      'audit.ndjson',
      ...verdicts.flatMap((id) => [`verdicts/${id}.json`, `facts/${id}.ndjson`]),
      `attachments/${attachment.id}.pdf`,
      'manifest.json',
    ]);
  });

  it('has what the API shows of the case, and what it lists apart', async () => {
    const file = jsonIn(entries, 'case.json');
    expect(file).toMatchObject((await supervisor.get(`/v1/cases/${found.id}`)).body as object);
    expect(file).toMatchObject({
      proposals: [
        { reason: 'Không đạt', approvals: [] },
        { reason: 'Không đạt, đã nhắc.', approvals: [{}] },
      ],
      disputes: [{ state: 'upheld', decisionReason: 'Đại lý nói đúng.' }],
      attachments: [{ id: attachment.id, name: '../Giải trình.pdf', sha256: attachment.sha256 }],
      responses: [{ text: 'Hai điểm thu đóng cửa vì bão.' }],
    });
    expect(linesIn(entries, 'steps.ndjson')).toEqual(found['steps']);
    expect(Buffer.from(entries[`attachments/${attachment.id}.pdf`]!).equals(PDF)).toBe(true);
  });

  it('says who did what and from where, as the trail does', async () => {
    const events = linesIn(entries, 'audit.ndjson');
    expect(events.map(({ action }) => action)).toEqual([
      'case-opened',
      'case-agent-notified',
      'case-attachment-added',
      'case-line-disputed',
      'case-dispute-upheld',
      'case-responded',
      'case-proposed',
      'case-proposed',
      'case-approved',
      'case-executing',
      'case-closed',
    ]);
    const byHand = events.slice(0, 9).map(({ fromAddress }) => fromAddress);
    expect(new Set(byHand)).toEqual(new Set(['127.0.0.1']));
    const byItself = { actor: 'system', fromAddress: null };
    expect(events.slice(9)).toMatchObject([byItself, byItself]);
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get(`/v1/audit-events?subject=${found.id}&limit=100`))
      .body as Items<Json>;
    const shown = ({ id, actor, action, requestId, fromAddress, officeId, details }: Json) => [
      id,
      actor,
      action,
      requestId,
      fromAddress,
      officeId,
      details,
    ];
    expect(events.map(shown)).toEqual(items.toReversed().map(shown));
  });

  it('has every line behind its verdicts, without naming anybody', async () => {
    for (const path of Object.keys(entries).filter((one) => one.startsWith('verdicts/'))) {
      const id = /evl_\w+/.exec(path)![0];
      expect(jsonIn(entries, path)['evaluation']).toEqual(
        (await supervisor.get(`/v1/evaluations/${id}`)).body,
      );
      const shown = await everyItem(supervisor, `/v1/evaluations/${id}/lines?limit=200`);
      expect(shown.length).toBeGreaterThan(200);
      expect(linesIn(entries, `facts/${id}.ndjson`)).toEqual(shown);
    }
    const named = Object.entries(entries).filter(([, bytes]) => strFromU8(bytes).includes('0002999999'));
    expect(named).toEqual([]);
  });

  it('is the same as long as the case is', async () => {
    const again = unzipSync((await download(approver)).body as Buffer);
    expect(digestsIn(again)).toEqual(digestsIn(entries));
    const { entries: named, ...manifest } = jsonIn(entries, 'manifest.json');
    expect(named).toEqual(
      digestsIn(entries).map(([path, digest]) => ({ path, bytes: entries[path]!.length, sha256: digest })),
    );
    expect(manifest).toEqual({
      format: 'dailythu-case-archive/1',
      caseId: found.id,
      createdAt: '2025-07-11T03:00:00.000Z',
      system: { name: 'DaiLyThu', version: '0.1.0' },
      auditHead: { count: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('is checked by anybody who has it, and held against the trail where it came from', async () => {
    const { code, output, errors } = await verify(archive);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain(`The archive of the case ${found.id}, made by DaiLyThu 0.1.0 at 2025-07-11`);
    expect(output).toContain('9 of 9 entries are what the manifest says.');
    expect(output).toContain('11 audit events were looked at');
    expect(
      output.match(/IS0002M in 2025-H1, judged again from its input, is D, \d+\.\d\d points, as stored\./g),
    ).toHaveLength(2);
    const command = /dailythu (audit verify --head [0-9a-f]{64} --count \d+)/.exec(output)![1]!.split(' ');
    const inTrail = await dailythu(command, { ...testVariables(), DATABASE_URL: app.env.databaseUrl });
    expect([inTrail.code, inTrail.errors]).toEqual([0, '']);
  });

  it('shows one byte that was changed, and in which entry', async () => {
    for (const path of Object.keys(entries)) {
      const { flaws } = await verifyArchive(saved(damaged(archive, path)));
      expect(flaws[0]).toMatch(new RegExp(`^${path} `));
    }
    const path = `attachments/${attachment.id}.pdf`;
    const { code, output, errors } = await verify(damaged(archive, path));
    expect([code, errors]).toEqual([1, expect.stringMatching(/case\.zip is not whole: 2 flaws\n$/)]);
    expect(output).toContain(`Wrong: ${path} `);
  });

  it('of a case without flags holds no verdict, and is whole', async () => {
    const byHand = (await supervisor.post('/v1/cases').send({ agentId, grounds: 'Thu ngoài hợp đồng' }))
      .body as Case;
    const small = (await download(supervisor, byHand.id)).body as Buffer;
    expect(Object.keys(unzipSync(small))).toEqual([
      'README.txt',
      'case.json',
      'steps.ndjson',
      'audit.ndjson',
      'manifest.json',
    ]);
    expect((await verify(small)).code).toBe(0);
  });

  it('is not given out when something of it is not at hand', async () => {
    await rm(join(app.env.dataDir, 'attachments', attachment.sha256.slice(0, 2), attachment.sha256));
    expectProblem(await supervisor.get(`/v1/cases/${found.id}/archive`), 503, 'file-not-at-hand');
    expect(readdirSync(join(app.env.dataDir, 'archives'))).toEqual([]);
  });
});
