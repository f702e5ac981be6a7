import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalDate } from '../shared/local-date';

/** Someone who collects for an agent. When he is employed is told by his spans. */
@Entity('staff')
export class StaffMember {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'staff_pk',
  })
  id: number;

  @Column({ name: 'agent_id', type: 'int' })
  agentId: number;

  @Column({ name: 'collection_point_id', type: 'int', nullable: true })
  collectionPointId: number | null;

  /** Under the key of the installation; the code holds a national id. */
  @Column({ name: 'code_hash', type: 'bytea', select: false })
  codeHash: Buffer;

  @Column({ name: 'code_masked', type: 'text' })
  codeMasked: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'card_no', type: 'text', nullable: true })
  cardNo: string | null;

  @Column({ name: 'card_issued_on', type: 'date', nullable: true })
  cardIssuedOn: LocalDate | null;

  @Column({ name: 'card_expires_on', type: 'date', nullable: true })
  cardExpiresOn: LocalDate | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
