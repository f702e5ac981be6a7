import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import type { StoredFile } from '../files/file-store';
import { PassingFileStore } from '../files/passing-file-store';
import type { Caller } from '../http/caller';
import { LastTransaction } from '../http/last-transaction';
import { publicId } from '../http/public-id';
import { Outbox } from '../queue/outbox';
import { notFound } from '../shared/domain-error';
import { requireOpen } from './core/import-state';
import type { Import, ImportOrder } from './import';
import { type SeenFile, asImportFile } from './import-file';
import { ImportsRepository } from './imports.repository';

/** Files that are to be taken in: kept first, worked on by a worker, followed and stopped by whoever sent them. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly files: PassingFileStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly last: LastTransaction,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * Keeps the file and asks for its import. No transaction is open while it comes. A file whose import could not be asked for
   * goes again.
   * @param answer what is said of it, in the transaction that asks for it.
   * @throws DomainError `import-too-large`, `import-file-type`.
   */
  async receive<T>(
    caller: Caller,
    order: ImportOrder,
    pieces: AsyncIterable<Buffer>,
    answer: (added: Import) => T,
  ): Promise<T> {
    const seen: SeenFile = { lines: null };
    const most = this.env.importLimitBytes;
    const stored = await this.files.put(asImportFile(pieces, { type: order.mediaType, most, seen }));
    try {
      return await this.last.run(async () => answer(await this.add(caller, order, stored, seen.lines)));
    } catch (error) {
      await this.files.remove(stored.storedAs);
      throw error;
    }
  }

  /** @throws DomainError `import-not-found`, also for one of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<Import> {
    const found = await this.imports.find(caller.officeId, id);
    if (!found) throw notFound('import');
    return found;
  }

  /**
   * Nothing of it will have been taken in. Its file goes with the next sweep.
   * @throws DomainError `import-not-found`, `import-is-<state>` when it is over.
   */
  @Transactional()
  async cancel(caller: Caller, id: number): Promise<Import> {
    const found = await this.find(caller, id);
    requireOpen(found.state);
    // It may have ended since it was looked at.
    if (!(await this.imports.cancel(id))) requireOpen((await this.find(caller, id)).state);
    await this.note('import-cancelled', found);
    return this.find(caller, id);
  }

  @Transactional()
  protected async add(
    caller: Caller,
    order: ImportOrder,
    { storedAs, sha256, bytes }: StoredFile,
    rowsDue: number | null,
  ): Promise<Import> {
    const { officeId, userId } = caller;
    const id = await this.imports.add({ ...order, officeId, userId, storedAs, sha256, bytes, rowsDue });
    await this.outbox.add('import-work', { importId: id });
    const added = await this.find(caller, id);
    const { kind, mode, dryRun } = order;
    await this.note('import-requested', added, { kind, mode, dryRun, sha256 });
    return added;
  }

  private note(action: string, { id, officeId }: Import, details = {}): Promise<void> {
    return this.audit.record({ action, subject: publicId.encode('import', id), officeId, details });
  }
}
