import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyPluginCallback } from 'fastify';
import type { Queues } from './queues';

/**
 * The pages of Bull Board under the path, for looking only: what is done about a run is done through the API, where it
 * is checked and leaves a trail. Whoever registers them guards them.
 */
export function queueBoard(queues: Queues, path: string): FastifyPluginCallback {
  const adapter = new FastifyAdapter().setBasePath(path);
  createBullBoard({
    queues: queues.all().map((queue) => new BullAdapter(queue, { readOnlyMode: true, allowRetries: false })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'DaiLyThu' } },
  });
  return adapter.registerPlugin();
}
