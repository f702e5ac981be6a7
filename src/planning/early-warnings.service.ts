import { Injectable, Logger } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AuditTrail } from '../audit/audit-trail';
import { CoveragesRepository } from '../contributions/coverages.repository';
import { OfficesRepository } from '../offices/offices.repository';
import { publicId } from '../http/public-id';
import { HandlesJob } from '../queue/handles-job';
import type { JobPayloads } from '../queue/jobs';
import { SchedulesService } from '../schedules/schedules.service';
import { DomainError } from '../shared/domain-error';
import { type LocalDate, addMonths, businessDate, lastDayOf, monthOf } from '../shared/local-date';
import { ceiling } from '../shared/ratio';
import { EarlyWarningsRepository, type NewWarning } from './early-warnings.repository';
import { type AgentMetricProgress, ProgressService } from './progress.service';

/** In December there is nothing left to be warned of: the year is judged. */
const LAST_MONTH = '12';

/** Each month, the agents that will miss a quota of the year even if the rest goes as well as can be expected. */
@Injectable()
export class EarlyWarnings {
  private readonly logger = new Logger(EarlyWarnings.name);

  constructor(
    private readonly progress: ProgressService,
    private readonly warnings: EarlyWarningsRepository,
    private readonly coverages: CoveragesRepository,
    private readonly offices: OfficesRepository,
    private readonly schedules: SchedulesService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Warns of what the month before the occurrence showed, of each office of the schedule. However late or often the job
   * arrives, an agent is warned of once a month and metric.
   */
  @HandlesJob('early-warning-schedule')
  async warn({ scheduleCode, dueAt }: JobPayloads['early-warning-schedule']): Promise<void> {
    const payload = await this.schedules.payloadOf(scheduleCode);
    const month = addMonths(monthOf(businessDate(new Date(dueAt))), -1);
    if (!payload || month.endsWith(LAST_MONTH)) return;
    await this.coverages.follow();
    for (const officeId of await this.offices.idsOf(payload.officeCode)) {
      try {
        const added = await this.warnOf(officeId, lastDayOf(month));
        this.logger.log({ msg: 'warned', scheduleCode, officeId, month, added });
      } catch (error) {
        // Trying again would not help; the other offices must not wait for it.
        if (!(error instanceof DomainError && error.kind === 'conflict')) throw error;
        this.logger.warn({ msg: 'nobody was warned', scheduleCode, officeId, month, reason: error.message });
      }
    }
  }

  /** @returns how many warnings are new. */
  @Transactional()
  protected async warnOf(officeId: number, asOf: LocalDate): Promise<number> {
    const { rules, metrics } = await this.progress.ofAgents(officeId, asOf);
    const added = await this.warnings.add(asOf, rules, metrics.flatMap(warningOf));
    await this.audit.recordMany(
      added.map(({ officeId: ofAgents, warnings }) => ({
        action: 'early-warnings-given',
        subject: publicId.encode('office', ofAgents),
        officeId: ofAgents,
        details: { asOf, warnings },
      })),
    );
    return added.reduce((sum, { warnings }) => sum + warnings, 0);
  }
}

function warningOf({ agentId, metric, progress }: AgentMetricProgress): NewWarning[] {
  const { outlook, projection, quota, actual } = progress;
  if (outlook !== 'off-track' || !projection) return [];
  return [
    {
      agentId,
      metric,
      quota: Number(ceiling(quota)),
      actual: Number(actual),
      projected: Number(projection.amount),
      projectedLow: Number(projection.low),
      projectedHigh: Number(projection.high),
    },
  ];
}
