import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { TableKind } from './core/import-kinds';
import type { ColumnNames } from './core/table-layout';

/** How an office calls the columns of its files. */
export interface ImportMapping extends ColumnNames {
  readonly id: number;
  readonly officeId: number;
  /** By which imports ask for it, one of a kind in the office. */
  readonly name: string;
  readonly kind: TableKind;
  readonly version: number;
}

export type NewMapping = Omit<ImportMapping, 'id' | 'version'>;
export type MappingChange = Partial<Pick<ImportMapping, 'name' | 'columns' | 'dateFormat'>>;

const COLUMNS = 'id, office_id AS "officeId", name, kind, columns, date_format AS "dateFormat", version';

@Injectable()
export class ImportMappingsRepository {
  constructor(private readonly sql: Sql) {}

  /** @returns its id. */
  async add({ officeId, name, kind, columns, dateFormat }: NewMapping, userId: number): Promise<number> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO import_mappings (office_id, name, kind, columns, date_format, created_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [officeId, name, kind, JSON.stringify(columns), dateFormat, userId],
    );
    return row!.id;
  }

  find(scopeId: number, id: number): Promise<ImportMapping | undefined> {
    return this.sql.first<ImportMapping>(
      `SELECT ${COLUMNS} FROM import_mappings WHERE id = $2 AND office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** That of the office itself. */
  findNamed(officeId: number, name: string): Promise<ImportMapping | undefined> {
    return this.sql.first<ImportMapping>(
      `SELECT ${COLUMNS} FROM import_mappings WHERE office_id = $1 AND name = $2`,
      [officeId, name],
    );
  }

  findPage(
    scopeId: number,
    kind: TableKind | undefined,
    count: number,
    beforeId?: number,
  ): Promise<ImportMapping[]> {
    return this.sql.rows<ImportMapping>(
      `SELECT ${COLUMNS} FROM import_mappings
       WHERE office_id IN (SELECT office_subtree($1)) AND ($2::text IS NULL OR kind = $2) AND ($3::int IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [scopeId, kind ?? null, beforeId ?? null, count],
    );
  }

  /** False when it is no longer at that version. */
  async change(id: number, version: number, { name, columns, dateFormat }: MappingChange): Promise<boolean> {
    const changed = await this.sql.affected(
      `UPDATE import_mappings SET version = version + 1, name = coalesce($3, name), columns = coalesce($4::json, columns),
         date_format = coalesce($5, date_format)
       WHERE id = $1 AND version = $2`,
      [id, version, name ?? null, columns ? JSON.stringify(columns) : null, dateFormat ?? null],
    );
    return changed === 1;
  }

  async remove(id: number): Promise<void> {
    await this.sql.rows('DELETE FROM import_mappings WHERE id = $1', [id]);
  }
}
