import { hasAgents } from '../load-demo';
import { Connections } from './connections';
import { Generation } from './generation';
import { type Generated, type GenerateOptions, SCALES } from './scale';

/**
 * Fills an empty register with an invented city or nation: the same rows for the same seed, whatever the machine. Indexes
 * of the large tables are taken off meanwhile; when it fails, what it wrote is removed and they are put back. A database
 * in which it was killed is to be dropped.
 * @throws Error when there are agents already.
 */
export async function generate(databaseUrl: string, options: GenerateOptions): Promise<Generated> {
  const connections = new Connections(databaseUrl);
  try {
    const client = await connections.next();
    if (await hasAgents(client))
      throw new Error('there are agents already: generate fills an empty register only');
    const whole = SCALES[options.scale];
    const agents = options.agents ?? whole.agents;
    const share = (amount: number): number => Math.ceil((amount * agents) / whole.agents);
    return await new Generation(connections, client, {
      ...options,
      isNation: options.scale === 'nation',
      agents,
      participants: share(whole.participants),
      lines: share(whole.lines),
    }).run();
  } finally {
    await connections.end();
  }
}
