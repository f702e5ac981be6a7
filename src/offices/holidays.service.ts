import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { publicId } from '../http/public-id';
import { notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { Holiday, HolidaysRepository } from './holidays.repository';

/** Days on which nobody works. They move the day on which collected money is due, so they are facts with versions. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly holidays: HolidaysRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `already-exists` when the day is a holiday. */
  @Transactional()
  async add(day: LocalDate, name: string): Promise<Holiday> {
    const holiday = await this.holidays.insert(day, name);
    await this.record('holiday-added', holiday);
    return holiday;
  }

  /** Evaluations with an earlier cutoff go on counting it. @throws DomainError `holiday-not-found`. */
  @Transactional()
  async remove(id: number): Promise<void> {
    const holiday = await this.holidays.supersede(id);
    if (!holiday) throw notFound('holiday');
    await this.record('holiday-removed', holiday);
  }

  private record(action: string, { id, day }: Holiday): Promise<void> {
    return this.audit.record({ action, subject: publicId.encode('holiday', id), details: { day } });
  }
}
