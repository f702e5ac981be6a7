import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, CodeField, IdField, InstantField } from '../http/fields';
import { PageQuery } from '../http/page';
import { publicId } from '../http/public-id';
import { EVALUATION_KINDS, type EvaluationKind, PERIOD_PATTERN } from '../shared/period';
import { FLAG_KINDS, GRADES } from './core/policy';
import { RUN_STATES, type RunState, SHARD_STATES } from './core/run-state';
import type { EvaluationRun } from './evaluation-run.entity';
import type { Done, RunCounts, RunProgress } from './runs.repository';

const NUMBER = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const;
const LINES = { type: 'integer', minimum: 0, maximum: 100_000_000_000 } as const;

const countsOf = (names: readonly string[]) => ({
  type: 'object' as const,
  additionalProperties: false,
  required: [...names],
  properties: Object.fromEntries(names.map((name) => [name, NUMBER])),
});

export class RequestRunDto {
  @CodeField(PERIOD_PATTERN, {
    max: 7,
    example: '2026-H1',
    description: '`YYYY-H1`, `YYYY-H2` or `YYYY`; over by now.',
  })
  period: string;

  @IdField('office', {
    optional: true,
    description: 'It and those below it are evaluated; your own when left out.',
  })
  officeId?: string;

  @IdField('policy', {
    optional: true,
    description: 'Id of a version of an evaluation policy; the one in force when left out.',
  })
  policyVersion?: string;

  @InstantField({
    optional: true,
    example: '2026-07-04T19:00:00Z',
    description:
      'Facts recorded later do not enter. When left out you get the latest run of the period, office and policy, or a new one that knows all.',
  })
  knowledgeCutoff?: string;
}

export class RunsQuery extends PageQuery {
  @CodeField(PERIOD_PATTERN, { max: 7, optional: true, example: '2026-H1' })
  period?: string;

  @ChoiceField(RUN_STATES, { optional: true })
  state?: RunState;

  @IdField('office', { optional: true })
  officeId?: string;
}

export class RunSummaryDto {
  @ApiProperty({ maxLength: 40, example: 'run_k3Xy8nLmPq' })
  id: string;

  @ApiProperty({ maxLength: 7, example: '2026-H1' })
  period: string;

  @ApiProperty({ enum: [...EVALUATION_KINDS] })
  kind: EvaluationKind;

  @ApiProperty({ maxLength: 40, example: 'ofc_k3Xy8nLmPq' })
  officeId: string;

  @ApiProperty({ maxLength: 40, example: 'pol_k3Xy8nLmPq' })
  policyId: string;

  @ApiProperty({ format: 'date-time' })
  knowledgeCutoff: string;

  @ApiProperty({
    type: String,
    maxLength: 40,
    nullable: true,
    description: 'The completed run that this one revises.',
  })
  revisionOf: string | null;

  @ApiProperty({ enum: [...RUN_STATES] })
  state: RunState;

  @ApiProperty({ ...NUMBER, nullable: true, description: 'Null until the run is prepared.' })
  agentsTotal: number | null;

  @ApiProperty(NUMBER)
  agentsDone: number;

  @ApiProperty({
    ...LINES,
    nullable: true,
    description: 'Contribution lines collected in the period. Null until the run is prepared.',
  })
  linesTotal: number | null;

  @ApiProperty({ ...LINES, description: 'Those of the agents that are done.' })
  linesDone: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class RunErrorDto {
  @ApiProperty({ maxLength: 60, example: 'shards-need-attention' })
  code: string;

  @ApiProperty({ maxLength: 2000 })
  detail: string;
}

export class FailedShardDto {
  @ApiProperty(NUMBER)
  shardNo: number;

  @ApiProperty(NUMBER)
  agentsTotal: number;

  @ApiProperty(NUMBER)
  crashes: number;

  @ApiProperty({ type: String, maxLength: 2000, nullable: true })
  errorDetail: string | null;
}

export class RunDto extends RunSummaryDto {
  @ApiProperty(countsOf(SHARD_STATES))
  shards: RunProgress['shards'];

  @ApiProperty({ type: [FailedShardDto], maxItems: 10_000 })
  failedShards: FailedShardDto[];

  @ApiProperty({ ...countsOf([...GRADES, 'not-rated']), nullable: true, description: 'Once completed.' })
  grades: RunCounts['grades'] | null;

  @ApiProperty({
    ...countsOf(FLAG_KINDS),
    nullable: true,
    description: 'Flags that point to this run, without those withdrawn. Once completed.',
  })
  flags: RunCounts['flags'] | null;

  @ApiProperty({ ...NUMBER, nullable: true })
  commendations: number | null;

  @ApiProperty({
    type: String,
    maxLength: 64,
    nullable: true,
    description: 'SHA-256 over what was counted of each agent.',
  })
  inputDigest: string | null;

  @ApiProperty({
    type: String,
    maxLength: 64,
    nullable: true,
    description:
      'SHA-256 over the verdicts. The same facts and policy give the same, anywhere and at any time.',
  })
  verdictDigest: string | null;

  @ApiProperty({ type: RunErrorDto, nullable: true })
  error: RunErrorDto | null;
}

const time = (at: Date | null): string | null => at?.toISOString() ?? null;

export const toRunSummaryDto = (run: EvaluationRun, { agentsDone, linesDone }: Done) =>
  ({
    id: publicId.encode('evaluation-run', run.id),
    period: run.period,
    kind: run.kind,
    officeId: publicId.encode('office', run.officeId),
    policyId: publicId.encode('policy', run.policyId),
    knowledgeCutoff: run.knowledgeCutoff.toISOString(),
    revisionOf: run.revisionOf === null ? null : publicId.encode('evaluation-run', run.revisionOf),
    state: run.state,
    agentsTotal: run.agentsTotal,
    agentsDone,
    linesTotal: run.linesTotal,
    linesDone,
    createdAt: run.createdAt.toISOString(),
    startedAt: time(run.startedAt),
    finishedAt: time(run.finishedAt),
  }) satisfies RunSummaryDto;

export const toRunDto = (
  run: EvaluationRun,
  progress: RunProgress,
  counts: RunCounts | undefined,
): RunDto => ({
  ...toRunSummaryDto(run, progress),
  shards: progress.shards,
  failedShards: [...progress.failed],
  grades: counts?.grades ?? null,
  flags: counts?.flags ?? null,
  commendations: counts?.commendations ?? null,
  inputDigest: run.inputDigest,
  verdictDigest: run.verdictDigest,
  error: run.errorCode === null ? null : { code: run.errorCode, detail: run.errorDetail ?? '' },
});
