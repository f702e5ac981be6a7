import { Pool } from 'pg';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import type { Facts } from '../../src/evaluations/core/facts';
import type { EvaluationRun } from '../../src/evaluations/evaluation-run.entity';
import { RunSweep } from '../../src/evaluations/run-sweep';
import { RunsService } from '../../src/evaluations/runs.service';
import { RunsProcessor } from '../../src/evaluations/runs.processor';
import { ShardsRepository } from '../../src/evaluations/shards.repository';
import { ALPHA, BETA, GAMMA, aContract } from '../factories/evaluation-facts';
import { loadFacts } from '../factories/load-facts';
import { randomFacts } from '../factories/random-facts';
import { type TestApp, startApp } from '../support/app';
import { twoYearsEarlier, workOff } from '../support/evaluating';
import { waitFor } from '../support/wait-for';

const PERIOD = '2024-H1';
/** The cutoff of the random worlds, two years earlier, and one that knows all of their facts. */
const CUTOFF = new Date('2024-07-20T12:00:00Z');
const LATER = new Date('2024-07-25T00:00:00Z');

const world = (seed: number): Facts => {
  const facts = randomFacts(seed);
  const contracts = [ALPHA, BETA, GAMMA].map((agent) => aContract(agent));
  return twoYearsEarlier({ ...facts, contracts });
};

const shuffled = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, list]) => [name, [...(list as unknown[])].reverse()]),
  ) as unknown as Facts;

