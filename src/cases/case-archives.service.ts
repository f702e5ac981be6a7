import { Inject, Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { chainHead } from '../audit/audit-chain';
import { Clock } from '../clock/clock';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { VERSION } from '../http/openapi';
import { publicId } from '../http/public-id';
import { ArchiveWriter, type MadeArchive } from './archive-writer';
import type { Case } from './case';
import { ARCHIVE_PARTS, type CaseArchivePart, jsonText } from './case-archive-part';
import { CasesService } from './cases.service';
import { ARCHIVE_FORMAT, ARCHIVE_PATHS, type ArchiveManifest } from './core/archive-manifest';

/** The file of a case to be taken out of the system: all that it holds and rests on, with what shows that nothing changed. */
@Injectable()
export class CaseArchives {
  private readonly folder: string;

  constructor(
    private readonly cases: CasesService,
    @Inject(ARCHIVE_PARTS) private readonly parts: readonly CaseArchivePart[],
    private readonly sql: Sql,
    private readonly clock: Clock,
    @Inject(ENV) { dataDir }: Pick<Env, 'dataDir'>,
  ) {
    this.folder = join(dataDir, 'archives');
  }

  /**
   * All of it in one state of the database: the same state gives the same entries, but for the manifest. It is whole before
   * anything of it is given out.
   * @throws DomainError `case-not-found`, `file-not-at-hand`, `months-detached`, `no-policy-in-force`.
   */
  make(caller: Pick<Caller, 'officeId'>, id: number): Promise<MadeArchive> {
    return this.sql.snapshot(async () => {
      const of = await this.cases.require(caller, id);
      const writer = await ArchiveWriter.in(this.folder);
      try {
        await this.write(writer, of);
        return await writer.finish();
      } catch (error) {
        await writer.abandon();
        throw error;
      }
    });
  }

  private async write(writer: ArchiveWriter, of: Case): Promise<void> {
    for (const part of this.parts) for await (const entry of part.entries(of)) await writer.add(entry);
    const manifest: ArchiveManifest = {
      format: ARCHIVE_FORMAT,
      caseId: publicId.encode('case', of.id),
      createdAt: this.clock.now().toISOString(),
      system: { name: 'DaiLyThu', version: VERSION },
      auditHead: await chainHead(this.sql),
      entries: writer.contents,
    };
    await writer.add({ path: ARCHIVE_PATHS.manifest, pieces: [jsonText(manifest)] });
  }
}
