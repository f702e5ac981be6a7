import { Client } from 'pg';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import type { Judged } from '../../src/evaluations/judging.service';
import type { EvaluationPolicy } from '../../src/evaluations/evaluation-policy.entity';
import type { EvaluationRun } from '../../src/evaluations/evaluation-run.entity';
import { PoliciesRepository } from '../../src/evaluations/policies.repository';
import { RunsService } from '../../src/evaluations/runs.service';
import { VerificationService } from '../../src/evaluations/verification.service';
import { sha256 } from '../../src/evaluations/digest';
import { parsePeriod } from '../../src/shared/period';
import { type TestApp, startApp } from '../support/app';
import { createTestDatabase, databaseUrl, query } from '../support/database';
import { workOff } from '../support/evaluating';
import { loadShuffledDemo, loadSmallDemo } from './demo-world';

/** The period that the fault tests evaluate, and the one before, which every world has evaluated already. */
export const PERIOD = '2026-H1';
export const CUTOFF = '2026-07-04T19:00:00.000Z';
const BEFORE = { period: '2025-H2', cutoff: '2026-01-04T19:00:00.000Z' };
export const ROOT_CODE = '00100';

/** Held while a template is made: several test files want it, one makes it. */
const MAKING = 560_290;

const TEMPLATES = { ordered: loadSmallDemo, shuffled: loadShuffledDemo };
export type TemplateName = keyof typeof TEMPLATES;

async function evaluateBefore(app: TestApp, officeId: number): Promise<EvaluationRun> {
  const request = {
    period: BEFORE.period,
    officeId,
    knowledgeCutoff: new Date(BEFORE.cutoff),
    requestedBy: null,
  };
  const run = await app.services.get(RunsService, { strict: false }).request({ officeId }, request);
  await workOff(app.services, app.sql);
  const [row] = await app.sql<EvaluationRun>('SELECT id, state FROM evaluation_runs WHERE id = $1', [run.id]);
  if (row?.state !== 'completed') throw new Error(`the run of the period before is ${row?.state}`);
  return row;
}

/** The verdicts of the period by another way than the runs take: fact by fact, through the pure core. */
async function reference(app: TestApp, officeId: number, previous: EvaluationRun): Promise<Judged[]> {
  const get = <T>(token: new (...parameters: never[]) => T): T => app.services.get(token, { strict: false });
  const period = parsePeriod(PERIOD);
  const policies = get(PoliciesRepository);
  const policy = (await policies.findInForce(period.kind, period.start))!;
  const verification = get(VerificationService);
  const run = {
    period: PERIOD,
    officeId,
    policyId: policy.id,
    knowledgeCutoff: new Date(CUTOFF),
    previousRunId: previous.id,
  } as EvaluationRun;
  const agents = await app.sql<{ id: number; code: string }>(
    `SELECT id, code FROM agents WHERE id IN (
       SELECT agent_id FROM contract_spans WHERE kind = 'effective' AND recorded_at <= $1
         AND coalesce(superseded_at, 'infinity') > $1
         AND daterange(starts_on, ends_on, '[]') && daterange($2, $3, '[]'))`,
    [CUTOFF, period.start, period.end],
  );
  const judged: Judged[] = [];
  for (const agent of agents) judged.push(await verification.recompute(run, agent));
  await keep(app, policy, judged);
  return judged;
}

/** Stores the reference beside the facts, so that every copy of the template has it. */
async function keep(app: TestApp, policy: EvaluationPolicy, judged: readonly Judged[]): Promise<void> {
  const rows = judged.map(({ verdict, inputHash, verdictHash }) => ({
    agent_code: verdict.agent,
    input_hash: inputHash,
    verdict_hash: verdictHash,
    rules: verdict.outcomes
      .filter(({ result, recommends }) => result === 'raised' && recommends !== 'commendation')
      .map(({ rule }) => rule),
  }));
  await app.sql(
    `CREATE TABLE reference_verdicts
       (agent_code text PRIMARY KEY, input_hash text NOT NULL, verdict_hash text NOT NULL, rules text[] NOT NULL)`,
  );
  await app.sql(
    `INSERT INTO reference_verdicts SELECT * FROM json_to_recordset($1::json)
       AS row (agent_code text, input_hash text, verdict_hash text, rules text[])`,
    [JSON.stringify(rows)],
  );
  const sorted = [...rows].sort((a, b) => (a.agent_code < b.agent_code ? -1 : 1));
  const digest = (column: 'input_hash' | 'verdict_hash') =>
    sha256(
      [
        `${policy.kind} ${PERIOD} ${policy.bodyHash}`,
        ...sorted.map((row) => `${row.agent_code} ${row[column]}`),
      ].join('\n'),
    );
  await app.sql(
    `CREATE TABLE reference_digests AS SELECT $1::text AS input_digest, $2::text AS verdict_digest`,
    [digest('input_hash'), digest('verdict_hash')],
  );
}

async function make(name: TemplateName, database: string): Promise<void> {
  await query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  const handle = await createTestDatabase(undefined, database);
  try {
    await TEMPLATES[name](handle.url);
    await installDefaultPolicies({
      rows: <Row>(text: string, values?: readonly unknown[]) => handle.sql<Row>(text, values),
    });
    const app = await startApp({}, { database: handle });
    try {
      const [root] = await app.sql<{ id: number }>('SELECT id FROM offices WHERE code = $1', [ROOT_CODE]);
      const previous = await evaluateBefore(app, root!.id);
      await reference(app, root!.id, previous);
    } finally {
      await app.stop();
    }
  } finally {
    await handle.close();
  }
}

/**
 * The name of a database to copy: facts, policies, a completed run of the period before, and in `reference_verdicts` and
 * `reference_digests` what a run of the period must come to. It is made once in a run of the tests.
 */
export async function faultTemplate(name: TemplateName): Promise<string> {
  const database = `fault_template_${name}`;
  const mark = process.env['TEST_DATA_DIR'] ?? '';
  const client = new Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MAKING]);
    const { rows } = await client.query<{ mark: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = $1`,
      [database],
    );
    if (rows[0]?.mark !== mark) {
      await make(name, database);
      await client.query(`COMMENT ON DATABASE ${database} IS '${mark.replaceAll("'", "''")}'`);
    }
    return database;
  } finally {
    await client.end();
  }
}
