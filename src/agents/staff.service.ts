import { Inject, Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { type DaySpan, requireOrder } from '../shared/day-span';
import { DomainError, notFound } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import type { LocalDate } from '../shared/local-date';
import { AgentsRepository } from './agents.repository';
import { CollectionPointsRepository } from './collection-points.repository';
import { employmentOn, requireFree } from './core/employment';
import { maskStaffCode } from './core/staff-code';
import { staffCodeHash } from './staff-code-hash';
import { type NewStaffMember, type StaffChange, StaffRepository, type StaffView } from './staff.repository';

/** Which version of whom, and who asks. */
export interface StaffRef {
  readonly caller: Caller;
  readonly id: number;
  readonly version: number;
}

export type StaffRegistration = Omit<NewStaffMember, 'codeHash' | 'codeMasked'> & {
  readonly staffCode: string;
};

const invalid = (field: string, code: ProblemCode, detail: string): DomainError =>
  new DomainError('invalid', code, detail, [{ pointer: `/${field}`, code, detail }]);

@Injectable()
export class StaffService {
  constructor(
    private readonly staff: StaffRepository,
    private readonly agents: AgentsRepository,
    private readonly points: CollectionPointsRepository,
    private readonly audit: AuditTrail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * With a first employment.
   * @throws DomainError `agent-not-found`, `collection-point-not-found`, `ends-before-start`, `staff-code-registered`.
   */
  @Transactional()
  async create(caller: Caller, registration: StaffRegistration, days: DaySpan): Promise<StaffView> {
    const { staffCode, ...rest } = registration;
    await this.agents.requireOffice(caller.officeId, rest.agentId);
    requireOrder(days);
    await this.requireSound(rest.agentId, rest);
    const id = await this.staff.insert({
      ...rest,
      codeHash: staffCodeHash(this.env.participantHashKey, staffCode),
      codeMasked: maskStaffCode(staffCode),
    });
    await this.staff.openEmployment({ id, agentId: rest.agentId }, days);
    const created = await this.find(caller, id);
    await this.record('staff-registered', created, { ...days });
    return created;
  }

  /** @throws DomainError `staff-not-found`, also when the agent's office is outside the caller's. */
  async find(caller: Caller, id: number): Promise<StaffView> {
    const staff = await this.staff.find(caller.officeId, id);
    if (!staff) throw notFound('staff');
    return staff;
  }

  /** @throws DomainError `agent-not-found`; `staff-not-found`, of the field `staffId`, when it is no staff of the agent. */
  async requireOfAgent(caller: Caller, id: number, agentId: number): Promise<void> {
    await this.agents.requireOffice(caller.officeId, agentId);
    const staff = await this.staff.find(caller.officeId, id);
    if (staff?.agentId !== agentId)
      throw invalid('staffId', 'staff-not-found', 'The agent has no such staff.');
  }

  /** @throws DomainError `staff-not-found`, `stale-version`, `collection-point-not-found`, `ends-before-start`. */
  @Transactional()
  async change(ref: StaffRef, change: StaffChange): Promise<StaffView> {
    const before = await this.find(ref.caller, ref.id);
    await this.requireSound(before.agentId, { ...before, ...change });
    await this.claim(ref, change);
    return this.changed(ref, 'staff-changed', { fields: Object.keys(change) });
  }

  /** Someone who comes back. @throws DomainError `staff-not-found`, `stale-version`, `employment-overlaps`. */
  @Transactional()
  async employ(ref: StaffRef, days: DaySpan): Promise<StaffView> {
    const staff = await this.claim(ref);
    requireFree(days, staff.employments);
    await this.staff.openEmployment(staff, days);
    return this.changed(ref, 'staff-employed', { ...days });
  }

  /**
   * @param endsOn the last day, inclusive.
   * @throws DomainError `staff-not-found`, `stale-version`, `not-employed`.
   */
  @Transactional()
  async leave(ref: StaffRef, endsOn: LocalDate): Promise<StaffView> {
    const staff = await this.claim(ref);
    const employment = employmentOn(endsOn, staff.employments);
    await this.staff.closeEmployment(employment.id);
    await this.staff.openEmployment(staff, { startsOn: employment.startsOn, endsOn });
    return this.changed(ref, 'staff-left', { endsOn });
  }

  /** Takes the next version before anything else, so that of two changes one sees that it came too late. */
  private async claim({ caller, id, version }: StaffRef, change: StaffChange = {}): Promise<StaffView> {
    const staff = await this.find(caller, id);
    if (staff.version !== version || !(await this.staff.change(id, version, change))) throw staleVersion();
    return staff;
  }

  private async requireSound(agentId: number, staff: Omit<StaffChange, 'name'>): Promise<void> {
    const { collectionPointId, cardIssuedOn, cardExpiresOn } = staff;
    if (cardIssuedOn)
      requireOrder({ startsOn: cardIssuedOn, endsOn: cardExpiresOn ?? null }, '/cardExpiresOn');
    if (collectionPointId && !(await this.points.isOfAgent(collectionPointId, agentId)))
      throw invalid('collectionPointId', 'collection-point-not-found', 'The agent has no such point.');
  }

  private async changed(
    { caller, id }: StaffRef,
    action: string,
    details: Readonly<Record<string, unknown>>,
  ) {
    const staff = await this.find(caller, id);
    await this.record(action, staff, details);
    return staff;
  }

  /** Never the name, the code or the card. */
  private record(action: string, staff: StaffView, details: Readonly<Record<string, unknown>>) {
    return this.audit.record({
      action,
      subject: publicId.encode('staff', staff.id),
      officeId: staff.officeId,
      details: { agent: publicId.encode('agent', staff.agentId), ...details },
    });
  }
}
