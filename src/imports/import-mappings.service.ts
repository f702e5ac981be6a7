import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { notFound } from '../shared/domain-error';
import { mappingFaults } from './core/mapping-faults';
import type { ImportKind, TableKind } from './core/import-kinds';
import type { NamedColumn } from './core/table-layout';
import type { UsedMapping } from './import';
import {
  type ImportMapping,
  ImportMappingsRepository,
  type MappingChange,
  type NewMapping,
} from './import-mappings.repository';

/** Names of columns that offices save, so that their files can stay as they are. */
@Injectable()
export class ImportMappings {
  constructor(
    private readonly mappings: ImportMappingsRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `office-not-found`, `validation-failed`, `already-exists` for the name. */
  @Transactional()
  async create(caller: Caller, mapping: NewMapping): Promise<ImportMapping> {
    await this.scope.require(caller, mapping.officeId);
    requireSound(mapping.kind, mapping.columns);
    const created = await this.find(caller, await this.mappings.add(mapping, caller.userId));
    await this.record('import-mapping-created', created);
    return created;
  }

  /** @throws DomainError `import-mapping-not-found`, also for one of an office outside the caller's. */
  async find(caller: Caller, id: number): Promise<ImportMapping> {
    const mapping = await this.mappings.find(caller.officeId, id);
    if (!mapping) throw notFound('import-mapping');
    return mapping;
  }

  /** The one that the caller's office calls so. @throws DomainError `validation-failed`, of the query, when it has none. */
  async named(caller: Caller, name: string, kind: ImportKind): Promise<UsedMapping> {
    const found = await this.mappings.findNamed(caller.officeId, name);
    if (found?.kind !== kind)
      throw invalidFields([
        {
          pointer: '#query/mapping',
          code: 'import-mapping-not-found',
          detail: 'your office has no mapping of this name for the kind',
        },
      ]);
    return { name, columns: found.columns, dateFormat: found.dateFormat };
  }

  /** Imports that have begun go on with what it was. @throws DomainError `import-mapping-not-found`, `stale-version`. */
  @Transactional()
  async change(caller: Caller, id: number, version: number, change: MappingChange): Promise<ImportMapping> {
    const before = await this.find(caller, id);
    if (change.columns) requireSound(before.kind, change.columns);
    if (!(await this.mappings.change(id, version, change))) throw staleVersion();
    const changed = await this.find(caller, id);
    await this.record('import-mapping-changed', changed, { fields: Object.keys(change) });
    return changed;
  }

  /** @throws DomainError `import-mapping-not-found`. */
  @Transactional()
  async remove(caller: Caller, id: number): Promise<void> {
    const mapping = await this.find(caller, id);
    await this.mappings.remove(id);
    await this.record('import-mapping-removed', mapping);
  }

  private record(action: string, { id, officeId }: ImportMapping, details = {}): Promise<void> {
    return this.audit.record({ action, subject: publicId.encode('import-mapping', id), officeId, details });
  }
}

function requireSound(kind: TableKind, columns: readonly NamedColumn[]): void {
  const faults = mappingFaults(kind, columns);
  if (faults.length > 0) throw invalidFields(faults);
}
