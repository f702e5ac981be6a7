import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from './core/permission';

@Entity('users')
export class User {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'users_pk',
  })
  id: number;

  @Column({ type: 'text' })
  username: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'office_id', type: 'int' })
  officeId: number;

  /** Access tokens carry it; raising it ends them all at once. */
  @Column({ name: 'token_epoch', type: 'int', default: 0 })
  tokenEpoch: number;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'int', default: 1 })
  version: number;
}
