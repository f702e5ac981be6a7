import type { MessageEvent } from '@nestjs/common';
import { Observable, concatMap, from, map, timer } from 'rxjs';
import { isRunFinished, type RunState } from './core/run-state';

/** What an event tells of a run. */
export interface RunEventData {
  readonly state: RunState;
  readonly agentsDone: number;
  readonly agentsTotal: number | null;
}

/** Milliseconds between two looks at the run. */
const INTERVAL = 500;
/** Looks without news after which a heartbeat shows that the line stands: 15 seconds. */
const QUIET_LOOKS = 30;

const isOver = (state: RunState): boolean => isRunFinished(state) || state === 'needs-attention';

const idOf = ({ state, agentsDone }: RunEventData): string => `${state}-${agentsDone}`;

/**
 * Events of a run until nothing happens any more: `state` when it is in another state, `progress` when more agents are
 * done, `heartbeat` when all is quiet. The first event tells where it stands, so a listener that was cut off misses
 * nothing that matters. `look` is asked once per interval.
 */
export function runEvents(look: () => Promise<RunEventData>): Observable<MessageEvent> {
  return new Observable<MessageEvent>((subscriber) => {
    let last: RunEventData | undefined;
    let quiet = 0;
    const looks = timer(0, INTERVAL).pipe(
      concatMap(() => from(look())),
      map((now): MessageEvent | undefined => {
        const type = last?.state !== now.state ? 'state' : 'progress';
        const isNews = last === undefined || idOf(last) !== idOf(now);
        quiet = isNews ? 0 : quiet + 1;
        last = now;
        if (isNews) return { id: idOf(now), type, data: now };
        if (quiet % QUIET_LOOKS === 0) return { type: 'heartbeat', data: {} };
        return undefined;
      }),
    );
    return looks.subscribe({
      next: (event) => {
        if (event) subscriber.next(event);
        if (last && isOver(last.state)) subscriber.complete();
      },
      error: (error: unknown) => subscriber.error(error),
    });
  });
}
