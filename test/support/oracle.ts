import { verifyChain } from '../../src/audit/audit-chain';
import { publicId } from '../../src/http/public-id';
import { PERIOD } from '../factories/fault-template';
import type { FaultWorld } from './fault-world';

/** Nothing is on its way: no row to send, no lease, no run that somebody still works on. */
async function isQuiet(world: FaultWorld): Promise<boolean> {
  const restless = await Promise.all([
    world.count('outbox WHERE sent_at IS NULL'),
    world.count(`evaluation_shards WHERE state = 'leased'`),
    world.count(`evaluation_runs WHERE state IN ('queued', 'preparing', 'running')`),
  ]);
  return restless.every((n) => n === 0);
}

interface RunState {
  readonly id: number;
  readonly state: string;
  readonly evaluations: number;
  readonly agents: number;
  readonly openShards: number;
  readonly shardAgents: number;
}

/** Every run, with the numbers that must agree with one another. */
const runs = (world: FaultWorld) =>
  world.app.sql<RunState>(
    `SELECT id, state,
       (SELECT count(*)::int FROM evaluations WHERE run_id = run.id) AS evaluations,
       (SELECT count(DISTINCT agent_id)::int FROM evaluations WHERE run_id = run.id) AS agents,
       (SELECT count(*)::int FROM evaluation_shards WHERE run_id = run.id AND state <> 'done') AS "openShards",
       (SELECT coalesce(sum(agents_total), 0)::int FROM evaluation_shards WHERE run_id = run.id) AS "shardAgents"
     FROM evaluation_runs run WHERE period = '${PERIOD}' ORDER BY id`,
  );

/** Raised flags that no verdict of the period asks for, and those it asks for that are missing or there twice. */
const strayFlags = (world: FaultWorld) =>
  world.app.sql(
    `SELECT agent_id, rule, count(*)::int AS n FROM (
       SELECT agent_id, rule FROM flags WHERE period = '${PERIOD}' AND state <> 'withdrawn'
       UNION ALL
       SELECT DISTINCT agent_id, outcome->>'rule'
       FROM evaluations JOIN evaluation_runs run ON run.id = run_id AND run.state = 'completed',
         json_array_elements(outcomes) AS outcome
       WHERE evaluations.period = '${PERIOD}' AND outcome->>'result' = 'raised'
         AND outcome->>'recommends' <> 'commendation'
     ) both_sides GROUP BY agent_id, rule HAVING count(*) <> 2`,
  );

/** Verdicts that differ from those found fact by fact through the core. */
const wrongVerdicts = (world: FaultWorld) =>
  world.app.sql(
    `SELECT agent_code FROM evaluations LEFT JOIN reference_verdicts AS right_one USING (agent_code)
     WHERE evaluations.period = '${PERIOD}' AND (evaluations.input_hash, evaluations.verdict_hash)
       IS DISTINCT FROM (right_one.input_hash, right_one.verdict_hash)`,
  );

async function expectEffectsOnce(world: FaultWorld): Promise<void> {
  const found = await runs(world);
  expect(found.map(({ id }) => id)).toEqual([...world.accepted.runs].sort((a, b) => a - b));
  for (const { state, evaluations, agents, openShards, shardAgents } of found) {
    expect(agents).toBe(evaluations);
    if (state === 'completed')
      expect({ evaluations, openShards }).toEqual({ evaluations: shardAgents, openShards: 0 });
  }
  expect(await wrongVerdicts(world)).toEqual([]);
  expect(await strayFlags(world)).toEqual([]);
}

async function expectAudit(world: FaultWorld): Promise<void> {
  const events = await world.app.sql<{
    action: string;
    subject: string;
    details: { raised: number; withdrawn: number };
  }>('SELECT action, subject, details FROM audit_events');
  const told = (action: string) => events.filter((event) => event.action === `evaluation-run-${action}`);
  const subjects = (ids: readonly number[]) => ids.map((id) => publicId.encode('evaluation-run', id)).sort();
  const subjectsOf = (action: string) =>
    told(action)
      .map(({ subject }) => subject)
      .sort();
  const all = await world.app.sql<{ id: number; state: string }>('SELECT id, state FROM evaluation_runs');
  const completed = all.filter(({ state }) => state === 'completed');
  expect(subjectsOf('requested')).toEqual(subjects(all.map(({ id }) => id)));
  expect(subjectsOf('completed')).toEqual(subjects(completed.map(({ id }) => id)));
  expect(told('retried')).toHaveLength(world.accepted.retries);
  // A flag counts in its version how often a run raised, took over or withdrew it.
  const touched = told('completed').reduce((sum, { details }) => sum + details.raised + details.withdrawn, 0);
  const [flags] = await world.app.sql<{ touched: number }>(
    'SELECT coalesce(sum(version), 0)::int AS touched FROM flags',
  );
  expect(flags!.touched).toBe(touched);
  expect(await verifyChain({ first: async (text) => (await world.app.sql<never>(text))[0] })).toBeUndefined();
}

/**
 * What must hold after every fault, once all is quiet: each accepted request had exactly one effect and nothing else
 * had any; verdicts equal those recomputed from the facts; what was audited is what happened; nothing is stuck.
 */
export async function expectQuiet(world: FaultWorld): Promise<void> {
  await world.until('quiet', () => isQuiet(world));
  await expectEffectsOnce(world);
  await expectAudit(world);
}

/** The run is completed with the digests that the core finds by itself, and everything else holds too. */
export async function expectRightRun(world: FaultWorld, id: number): Promise<void> {
  const run = await world.untilIn(id, 'completed');
  const { input_digest, verdict_digest } = run;
  const [expected] = await world.app.sql('SELECT input_digest, verdict_digest FROM reference_digests');
  expect({ input_digest, verdict_digest }).toEqual(expected);
  expect(await world.count(`evaluations WHERE run_id = ${id}`)).toBe(await world.count('reference_verdicts'));
  await expectQuiet(world);
}
