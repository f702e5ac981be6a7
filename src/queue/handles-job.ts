import { SetMetadata } from '@nestjs/common';
import type { JobName, JobPayloads } from './jobs';

export const JOB_HANDLER_KEY = 'dailythu:job-handler';

export interface JobContext {
  /** The id of the request that asked for the job, for the logs and the audit trail. */
  readonly requestId: string;
  /** 1 for the first try of this delivery. */
  readonly attempt: number;
}

export type JobHandler<N extends JobName> = (payload: JobPayloads[N], context: JobContext) => Promise<void>;

/**
 * Marks the provider method that handles a job; a method with another payload does not compile. Each job has exactly
 * one handler, or the worker does not boot. Delivery is at least once: the handler must be harmless when repeated, and
 * it runs outside any transaction.
 */
export const HandlesJob =
  <N extends JobName>(name: N) =>
  <H extends JobHandler<N>>(
    target: object,
    method: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    SetMetadata(JOB_HANDLER_KEY, name)(target, method, descriptor);
  };
