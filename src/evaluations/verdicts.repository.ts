import { Injectable } from '@nestjs/common';
import { copyLine } from '../database/copy-text';
import { Sql } from '../database/sql';
import { explainOutcome } from './core/explanation';
import { FLAG_KINDS, type FlagKind } from './core/policy';
import type { Finding, RuleOutcome } from './core/rules';
import { type Verdict, flagsOf } from './core/verdict';
import type { Judged } from './judging.service';
import type { StoredInput } from './stored-input';
import type { ShardKey } from './shards.repository';

/** A verdict under the office that the agent belonged to. */
export interface PlacedVerdict extends Judged {
  readonly officeId: number;
}

/** A verdict as far as it can be found again from it. */
export interface StoredVerdict {
  readonly id: number;
  readonly agentCode: string;
  readonly policyId: number;
  readonly input: StoredInput;
  readonly verdictHash: string;
}

/** Big integers become JSON numbers: amounts and basis points of findings are far below 2^53. */
const plainFinding = (finding: Finding): Record<string, unknown> => {
  const plain: Record<string, unknown> = { ...finding };
  for (const name in plain) if (typeof plain[name] === 'bigint') plain[name] = Number(plain[name]);
  return plain;
};

const outcomesText = (outcomes: readonly RuleOutcome[]): string =>
  JSON.stringify(
    outcomes.map((outcome) => ({
      ...outcome,
      findings: outcome.findings.map(plainFinding),
      explanation: explainOutcome(outcome),
    })),
  );

const recommendationsOf = (verdict: Verdict): FlagKind[] => {
  const raised = flagsOf(verdict).map(({ recommends }) => recommends);
  return FLAG_KINDS.filter((kind) => raised.includes(kind));
};

const EVALUATION_COLUMNS = [
  'id',
  'run_id',
  'shard_no',
  'period',
  'agent_id',
  'office_id',
  'agent_code',
  'status',
  'not_rated_reasons',
  'score',
  'grade',
  'active_days',
  'is_commended',
  'recommendations',
  'outcomes',
  'input',
  'input_hash',
  'verdict_hash',
] as const;

const CRITERION_COLUMNS = [
  'evaluation_id',
  'measure',
  'numerator',
  'denominator_num',
  'denominator_den',
  'value_bp',
  'points',
  'weight_bp',
  'effective_weight_bp',
  'interval_low_bp',
  'interval_high_bp',
  'evidence',
  'no_evidence_reason',
] as const;

const text = (value: bigint | number | null): string | null => (value === null ? null : String(value));

const evaluationLine = (id: number, shard: ShardKey, period: string, judged: PlacedVerdict): string => {
  const { agentId, officeId, verdict, input, inputHash, verdictHash } = judged;
  return copyLine([
    id,
    shard.runId,
    shard.shardNo,
    period,
    agentId,
    officeId,
    verdict.agent,
    verdict.status,
    `{${verdict.notRatedReasons.join(',')}}`,
    verdict.score,
    verdict.grade,
    verdict.activeDays,
    String(verdict.commendation),
    `{${recommendationsOf(verdict).join(',')}}`,
    outcomesText(verdict.outcomes),
    input,
    inputHash,
    verdictHash,
  ]);
};

const criterionLines = (id: number, { verdict }: PlacedVerdict): string =>
  verdict.criteria
    .map((criterion) =>
      copyLine([
        id,
        criterion.measure,
        text(criterion.numerator),
        text(criterion.denominator.num),
        text(criterion.denominator.den),
        text(criterion.valueBp),
        criterion.points,
        criterion.weightBp,
        criterion.effectiveWeightBp,
        text(criterion.interval?.lowBp ?? null),
        text(criterion.interval?.highBp ?? null),
        criterion.evidence,
        criterion.noEvidenceReason,
      ]),
    )
    .join('');

/** Writes verdicts, those of a whole shard with two COPYs. */
@Injectable()
export class VerdictsRepository {
  constructor(private readonly sql: Sql) {}

  async insert(shard: ShardKey, period: string, judged: readonly PlacedVerdict[]): Promise<void> {
    const ids = await this.sql.rows<{ id: number }>(
      `SELECT nextval(pg_get_serial_sequence('evaluations', 'id')) AS id FROM generate_series(1, $1)`,
      [judged.length],
    );
    const idOf = (i: number): number => ids[i]!.id;
    await this.sql.copyIn(
      'evaluations',
      EVALUATION_COLUMNS,
      judged.map((one, i) => evaluationLine(idOf(i), shard, period, one)),
    );
    await this.sql.copyIn(
      'evaluation_criteria',
      CRITERION_COLUMNS,
      judged.map((one, i) => criterionLines(idOf(i), one)),
    );
  }

  /** What the verdicts of a run on some agents were found from. */
  inputs(runId: number, codes: readonly string[]): Promise<{ agentCode: string; input: StoredInput }[]> {
    return this.sql.rows<{ agentCode: string; input: StoredInput }>(
      `SELECT agent_code AS "agentCode", input FROM evaluations WHERE run_id = $1 AND agent_code = ANY($2::text[])`,
      [runId, codes],
    );
  }

  /** What the verdict on an agent and period was found from that knew most, of completed runs. */
  findStanding(agentId: number, period: string): Promise<StoredVerdict | undefined> {
    return this.sql.first<StoredVerdict>(
      `SELECT evaluation.id, evaluation.agent_code AS "agentCode", run.policy_id AS "policyId", evaluation.input,
         evaluation.verdict_hash AS "verdictHash"
       FROM evaluations evaluation
       JOIN evaluation_runs run ON run.id = evaluation.run_id AND run.state = 'completed'
       WHERE evaluation.agent_id = $1 AND evaluation.period = $2
       ORDER BY run.knowledge_cutoff DESC, evaluation.id DESC LIMIT 1`,
      [agentId, period],
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
