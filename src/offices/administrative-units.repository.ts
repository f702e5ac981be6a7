import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { UnitLevel } from './core/level';
import type { SuccessionRow, UnitRow } from './core/place-register';

export interface AdministrativeUnit extends UnitRow {
  readonly id: number;
}

export interface UnitFilter {
  readonly level?: UnitLevel;
  readonly parentCode?: string;
  readonly validOn?: LocalDate;
  readonly search?: string;
}

/** The code and the id of the last unit given out. */
export type UnitKey = readonly [code: string, id: number];

const COLUMNS = `u.id, u.code, u.name, u.level, u.parent_code AS "parentCode",
  u.valid_from AS "validFrom", u.valid_to AS "validTo"`;

@Injectable()
export class AdministrativeUnitsRepository {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<AdministrativeUnit | undefined> {
    return this.sql.first<AdministrativeUnit>(`SELECT ${COLUMNS} FROM administrative_units u WHERE id = $1`, [
      id,
    ]);
  }

  /** Whether a unit of any level has that code on that day. */
  async exists(code: string, day: LocalDate): Promise<boolean> {
    const row = await this.sql.first(
      `SELECT 1 FROM administrative_units
       WHERE code = $1 AND $2::date BETWEEN valid_from AND coalesce(valid_to, 'infinity')`,
      [code, day],
    );
    return row !== undefined;
  }

  /** By code, those of one code in the order of their ids. */
  findPage(filter: UnitFilter, after: UnitKey | undefined, count: number): Promise<AdministrativeUnit[]> {
    return this.sql.rows<AdministrativeUnit>(
      `SELECT ${COLUMNS} FROM administrative_units u
       WHERE ($1::text IS NULL OR level = $1)
         AND ($2::text IS NULL OR parent_code = $2)
         AND ($3::date IS NULL OR $3 BETWEEN valid_from AND coalesce(valid_to, 'infinity'))
         AND ($4::text IS NULL OR search LIKE search_pattern($4))
         AND ($5::text IS NULL OR (code, id) > ($5, $6::int))
       ORDER BY code, id LIMIT $7`,
      [
        filter.level ?? null,
        filter.parentCode ?? null,
        filter.validOn ?? null,
        filter.search ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        count,
      ],
    );
  }

  /** The units that it was formed from, or those that it went into. */
  findRelated(
    id: number,
    side: 'predecessors' | 'successors',
    afterId: number,
    count: number,
  ): Promise<AdministrativeUnit[]> {
    const [other, own] =
      side === 'predecessors' ? ['predecessor_id', 'successor_id'] : ['successor_id', 'predecessor_id'];
    return this.sql.rows<AdministrativeUnit>(
      `SELECT ${COLUMNS} FROM administrative_unit_successions s JOIN administrative_units u ON u.id = s.${other}
       WHERE s.${own} = $1 AND u.id > $2 ORDER BY u.id LIMIT $3`,
      [id, afterId, count],
    );
  }

  /** Adds those that are not there. @returns how many were added. */
  addUnits(units: readonly UnitRow[]): Promise<number> {
    return this.sql.affected(
      `INSERT INTO administrative_units (level, code, name, parent_code, valid_from, valid_to)
       SELECT given.*
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[])
         AS given (level, code, name, parent_code, valid_from, valid_to)
       WHERE NOT EXISTS (SELECT FROM administrative_units u
         WHERE u.code = given.code AND u.level = given.level AND u.valid_from = given.valid_from)
       ON CONFLICT DO NOTHING`,
      [
        units.map((unit) => unit.level),
        units.map((unit) => unit.code),
        units.map((unit) => unit.name),
        units.map((unit) => unit.parentCode),
        units.map((unit) => unit.validFrom),
        units.map((unit) => unit.validTo),
      ],
    );
  }

  /** Adds those that are not there, between units that ended the day before `from` and units that began on it. */
  addSuccessions(successions: readonly SuccessionRow[], from: LocalDate): Promise<number> {
    return this.sql.affected(
      `INSERT INTO administrative_unit_successions (predecessor_id, successor_id)
       SELECT former.id, later.id
       FROM unnest($1::text[], $2::text[], $3::text[]) AS given (level, former_code, later_code)
       JOIN administrative_units former
         ON former.level = given.level AND former.code = given.former_code AND former.valid_to = $4::date - 1
       JOIN administrative_units later
         ON later.level = given.level AND later.code = given.later_code AND later.valid_from = $4::date
       ON CONFLICT DO NOTHING`,
      [
        successions.map((row) => row.level),
        successions.map((row) => row.formerCode),
        successions.map((row) => row.laterCode),
        from,
      ],
    );
  }
}
