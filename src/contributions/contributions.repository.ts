import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { ReversalReason } from '../shared/reversal-reason';
import type { LineKind, PaymentMode, SupportClass } from './core/vocabulary';

export const LINE_STATES = ['effective', 'reversed'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Months are year × 12 + month − 1, both inside; amounts are whole VND. */
export interface ContributionRow {
  readonly id: number;
  readonly sourceSystem: string;
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly agentId: number;
  readonly agentCode: string;
  readonly staffId: number | null;
  readonly participantId: number;
  readonly kind: LineKind;
  readonly paymentMode: PaymentMode;
  readonly supportClass: SupportClass;
  readonly coveredFrom: number;
  readonly coveredTo: number;
  readonly contributionIncome: number;
  readonly participantAmount: number;
  readonly stateSubsidy: number;
  readonly localSubsidy: number;
  readonly otherSubsidy: number;
  readonly collectedOn: LocalDate;
  readonly recordedAt: Date;
  readonly reversedOn: LocalDate | null;
  readonly reversalReason: ReversalReason | null;
}

export interface ContributionFilter {
  readonly agentId?: number | undefined;
  readonly participantId?: number | undefined;
  readonly sourceSystem?: string | undefined;
  readonly receiptNo?: string | undefined;
  readonly state?: LineState | undefined;
  readonly collectedFrom?: LocalDate | undefined;
  readonly collectedTo?: LocalDate | undefined;
}

/** The day of collection and the id of the last line given out. */
export type LinePlace = readonly [collectedOn: LocalDate, id: number];

const LINE = `l.id, source.code AS "sourceSystem", l.receipt_no AS "receiptNo", l.line_no AS "lineNo",
  l.agent_id AS "agentId", a.code AS "agentCode", l.staff_id AS "staffId", l.participant_id AS "participantId",
  l.kind, l.payment_mode AS "paymentMode", l.support_class AS "supportClass",
  l.covered_from AS "coveredFrom", l.covered_to AS "coveredTo", l.contribution_income AS "contributionIncome",
  l.participant_amount AS "participantAmount", l.state_subsidy AS "stateSubsidy",
  l.local_subsidy AS "localSubsidy", l.other_subsidy AS "otherSubsidy", l.collected_on AS "collectedOn",
  l.recorded_at AS "recordedAt", r.reversed_on AS "reversedOn", r.reason AS "reversalReason"
  FROM contribution_lines l JOIN agents a ON a.id = l.agent_id
  JOIN source_systems source ON source.id = l.source_system_id
  LEFT JOIN contribution_reversals r ON r.line_id = l.id
  WHERE a.office_id IN (SELECT office_subtree($1))`;

@Injectable()
export class ContributionsRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * The latest collected first for one agent or participant, which an index answers; else the latest recorded first.
   */
  findPage(
    officeId: number,
    filter: ContributionFilter,
    count: number,
    after?: LinePlace,
  ): Promise<ContributionRow[]> {
    const isByDay = filter.agentId !== undefined || filter.participantId !== undefined;
    return this.sql.rows<ContributionRow>(
      `SELECT ${LINE}
         AND ($2::int IS NULL OR l.agent_id = $2)
         AND ($3::bigint IS NULL OR l.participant_id = $3)
         AND ($4::text IS NULL OR source.code = $4)
         AND ($5::text IS NULL OR (l.id, l.collected_on) IN (
           SELECT key.line_id, key.collected_on FROM source_systems system
           CROSS JOIN LATERAL (SELECT line_id, collected_on FROM receipt_keys key
             WHERE key.source_system_id = system.id AND key.receipt_no = $5 OFFSET 0) key
           WHERE $4::text IS NULL OR system.code = $4))
         AND ($6::boolean IS NULL OR (l.superseded_at IS NOT NULL) = $6)
         AND ($7::date IS NULL OR l.collected_on >= $7)
         AND ($8::date IS NULL OR l.collected_on <= $8)
         AND ($9::date IS NULL OR ${isByDay ? '(l.collected_on, l.id) < ($9, $10::bigint)' : 'l.id < $10'})
       ORDER BY ${isByDay ? 'l.collected_on DESC,' : ''} l.id DESC LIMIT $11`,
      [
        officeId,
        filter.agentId ?? null,
        filter.participantId ?? null,
        filter.sourceSystem ?? null,
        filter.receiptNo ?? null,
        filter.state === undefined ? null : filter.state === 'reversed',
        filter.collectedFrom ?? null,
        filter.collectedTo ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        count,
      ],
    );
  }

  find(officeId: number, id: number): Promise<ContributionRow | undefined> {
    return this.sql.first<ContributionRow>(`SELECT ${LINE} AND l.id = $2`, [officeId, id]);
  }

  /** How much of the line was handed over, VND. */
  async remittedAmount(id: number): Promise<number> {
    const row = await this.sql.first<{ amount: number }>(
      `SELECT coalesce(sum(p.amount), 0)::bigint AS amount FROM remittance_lines p
       JOIN remittances r ON r.id = p.remittance_id AND r.superseded_at IS NULL WHERE p.line_id = $1`,
      [id],
    );
    return row!.amount;
  }
}
