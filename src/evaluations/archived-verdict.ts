import { publicId } from '../http/public-id';
import { parsePeriod } from '../shared/period';
import { canonicalText } from './core/canonical';
import type { Policy } from './core/policy';
import type { Verdict } from './core/verdict';
import { digestOf, verdictHashOf } from './digest';
import type { EvaluationRecord } from './evaluation-records.service';
import { type EvaluationDto, toEvaluationDto } from './evaluations.dto';
import { type StoredInput, judgeStored } from './stored-input';

/**
 * An `EvaluationRecord` as it stands in a file, to be found again without database and application: what the API shows of the
 * verdict, and all that it was found from. Its form is that of archives that are out of the house.
 */
export interface ArchivedVerdict {
  readonly evaluation: EvaluationDto;
  readonly run: {
    readonly id: string;
    readonly officeId: string;
    readonly previousRunId: string | null;
    readonly revisionOf: string | null;
    /** Of all verdicts of the run. */
    readonly inputDigest: string | null;
    readonly verdictDigest: string | null;
  };
  readonly policy: {
    readonly id: string;
    readonly code: string;
    readonly versionNo: number;
    readonly effectiveFrom: string;
    readonly bodyHash: string;
    readonly policy: Policy;
  };
  /** What was counted. */
  readonly input: StoredInput;
}

const runId = (id: number | null): string | null =>
  id === null ? null : publicId.encode('evaluation-run', id);

export const toArchivedVerdict = ({
  evaluation,
  explained,
  run,
  policy,
}: EvaluationRecord): ArchivedVerdict => ({
  evaluation: toEvaluationDto(explained),
  run: {
    id: publicId.encode('evaluation-run', run.id),
    officeId: publicId.encode('office', run.officeId),
    previousRunId: runId(run.previousRunId),
    revisionOf: runId(run.revisionOf),
    inputDigest: run.inputDigest,
    verdictDigest: run.verdictDigest,
  },
  policy: {
    id: publicId.encode('policy', policy.id),
    code: policy.code,
    versionNo: policy.versionNo,
    effectiveFrom: policy.effectiveFrom,
    bodyHash: policy.bodyHash,
    policy: policy.body,
  },
  input: evaluation.input,
});

/** What a verdict says where somebody reads it, as one text. */
const saidBy = (verdict: Verdict): string =>
  canonicalText({
    agent: verdict.agent,
    status: verdict.status,
    notRatedReasons: verdict.notRatedReasons,
    score: verdict.score,
    grade: verdict.grade,
    activeDays: verdict.activeDays,
    isCommended: verdict.commendation,
    points: verdict.criteria.map(({ measure, numerator, points }) => [measure, numerator, points]),
    outcomes: verdict.outcomes.map(({ rule, recommends, result }) => [rule, recommends, result]),
  });

const shownBy = (evaluation: EvaluationDto): string =>
  canonicalText({
    agent: evaluation.agentCode,
    status: evaluation.status,
    notRatedReasons: evaluation.notRatedReasons,
    score: evaluation.score,
    grade: evaluation.grade,
    activeDays: evaluation.activeDays,
    isCommended: evaluation.isCommended,
    points: evaluation.criteria.map(({ measure, numerator, points }) => [measure, numerator, points]),
    outcomes: evaluation.outcomes.map(({ rule, recommends, result }) => [rule, recommends, result]),
  });

/**
 * What is wrong with a verdict that is judged again from its input alone; nothing when it is the same.
 * @throws Error for what is no such record.
 */
export function flawsOfVerdict({ evaluation, policy, input }: ArchivedVerdict): string[] {
  const verdict = judgeStored(policy.policy, parsePeriod(evaluation.period), evaluation.agentCode, input);
  return [
    ...(digestOf(policy.policy) === policy.bodyHash
      ? []
      : ['its policy does not have the hash of what it says']),
    ...(digestOf(input) === evaluation.inputHash ? [] : ['its input does not have the hash that was stored']),
    ...(verdictHashOf(verdict) === evaluation.verdictHash
      ? []
      : ['judged again from its input, it is another verdict']),
    ...(saidBy(verdict) === shownBy(evaluation) ? [] : ['it does not show what was judged']),
  ];
}
