import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { explainOutcome } from './core/explanation';
import type { Judged } from './judging.service';
import type { StoredInput } from './stored-input';
import type { ShardKey } from './shards.repository';

/** A verdict under the office that the agent belonged to. */
export interface PlacedVerdict extends Judged {
  readonly officeId: number;
}

/** Big integers as JSON numbers: amounts and basis points of outcomes are far below 2^53. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part));

const evaluationRow = ({ agentId, officeId, verdict, input, inputHash, verdictHash }: PlacedVerdict) => ({
  agent_id: agentId,
  office_id: officeId,
  agent_code: verdict.agent,
  status: verdict.status,
  not_rated_reasons: verdict.notRatedReasons,
  score: verdict.score,
  grade: verdict.grade,
  active_days: verdict.activeDays,
  is_commended: verdict.commendation,
  outcomes: verdict.outcomes.map((outcome) => ({ ...outcome, explanation: explainOutcome(outcome) })),
  input: JSON.parse(input) as unknown,
  input_hash: inputHash,
  verdict_hash: verdictHash,
});

const criterionRows = ({ agentId, verdict }: Judged) =>
  verdict.criteria.map((criterion) => ({
    agent_id: agentId,
    measure: criterion.measure,
    numerator: String(criterion.numerator),
    denominator_num: String(criterion.denominator.num),
    denominator_den: String(criterion.denominator.den),
    value_bp: criterion.valueBp,
    points: criterion.points,
    weight_bp: criterion.weightBp,
    effective_weight_bp: criterion.effectiveWeightBp,
    interval_low_bp: criterion.interval?.lowBp ?? null,
    interval_high_bp: criterion.interval?.highBp ?? null,
    evidence: criterion.evidence,
    no_evidence_reason: criterion.noEvidenceReason,
  }));

/** Writes verdicts, those of a whole shard in two statements. */
@Injectable()
export class VerdictsRepository {
  constructor(private readonly sql: Sql) {}

  async insert(shard: ShardKey, period: string, judged: readonly PlacedVerdict[]): Promise<void> {
    await this.sql.rows(
      `INSERT INTO evaluations (run_id, shard_no, office_id, period, agent_id, agent_code, status, not_rated_reasons,
         score, grade, active_days, is_commended, outcomes, input, input_hash, verdict_hash)
       SELECT $2, $3, office_id, $4, agent_id, agent_code, status, not_rated_reasons, score, grade, active_days,
         is_commended, outcomes, input, input_hash, verdict_hash
       FROM json_to_recordset($1::json) AS verdict (agent_id int, office_id int, agent_code text, status text,
         not_rated_reasons text[], score int, grade text, active_days int, is_commended boolean, outcomes jsonb, input jsonb, input_hash text,
         verdict_hash text)`,
      [plain(judged.map(evaluationRow)), shard.runId, shard.shardNo, period],
    );
    await this.sql.rows(
      `INSERT INTO evaluation_criteria (evaluation_id, measure, numerator, denominator_num, denominator_den, value_bp,
         points, weight_bp, effective_weight_bp, interval_low_bp, interval_high_bp, evidence, no_evidence_reason)
       SELECT evaluation.id, measure, numerator, denominator_num, denominator_den, value_bp, points, weight_bp,
         effective_weight_bp, interval_low_bp, interval_high_bp, evidence, no_evidence_reason
       FROM json_to_recordset($1::json) AS criterion (agent_id int, measure text, numerator numeric,
         denominator_num numeric, denominator_den numeric, value_bp bigint, points int, weight_bp int,
         effective_weight_bp int, interval_low_bp bigint, interval_high_bp bigint, evidence int, no_evidence_reason text)
       JOIN evaluations evaluation ON evaluation.run_id = $2 AND evaluation.agent_id = criterion.agent_id`,
      [plain(judged.flatMap(criterionRows)), shard.runId],
    );
  }

  /** What the verdicts of a run on some agents were found from. */
  inputs(runId: number, codes: readonly string[]): Promise<{ agentCode: string; input: StoredInput }[]> {
    return this.sql.rows<{ agentCode: string; input: StoredInput }>(
      `SELECT agent_code AS "agentCode", input FROM evaluations WHERE run_id = $1 AND agent_code = ANY($2::text[])`,
      [runId, codes],
    );
  }

  async agentCodes(runId: number): Promise<string[]> {
    const rows = await this.sql.rows<{ code: string }>(
      'SELECT agent_code AS code FROM evaluations WHERE run_id = $1',
      [runId],
    );
    return rows.map(({ code }) => code);
  }
}
