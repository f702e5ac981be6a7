import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalDate } from '../shared/local-date';
import type { EndReasonClass } from './core/contract';

/** The paper. When it is effective or suspended is told by its spans. */
@Entity('contracts')
export class Contract {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'contracts_pk',
  })
  id: number;

  @Column({ name: 'agent_id', type: 'int' })
  agentId: number;

  /** The office that signed it. */
  @Column({ name: 'office_id', type: 'int' })
  officeId: number;

  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn: LocalDate;

  /** Whole VND. */
  @Column({ name: 'guarantee_amount', type: 'bigint' })
  guaranteeAmount: number;

  @Column({ name: 'guarantee_bank', type: 'text', nullable: true })
  guaranteeBank: string | null;

  @Column({ name: 'guarantee_expires_on', type: 'date', nullable: true })
  guaranteeExpiresOn: LocalDate | null;

  @Column({ name: 'end_reason_class', type: 'text', nullable: true })
  endReasonClass: EndReasonClass | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason: string | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn: LocalDate | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}
