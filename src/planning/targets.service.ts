import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import { invalidFields } from '../http/validation';
import { DomainError, notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Target, TargetContents, TargetReport, TargetSubject } from './target';
import { TargetsRepository } from './targets.repository';

/** What a locality is to reach in a year, and the reports of what no receipt says. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly targets: TargetsRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `target-not-found`, also for a target of an office outside the caller's. */
  async find(caller: Pick<Caller, 'officeId'>, id: number): Promise<Target> {
    const target = await this.targets.find(caller.officeId, id);
    if (!target) throw notFound('target');
    return target;
  }

  /** @throws DomainError `office-not-found`, `administrative-unit-not-found`, `validation-failed`, `target-exists`. */
  @Transactional()
  async create(caller: Caller, subject: TargetSubject, contents: TargetContents): Promise<Target> {
    await this.scope.require(caller, subject.officeId);
    this.requirePast(contents.countedOn, '/population/countedOn');
    await this.requireUnit(subject);
    const id = await this.targets.insert(subject, contents, caller.userId);
    const target = await this.find(caller, id);
    await this.record('target-created', target, { rateBp: target.rateBp, people: target.people });
    return target;
  }

  /** @throws DomainError `target-not-found`, `stale-version`, `validation-failed`. */
  @Transactional()
  async change(
    caller: Caller,
    id: number,
    version: number,
    changes: Partial<TargetContents>,
  ): Promise<Target> {
    const before = await this.find(caller, id);
    if (changes.countedOn !== undefined) this.requirePast(changes.countedOn, '/population/countedOn');
    if (!(await this.targets.change(id, version, { ...before, ...changes }))) throw staleVersion();
    const target = await this.find(caller, id);
    const fields = Object.keys(changes) as (keyof TargetContents)[];
    const was = Object.fromEntries(fields.map((field) => [field, before[field]]));
    await this.record('target-changed', target, { fields, was });
    return target;
  }

  /** @throws DomainError `target-not-found`, `measured-from-contributions`, `validation-failed`, `report-exists`. */
  @Transactional()
  async addReport(
    caller: Caller,
    id: number,
    report: Pick<TargetReport, 'reportedOn' | 'people' | 'source'>,
  ): Promise<TargetReport> {
    const target = await this.findReported(caller, id);
    this.requirePast(report.reportedOn, '/reportedOn');
    const added = await this.targets.addReport(id, report, caller.userId);
    const { reportedOn, people } = report;
    await this.record('target-report-added', target, { reportedOn, people });
    return added;
  }

  /** A target whose result is reported. @throws DomainError `target-not-found`, `measured-from-contributions`. */
  async findReported(caller: Pick<Caller, 'officeId'>, id: number): Promise<Target> {
    const target = await this.find(caller, id);
    if (target.measure === 'participation')
      throw new DomainError(
        'conflict',
        'measured-from-contributions',
        'Participation is counted from receipts: nothing is reported of it.',
      );
    return target;
  }

  private requirePast(day: LocalDate, pointer: string): void {
    if (day > this.clock.today())
      throw invalidFields([{ pointer, code: 'in-the-future', detail: 'must not lie in the future' }]);
  }

  private async requireUnit({ unitCode, year }: TargetSubject): Promise<void> {
    if (unitCode === null || (await this.targets.isUnitIn(year, unitCode))) return;
    const detail = `No administrative unit has this code in ${year}.`;
    throw new DomainError('invalid', 'administrative-unit-not-found', detail, [
      { pointer: '/administrativeUnitCode', code: 'administrative-unit-not-found', detail },
    ]);
  }

  private record(action: string, target: Target, details: Readonly<Record<string, unknown>>): Promise<void> {
    const { id, officeId, year, definition } = target;
    return this.audit.record({
      action,
      subject: publicId.encode('target', id),
      officeId,
      details: { year, definition, ...details },
    });
  }
}
