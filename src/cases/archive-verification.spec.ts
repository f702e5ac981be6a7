import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { publicId } from '../http/public-id';
import { DEFAULT_HALF_YEAR_POLICY } from '../evaluations/core/default-policy';
import { digestOf, verdictHashOf } from '../evaluations/digest';
import { type StoredInput, judgeStored } from '../evaluations/stored-input';
import { parsePeriod } from '../shared/period';
import { verifyArchive } from './archive-verification';
import { ARCHIVE_FORMAT } from './core/archive-manifest';

type Entries = Readonly<Record<string, Uint8Array>>;

const CASE = publicId.encode('case', 1);
const ATTACHMENT = publicId.encode('case-attachment', 1);
const VERDICT = publicId.encode('evaluation', 1);
const OF_VERDICT = `verdicts/${VERDICT}.json`;
const FILE = `attachments/${ATTACHMENT}.pdf`;
const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function verdict(): object {
  const input: StoredInput = {
    measured: [
      { measure: 'new-participants', numerator: '34', denominator: '1090/31', evidence: 34 },
      { measure: 'retention', numerator: '4', denominator: '20/1', evidence: 20 },
    ],
    activeDays: 181,
    firstContractDay: '2020-01-01' as StoredInput['firstContractDay'],
    withheldLines: 0,
    withheldAmount: '0',
    previous: [],
  };
  const judged = judgeStored(DEFAULT_HALF_YEAR_POLICY, parsePeriod('2025-H1'), 'IS0002M', input);
  const { status, notRatedReasons, score, grade, activeDays, criteria, outcomes } = judged;
  return {
    evaluation: {
      agentCode: 'IS0002M',
      period: '2025-H1',
      status,
      notRatedReasons,
      score,
      grade,
      activeDays,
      isCommended: judged.commendation,
      criteria: criteria.map(({ measure, numerator, points }) => ({
        measure,
        numerator: String(numerator),
        points,
      })),
      outcomes: outcomes.map(({ rule, recommends, result }) => ({ rule, recommends, result })),
      inputHash: digestOf(input),
      verdictHash: verdictHashOf(judged),
    },
    policy: { bodyHash: digestOf(DEFAULT_HALF_YEAR_POLICY), policy: DEFAULT_HALF_YEAR_POLICY },
    input,
  };
}

function event(
  number: number,
  previousHash: string,
): { readonly hash: string; readonly [field: string]: unknown } {
  const hashed = `[${number}, "1764200000.000123", "usr_a", "case-opened", "${CASE}", null, null, {}, "10.0.0.7"]`;
  return {
    id: publicId.encode('audit-event', number),
    number,
    at: '2025-11-26T23:33:20.000123Z',
    actor: 'usr_a',
    action: 'case-opened',
    subject: CASE,
    officeId: null,
    requestId: null,
    fromAddress: '10.0.0.7',
    details: {},
    previousHash,
    hash: createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(hashed).digest('hex'),
    hashed,
  };
}

const first = event(7, 'ab'.repeat(32));
const second = event(8, first.hash);

