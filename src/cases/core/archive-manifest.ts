/** The archive of a case as a whole: what is in it, and what each part was when it was made. */
export interface ArchiveManifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly caseId: string;
  readonly createdAt: string;
  readonly system: { readonly name: string; readonly version: string };
  /** The end of the audit chain at that moment: how many events, and the hash of the last one. */
  readonly auditHead: { readonly count: number; readonly hash: string };
  /** Everything but the manifest itself, in the order of the archive. */
  readonly entries: readonly ArchivedEntry[];
}

export interface ArchivedEntry {
  readonly path: string;
  /** Unpacked. */
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export const ARCHIVE_FORMAT = 'dailythu-case-archive/1';

/** What every archive has. */
export const ARCHIVE_PATHS = {
  manifest: 'manifest.json',
  readme: 'README.txt',
  file: 'case.json',
  steps: 'steps.ndjson',
  audit: 'audit.ndjson',
} as const;

/** A name, or one folder with a name in it: plain letters, so that no archive leads out of where it is unpacked. */
const PATH = /^(?:[a-z]{1,20}\/)?[A-Za-z0-9]\w*(?:-\w+)*(?:\.[a-z0-9]{1,10})?$/;
const LONGEST_PATH = 100;

/** Whether something may be called that in an archive. */
export const isArchivePath = (path: string): boolean => path.length <= LONGEST_PATH && PATH.test(path);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isEntry = (value: unknown): boolean =>
  isRecord(value) && isText(value['path']) && isCount(value['bytes']) && isDigest(value['sha256']);

/** The manifest that a value is; undefined when it is none of this format. */
export function manifestOf(value: unknown): ArchiveManifest | undefined {
  if (!isRecord(value) || value['format'] !== ARCHIVE_FORMAT) return undefined;
  const { caseId, createdAt, system, auditHead, entries } = value;
  const isWhole =
    isText(caseId) &&
    isText(createdAt) &&
    isRecord(system) &&
    isText(system['name']) &&
    isText(system['version']) &&
    isRecord(auditHead) &&
    isCount(auditHead['count']) &&
    isDigest(auditHead['hash']) &&
    Array.isArray(entries) &&
    entries.every(isEntry);
  return isWhole ? (value as unknown as ArchiveManifest) : undefined;
}

const NEEDED: readonly string[] = [
  ARCHIVE_PATHS.readme,
  ARCHIVE_PATHS.file,
  ARCHIVE_PATHS.steps,
  ARCHIVE_PATHS.audit,
];

/** What is wrong with the list of entries itself, whatever the archive holds. */
export function manifestFlaws({ entries }: ArchiveManifest): string[] {
  const seen = new Set<string>();
  const flaws = entries.flatMap(({ path }) => {
    const isTwice = seen.has(path);
    seen.add(path);
    return [
      ...(isTwice ? [`${path} stands in the manifest twice`] : []),
      ...(isArchivePath(path) ? [] : [`${path} is no name that an archive has`]),
      ...(path === ARCHIVE_PATHS.manifest ? ['the manifest names itself'] : []),
    ];
  });
  const missing = NEEDED.filter((path) => !seen.has(path));
  return [...flaws, ...missing.map((path) => `${path} is not in the manifest`)];
}

/** What stands in one place and not in the other. */
export function strayEntries({ entries }: ArchiveManifest, found: ReadonlySet<string>): string[] {
  const named = new Set([ARCHIVE_PATHS.manifest, ...entries.map(({ path }) => path)] as string[]);
  return [
    ...[...named].filter((path) => !found.has(path)).map((path) => `${path} is missing`),
    ...[...found].filter((path) => !named.has(path)).map((path) => `${path} is not in the manifest`),
  ];
}
