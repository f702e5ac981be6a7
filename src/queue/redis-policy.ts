import { Logger } from '@nestjs/common';
import { BootError } from '../config/boot-error';
import type { Env } from '../config/env';
import type { Queues } from './queues';

const NEEDED = 'noeviction';

/**
 * A Redis that evicts keys when it is full loses jobs in silence. One that says it does is refused in production and
 * warned of elsewhere; one that is away or does not tell is warned of, because Postgres would make up for the loss.
 * @throws BootError in production.
 */
export async function requireNoEviction(queues: Queues, env: Pick<Env, 'mode'>): Promise<void> {
  const logger = new Logger('Redis');
  const [queue] = queues.all();
  let policy: string | undefined;
  try {
    const answer = await queues.ask(queue!.name as 'evaluations', 'asking Redis for its settings', (bull) =>
      bull.client.config('GET', 'maxmemory-policy'),
    );
    policy = (answer as string[])[1];
  } catch (error) {
    logger.warn(`maxmemory-policy is not known, it must be ${NEEDED}: ${(error as Error).message}`);
    return;
  }
  if (policy === NEEDED) return;
  const message = `Redis has maxmemory-policy ${policy ?? 'unknown'} and would drop jobs when it is full: set it to ${NEEDED}`;
  if (env.mode === 'production') throw new BootError(message);
  logger.warn(message);
}
