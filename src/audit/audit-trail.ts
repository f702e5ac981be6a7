import { Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { ipAddressOf } from '../shared/ip-address';
import { ACTOR, FROM_ADDRESS, REQUEST_ID, SYSTEM } from '../shared/request-context';
import { AuditRepository } from './audit.repository';

export interface AuditEntry {
  /** What was done, kebab-case and in the past: `agent-suspended`. */
  readonly action: string;
  /** The public id of what it was done to. */
  readonly subject: string;
  /** The office under which it is seen; without one only the offices at the top see it. */
  readonly officeId?: number;
  /** Facts about the change. Never a name, number, contact or secret of a person. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Who did what to which thing, in a chain that shows any later change. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly events: AuditRepository,
    private readonly cls: ClsService,
  ) {}

  /**
   * Records in the open transaction, with the actor, the request id and the address of the context. Call it last: it takes
   * the lock of the chain, which every other writer of the trail then waits for.
   */
  async record(entry: AuditEntry): Promise<void> {
    await this.recordMany([entry]);
  }

  /** As `record`, for what one statement did to many things: they stand in the chain in this order. */
  async recordMany(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const told = (name: string): string | undefined =>
      this.cls.isActive() ? this.cls.get<string | undefined>(name) : undefined;
    const context = {
      actor: told(ACTOR) || SYSTEM,
      requestId: told(REQUEST_ID) || null,
      fromAddress: ipAddressOf(told(FROM_ADDRESS) ?? '')?.toString() ?? null,
    };
    await this.events.append(
      entries.map(({ action, subject, officeId, details = {} }) => ({
        action,
        subject,
        officeId: officeId ?? null,
        details,
        ...context,
      })),
    );
  }
}
