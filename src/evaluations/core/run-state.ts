import { DomainError } from '../../shared/domain-error';
import type { StatefulState, StatefulThing } from '../../shared/problem-titles';

export const RUN_STATES = [
  'queued',
  'preparing',
  'running',
  'completed',
  'cancelled',
  'needs-attention',
] as const;
export type RunState = (typeof RUN_STATES)[number];

export const SHARD_STATES = ['waiting', 'leased', 'done', 'needs-attention'] as const;
export type ShardState = (typeof SHARD_STATES)[number];

export const FLAG_STATES = ['raised', 'acknowledged', 'dismissed', 'withdrawn'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

type Transitions<S extends string, E extends string> = Readonly<Record<E, Readonly<Partial<Record<S, S>>>>>;

/** Per event, from which state to which. */
const RUN = {
  prepare: { queued: 'preparing', 'needs-attention': 'preparing' },
  start: { preparing: 'running' },
  complete: { running: 'completed' },
  cancel: {
    queued: 'cancelled',
    preparing: 'cancelled',
    running: 'cancelled',
    'needs-attention': 'cancelled',
  },
  fail: { preparing: 'needs-attention', running: 'needs-attention' },
  retry: { 'needs-attention': 'running' },
} as const satisfies Transitions<RunState, string>;
export type RunEvent = keyof typeof RUN;

/** A lease that ran out is taken again by another `lease`; `release` gives it back, `fail` after too many crashes. */
const SHARD = {
  lease: { waiting: 'leased', leased: 'leased' },
  release: { leased: 'waiting' },
  finish: { leased: 'done' },
  fail: { leased: 'needs-attention' },
  retry: { 'needs-attention': 'waiting' },
} as const satisfies Transitions<ShardState, string>;
export type ShardEvent = keyof typeof SHARD;

/** A person acknowledges or dismisses; a revision that no longer finds the grounds withdraws. */
const FLAG = {
  acknowledge: { raised: 'acknowledged' },
  dismiss: { raised: 'dismissed' },
  withdraw: { raised: 'withdrawn', acknowledged: 'withdrawn' },
} as const satisfies Transitions<FlagState, string>;
export type FlagEvent = keyof typeof FLAG;

function move<S extends StatefulState>(
  what: StatefulThing,
  from: S,
  event: string,
  targets: Partial<Record<S, S>>,
): S {
  const to = targets[from];
  if (to === undefined) {
    throw new DomainError('conflict', `${what}-is-${from}`, `A ${what} that is ${from} cannot ${event}.`);
  }
  return to;
}

/** The state after the event. @throws DomainError `run-is-<state>` when the state forbids it. */
export const nextRunState = (state: RunState, event: RunEvent): RunState =>
  move<RunState>('run', state, event, RUN[event]);

/** The state after the event. @throws DomainError `shard-is-<state>` when the state forbids it. */
export const nextShardState = (state: ShardState, event: ShardEvent): ShardState =>
  move<ShardState>('shard', state, event, SHARD[event]);

/**
 * The state after the event. To dismiss takes a reason.
 * @throws DomainError `flag-is-<state>` when the state forbids it, `dismissal-needs-reason` without one.
 */
export function nextFlagState(state: FlagState, event: FlagEvent, reason?: string): FlagState {
  const next = move<FlagState>('flag', state, event, FLAG[event]);
  if (event === 'dismiss' && !reason?.trim()) {
    const detail = 'A flag is dismissed with a reason.';
    throw new DomainError('invalid', 'dismissal-needs-reason', detail, [
      { pointer: '/reason', code: 'required', detail },
    ]);
  }
  return next;
}

/** Nothing happens to the run any more. */
export const isRunFinished = (state: RunState): boolean => state === 'completed' || state === 'cancelled';

/** What the shards of a running run make of it; null while some are still to be done. */
export function runEventOf(shards: readonly ShardState[]): Extract<RunEvent, 'complete' | 'fail'> | null {
  if (shards.some((state) => state === 'waiting' || state === 'leased')) return null;
  return shards.includes('needs-attention') ? 'fail' : 'complete';
}
