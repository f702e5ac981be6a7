import { setTimeout as pause } from 'node:timers/promises';
import { isRunFinished, type RunState } from './core/run-state';

/** What an event tells of a run. */
export interface RunEventData {
  readonly state: RunState;
  readonly agentsDone: number;
  readonly agentsTotal: number | null;
}

export interface RunWatch {
  /** Asked once per interval. */
  readonly look: () => Promise<RunEventData>;
  /** Aborted when the process stops: the listener then comes back to another one. */
  readonly until: AbortSignal;
}

/** Milliseconds between two looks at the run. */
const INTERVAL = 500;
/** Looks without news after which a comment shows that the line stands: 15 seconds. */
const QUIET_LOOKS = 30;

const isOver = (state: RunState): boolean => isRunFinished(state) || state === 'needs-attention';

const isSame = (a: RunEventData, b: RunEventData): boolean =>
  a.state === b.state && a.agentsDone === b.agentsDone && a.agentsTotal === b.agentsTotal;

const eventText = (type: string, data: RunEventData): string =>
  `id: ${data.state}-${data.agentsDone}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/** False when the wait was cut short. */
const paused = (until: AbortSignal): Promise<boolean> =>
  pause(INTERVAL, true, { signal: until }).catch(() => false);

/**
 * Server-sent events of a run until nothing happens any more: `state` when it is in another state, `progress` when more
 * agents are done. The first event tells where the run stands, so a listener that was cut off has missed nothing that
 * matters, whatever its Last-Event-ID.
 */
export async function* runEvents({ look, until }: RunWatch): AsyncGenerator<string> {
  let last: RunEventData | undefined;
  for (let quiet = 0; ; quiet += 1) {
    const now = await look();
    if (!last || !isSame(last, now)) {
      yield eventText(last?.state === now.state ? 'progress' : 'state', now);
      quiet = 0;
    } else if (quiet % QUIET_LOOKS === 0) yield ': still there\n\n';
    if (isOver(now.state)) return;
    last = now;
    if (!(await paused(until))) return;
  }
}
