import { Injectable } from '@nestjs/common';
import { LineMonths } from '../contributions/line-months';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import { MEASURES, Measure } from './core/measure';
import type { ExclusionReason } from './core/trace';
import { inBulk } from './in-bulk';
import type { MeasureScope } from './measure-scope';
import { MeasuresRepository } from './measures.repository';
import { classifiedLines } from './sql/classified-lines.sql';
import { NO_BOUNDS, SHARED_PARAMETERS, parametersOf } from './sql/parameters';

/** What one line means for one measure. */
export interface LineageEntry {
  readonly measure: Measure;
  readonly lineId: number;
  readonly sourceSystem: string;
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly collectedBy: number;
  readonly participantId: number;
  readonly collectedOn: LocalDate;
  /** Months, both inside, as YYYY-MM. */
  readonly coveredFrom: string;
  readonly coveredTo: string;
  /** VND that the participant paid. */
  readonly amount: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: ExclusionReason | null;
}

export interface LineageFilter {
  readonly measure?: Measure;
  readonly isCounted?: boolean;
}

export interface LineageKey {
  readonly measure: Measure;
  readonly sourceSystem: string;
  readonly receiptNo: string;
  readonly lineNo: number;
}

const own = (position: number): string => `$${SHARED_PARAMETERS + position}`;

// The page is found before its lines are looked up, one at a time through the index.
const lineage = `
  WITH ${classifiedLines},
  page AS MATERIALIZED (
    SELECT entry.*, listed.place, source.code AS source_system
    FROM classified entry
    JOIN source_systems source ON source.id = entry.source_system_id
    CROSS JOIN LATERAL (SELECT array_position(${own(1)}::text[], entry.measure) AS place) listed
    WHERE (${own(2)}::text IS NULL OR entry.measure = ${own(2)})
      AND (${own(3)}::boolean IS NULL OR (entry.excluded IS NULL) = ${own(3)})
      AND (${own(4)}::int IS NULL OR (listed.place, source.code, entry.receipt_no, entry.line_no)
        > (${own(4)}, ${own(5)}::text COLLATE "C", ${own(6)}::text COLLATE "C", ${own(7)}::int))
    ORDER BY listed.place, source.code, entry.receipt_no, entry.line_no LIMIT ${own(8)}::int
  )
  SELECT page.measure, line.id AS "lineId", page.source_system AS "sourceSystem", page.receipt_no AS "receiptNo",
    page.line_no AS "lineNo", line.agent_id AS "collectedBy", line.participant_id AS "participantId",
    line.collected_on AS "collectedOn", to_char(month_start(line.covered_from), 'YYYY-MM') AS "coveredFrom",
    to_char(month_start(line.covered_to), 'YYYY-MM') AS "coveredTo", line.participant_amount AS amount,
    CASE WHEN page.excluded IS NULL THEN page.numerator ELSE 0 END AS numerator,
    CASE WHEN page.excluded IS NULL THEN page.denominator ELSE 0 END AS denominator, page.excluded
  FROM page
  CROSS JOIN LATERAL (
    SELECT * FROM contribution_lines WHERE id = page.line_id AND collected_on = page.collected_on OFFSET 0
  ) line
  ORDER BY page.place, page.source_system, page.receipt_no, page.line_no`;

/** The lines behind an evaluation, counted and excluded, by the very statement that counted them. */
@Injectable()
export class LineageRepository {
  constructor(
    private readonly sql: Sql,
    private readonly measures: MeasuresRepository,
    private readonly months: LineMonths,
  ) {}

  /** In the order of the measures, then by the key of the line. */
  async findPage(
    scope: MeasureScope,
    filter: LineageFilter,
    count: number,
    after?: LineageKey,
  ): Promise<LineageEntry[]> {
    await this.months.requireAll();
    return inBulk(this.sql, async () => {
      const due = await this.measures.dueDays(scope);
      return this.sql.rows<LineageEntry>(lineage, [
        ...parametersOf(scope, due, NO_BOUNDS),
        MEASURES,
        filter.measure ?? null,
        filter.isCounted ?? null,
        after ? MEASURES.indexOf(after.measure) + 1 : null,
        after?.sourceSystem ?? null,
        after?.receiptNo ?? null,
        after?.lineNo ?? null,
        count,
      ]);
    });
  }
}
