import { Client } from 'pg';
import { RunsProcessor } from '../../src/evaluations/runs.processor';
import { RunsService } from '../../src/evaluations/runs.service';
import { asSystem } from '../../src/queue/system-context';
import { ClsService } from 'nestjs-cls';
import { PERIOD } from '../factories/fault-template';
import { workOff } from '../support/evaluating';
import { FaultWorld } from '../support/fault-world';

jest.setTimeout(60_000);

interface FlagRow {
  readonly agent_id: number;
  readonly state: string;
  readonly run_id: number;
}

describe('fault 10: a run that knows less is closed after one that knows more', () => {
  let world: FaultWorld;
  beforeEach(async () => {
    world = await FaultWorld.start();
  });
  afterEach(() => world.stop());

  const service = <T>(token: new (...parameters: never[]) => T): T =>
    world.app.services.get(token, { strict: false });
  /** A run whose agents are judged up to its closing. */
  async function judged(cutoff: string, officeId = world.officeId): Promise<number> {
    const request = { period: PERIOD, officeId, knowledgeCutoff: new Date(cutoff), requestedBy: null };
    const { id } = await service(RunsService).request({ officeId: world.officeId }, request);
    await workOff(world.app.services, world.app.sql, ['evaluation-run-prepare', 'evaluation-shard']);
    return id;
  }
  const close = (runId: number) =>
    asSystem(service(ClsService), undefined, () => service(RunsProcessor).finish({ runId }));
  const flags = () =>
    world.app.sql<FlagRow>(
      `SELECT agent_id, state, run_id FROM flags WHERE period = '${PERIOD}' ORDER BY id`,
    );
  /** It turns out that the agent had no contract. */
  const endContractOf = (agentId: number) =>
    world.app.sql(`UPDATE contract_spans SET superseded_at = '2026-07-10' WHERE agent_id = $1`, [agentId]);
  const waiting = (count: number) =>
    world.until(`${count} waiting for a lock`, async () => {
      const locked = `pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      return (await world.count(locked)) === count;
    });

  it.each(['one after the other', 'at the same time'])('%s: what is known later decides', async (how) => {
    await close(await judged('2026-07-04T19:00:00Z'));
    const [first] = await flags();
    const flagged = first!.agent_id;
    await endContractOf(flagged);
    const less = await judged('2026-07-05T19:00:00Z');
    const more = await judged('2026-07-15T19:00:00Z');
    if (how === 'at the same time') {
      const client = new Client({ connectionString: world.app.database.url });
      client.on('error', () => undefined);
      await client.connect();
      await client.query('BEGIN');
      await client.query('SELECT FROM flags WHERE agent_id = $1 FOR UPDATE', [flagged]);
      const closing = [close(more)];
      await waiting(1);
      closing.push(close(less));
      await waiting(2);
      await client.end();
      await Promise.all(closing);
    } else {
      await close(more);
      await close(less);
    }
    expect(await world.row(less)).toMatchObject({ state: 'completed' });
    expect(await world.row(more)).toMatchObject({ state: 'completed' });
    const found = await flags();
    const theirs = found.filter(({ agent_id }) => agent_id === flagged);
    expect(new Set(theirs.map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    const others = found.filter(({ agent_id }) => agent_id !== flagged);
    expect(others.length).toBeGreaterThan(0);
    expect(others).toEqual(others.map((flag) => ({ ...flag, state: 'raised', run_id: more })));
  });

  it('a run of the offices above withdraws what a run of an office below raised on an agent it does not find', async () => {
    const [office] = await world.app.sql<{ id: number }>(
      `SELECT office_id AS id FROM evaluations JOIN reference_verdicts USING (agent_code) WHERE rules <> '{}' LIMIT 1`,
    );
    await close(await judged('2026-07-04T19:00:00Z', office!.id));
    const [flag] = await flags();
    await endContractOf(flag!.agent_id);
    await close(await judged('2026-07-15T19:00:00Z'));
    const found = await flags();
    expect(found.find(({ agent_id }) => agent_id === flag!.agent_id)).toMatchObject({ state: 'withdrawn' });
    expect(found.some(({ state }) => state === 'raised')).toBe(true);
  });
});
