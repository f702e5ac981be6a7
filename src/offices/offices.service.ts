import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { requireOrder } from '../shared/day-span';
import { DomainError, notFound } from '../shared/domain-error';
import { Office } from './office.entity';
import { NewOffice, OfficesRepository } from './offices.repository';

export type OfficeChange = Partial<Omit<NewOffice, 'code' | 'parentId'>> & { readonly parentId?: number };

const officeCycle = (): DomainError =>
  new DomainError('conflict', 'office-cycle', 'The new parent lies under the office itself.', [
    { pointer: '/parentId', code: 'office-cycle', detail: 'choose an office outside this one' },
  ]);

@Injectable()
export class OfficesService {
  constructor(
    private readonly offices: OfficesRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `office-not-found` for the parent, `already-exists`, `ends-before-start`. */
  @Transactional()
  async create(caller: Caller, office: NewOffice & { readonly parentId: number }): Promise<Office> {
    requireOrder({ startsOn: office.validFrom, endsOn: office.validTo }, '/validTo');
    await this.scope.require(caller, office.parentId);
    const created = await this.offices.insert(office);
    await this.record('office-created', created);
    return created;
  }

  /** @throws DomainError `office-not-found`, also for an office outside the caller's. */
  async find(caller: Caller, id: number): Promise<Office> {
    const office = await this.offices.find(id);
    if (!office || !(await this.scope.includes(caller, id))) throw notFound('office');
    return office;
  }

  /** @throws DomainError `office-not-found`, `stale-version`, `office-cycle`, `ends-before-start`. */
  @Transactional()
  async change(caller: Caller, id: number, version: number, change: OfficeChange): Promise<Office> {
    const office = await this.find(caller, id);
    if (office.version !== version) throw staleVersion();
    if (change.parentId !== undefined && change.parentId !== office.parentId)
      await this.requirePlaceUnder(caller, id, change.parentId);
    const changed = Object.assign(new Office(), office, change, { version: version + 1 });
    requireOrder({ startsOn: changed.validFrom, endsOn: changed.validTo }, '/validTo');
    if (!(await this.offices.change(id, version, change))) throw staleVersion();
    await this.record('office-changed', changed, { fields: Object.keys(change) });
    return changed;
  }

  /** Two moves at once could each be sound and together close a circle, so the tree is held still first. */
  private async requirePlaceUnder(caller: Caller, id: number, parentId: number): Promise<void> {
    await this.offices.holdTree();
    await this.scope.require(caller, parentId);
    if (await this.offices.isInSubtree(parentId, id)) throw officeCycle();
  }

  private record(action: string, office: Office, details: Readonly<Record<string, unknown>> = {}) {
    return this.audit.record({
      action,
      subject: publicId.encode('office', office.id),
      officeId: office.id,
      details,
    });
  }
}
