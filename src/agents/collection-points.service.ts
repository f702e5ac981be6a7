import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { requireOrder } from '../shared/day-span';
import { notFound } from '../shared/domain-error';
import { AgentsRepository } from './agents.repository';
import {
  type CollectionPointChange,
  type CollectionPointRow,
  CollectionPointsRepository,
  type NewCollectionPoint,
} from './collection-points.repository';
import { Places } from './places';

@Injectable()
export class CollectionPointsService {
  constructor(
    private readonly points: CollectionPointsRepository,
    private readonly agents: AgentsRepository,
    private readonly places: Places,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `agent-not-found`, `administrative-unit-not-found`, `already-exists` for the code. */
  @Transactional()
  async create(caller: Caller, point: NewCollectionPoint): Promise<CollectionPointRow> {
    const officeId = await this.agents.requireOffice(caller.officeId, point.agentId);
    requireOrder({ startsOn: point.openedOn, endsOn: point.closedOn }, '/closedOn');
    await this.places.require(point.administrativeUnitCode, point.openedOn);
    const created = await this.find(caller, await this.points.insert(point));
    await this.record('collection-point-opened', created, officeId);
    return created;
  }

  /** @throws DomainError `collection-point-not-found`, also when the agent's office is outside the caller's. */
  async find(caller: Caller, id: number) {
    const point = await this.points.find(caller.officeId, id);
    if (!point) throw notFound('collection-point');
    return point;
  }

  /** @throws DomainError `collection-point-not-found`, `stale-version`, `ends-before-start`. */
  @Transactional()
  async change(
    caller: Caller,
    id: number,
    version: number,
    change: CollectionPointChange,
  ): Promise<CollectionPointRow> {
    const point = await this.find(caller, id);
    if (point.version !== version) throw staleVersion();
    const changed = { ...point, ...change, version: version + 1 };
    requireOrder({ startsOn: changed.openedOn, endsOn: changed.closedOn }, '/closedOn');
    if (!(await this.points.change(id, version, change))) throw staleVersion();
    await this.record('collection-point-changed', changed, point.officeId, { fields: Object.keys(change) });
    return changed;
  }

  private record(
    action: string,
    point: CollectionPointRow,
    officeId: number,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.audit.record({
      action,
      subject: publicId.encode('collection-point', point.id),
      officeId,
      details: { agent: publicId.encode('agent', point.agentId), ...details },
    });
  }
}