describe('evaluation runs', () => {
  let app: TestApp;
  let root: number;
  let offices: number[];

  /** Three agents, each in a shard and under an office of its own, below a region, below the root. */
  async function start(facts: Facts, isSpread = true): Promise<void> {
    app = await startApp({ leaseSeconds: 1, ...(isSpread && { shardAgents: 1 }) });
    root = await app.rootOffice();
    const insertOffice = (code: string, parent: number) =>
      app.sql<{ id: number }>(
        `INSERT INTO offices (code, name, level, parent_id, valid_from)
         VALUES ($1, $1, 'grassroots', $2, '2010-01-01') RETURNING id`,
        [code, parent],
      );
    const [region] = await insertOffice('01000', root);
    const agents = await loadFacts(app.sql, facts);
    offices = [region!.id];
    for (const [i, { id }] of agents.entries()) {
      const [office] = isSpread ? await insertOffice(`0110${i}`, region!.id) : [region];
      offices.push(office!.id);
      for (const table of ['agents', 'contracts', 'contract_spans'])
        await app.sql(
          `UPDATE ${table} SET office_id = $2 WHERE ${table === 'agents' ? 'id' : 'agent_id'} = $1`,
          [id, office!.id],
        );
    }
    await installDefaultPolicies({
      rows: <Row>(text: string, values?: readonly unknown[]) => app.sql<Row>(text, values),
    });
  }
  afterEach(() => app.stop());

  const request = (cutoff: Date | undefined = CUTOFF, officeId = root): Promise<EvaluationRun> =>
    app.services
      .get(RunsService, { strict: false })
      .request({ officeId: root }, { period: PERIOD, officeId, knowledgeCutoff: cutoff, requestedBy: null });
  const stored = async (run: EvaluationRun): Promise<Record<string, unknown>> =>
    (await app.sql('SELECT * FROM evaluation_runs WHERE id = $1', [run.id]))[0]!;
  const count = async (table: string): Promise<number> =>
    (await app.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

  async function completed(cutoff = CUTOFF, officeId = root): Promise<Record<string, unknown>> {
    const run = await request(cutoff, officeId);
    await workOff(app.services, app.sql);
    const row = await stored(run);
    expect(row['error_detail']).toBeNull();
    expect(row['state']).toBe('completed');
    return row;
  }
  const digests = (run: Record<string, unknown>) => [run['input_digest'], run['verdict_digest']];

  it('gives the same digests in any order of arrival, in one shard or many, and again after late facts', async () => {
    await start(world(7));
    const first = await completed();
    expect(await count(`evaluation_shards WHERE run_id = ${String(first['id'])}`)).toBe(3);
    const known = await completed(LATER);
    expect(digests(known)).not.toEqual(digests(first));
    // Late facts: everything is paid twice, and told now.
    await app.sql(
      `WITH late AS (INSERT INTO source_systems (code) VALUES ('late') RETURNING id, code)
       INSERT INTO contribution_lines (source_system_id, receipt_no, line_no, agent_id, participant_id, kind, payment_mode,
         support_class, covered_from, covered_to, contribution_income, participant_amount, state_subsidy, local_subsidy,
         other_subsidy, collected_on, fingerprint)
       SELECT late.id, line.receipt_no || source.code, line_no, agent_id, participant_id, kind, payment_mode,
         support_class, covered_from, covered_to, contribution_income, participant_amount, 0, 0, 0, collected_on,
         line_fingerprint(late.code, line.receipt_no || source.code, line_no, covered_from, covered_to,
           participant_amount, collected_on)
       FROM late, contribution_lines line JOIN source_systems source ON source.id = line.source_system_id`,
    );
    await app.sql(`UPDATE contract_spans SET superseded_at = now() WHERE superseded_at IS NULL`);
    expect(digests(await completed(CUTOFF, offices[0]))).toEqual(digests(first));
    await app.stop();

    await start(shuffled(world(7)), false);
    const again = await completed();
    expect(await count('evaluation_shards')).toBe(1);
    expect(digests(again)).toEqual(digests(first));
  });

  it('ranks every agent once, the best first and those not rated last', async () => {
    await start(world(3));
    await completed();
    const ranking = await app.sql<{ rank: number; score: number | null; agent_code: string }>(
      'SELECT rank, score, agent_code FROM evaluation_ranks JOIN evaluations ON id = evaluation_id ORDER BY rank',
    );
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    const scores = ranking.map(({ score }) => score ?? -1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(await count('evaluation_criteria')).toBeGreaterThan(3 * 5);
  });

  it('is one run however many ask for it at once', async () => {
    await start(world(1));
    const asked = await Promise.all(Array.from({ length: 10 }, () => request()));
    const newest = await Promise.all(Array.from({ length: 5 }, () => request(undefined)));
    expect(new Set([...asked, ...newest].map(({ id }) => id)).size).toBe(1);
    expect(await count(`outbox WHERE job = 'evaluation-run-prepare'`)).toBe(1);
    await workOff(app.services, app.sql);
    const revision = await request(LATER);
    expect(revision.revisionOf).toBe(asked[0]!.id);
  });

  it('refuses a cutoff before the period is over in Hanoi, and one in the future', async () => {
    await start(world(1));
    await expect(request(new Date('2024-06-30T16:59:59.999Z'))).rejects.toMatchObject({
      code: 'knowledge-cutoff-before-period-end',
    });
    expect(await request(new Date('2024-06-30T17:00:00.000Z'))).toMatchObject({ state: 'queued' });
    await expect(request(new Date('2199-01-01T00:00:00Z'))).rejects.toMatchObject({
      code: 'knowledge-cutoff-in-future',
    });
  });

  it('lets one fence win: a worker that lost its lease writes nothing', async () => {
    await start(world(2));
    const run = await request();
    await workOff(app.services, app.sql, ['evaluation-run-prepare']);
    await app.sql(`UPDATE outbox SET sent_at = now()`);
    const key = { runId: run.id, shardNo: 1 };
    const processor = app.services.get(RunsProcessor, { strict: false });
    const holder = new Pool({ connectionString: app.database.url, max: 1 });
    const held = await holder.connect();
    await held.query('BEGIN');
    await held.query('LOCK TABLE contract_spans IN ACCESS EXCLUSIVE MODE');
    const both = [processor.evaluate(key)];
    const fenceIs = async (fence: number) =>
      (await count(`evaluation_shards WHERE shard_no = 1 AND fence = ${fence} AND state = 'leased'`)) === 1;
    await waitFor(() => fenceIs(1));
    // Delivered again while the lease holds: nothing to do.
    await processor.evaluate(key);
    expect(await fenceIs(1)).toBe(true);
    await app.sql(
      `UPDATE evaluation_shards SET lease_until = now() - interval '1 second' WHERE shard_no = 1`,
    );
    both.push(processor.evaluate(key));
    await waitFor(() => fenceIs(2));
    await held.query('COMMIT');
    held.release();
    await holder.end();
    await Promise.all(both);
    const [shard] = await app.sql('SELECT state, fence, crashes FROM evaluation_shards WHERE shard_no = 1');
    expect(shard).toEqual({ state: 'done', fence: 2, crashes: 1 });
    expect(await count('evaluations WHERE shard_no = 1')).toBe(1);
    // Done is done.
    await processor.evaluate(key);
    expect(await count('evaluations WHERE shard_no = 1')).toBe(1);
    const shards = app.services.get(ShardsRepository, { strict: false });
    const stale = { ...key, agentFrom: 0, agentTo: 0, fence: 1 };
    expect(await shards.finish(stale)).toBe(false);
    expect(await shards.renew(stale, 30)).toBe(false);
  });

  it('puts a poisoned shard aside while the others go on, and completes once it is mended', async () => {
    await start(world(4));
    // Parts of remittances whose sum no bigint holds.
    await app.sql(
      `WITH remittance AS (
         INSERT INTO remittances (source_system, reference, agent_id, remitted_on, amount, recorded_at)
         SELECT 'poison', n, line.agent_id, line.collected_on, 1, line.recorded_at FROM (VALUES ('1'), ('2')) AS of (n),
           (SELECT agent_id, collected_on, recorded_at FROM contribution_lines JOIN agents ON agents.id = agent_id AND code = '${BETA}'
            WHERE superseded_at IS NULL AND recorded_at < '2024-07-01' AND collected_on BETWEEN '2024-02-01' AND '2024-05-30'
            ORDER BY contribution_lines.id LIMIT 1) line
         RETURNING id, agent_id, remitted_on, recorded_at)
       INSERT INTO remittance_lines (line_id, remittance_id, amount, agent_id, collected_on, remitted_on, is_whole,
         recorded_at)
       SELECT (SELECT line.id FROM contribution_lines line JOIN agents ON agents.id = agent_id AND code = '${BETA}'
            WHERE superseded_at IS NULL AND recorded_at < '2024-07-01' AND collected_on BETWEEN '2024-02-01' AND '2024-05-30'
            ORDER BY line.id LIMIT 1),
         remittance.id, 9000000000000000000, agent_id, remitted_on, remitted_on, false, recorded_at FROM remittance`,
    );
    const run = await request();
    await workOff(app.services, app.sql);
    expect(await stored(run)).toMatchObject({
      state: 'needs-attention',
      error_code: 'shards-need-attention',
    });
    const shards = await app.sql<{ state: string; crashes: number; error_detail: string | null }>(
      'SELECT state, crashes, error_detail FROM evaluation_shards ORDER BY shard_no',
    );
    expect(shards.filter(({ state }) => state === 'done')).toHaveLength(2);
    expect(shards.find(({ state }) => state !== 'done')).toEqual({
      state: 'needs-attention',
      crashes: 3,
      error_detail: expect.stringContaining('out of range'),
    });
    expect(await count('flags')).toBe(0);

    await app.sql(`DELETE FROM remittance_lines WHERE amount = 9000000000000000000`);
    const service = app.services.get(RunsService, { strict: false });
    const supervisor = { userId: 1, username: 'x', role: 'supervisor', officeId: root };
    await service.retry(supervisor, run.id);
    await workOff(app.services, app.sql);
    expect(await stored(run)).toMatchObject({ state: 'completed', error_code: null });
    expect(await count('evaluations')).toBe(3);
  });

  it('stops when it is cancelled, and raises no flag', async () => {
    await start(world(5));
    const run = await request();
    await workOff(app.services, app.sql, ['evaluation-run-prepare']);
    await app.services.get(RunsProcessor, { strict: false }).evaluate({ runId: run.id, shardNo: 1 });
    const service = app.services.get(RunsService, { strict: false });
    const supervisor = { userId: 1, username: 'x', role: 'supervisor', officeId: root };
    expect(await service.cancel(supervisor, run.id)).toMatchObject({ state: 'cancelled' });
    await workOff(app.services, app.sql);
    expect(await count(`evaluation_shards WHERE state = 'waiting'`)).toBe(2);
    expect(await count('evaluations')).toBe(1);
    expect(await count('flags')).toBe(0);
    await expect(service.cancel(supervisor, run.id)).rejects.toMatchObject({ code: 'run-is-cancelled' });
    await expect(request()).rejects.toMatchObject({ code: 'run-is-cancelled' });
  });

  it('is cancelled in the middle of a statement, which is not waited for', async () => {
    await start(world(7));
    const run = await request();
    await workOff(app.services, app.sql, ['evaluation-run-prepare']);
    const other = new Pool({ connectionString: app.env.databaseUrl, max: 1 });
    try {
      const holder = await other.connect();
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE collected_sums IN ACCESS EXCLUSIVE MODE');
      const waiting = () =>
        holder.query(`SELECT FROM pg_locks WHERE NOT granted AND relation = 'collected_sums'::regclass`);
      const shard = app.services
        .get(RunsProcessor, { strict: false })
        .evaluate({ runId: run.id, shardNo: 1 });
      await waitFor(async () => (await waiting()).rowCount === 1, { what: 'the statement' });
      await app.services
        .get(RunsService, { strict: false })
        .cancel({ userId: 1, username: 'x', role: 'supervisor', officeId: root }, run.id);
      await shard;
      expect((await waiting()).rowCount).toBe(0);
      expect(await app.sql('SELECT state, error_detail FROM evaluation_shards WHERE shard_no = 1')).toEqual([
        { state: 'leased', error_detail: null },
      ]);
      holder.release(true);
    } finally {
      await other.end();
    }
  });

  it('is found by the sweep wherever its jobs were lost', async () => {
    await start(world(6));
    const run = await request();
    const sweep = app.services.get(RunSweep, { strict: false });
    const lose = () => app.sql('UPDATE outbox SET sent_at = now()');
    const found = (job: string) =>
      waitFor(
        async () => {
          await sweep.sweep();
          return (await count(`outbox WHERE sent_at IS NULL AND job = '${job}'`)) > 0;
        },
        { what: job },
      );
    await lose();
    await found('evaluation-run-prepare');
    await workOff(app.services, app.sql, ['evaluation-run-prepare']);
    await lose();
    await found('evaluation-shard');
    await sweep.sweep();
    expect(await count(`outbox WHERE sent_at IS NULL AND job = 'evaluation-shard'`)).toBe(3);
    // A worker takes one and dies.
    await app.services.get(ShardsRepository, { strict: false }).claim({ runId: run.id, shardNo: 2 }, 1);
    await workOff(app.services, app.sql, ['evaluation-shard']);
    await found('evaluation-shard');
    await workOff(app.services, app.sql, ['evaluation-shard']);
    await lose();
    await found('evaluation-run-finish');
    await workOff(app.services, app.sql);
    expect(await stored(run)).toMatchObject({ state: 'completed' });
    const [audited] = await app.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_events WHERE action = 'evaluation-run-completed'`,
    );
    expect(audited!.n).toBe(1);
  });
});
