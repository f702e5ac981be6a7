import { Inject, Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { PassingFileStore } from '../files/passing-file-store';
import { Outbox } from '../queue/outbox';
import { Sweep } from '../queue/sweep';
import { ImportWorkRepository } from './import-work.repository';

/** Files that go at one look. */
const AT_ONCE = 200;

/** Asks again for imports that got lost, and removes files that nobody needs any more. */
@Injectable()
export class ImportSweep {
  private readonly logger = new Logger(ImportSweep.name);

  constructor(
    private readonly imports: ImportWorkRepository,
    private readonly files: PassingFileStore,
    private readonly outbox: Outbox,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Sweep('imports')
  @Transactional()
  async sweep(): Promise<void> {
    const ids = [...(await this.imports.endExpiredLeases()), ...(await this.imports.takeForgotten())];
    if (ids.length === 0) return;
    this.logger.warn({ msg: 'imports stood still: asked again', imports: ids.length });
    await this.outbox.addMany(
      'import-work',
      ids.map((importId) => ({ importId })),
    );
  }

  /**
   * Files go before their imports forget them: what is interrupted in between is done again. What no import names, because
   * its request broke off, goes by its age.
   */
  @Sweep('import-files')
  async removeFiles(): Promise<void> {
    const gone: number[] = [];
    try {
      for (const { id, storedAs } of await this.imports.filesToRemove(this.env.importFileDays, AT_ONCE)) {
        await this.files.remove(storedAs);
        gone.push(id);
      }
    } finally {
      await this.imports.forgetFiles(gone);
    }
    await this.files.removeOlder(await this.imports.daysAgo(this.env.importFileDays + 1));
  }
}
