import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import { DomainError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { TargetPopulation, TargetMeasure } from './core/target';
import type { Target, TargetContents, TargetReport, TargetSubject } from './target';

export interface TargetFilter {
  readonly officeId?: number;
  readonly year?: number;
  readonly measure?: TargetMeasure;
  readonly definition?: TargetPopulation;
}

const SELECT = `SELECT target.id, target.office_id AS "officeId", office.code AS "officeCode", office.name AS "officeName",
    target.administrative_unit_code AS "unitCode", unit.name AS "unitName", target.year, target.measure, target.definition,
    target.rate_bp AS "rateBp", target.population_people AS people, target.population_counted_on AS "countedOn",
    target.source, target.author_id AS "authorId", target.created_at AS "createdAt", target.version
  FROM targets target JOIN offices office ON office.id = target.office_id
  LEFT JOIN LATERAL (
    SELECT name FROM administrative_units
    WHERE code = target.administrative_unit_code AND valid_from <= make_date(target.year, 12, 31)
      AND (valid_to IS NULL OR valid_to >= make_date(target.year, 1, 1))
    ORDER BY valid_from DESC LIMIT 1
  ) unit ON true`;

@Injectable()
export class TargetsRepository {
  constructor(private readonly sql: Sql) {}

  /** When its office is in the scope. */
  find(scopeId: number, id: number): Promise<Target | undefined> {
    return this.sql.first<Target>(
      `${SELECT} WHERE target.id = $2 AND target.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(scopeId: number, filter: TargetFilter, count: number, beforeId?: number): Promise<Target[]> {
    return this.sql.rows<Target>(
      `${SELECT} WHERE target.office_id IN (SELECT office_subtree($1))
         AND ($2::int IS NULL OR target.office_id = $2) AND ($3::smallint IS NULL OR target.year = $3)
         AND ($4::text IS NULL OR target.measure = $4) AND ($5::text IS NULL OR target.definition = $5)
         AND ($6::int IS NULL OR target.id < $6)
       ORDER BY target.id DESC LIMIT $7`,
      [
        scopeId,
        filter.officeId ?? null,
        filter.year ?? null,
        filter.measure ?? null,
        filter.definition ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  /** All of a year that are of the same population, in no order. */
  findAll(scopeId: number, year: number, definition: TargetPopulation): Promise<Target[]> {
    return this.sql.rows<Target>(
      `${SELECT} WHERE target.office_id IN (SELECT office_subtree($1)) AND target.year = $2 AND target.definition = $3`,
      [scopeId, year, definition],
    );
  }

  /** Whether a unit of any level has that code on some day of the year. */
  async isUnitIn(year: number, code: string): Promise<boolean> {
    const row = await this.sql.first(
      `SELECT 1 FROM administrative_units WHERE code = $2 AND valid_from <= make_date($1, 12, 31)
         AND (valid_to IS NULL OR valid_to >= make_date($1, 1, 1))`,
      [year, code],
    );
    return row !== undefined;
  }

  /** @throws DomainError `target-exists` when there is one of the same subject. */
  async insert(subject: TargetSubject, contents: TargetContents, authorId: number): Promise<number> {
    const { officeId, unitCode, year, measure, definition } = subject;
    const { rateBp, people, countedOn, source } = contents;
    try {
      const row = await this.sql.first<{ id: number }>(
        `INSERT INTO targets (office_id, administrative_unit_code, year, measure, definition, rate_bp, population_people,
           population_counted_on, source, author_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [officeId, unitCode, year, measure, definition, rateBp, people, countedOn, source, authorId],
      );
      return row!.id;
    } catch (error) {
      if (violatedConstraint(error) !== 'targets_subject_uq') throw error;
      throw new DomainError(
        'conflict',
        'target-exists',
        'There is one of the same office, unit, year, measure and population: change that.',
      );
    }
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, contents: TargetContents): Promise<boolean> {
    const { rateBp, people, countedOn, source } = contents;
    const changed = await this.sql.affected(
      `UPDATE targets SET rate_bp = $3, population_people = $4, population_counted_on = $5, source = $6,
         version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, rateBp, people, countedOn, source],
    );
    return changed === 1;
  }

  /** The latest day first. */
  findReports(id: number, count: number, before?: LocalDate): Promise<TargetReport[]> {
    return this.sql.rows<TargetReport>(
      `SELECT reported_on AS "reportedOn", people, source, author_id AS "authorId", created_at AS "createdAt"
       FROM target_reports WHERE target_id = $1 AND ($2::date IS NULL OR reported_on < $2)
       ORDER BY reported_on DESC LIMIT $3`,
      [id, before ?? null, count],
    );
  }

  /** @throws DomainError `report-exists` when there is one of that day. */
  async addReport(
    id: number,
    { reportedOn, people, source }: Pick<TargetReport, 'reportedOn' | 'people' | 'source'>,
    authorId: number,
  ): Promise<TargetReport> {
    const row = await this.sql.first<TargetReport>(
      `INSERT INTO target_reports (target_id, reported_on, people, source, author_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (target_id, reported_on) DO NOTHING
       RETURNING reported_on AS "reportedOn", people, source, author_id AS "authorId", created_at AS "createdAt"`,
      [id, reportedOn, people, source, authorId],
    );
    if (!row)
      throw new DomainError(
        'conflict',
        'report-exists',
        'There is a report of that day, and what was reported stays: report another day.',
      );
    return row;
  }
}
