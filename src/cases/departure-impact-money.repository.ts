import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { MAX_LISTED, type OpenMoney, type OpenReceipt } from './departure-impact';

/**
 * Days of which money is left, by the sums of what was collected and of what was handed over in one part. Such parts of
 * lines that are closed by now are taken off. What comes to zero holds no open line, since no line is below zero; of any
 * other day the lines are looked at, which finds those handed over in several parts.
 */
const OPEN_DAYS = `
  SELECT collected_on FROM (
    SELECT collected_on, amount FROM collected_sums WHERE agent_id = $1
    UNION ALL
    SELECT collected_on, -amount FROM remitted_sums WHERE agent_id = $1
    UNION ALL
    SELECT closed.collected_on, part.amount FROM contribution_lines closed CROSS JOIN LATERAL (
      SELECT amount FROM remittance_lines handed
      WHERE handed.line_id = closed.id AND handed.is_whole AND handed.superseded_at IS NULL OFFSET 0
    ) part
    WHERE closed.agent_id = $1 AND closed.superseded_at IS NOT NULL
  ) day GROUP BY collected_on HAVING sum(amount) <> 0`;

/** Money of an agent that was collected and not handed over, as known now. */
@Injectable()
export class DepartureImpactMoneyRepository {
  constructor(private readonly sql: Sql) {}

  /** Lines that are reversed do not count, and neither do those on which the participant paid nothing. */
  async notRemitted(agentId: number): Promise<OpenMoney> {
    const rows = await this.sql.rows<
      OpenReceipt & {
        allLines: number;
        allAmount: number;
        allReceipts: number;
        oldest: OpenMoney['oldestCollectedOn'];
      }
    >(
      `WITH open_lines AS (
         SELECT line.source_system_id, line.receipt_no, line.collected_on, line.participant_amount - handed.amount AS amount
         FROM (${OPEN_DAYS}) day CROSS JOIN LATERAL (
           SELECT id, source_system_id, receipt_no, collected_on, participant_amount FROM contribution_lines line
           WHERE line.agent_id = $1 AND line.collected_on = day.collected_on AND line.superseded_at IS NULL OFFSET 0
         ) line CROSS JOIN LATERAL (
           SELECT coalesce(sum(amount), 0)::bigint AS amount FROM remittance_lines part
           WHERE part.line_id = line.id AND part.superseded_at IS NULL
         ) handed
         WHERE line.participant_amount > handed.amount
       ), receipts AS (
         SELECT source_system_id, receipt_no, min(collected_on) AS collected_on, count(*) AS lines,
           sum(amount)::bigint AS amount
         FROM open_lines GROUP BY source_system_id, receipt_no
       )
       SELECT source.code AS "sourceSystem", receipt.receipt_no AS "receiptNo", receipt.collected_on AS "collectedOn",
         receipt.lines, receipt.amount, count(*) OVER () AS "allReceipts",
         (sum(receipt.lines) OVER ())::bigint AS "allLines", (sum(receipt.amount) OVER ())::bigint AS "allAmount",
         min(receipt.collected_on) OVER () AS oldest
       FROM receipts receipt JOIN source_systems source ON source.id = receipt.source_system_id
       ORDER BY receipt.collected_on, source.code, receipt.receipt_no LIMIT ${MAX_LISTED}`,
      [agentId],
    );
    const [first] = rows;
    return {
      amount: first?.allAmount ?? 0,
      lines: first?.allLines ?? 0,
      receipts: first?.allReceipts ?? 0,
      oldestCollectedOn: first?.oldest ?? null,
      listed: rows.map(({ sourceSystem, receiptNo, collectedOn, lines, amount }) => ({
        sourceSystem,
        receiptNo,
        collectedOn,
        lines,
        amount,
      })),
    };
  }
}
