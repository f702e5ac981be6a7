import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EvaluationKind } from '../shared/period';
import type { RunState } from './core/run-state';

@Entity('evaluation_runs')
export class EvaluationRun {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'evaluation_runs_pk',
  })
  id: number;

  @Column({ type: 'text' })
  period: string;

  @Column({ type: 'text' })
  kind: EvaluationKind;

  @Column({ name: 'office_id', type: 'int' })
  officeId: number;

  @Column({ name: 'policy_id', type: 'int' })
  policyId: number;

  /** Facts recorded later do not enter. Whole milliseconds. */
  @Column({ name: 'knowledge_cutoff', type: 'timestamptz' })
  knowledgeCutoff: Date;

  /** The run of the period before whose grades the rules look back at. */
  @Column({ name: 'previous_run_id', type: 'bigint', nullable: true })
  previousRunId: number | null;

  @Column({ name: 'revision_of', type: 'bigint', nullable: true })
  revisionOf: number | null;

  @Column({ type: 'text' })
  state: RunState;

  /** Null when a schedule asked. */
  @Column({ name: 'requested_by', type: 'int', nullable: true })
  requestedBy: number | null;

  /** Null until the run is prepared. */
  @Column({ name: 'agents_total', type: 'int', nullable: true })
  agentsTotal: number | null;

  /** Lines of the period of those agents; null until the run is prepared. */
  @Column({ name: 'lines_total', type: 'bigint', nullable: true })
  linesTotal: number | null;

  @Column({ name: 'input_digest', type: 'text', nullable: true })
  inputDigest: string | null;

  @Column({ name: 'verdict_digest', type: 'text', nullable: true })
  verdictDigest: string | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;

  @Column({ name: 'error_detail', type: 'text', nullable: true })
  errorDetail: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
