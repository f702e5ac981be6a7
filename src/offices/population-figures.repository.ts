import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { PopulationDefinition, PopulationItem } from './core/population-figure';

/** A figure as it stands now. */
export interface PopulationFigure extends PopulationItem {
  /** Null when nobody of this system set it. */
  readonly authorId: number | null;
  readonly recordedAt: Date;
}

export interface PopulationFilter {
  readonly administrativeUnitCode?: string;
  /** Communes directly under the unit of this code. */
  readonly parentCode?: string;
  readonly definition?: PopulationDefinition;
  /** What is known of the communes of this day, on it: of each definition the figure that was counted last. */
  readonly on?: LocalDate;
}

/** The key of the last figure given out. */
export type PopulationKey = readonly [code: string, definition: string, countedOn: string];

/** Figures as `columnsOf` gives them. */
const SENT = `unnest($1::text[], $2::text[], $3::date[], $4::bigint[], $5::text[])
    AS sent (administrative_unit_code, definition, counted_on, people, source)`;

const columnsOf = (figures: readonly PopulationItem[]): unknown[] => [
  figures.map(({ administrativeUnitCode }) => administrativeUnitCode),
  figures.map(({ definition }) => definition),
  figures.map(({ countedOn }) => countedOn),
  figures.map(({ people }) => people),
  figures.map(({ source }) => source),
];

const IS_OF_ONE_KEY = (a: string, b: string): string =>
  `(${a}.administrative_unit_code, ${a}.definition, ${a}.counted_on)
     = (${b}.administrative_unit_code, ${b}.definition, ${b}.counted_on)`;

@Injectable()
export class PopulationFiguresRepository {
  constructor(private readonly sql: Sql) {}

  /** Lets nobody else set figures until the transaction ends; readers go on. */
  async hold(): Promise<void> {
    await this.sql.rows('LOCK TABLE population_figures IN SHARE ROW EXCLUSIVE MODE');
  }

  /** The positions of figures whose code no commune had on the day of counting. */
  async positionsWithoutUnit(figures: readonly PopulationItem[]): Promise<Set<number>> {
    const rows = await this.sql.rows<{ position: number }>(
      `SELECT sent.position - 1 AS position
       FROM unnest($1::text[], $2::date[]) WITH ORDINALITY AS sent (code, counted_on, position)
       WHERE NOT EXISTS (SELECT FROM administrative_units unit WHERE unit.level = 'commune' AND unit.code = sent.code
         AND sent.counted_on BETWEEN unit.valid_from AND coalesce(unit.valid_to, 'infinity'))`,
      [
        figures.map(({ administrativeUnitCode }) => administrativeUnitCode),
        figures.map(({ countedOn }) => countedOn),
      ],
    );
    return new Set(rows.map(({ position }) => position));
  }

  /** Closes the versions that say something else than the figures, of which there is one for each key. @returns how many. */
  closeOthers(figures: readonly PopulationItem[]): Promise<number> {
    return this.sql.affected(
      `UPDATE population_figures stored SET superseded_at = fact_time() FROM ${SENT}
       WHERE stored.superseded_at IS NULL AND ${IS_OF_ONE_KEY('stored', 'sent')}
         AND (stored.people, stored.source) <> (sent.people, sent.source)`,
      columnsOf(figures),
    );
  }

  /** Adds those of whose key there is no current version. @returns how many. */
  addNew(figures: readonly PopulationItem[], authorId: number): Promise<number> {
    return this.sql.affected(
      `INSERT INTO population_figures (administrative_unit_code, definition, counted_on, people, source, author_id)
       SELECT sent.*, $6::int FROM ${SENT} WHERE NOT EXISTS (
         SELECT FROM population_figures stored
         WHERE stored.superseded_at IS NULL AND ${IS_OF_ONE_KEY('stored', 'sent')})`,
      [...columnsOf(figures), authorId],
    );
  }

  /** By code, definition and day of counting. */
  findPage(
    filter: PopulationFilter,
    after: PopulationKey | undefined,
    count: number,
  ): Promise<PopulationFigure[]> {
    const { administrativeUnitCode = null, parentCode = null, definition = null, on = null } = filter;
    const [code = null, lastDefinition = null, countedOn = null] = after ?? [];
    return this.sql.rows<PopulationFigure>(
      `SELECT figure.administrative_unit_code AS "administrativeUnitCode", figure.definition,
         figure.counted_on AS "countedOn", figure.people, figure.source, figure.author_id AS "authorId",
         figure.recorded_at AS "recordedAt"
       FROM population_figures figure
       JOIN administrative_units unit ON unit.level = 'commune' AND unit.code = figure.administrative_unit_code
         AND figure.counted_on BETWEEN unit.valid_from AND coalesce(unit.valid_to, 'infinity')
       WHERE figure.superseded_at IS NULL
         AND ($1::text IS NULL OR figure.administrative_unit_code = $1)
         AND ($2::text IS NULL OR unit.parent_code = $2)
         AND ($3::text IS NULL OR figure.definition = $3)
         AND ($4::date IS NULL OR (figure.counted_on <= $4 AND $4 <= coalesce(unit.valid_to, 'infinity')
           AND NOT EXISTS (
             SELECT FROM population_figures later
             WHERE later.superseded_at IS NULL AND later.counted_on > figure.counted_on AND later.counted_on <= $4
               AND (later.administrative_unit_code, later.definition)
                 = (figure.administrative_unit_code, figure.definition))))
         AND ($5::text IS NULL OR
           (figure.administrative_unit_code, figure.definition, figure.counted_on) > ($5, $6::text, $7::date))
       ORDER BY figure.administrative_unit_code, figure.definition, figure.counted_on LIMIT $8`,
      [administrativeUnitCode, parentCode, definition, on, code, lastDefinition, countedOn, count],
    );
  }
}
