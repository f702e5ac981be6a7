import { assert, property, string } from 'fast-check';
import {
  ARCHIVE_FORMAT,
  type ArchiveManifest,
  isArchivePath,
  manifestFlaws,
  manifestOf,
  strayEntries,
} from './archive-manifest';

const entry = (path: string) => ({ path, bytes: 1, sha256: 'a'.repeat(64) });
const NEEDED = ['README.txt', 'case.json', 'steps.ndjson', 'audit.ndjson'];
const aManifest = (...paths: string[]): ArchiveManifest => ({
  format: ARCHIVE_FORMAT,
  caseId: 'cas_k3Xy8nLmPq',
  createdAt: '2026-01-01T00:00:00.000Z',
  system: { name: 'DaiLyThu', version: '0.1.0' },
  auditHead: { count: 3, hash: 'b'.repeat(64) },
  entries: [...NEEDED, ...paths].map(entry),
});

describe('names in an archive', () => {
  it.each(['case.json', 'README.txt', 'verdicts/evl_k3Xy8nLmPq.json', 'attachments/cat_a-1.docx', 'a'])(
    'may be %s',
    (path) => {
      expect(isArchivePath(path)).toBe(true);
    },
  );

  it.each([
    '',
    '/etc/passwd',
    '../case.json',
    'a/../b',
    'a/b/c.json',
    'C:/a',
    'a\\b',
    '.bashrc',
    'a/.b',
    'a/',
    './a',
    'tên.pdf',
    'a b.pdf',
    'a.b.c',
    'a\0',
    'a\n',
    'con:',
    'a'.repeat(101),
  ])('may not be %j', (path) => {
    expect(isArchivePath(path)).toBe(false);
  });

  it('never lead anywhere', () => {
    assert(property(string(), (path) => !isArchivePath(path) || !/\.\.|\\|:|^[/.~]|\/\/|\s/.test(path)));
  });
});

describe('a manifest', () => {
  it('is known by its form', () => {
    const whole = aManifest('verdicts/evl_a.json');
    expect(manifestOf(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['another format', { ...aManifest(), format: 'dailythu-case-archive/2' }],
    ['no case', { ...aManifest(), caseId: 1 }],
    ['no system', { ...aManifest(), system: { name: 'DaiLyThu' } }],
    ['no head', { ...aManifest(), auditHead: { count: -1, hash: 'b'.repeat(64) } }],
    ['no list', { ...aManifest(), entries: {} }],
    ['an entry without bytes', { ...aManifest(), entries: [{ path: 'a', sha256: 'a'.repeat(64) }] }],
    ['half a digest', { ...aManifest(), entries: [{ path: 'a', bytes: 1, sha256: 'a' }] }],
  ])('is not %s', (_, value) => {
    expect(manifestOf(value)).toBeUndefined();
  });

  it('names all that it must, each once, and nothing else than names', () => {
    expect(manifestFlaws(aManifest('facts/evl_a.ndjson'))).toEqual([]);
    expect(manifestFlaws(aManifest('case.json'))).toEqual(['case.json stands in the manifest twice']);
    expect(manifestFlaws(aManifest('../a'))).toEqual(['../a is no name that an archive has']);
    expect(manifestFlaws(aManifest('manifest.json'))).toEqual(['the manifest names itself']);
    expect(manifestFlaws({ ...aManifest(), entries: NEEDED.slice(0, 3).map(entry) })).toEqual([
      'audit.ndjson is not in the manifest',
    ]);
  });

  it('is held against what is there', () => {
    const found = new Set(['manifest.json', ...NEEDED]);
    expect(strayEntries(aManifest(), found)).toEqual([]);
    expect(strayEntries(aManifest('a.json'), found)).toEqual(['a.json is missing']);
    expect(strayEntries(aManifest(), new Set([...found, 'b.json']))).toEqual([
      'b.json is not in the manifest',
    ]);
    expect(strayEntries(aManifest(), new Set(NEEDED))).toEqual(['manifest.json is missing']);
  });
});
