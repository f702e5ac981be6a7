import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';

export interface RemittanceRow {
  readonly id: number;
  readonly sourceSystem: string;
  readonly reference: string;
  readonly agentId: number;
  readonly agentCode: string;
  readonly remittedOn: LocalDate;
  /** Whole VND. */
  readonly amount: number;
  readonly recordedAt: Date;
}

export interface RemittedLineRow {
  readonly lineId: number;
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly amount: number;
}

export interface RemittanceFilter {
  readonly agentId?: number | undefined;
  readonly sourceSystem?: string | undefined;
  readonly reference?: string | undefined;
  readonly remittedFrom?: LocalDate | undefined;
  readonly remittedTo?: LocalDate | undefined;
}

export type RemittancePlace = readonly [remittedOn: LocalDate, id: number];

const REMITTANCE = `r.id, r.source_system AS "sourceSystem", r.reference, r.agent_id AS "agentId",
  a.code AS "agentCode", r.remitted_on AS "remittedOn", r.amount, r.recorded_at AS "recordedAt"
  FROM remittances r JOIN agents a ON a.id = r.agent_id
  WHERE r.superseded_at IS NULL AND a.office_id IN (SELECT office_subtree($1))`;

@Injectable()
export class RemittancesRepository {
  constructor(private readonly sql: Sql) {}

  /** The latest handed over first for one agent, which an index answers; else the latest recorded first. */
  findPage(
    officeId: number,
    filter: RemittanceFilter,
    count: number,
    after?: RemittancePlace,
  ): Promise<RemittanceRow[]> {
    const isByDay = filter.agentId !== undefined;
    return this.sql.rows<RemittanceRow>(
      `SELECT ${REMITTANCE}
         AND ($2::int IS NULL OR r.agent_id = $2)
         AND ($3::text IS NULL OR r.source_system = $3)
         AND ($4::text IS NULL OR r.reference = $4)
         AND ($5::date IS NULL OR r.remitted_on >= $5)
         AND ($6::date IS NULL OR r.remitted_on <= $6)
         AND ($7::date IS NULL OR ${isByDay ? '(r.remitted_on, r.id) < ($7, $8::bigint)' : 'r.id < $8'})
       ORDER BY ${isByDay ? 'r.remitted_on DESC,' : ''} r.id DESC LIMIT $9`,
      [
        officeId,
        filter.agentId ?? null,
        filter.sourceSystem ?? null,
        filter.reference ?? null,
        filter.remittedFrom ?? null,
        filter.remittedTo ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        count,
      ],
    );
  }

  find(officeId: number, id: number): Promise<RemittanceRow | undefined> {
    return this.sql.first<RemittanceRow>(`SELECT ${REMITTANCE} AND r.id = $2`, [officeId, id]);
  }

  findByReference(
    officeId: number,
    sourceSystem: string,
    reference: string,
  ): Promise<RemittanceRow | undefined> {
    return this.sql.first<RemittanceRow>(
      `SELECT ${REMITTANCE} AND r.source_system = $2 AND r.reference = $3`,
      [officeId, sourceSystem, reference],
    );
  }

  /** As they were sent: what was carried to lines in place of others adds nothing to the remittance. */
  linesOf(id: number): Promise<RemittedLineRow[]> {
    return this.sql.rows<RemittedLineRow>(
      `SELECT l.id AS "lineId", l.receipt_no AS "receiptNo", l.line_no AS "lineNo", p.amount
       FROM remittance_lines p JOIN contribution_lines l ON l.id = p.line_id AND l.collected_on = p.collected_on
       WHERE p.remittance_id = $1 AND p.carried_from IS NULL ORDER BY l.receipt_no, l.line_no`,
      [id],
    );
  }
}
