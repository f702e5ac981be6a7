import { type ChainedLine, ChainedLines } from '../audit/chained-line';
import { type ArchivedVerdict, flawsOfVerdict } from '../evaluations/archived-verdict';
import { ArchiveFile } from './archive-file';
import { attachmentPath } from './attachment-type';
import type { ArchivedCase } from './case-archive-record';
import {
  ARCHIVE_FORMAT,
  ARCHIVE_PATHS,
  type ArchiveManifest,
  type ArchivedEntry,
  manifestFlaws,
  manifestOf,
  strayEntries,
} from './core/archive-manifest';

/** What came of looking through an archive: sentences, of what is in order and of what is not. */
export interface ArchiveReport {
  readonly findings: readonly string[];
  /** None when the archive is whole. */
  readonly flaws: readonly string[];
  /** Undefined when there is none that could be read. */
  readonly manifest: ArchiveManifest | undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Checks the archive of a case with nothing else at hand: that it has what its manifest says and nothing more, that its audit
 * events are as they were hashed and chained, and that its verdicts come out again from their input. What is wrong is
 * told, never thrown.
 */
export async function verifyArchive(path: string): Promise<ArchiveReport> {
  let file: ArchiveFile;
  try {
    file = await ArchiveFile.open(path);
  } catch (error) {
    return { findings: [], flaws: [`it cannot be read as a ZIP: ${messageOf(error)}`], manifest: undefined };
  }
  try {
    return await new Verification(file).report();
  } finally {
    file.close();
  }
}

class Verification {
  private readonly findings: string[] = [];
  private readonly flaws: string[] = [];

  constructor(private readonly file: ArchiveFile) {}

  async report(): Promise<ArchiveReport> {
    const manifest = await this.manifest();
    if (manifest) {
      const whole = await this.entries(manifest);
      await this.record(manifest, whole);
      await this.trail(manifest, whole);
      for (const path of whole.keys()) if (path.startsWith('verdicts/')) await this.verdict(path, whole);
    }
    return { findings: this.findings, flaws: this.flaws, manifest };
  }

  /** Does work on an entry; what goes wrong in it is a flaw of the entry. */
  private async attempt(path: string, what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.flaws.push(`${path} ${what}: ${messageOf(error)}`);
    }
  }

  private async manifest(): Promise<ArchiveManifest | undefined> {
    let manifest: ArchiveManifest | undefined;
    await this.attempt(ARCHIVE_PATHS.manifest, 'cannot be read', async () => {
      manifest = manifestOf(await this.file.json(ARCHIVE_PATHS.manifest));
      if (!manifest) throw new Error(`it is no manifest of the format ${ARCHIVE_FORMAT}`);
    });
    return manifest;
  }

  /** The entries that are what the manifest says, by path. */
  private async entries(manifest: ArchiveManifest): Promise<ReadonlyMap<string, ArchivedEntry>> {
    const { flaws, file } = this;
    flaws.push(...manifestFlaws(manifest), ...strayEntries(manifest, file.paths));
    const whole = new Map<string, ArchivedEntry>();
    for (const entry of manifest.entries) {
      const { path, bytes, sha256 } = entry;
      const size = file.sizeOf(path);
      if (size === undefined) continue;
      await this.attempt(path, 'cannot be unpacked', async () => {
        // What is larger than it should be is not unpacked at all.
        if (size !== bytes) flaws.push(`${path} has ${size} bytes and not ${bytes}`);
        else if ((await file.sha256Of(path)) === sha256) whole.set(path, entry);
        else flaws.push(`${path} is not what was archived: it has another SHA-256 than the manifest says`);
      });
    }
    this.findings.push(`${whole.size} of ${manifest.entries.length} entries are what the manifest says.`);
    return whole;
  }

  /** The file of the case, and the attachments that it names. */
  private async record(
    { caseId }: ArchiveManifest,
    whole: ReadonlyMap<string, ArchivedEntry>,
  ): Promise<void> {
    const path = ARCHIVE_PATHS.file;
    if (!whole.has(path)) return;
    await this.attempt(path, 'cannot be read', async () => {
      const found = (await this.file.json(path)) as ArchivedCase;
      if (found.id !== caseId) this.flaws.push(`${path} is of another case than the manifest`);
      const named = new Map(found.attachments.map((one) => [attachmentPath(one), one.sha256]));
      for (const [attachment, sha256] of named)
        if (whole.get(attachment)?.sha256 !== sha256)
          this.flaws.push(`${attachment} is not the file that the agent sent`);
      const others = [...whole.keys()].filter((one) => one.startsWith('attachments/') && !named.has(one));
      this.flaws.push(...others.map((one) => `${one} is no attachment of the case`));
      this.findings.push(`${named.size} attachments stand in the file of the case ${caseId}.`);
    });
  }

  private async trail(manifest: ArchiveManifest, whole: ReadonlyMap<string, ArchivedEntry>): Promise<void> {
    const path = ARCHIVE_PATHS.audit;
    if (!whole.has(path)) return;
    await this.attempt(path, 'cannot be read', async () => {
      const chain = new ChainedLines();
      for await (const line of this.file.jsonLines(path)) {
        const event = line as ChainedLine;
        this.flaws.push(...chain.flawsOf(event).map((flaw) => `${path}: ${flaw}`));
        if (event.subject !== manifest.caseId)
          this.flaws.push(`${path}: audit event ${event.number} is of something else`);
      }
      const { newest } = chain;
      const { count, hash } = manifest.auditHead;
      if (newest && (newest.number > count || (newest.number === count && newest.hash !== hash)))
        this.flaws.push(
          `${path}: audit event ${newest.number} does not belong below the head in the manifest`,
        );
      this.findings.push(
        `${chain.count} audit events were looked at; ${chain.consecutive} of them follow right on another one here.`,
      );
    });
  }

  private async verdict(path: string, whole: ReadonlyMap<string, ArchivedEntry>): Promise<void> {
    const facts = path.replace(/^verdicts\/(.*)\.json$/, 'facts/$1.ndjson');
    if (!whole.has(facts))
      this.flaws.push(`${facts}, the lines of a verdict, is not there as it was archived`);
    await this.attempt(path, 'cannot be judged again', async () => {
      const record = (await this.file.json(path)) as ArchivedVerdict;
      const flaws = flawsOfVerdict(record);
      this.flaws.push(...flaws.map((flaw) => `${path}: ${flaw}`));
      const { agentCode, period, grade, score } = record.evaluation;
      const outcome =
        grade === null || score === null ? 'not rated' : `${grade}, ${(score / 100).toFixed(2)} points`;
      if (flaws.length === 0)
        this.findings.push(
          `${path}: ${agentCode} in ${period}, judged again from its input, is ${outcome}, as stored.`,
        );
    });
  }
}
