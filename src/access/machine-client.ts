import type { Permission } from './core/permission';

/** What an administrator decides about a machine. */
export interface MachineClientTerms {
  readonly name: string;
  readonly scopes: readonly Permission[];
  /** `10.0.0.0/8` and the like, from where it may call; empty for anywhere. */
  readonly networks: readonly string[];
}

export interface MachineClient extends MachineClientTerms {
  readonly id: number;
  /** The account as which it acts. */
  readonly userId: number;
  /** For whose person it acts; it does not change. */
  readonly ownerId: number;
  readonly isOwnerDisabled: boolean;
  readonly officeId: number;
  readonly createdAt: Date;
  /** A minute late at most; null before its first request. */
  readonly lastUsedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly secretCreatedAt: Date;
  /** When the secret before it ceases to be good; null when there is none. */
  readonly formerSecretEndsAt: Date | null;
  readonly version: number;
}

/** A client with the secret that nobody is shown again. */
export interface WithSecret {
  readonly client: MachineClient;
  readonly secret: string;
}
