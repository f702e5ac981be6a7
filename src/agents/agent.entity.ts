import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AgentKind } from './core/agent';

@Entity('agents')
export class Agent {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'agents_pk',
  })
  id: number;

  /** One organisation has a code per product. */
  @Column({ type: 'text' })
  code: string;

  @Column({ name: 'organisation_tax_code', type: 'text', nullable: true })
  organisationTaxCode: string | null;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: AgentKind;

  /** The office that manages it; a contract may be signed by another. */
  @Column({ name: 'office_id', type: 'int' })
  officeId: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}
