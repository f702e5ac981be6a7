import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { OfficeLevel } from './core/level';
import { Office } from './office.entity';

export interface OfficeFilter {
  readonly parentId?: number;
  readonly level?: OfficeLevel;
  readonly validOn?: LocalDate;
  readonly search?: string;
}

export type NewOffice = Omit<Office, 'id' | 'version'>;

@Injectable()
export class OfficesRepository {
  constructor(private readonly sql: Sql) {}

  async insert(office: NewOffice): Promise<Office> {
    const { identifiers } = await this.sql.manager.insert(Office, office);
    return this.sql.manager.findOneByOrFail(Office, { id: (identifiers[0] as Office).id });
  }

  find(id: number): Promise<Office | null> {
    return this.sql.manager.findOneBy(Office, { id });
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, changes: Partial<NewOffice>): Promise<boolean> {
    const { affected } = await this.sql.manager.update(
      Office,
      { id, version },
      { ...changes, version: version + 1 },
    );
    return affected === 1;
  }

  /** Lets nobody else change the tree until the transaction ends; readers go on. */
  async holdTree(): Promise<void> {
    await this.sql.rows('LOCK TABLE offices IN SHARE ROW EXCLUSIVE MODE');
  }

  async isInSubtree(id: number, rootId: number): Promise<boolean> {
    const row = await this.sql.first('SELECT 1 FROM office_subtree($2) AS sub WHERE sub = $1', [id, rootId]);
    return row !== undefined;
  }

  /** The office of the code, or every provincial one. */
  async idsOf(code: string | undefined): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `SELECT id FROM offices WHERE CASE WHEN $1::text IS NULL THEN level = 'provincial' ELSE code = $1 END ORDER BY id`,
      [code ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** By code, within the office and below. */
  findPage(
    scopeId: number,
    filter: OfficeFilter,
    after: string | undefined,
    count: number,
  ): Promise<Office[]> {
    return this.sql.rows<Office>(
      `SELECT id, code, name, level, parent_id AS "parentId", valid_from AS "validFrom", valid_to AS "validTo", version
       FROM offices
       WHERE id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR parent_id = $2)
         AND ($3::text IS NULL OR level = $3)
         AND ($4::date IS NULL OR $4 BETWEEN valid_from AND coalesce(valid_to, 'infinity'))
         AND ($5::text IS NULL OR search LIKE search_pattern($5))
         AND ($6::text IS NULL OR code > $6)
       ORDER BY code LIMIT $7`,
      [
        scopeId,
        filter.parentId ?? null,
        filter.level ?? null,
        filter.validOn ?? null,
        filter.search ?? null,
        after ?? null,
        count,
      ],
    );
  }
}
