import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { DEFAULT_HALF_YEAR_POLICY } from '../src/evaluations/core/default-policy';
import { publicId } from '../src/http/public-id';
import { parsePeriod } from '../src/shared/period';
import {
  bareScan,
  copyBack,
  emptyCopies,
  ownFigures,
  prepareFloors,
  requireSameFigures,
  writtenBy,
} from './evaluation.floors';
import type { Installation } from './installation';
import { type Comparison, type Try, timed } from './measure';

const PERIOD = '2026-H1';
const CUTOFF = Date.parse('2026-07-04T19:00:00Z');
const PREVIOUS = ['2025-H2', '2026-01-04T19:00:00Z'] as const;
/** Milliseconds between two looks whether the run is completed, which is how exactly its end is known. */
const LOOK = 5;

/**
 * What the ratios may be at most on the demo's 174,000 lines. A scan of so few takes 25 ms from memory, so its goal only
 * keeps a run from getting slower by half: the measures alone, in the best SQL we know, cost some 40 scans, most of
 * it for putting the lines of every participant in order to find what fell due and who renewed. Six scans is the goal
 * from 6 million lines on, and not in reach until dues are kept in a table of their own as lines arrive. The other two
 * say what jobs, shards, scoring and flags add: they were 1.4 to 1.8 on two cores with other work on them.
 */
const GOALS = { scan: 100, sql: 2, sqlAndCopy: 2 } as const;

/** Runs asked for over HTTP by a supervisor who is signed in, and followed to their end. */
class Runs {
  private constructor(
    private readonly url: string,
    private readonly client: Client,
    private readonly token: string,
  ) {}

  static async signIn({ url, users, client }: Installation): Promise<Runs> {
    const { username, password } = users.find(({ role }) => role === 'supervisor')!;
    const answer = await post<{ accessToken: string }>(`${url}/v1/auth/login`, { username, password });
    return new Runs(url, client, answer.accessToken);
  }

  /** From the request to the commit that completes the run. Returns its id. */
  async complete(period: string, knowledgeCutoff: string): Promise<number> {
    const body = { period, knowledgeCutoff };
    const { id } = await post<{ id: string }>(`${this.url}/v1/evaluation-runs`, body, this.token);
    const runId = publicId.decode('evaluation-run', id)!;
    for (;;) {
      const { rows } = await this.client.query<{ state: string; detail: string | null }>({
        name: 'bench-run-state',
        text: 'SELECT state, error_detail AS detail FROM evaluation_runs WHERE id = $1',
        values: [runId],
      });
      const { state, detail } = rows[0]!;
      if (state === 'completed') return runId;
      if (state === 'needs-attention') throw new Error(`the run needs attention: ${detail}`);
      await pause(LOOK);
    }
  }
}

async function post<T>(url: string, body: object, token?: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as T;
}

interface Sides {
  readonly run: number;
  readonly scan: number;
  readonly sql: number;
  readonly copy: number;
}

/**
 * A whole run, from the request to its completion, over what it costs at least. Every try has a cutoff of its own, a
 * millisecond later, so that it is another run and counts everything again; each is a revision of the one before it.
 */
export async function benchEvaluation(installation: Installation, tries: number): Promise<Comparison[]> {
  const { client } = installation;
  const runs = await Runs.signIn(installation);
  const cutoffOf = (attempt: number): Date => new Date(CUTOFF + attempt);
  const asked = { period: parsePeriod(PERIOD), parameters: DEFAULT_HALF_YEAR_POLICY.parameters };
  await prepareFloors(client);
  await runs.complete(...PREVIOUS);
  // One of each before the tries, for caches and statistics, which tell what is there by then.
  const first = await runs.complete(PERIOD, cutoffOf(0).toISOString());
  await requireSameFigures(client, first, await ownFigures(client, { ...asked, cutoff: cutoffOf(0) }));
  const written = await writtenBy(client, first);
  await client.query('ANALYZE');

  const sides: Sides[] = [];
  for (let attempt = 1; attempt <= tries; attempt++) {
    const cutoff = cutoffOf(attempt);
    const scan = await timed(() => bareScan(client));
    const sql = await timed(() => ownFigures(client, { ...asked, cutoff }));
    const copy = await timed(() => copyBack(client, written));
    await emptyCopies(client);
    const run = await timed(() => runs.complete(PERIOD, cutoff.toISOString()));
    sides.push({ run, scan, sql, copy });
  }
  const over = (floor: (side: Sides) => number): Try[] =>
    sides.map((side) => ({ floor: floor(side), measured: side.run }));
  return [
    {
      name: 'evaluation',
      title: 'whole run / one scan of all lines',
      goal: GOALS.scan,
      tries: over(({ scan }) => scan),
    },
    {
      name: 'evaluation-sql',
      title: 'whole run / its measures by hand, in bare SQL',
      goal: GOALS.sql,
      tries: over(({ sql }) => sql),
    },
    {
      name: 'evaluation-sql-and-copy',
      title: 'whole run / the same, and COPY of its verdicts',
      goal: GOALS.sqlAndCopy,
      tries: over(({ sql, copy }) => sql + copy),
    },
  ];
}
