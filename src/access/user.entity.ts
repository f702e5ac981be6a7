import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from './core/permission';

/** A machine is an account too, so that what it does has somebody who did it. */
export type AccountKind = 'person' | 'machine';

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

  /** Null for machines, and for whom an identity provider outside knows. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'office_id', type: 'int' })
  officeId: number;

  @Column({ type: 'text', default: 'person' })
  kind: AccountKind;

  /** Accounts that have the same are of one person; without it, an account is its own. */
  @Column({ name: 'person_key', type: 'text', nullable: true })
  personKey: string | null;

  /** The identity provider outside that knows the user, and says what he may do where. */
  @Column({ type: 'text', nullable: true })
  issuer: string | null;

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
