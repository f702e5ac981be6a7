import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalDate } from '../shared/local-date';

@Entity('collection_points')
export class CollectionPoint {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'collection_points_pk',
  })
  id: number;

  @Column({ name: 'agent_id', type: 'int' })
  agentId: number;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** As it was on the day of opening. */
  @Column({ name: 'administrative_unit_code', type: 'text' })
  administrativeUnitCode: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn: LocalDate;

  /** Last day, inclusive; null while it is open. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: LocalDate | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
