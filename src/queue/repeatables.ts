import { Injectable } from '@nestjs/common';
import type { JobInformation } from 'bull';
import type { JobEnvelope } from './jobs';
import { Queues } from './queues';

/** When a schedule should wake a worker. */
export interface Repeatable {
  readonly code: string;
  readonly cron: string;
  readonly timeZone: string;
}

const TICK = 'schedule-tick';

const isSame = (wanted: Repeatable, found: JobInformation): boolean =>
  found.name === TICK &&
  found.id === wanted.code &&
  found.cron === wanted.cron &&
  found.tz === wanted.timeZone;

/** Bull's repeatable jobs, each of which only says that a schedule may be due. */
@Injectable()
export class Repeatables {
  constructor(private readonly queues: Queues) {}

  /**
   * Makes the repeatable jobs in Redis equal to those wanted. Bull keeps a job whose cron changed running beside the new
   * one, so what is not wanted is removed by its own key. Every wanted one is added again, which is harmless when it is
   * there and mends one whose next delivery got lost.
   * @throws Error when Redis is away.
   */
  async makeEqual(wanted: readonly Repeatable[]): Promise<void> {
    await this.queues.ask('schedules', 'making the schedules in Redis equal', async (queue) => {
      const found = await queue.getRepeatableJobs();
      const stale = found.filter((job) => !wanted.some((repeatable) => isSame(repeatable, job)));
      for (const { key } of stale) await queue.removeRepeatableByKey(key);
      for (const { code, cron, timeZone } of wanted) {
        const envelope: JobEnvelope<typeof TICK> = { payload: { scheduleCode: code }, requestId: null };
        await queue.add(TICK, envelope, {
          jobId: code,
          repeat: { cron, tz: timeZone },
          attempts: 1,
          removeOnComplete: true,
          removeOnFail: true,
        });
      }
    });
  }
}
