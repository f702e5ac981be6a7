/**
 * Every job there is, in one table: what it carries, which queue it waits in, how often it is tried. Payloads hold ids
 * and codes only: the truth is in Postgres, and a job that arrives twice, late or not at all must not matter.
 */
export interface JobPayloads {
  readonly 'evaluation-run-prepare': { readonly runId: number };
  readonly 'evaluation-shard': { readonly runId: number; readonly shardNo: number };
  readonly 'evaluation-run-finish': { readonly runId: number };
  /** `dueAt` is the instant at which the schedule was due, RFC 3339 UTC. */
  readonly 'evaluation-schedule': { readonly scheduleCode: string; readonly dueAt: string };
  /** Likewise. */
  readonly 'early-warning-schedule': { readonly scheduleCode: string; readonly dueAt: string };
  /** Something of a case happens by itself. */
  readonly 'case-deadline': { readonly deadlineId: number };
  /** A file is to be taken in. */
  readonly 'import-work': { readonly importId: number };
  /** A report is to be made. */
  readonly 'report-work': { readonly reportId: number };
  /** Events up to this one are there for the webhooks. */
  readonly 'webhook-fan-out': { readonly eventId: number };
  /** Deliveries of a webhook are due. */
  readonly 'webhook-deliveries': { readonly webhookId: number };
  /** A schedule's repeatable job fired: look what is due. */
  readonly 'schedule-tick': { readonly scheduleCode: string };
  /** The schedules in Postgres changed: make the repeatable jobs equal them. */
  readonly 'schedules-changed': { readonly scheduleCode: string };
}
export type JobName = keyof JobPayloads;

/** What a schedule can ask for. */
export type ScheduledJob = 'evaluation-schedule' | 'early-warning-schedule';

export const QUEUES = ['evaluations', 'schedules', 'cases', 'imports', 'reports', 'webhooks'] as const;
export type QueueName = (typeof QUEUES)[number];

type FieldTypes<P> = { readonly [K in keyof P]: P[K] extends number ? 'number' : 'string' };

export interface JobSpec<P> {
  readonly queue: QueueName;
  /** The fields of the payload, checked again when a job arrives: Redis is not typed. */
  readonly fields: FieldTypes<P>;
  /** Tries in all, before Bull gives up and the sweeps on Postgres take over. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled before each further one. */
  readonly backoff: number;
}

export const JOBS: { readonly [N in JobName]: JobSpec<JobPayloads[N]> } = {
  'evaluation-run-prepare': {
    queue: 'evaluations',
    fields: { runId: 'number' },
    attempts: 5,
    backoff: 1_000,
  },
  'evaluation-shard': {
    queue: 'evaluations',
    fields: { runId: 'number', shardNo: 'number' },
    attempts: 3,
    backoff: 1_000,
  },
  'evaluation-run-finish': { queue: 'evaluations', fields: { runId: 'number' }, attempts: 5, backoff: 1_000 },
  'evaluation-schedule': {
    queue: 'schedules',
    fields: { scheduleCode: 'string', dueAt: 'string' },
    attempts: 10,
    backoff: 2_000,
  },
  'early-warning-schedule': {
    queue: 'schedules',
    fields: { scheduleCode: 'string', dueAt: 'string' },
    attempts: 10,
    backoff: 2_000,
  },
  'case-deadline': { queue: 'cases', fields: { deadlineId: 'number' }, attempts: 5, backoff: 1_000 },
  'import-work': { queue: 'imports', fields: { importId: 'number' }, attempts: 3, backoff: 1_000 },
  'report-work': { queue: 'reports', fields: { reportId: 'number' }, attempts: 3, backoff: 1_000 },
  'webhook-fan-out': { queue: 'webhooks', fields: { eventId: 'number' }, attempts: 5, backoff: 1_000 },
  'webhook-deliveries': { queue: 'webhooks', fields: { webhookId: 'number' }, attempts: 5, backoff: 1_000 },
  'schedule-tick': { queue: 'schedules', fields: { scheduleCode: 'string' }, attempts: 3, backoff: 1_000 },
  'schedules-changed': {
    queue: 'schedules',
    fields: { scheduleCode: 'string' },
    attempts: 3,
    backoff: 1_000,
  },
};

export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** True for the name of a job of the table. */
export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);

/** True when the value has the fields of the job's payload, each of its type, and no other. */
export function isPayloadOf<N extends JobName>(name: N, value: unknown): value is JobPayloads[N] {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries<string>(JOBS[name].fields);
  const given = value as Record<string, unknown>;
  const isNumber = (field: unknown) => typeof field !== 'number' || Number.isSafeInteger(field);
  return (
    Object.keys(given).length === fields.length &&
    fields.every(([field, type]) => typeof given[field] === type && isNumber(given[field]))
  );
}

/** What Bull stores of a job: the payload and the request that asked for it. */
export interface JobEnvelope<N extends JobName = JobName> {
  readonly payload: JobPayloads[N];
  readonly requestId: string | null;
}
