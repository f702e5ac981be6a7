import { Client } from 'pg';
import type { Response } from 'supertest';
import { publicId } from '../../src/http/public-id';
import type { RunState } from '../../src/evaluations/core/run-state';
import type { Checkpoint } from '../../src/queue/checkpoint';
import { Queues } from '../../src/queue/queues';
import { CUTOFF, PERIOD, ROOT_CODE, type TemplateName, faultTemplate } from '../factories/fault-template';
import { type SignedIn, type TestApp, startApp } from './app';
import { createTestDatabase } from './database';
import { type PrivateServer, startPrivateRedis } from './private-servers';
import { type Truthy, waitFor } from './wait-for';
import { type WorkerProcess, startWorkerProcess } from './worker-process';

/** What the oracle looks at of a run. */
export interface RunRow {
  readonly id: number;
  readonly state: RunState;
  readonly input_digest: string | null;
  readonly verdict_digest: string | null;
  readonly error_code: string | null;
}

interface WorldOptions {
  readonly template?: TemplateName;
  /** A Redis of its own, to be stopped or flushed. */
  readonly ownRedis?: boolean;
}

function requireStatus({ status, text }: Response, wanted: number): void {
  if (status !== wanted) throw new Error(`the API answered ${status}: ${text}`);
}

/** Generous: the machine may be busy with other tests. */
const PATIENCE = 40_000;

/**
 * One installation: a database of its own with the facts of a small city, the API in this process, and as many worker
 * processes as the test starts. It keeps count of what the API accepted, for the oracle. One at a time in a test file:
 * transactions belong to the application that was started last in the process.
 */
export class FaultWorld {
  /** Ids of the runs that were asked for and accepted, and how many retries were. */
  readonly accepted = { runs: new Set<number>(), retries: 0 };
  private readonly workers: WorkerProcess[] = [];

  private constructor(
    readonly app: TestApp,
    readonly officeId: number,
    private readonly supervisor: SignedIn,
    private readonly ownRedis: PrivateServer | undefined,
  ) {}

  static async start({ template = 'ordered', ownRedis = false }: WorldOptions = {}): Promise<FaultWorld> {
    const name = await faultTemplate(template);
    const redis = ownRedis ? await startPrivateRedis() : undefined;
    const database = await createTestDatabase(name);
    try {
      const app = await startApp(redis ? { redisUrl: redis.url } : {}, { database });
      const [root] = await app.sql<{ id: number }>('SELECT id FROM offices WHERE code = $1', [ROOT_CODE]);
      return new FaultWorld(app, root!.id, await app.as('supervisor', root!.id), redis);
    } catch (error) {
      await redis?.remove();
      await database.drop();
      throw error;
    }
  }

  get redis(): PrivateServer {
    if (!this.ownRedis) throw new Error('the Redis of this world is shared with other tests');
    return this.ownRedis;
  }

  /** A worker process on this installation. */
  startWorker(variables: Record<string, string> = {}): WorkerProcess {
    const { env } = this.app;
    const worker = startWorkerProcess({
      DATABASE_URL: env.databaseUrl,
      REDIS_URL: env.redisUrl,
      QUEUE_PREFIX: env.queuePrefix,
      LEASE_SECONDS: '2',
      RECONCILE_SECONDS: '1',
      ...variables,
    });
    this.workers.push(worker);
    return worker;
  }

  /** Lets a worker work until it kills itself at the step. */
  async killedAt(step: Checkpoint, variables: Record<string, string> = {}): Promise<void> {
    const worker = this.startWorker({ ...variables, CRASH_AT: step });
    let outcome: number | string | undefined;
    void worker.ended.then((end) => (outcome = end));
    await this.until(`a worker's end at ${step}`, () => Promise.resolve(outcome));
    if (outcome !== 'SIGKILL') throw new Error(`ended by ${outcome}, not at ${step}: ${worker.log()}`);
  }

  /** Asks for the run of the period over HTTP. @returns its database id. */
  async request(officeId = this.officeId): Promise<number> {
    const answer = await this.supervisor.post('/v1/evaluation-runs').send({
      period: PERIOD,
      officeId: publicId.encode('office', officeId),
      knowledgeCutoff: CUTOFF,
    });
    requireStatus(answer, 202);
    const id = publicId.decode('evaluation-run', (answer.body as { id: string }).id)!;
    this.accepted.runs.add(id);
    return id;
  }

  /** The run as the API shows it. */
  async look(id: number): Promise<Record<string, unknown>> {
    const answer = await this.supervisor.get(`/v1/evaluation-runs/${publicId.encode('evaluation-run', id)}`);
    requireStatus(answer, 200);
    return answer.body as Record<string, unknown>;
  }

  async retry(id: number): Promise<void> {
    const run = publicId.encode('evaluation-run', id);
    const answer = await this.supervisor.post(`/v1/evaluation-runs/${run}/retry`).send({});
    requireStatus(answer, 202);
    this.accepted.retries += 1;
  }

  async row(id: number): Promise<RunRow> {
    const rows = await this.app.sql<RunRow>(
      'SELECT id, state, input_digest, verdict_digest, error_code FROM evaluation_runs WHERE id = $1',
      [id],
    );
    return rows[0]!;
  }

  /** How many rows there are: `evaluation_shards WHERE state = 'done'`. */
  async count(from: string): Promise<number> {
    return (await this.app.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]!.n;
  }

  /** As `waitFor`, with the patience of fault tests; a failure tells what the workers said. */
  async until<T>(what: string, condition: () => Promise<T>): Promise<Truthy<T>> {
    try {
      return await waitFor(condition, { timeout: PATIENCE, what });
    } catch (error) {
      const logs = this.workers.map((worker, i) => `worker ${i + 1}:\n${worker.log()}`).join('\n');
      throw new Error(`${(error as Error).message}\n${logs}`, { cause: error });
    }
  }

  untilIn(id: number, state: RunState): Promise<RunRow> {
    return this.until(`run ${state}`, async () => {
      const row = await this.row(id);
      return row.state === state && row;
    });
  }

  /** The queues, to look into and to deliver jobs once more. */
  get queues(): Queues {
    return this.app.services.get(Queues, { strict: false });
  }

  /**
   * Whatever reads the table waits, until the returned function is called: `quotas` holds whoever counts a shard,
   * `flags` whoever closes a run.
   */
  async hold(table: 'quotas' | 'flags'): Promise<() => Promise<void>> {
    const client = new Client({ connectionString: this.app.database.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    return () => client.end();
  }

  /** Ends everything, also what a failed test left running. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.app.stop();
    await this.app.database.drop();
    await this.ownRedis?.remove();
  }
}
