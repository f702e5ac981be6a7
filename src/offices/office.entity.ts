import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalDate } from '../shared/local-date';
import type { OfficeLevel } from './core/level';

@Entity('offices')
export class Office {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'offices_pk',
  })
  id: number;

  /** Five digits of the social insurance's own register; not the code of a place. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  level: OfficeLevel;

  @Column({ name: 'parent_id', type: 'int', nullable: true })
  parentId: number | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: LocalDate;

  /** Last day, inclusive; null while it exists. */
  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: LocalDate | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
