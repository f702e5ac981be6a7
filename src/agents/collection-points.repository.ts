import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import { CollectionPoint } from './collection-point.entity';

export type NewCollectionPoint = Omit<CollectionPoint, 'id' | 'version'>;
export type CollectionPointChange = Partial<Pick<CollectionPoint, 'name' | 'address' | 'closedOn'>>;

export type CollectionPointRow = NewCollectionPoint & Pick<CollectionPoint, 'id' | 'version'>;

const COLUMNS = `p.id, p.agent_id AS "agentId", p.code, p.name, p.address,
  p.administrative_unit_code AS "administrativeUnitCode", p.opened_on AS "openedOn", p.closed_on AS "closedOn",
  p.version`;

@Injectable()
export class CollectionPointsRepository {
  constructor(private readonly sql: Sql) {}

  /** By its key, with the agent's office, where the caller's offices reach it. */
  find(
    scopeId: number,
    id: number,
  ): Promise<(CollectionPointRow & { readonly officeId: number }) | undefined> {
    return this.sql.first(
      `SELECT ${COLUMNS}, a.office_id AS "officeId" FROM collection_points p JOIN agents a ON a.id = p.agent_id
       WHERE p.id = $1 AND a.office_id IN (SELECT office_subtree($2))`,
      [id, scopeId],
    );
  }

  async isOfAgent(id: number, agentId: number): Promise<boolean> {
    const row = await this.sql.first('SELECT 1 FROM collection_points WHERE id = $1 AND agent_id = $2', [
      id,
      agentId,
    ]);
    return row !== undefined;
  }

  /** Of one agent by code, those open on a day if one is given. */
  findPage(
    agentId: number,
    openOn: LocalDate | undefined,
    after: string | undefined,
    count: number,
  ): Promise<CollectionPointRow[]> {
    return this.sql.rows<CollectionPointRow>(
      `SELECT ${COLUMNS} FROM collection_points p
       WHERE agent_id = $1
         AND ($2::date IS NULL OR $2 BETWEEN opened_on AND coalesce(closed_on, 'infinity'))
         AND ($3::text IS NULL OR code > $3)
       ORDER BY code LIMIT $4`,
      [agentId, openOn ?? null, after ?? null, count],
    );
  }

  async insert(point: NewCollectionPoint): Promise<number> {
    const { identifiers } = await this.sql.manager.insert(CollectionPoint, point);
    return (identifiers[0] as CollectionPoint).id;
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, changes: CollectionPointChange): Promise<boolean> {
    const { affected } = await this.sql.manager.update(
      CollectionPoint,
      { id, version },
      { ...changes, version: version + 1 },
    );
    return affected === 1;
  }
}
