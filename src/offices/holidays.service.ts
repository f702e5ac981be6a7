import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { Holiday, HolidaysRepository } from './holidays.repository';

/** Days on which nobody works. They move the day on which collected money is due, so they are facts with versions. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly holidays: HolidaysRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `top-office-required`, `already-exists` when the day is a holiday. */
  @Transactional()
  async add(caller: Caller, day: LocalDate, name: string): Promise<Holiday> {
    await this.requireTopOffice(caller);
    const holiday = await this.holidays.insert(day, name);
    await this.record('holiday-added', holiday);
    return holiday;
  }

  /**
   * Evaluations with an earlier cutoff go on counting it.
   * @throws DomainError `top-office-required`, `holiday-not-found`.
   */
  @Transactional()
  async remove(caller: Caller, id: number): Promise<void> {
    await this.requireTopOffice(caller);
    const holiday = await this.holidays.supersede(id);
    if (!holiday) throw notFound('holiday');
    await this.record('holiday-removed', holiday);
  }

  /** A holiday moves the day on which the money of every agent is due. */
  private requireTopOffice(caller: Caller): Promise<void> {
    return this.scope.requireTop(caller, 'Holidays are kept by the office that stands under no other.');
  }

  private record(action: string, { id, day }: Holiday): Promise<void> {
    return this.audit.record({ action, subject: publicId.encode('holiday', id), details: { day } });
  }
}
