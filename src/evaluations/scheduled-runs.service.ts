import { Injectable, Logger } from '@nestjs/common';
import { OfficesRepository } from '../offices/offices.repository';
import { SchedulesService } from '../schedules/schedules.service';
import { DomainError } from '../shared/domain-error';
import { LocalDate, businessDate } from '../shared/local-date';
import { EvaluationKind, Period, parsePeriod, previousPeriod } from '../shared/period';
import { RunsService } from './runs.service';

/** The period of the kind that was over before the day. */
export function lastPeriodBefore(day: LocalDate, kind: EvaluationKind): Period {
  const year = day.slice(0, 4);
  const half = day.slice(5, 7) <= '06' ? 'H1' : 'H2';
  return previousPeriod(parsePeriod(kind === 'annual' ? year : `${year}-${half}`));
}

/** Runs that a schedule asks for. */
@Injectable()
export class ScheduledRuns {
  private readonly logger = new Logger(ScheduledRuns.name);

  constructor(
    private readonly runs: RunsService,
    private readonly schedules: SchedulesService,
    private readonly offices: OfficesRepository,
  ) {}

  /**
   * Asks for a run of the last period of each office of the schedule, as known when the schedule was due: however late
   * or often the job arrives, it is the same runs.
   */
  async start(scheduleCode: string, dueAt: Date): Promise<void> {
    const payload = await this.schedules.payloadOf(scheduleCode);
    if (!payload || payload.kind === 'early-warning') return;
    const period = lastPeriodBefore(businessDate(dueAt), payload.kind).code;
    for (const officeId of await this.offices.idsOf(payload.officeCode)) {
      try {
        const request = { period, officeId, knowledgeCutoff: dueAt, requestedBy: null };
        await this.runs.request({ officeId }, request);
      } catch (error) {
        // Trying again would not help; the other offices must not wait for it.
        if (!(error instanceof DomainError && error.kind === 'conflict')) throw error;
        this.logger.warn({
          msg: 'no run was started',
          scheduleCode,
          officeId,
          period,
          reason: error.message,
        });
      }
    }
  }
}