const PARTS: Entries = {
  'README.txt': strToU8('Xem manifest.json.'),
  'case.json': strToU8(
    JSON.stringify({
      id: CASE,
      attachments: [{ id: ATTACHMENT, mediaType: 'application/pdf', sha256: digest('%PDF-1.7') }],
    }),
  ),
  'steps.ndjson': strToU8('{"action":"open"}\n'),
  'audit.ndjson': strToU8(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`),
  [OF_VERDICT]: strToU8(JSON.stringify(verdict())),
  [`facts/${VERDICT}.ndjson`]: strToU8('{}\n'),
  [FILE]: strToU8('%PDF-1.7'),
};

/** An archive of the parts with a manifest that fits them, and what somebody puts in besides. */
function archiveOf(
  parts: Entries,
  besides: Entries = {},
  head = { count: 9, hash: 'c'.repeat(64) },
): Uint8Array {
  const manifest = {
    format: ARCHIVE_FORMAT,
    caseId: CASE,
    createdAt: '2026-01-01T00:00:00.000Z',
    system: { name: 'DaiLyThu', version: '0.1.0' },
    auditHead: head,
    entries: Object.entries(parts).map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: digest(bytes),
    })),
  };
  return zipSync({ ...parts, 'manifest.json': strToU8(JSON.stringify(manifest)), ...besides });
}

/** The archive of somebody who changed a part and made the manifest anew. */
const forged = (path: string, change: (text: string) => string): Uint8Array =>
  archiveOf({ ...PARTS, [path]: strToU8(change(strFromU8(PARTS[path]!))) });

describe('an archive that is looked through', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'verified-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const reportOn = (bytes: Uint8Array) => {
    const path = join(folder, 'case.zip');
    writeFileSync(path, bytes);
    return verifyArchive(path);
  };
  const flawsOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await reportOn(bytes)).flaws;

  it('is whole', async () => {
    const { findings, flaws, manifest } = await reportOn(archiveOf(PARTS));
    expect(flaws).toEqual([]);
    expect(manifest!.caseId).toBe(CASE);
    expect(findings).toEqual([
      '7 of 7 entries are what the manifest says.',
      `1 attachments stand in the file of the case ${CASE}.`,
      '2 audit events were looked at; 1 of them follow right on another one here.',
      expect.stringMatching(
        /^verdicts\/evl_\w+\.json: IS0002M in 2025-H1, judged again from its input, is [A-D], \d/,
      ),
    ]);
  });

  it.each<[string, string, (text: string) => string, readonly string[]]>([
    [
      'an actor',
      'audit.ndjson',
      (text) => text.replace('"actor":"usr_a"', '"actor":"usr_b"'),
      ['audit.ndjson: audit event 7 says something else than what was hashed'],
    ],
    [
      'an event hashed anew',
      'audit.ndjson',
      () => `${JSON.stringify(event(7, 'cd'.repeat(32)))}\n${JSON.stringify(second)}\n`,
      ['audit.ndjson: audit event 8 does not follow on the one before it'],
    ],
    [
      'the order of events',
      'audit.ndjson',
      () => `${JSON.stringify(second)}\n${JSON.stringify(first)}\n`,
      ['audit.ndjson: audit event 7 does not stand in its place'],
    ],
    [
      'a line that is no JSON',
      'audit.ndjson',
      (text) => text.slice(1),
      [expect.stringMatching(/^audit\.ndjson cannot be read: /)],
    ],
    [
      'a line that does not end',
      'audit.ndjson',
      (text) => text.slice(0, -1),
      ['audit.ndjson cannot be read: its last line has no end'],
    ],
    [
      'a grade',
      OF_VERDICT,
      (text) => text.replace(/"grade":"[A-D]"/, '"grade":"S"'),
      [`${OF_VERDICT}: it does not show what was judged`],
    ],
    [
      'the input',
      OF_VERDICT,
      (text) => text.replace('"withheldLines":0', '"withheldLines":1'),
      expect.arrayContaining([`${OF_VERDICT}: its input does not have the hash that was stored`]),
    ],
    [
      'the digest of the verdict',
      OF_VERDICT,
      (text) => text.replace(/"verdictHash":"\w+"/, `"verdictHash":"${'0'.repeat(64)}"`),
      [`${OF_VERDICT}: judged again from its input, it is another verdict`],
    ],
    [
      'the policy',
      OF_VERDICT,
      (text) => text.replace(/"legalBasis":"[^"]*"/, '"legalBasis":"other"'),
      [`${OF_VERDICT}: its policy does not have the hash of what it says`],
    ],
    [
      'what cannot be judged',
      OF_VERDICT,
      (text) => text.replace('"2025-H1"', '"never"'),
      [expect.stringMatching(/^verdicts\/evl_\w+\.json cannot be judged again: /)],
    ],
    [
      'the case',
      'case.json',
      (text) => text.replace(CASE, 'cas_other'),
      ['case.json is of another case than the manifest'],
    ],
    ['no file of a case', 'case.json', () => 'null', [expect.stringMatching(/^case\.json cannot be read: /)]],
    ['an attachment', FILE, (text) => `${text}!`, [`${FILE} is not the file that the agent sent`]],
  ])('shows %s that was changed, the manifest too', async (_, path, change, flaws) => {
    expect(await flawsOf(forged(path, change))).toEqual(flaws);
  });

  it('shows events of another case and those from after it was made', async () => {
    const head = { count: 8, hash: 'c'.repeat(64) };
    const below = 'audit.ndjson: audit event 8 does not belong below the head in the manifest';
    expect(await flawsOf(archiveOf(PARTS, {}, head))).toEqual([below]);
    expect(await flawsOf(archiveOf(PARTS, {}, { ...head, count: 7 }))).toEqual([below]);
    expect(await flawsOf(archiveOf(PARTS, {}, { ...head, hash: second.hash }))).toEqual([]);
    const other = forged('audit.ndjson', (text) => text.replaceAll(CASE, 'cas_other'));
    expect(await flawsOf(other)).toContain('audit.ndjson: audit event 7 is of something else');
  });

  it('shows what is missing and what was put in', async () => {
    const { 'steps.ndjson': steps, [FILE]: attachment, [`facts/${VERDICT}.ndjson`]: facts, ...rest } = PARTS;
    expect(
      await flawsOf(archiveOf({ ...rest, [FILE]: attachment!, [`facts/${VERDICT}.ndjson`]: facts! })),
    ).toEqual(['steps.ndjson is not in the manifest']);
    expect(await flawsOf(archiveOf({ ...rest, 'steps.ndjson': steps!, [FILE]: attachment! }))).toEqual([
      `facts/${VERDICT}.ndjson, the lines of a verdict, is not there as it was archived`,
    ]);
    expect(await flawsOf(archiveOf({ ...PARTS, 'attachments/cat_x.pdf': steps! }))).toEqual([
      'attachments/cat_x.pdf is no attachment of the case',
    ]);
    expect(await flawsOf(archiveOf(PARTS, { 'a.txt': steps! }))).toEqual(['a.txt is not in the manifest']);
    expect(await flawsOf(archiveOf(PARTS, { 'steps.ndjson': strToU8('{"action":"none"}\n') }))).toEqual([
      'steps.ndjson is not what was archived: it has another SHA-256 than the manifest says',
    ]);
    expect(await flawsOf(archiveOf(PARTS, { 'steps.ndjson': strToU8('') }))).toEqual([
      'steps.ndjson has 0 bytes and not 18',
    ]);
  });

  it('has a manifest, and leads nowhere', async () => {
    expect(await flawsOf(zipSync(PARTS))).toEqual(['manifest.json cannot be read: it is missing']);
    expect(await flawsOf(archiveOf(PARTS, { 'manifest.json': strToU8('{}') }))).toEqual([
      'manifest.json cannot be read: it is no manifest of the format dailythu-case-archive/1',
    ]);
    expect(await flawsOf(archiveOf(PARTS, { '../evil': strToU8('x') }))).toEqual([
      expect.stringMatching(/^it cannot be read as a ZIP: .*relative path/),
    ]);
    expect(await flawsOf(archiveOf({ ...PARTS, 'a b.txt': strToU8('x') }))).toEqual([
      'a b.txt is no name that an archive has',
    ]);
    const whole = archiveOf(PARTS);
    for (const bytes of [strToU8('PDF'), whole.subarray(0, whole.length / 2), new Uint8Array(0)])
      expect(await flawsOf(bytes)).toEqual([expect.stringMatching(/^it cannot be read as a ZIP: /)]);
    expect((await verifyArchive(join(folder, 'none.zip'))).flaws).toEqual([
      expect.stringMatching(/^it cannot be read as a ZIP: /),
    ]);
  });
});
