import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EvaluationKind } from '../shared/period';
import type { LocalDate } from '../shared/local-date';
import type { Policy } from './core/policy';

export const POLICY_STATES = ['draft', 'active', 'retired'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

@Entity('evaluation_policies')
export class EvaluationPolicy {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'evaluation_policies_pk',
  })
  id: number;

  @Column({ type: 'text' })
  code: string;

  @Column({ name: 'version_no', type: 'int' })
  versionNo: number;

  @Column({ type: 'text' })
  kind: EvaluationKind;

  /** Judges the periods that begin on this day or later. */
  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom: LocalDate;

  @Column({ type: 'jsonb' })
  body: Policy;

  /** SHA-256 of the canonical text of the body. */
  @Column({ name: 'body_hash', type: 'text' })
  bodyHash: string;

  @Column({ type: 'text' })
  state: PolicyState;

  @Column({ name: 'author_id', type: 'int', nullable: true })
  authorId: number | null;

  @Column({ name: 'activated_at', type: 'timestamptz', nullable: true })
  activatedAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}
