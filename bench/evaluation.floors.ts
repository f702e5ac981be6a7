import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import type { Period } from '../src/shared/period';
import type { CountingParameters } from '../src/evaluations/core/facts';
import { ownLineSums, ownRecords } from './floors/own.sql';
import { scan } from './floors/scan.sql';
import {
  createTargets,
  criteriaIn,
  criteriaOut,
  emptyTargets,
  verdictsIn,
  verdictsOut,
} from './floors/writing.sql';

export interface Asked {
  readonly period: Period;
  readonly cutoff: Date;
  readonly parameters: CountingParameters;
}

interface Figure {
  readonly agentId: number;
  readonly measure: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** What the floors need of the connection to be at their best: memory to sort in, no compilation of short statements. */
export async function prepareFloors(client: Client): Promise<void> {
  await client.query(`SET work_mem = '64MB'; SET jit = off; ${createTargets}`);
}

export const bareScan = (client: Client): Promise<unknown> => client.query(scan);

/** Every measure of every agent, by the statements of the floor. */
export async function ownFigures(
  client: Client,
  { period, cutoff, parameters: p }: Asked,
): Promise<Figure[]> {
  const days = [cutoff, period.start, period.end];
  const policy = [
    p.graceDays,
    p.returnAfterMonths,
    p.remittanceDueWorkingDays,
    p.withheldDays,
    p.handoverGraceDays,
  ];
  const sums = await client.query<Figure>(ownLineSums, [...days, ...policy]);
  const records = await client.query<Figure>(ownRecords, days);
  return [...sums.rows, ...records.rows];
}

/** The rows that a run wrote, as COPY gives them. */
export interface Written {
  readonly verdicts: Buffer;
  readonly criteria: Buffer;
}

export async function writtenBy(client: Client, runId: number): Promise<Written> {
  const verdicts = await buffer(client.query(to(verdictsOut(runId))));
  return { verdicts, criteria: await buffer(client.query(to(criteriaOut(runId)))) };
}

/** Writes the same rows again with COPY, in one transaction; `emptyCopies` takes them away. */
export async function copyBack(client: Client, { verdicts, criteria }: Written): Promise<void> {
  await client.query('BEGIN');
  await pipeline(Readable.from([verdicts]), client.query(from(verdictsIn)));
  await pipeline(Readable.from([criteria]), client.query(from(criteriaIn)));
  await client.query('COMMIT');
}

export const emptyCopies = (client: Client): Promise<unknown> => client.query(emptyTargets);

interface Criterion {
  readonly agentId: number;
  readonly measure: string;
  readonly numerator: string;
  readonly num: string;
  readonly den: string;
}

const QUOTA_MEASURES = new Set(['new-participants', 'collection']);

/**
 * Compares the figures of the floor with those that the run stored, exactly. @throws Error when one differs: a floor
 * that computes something else is none.
 */
export async function requireSameFigures(
  client: Client,
  runId: number,
  figures: readonly Figure[],
): Promise<void> {
  const byKey = new Map(figures.map((figure) => [`${figure.agentId} ${figure.measure}`, figure]));
  const figure = (agentId: number, measure: string, side: 'numerator' | 'denominator'): bigint =>
    BigInt(byKey.get(`${agentId} ${measure}`)?.[side] ?? 0);
  const { rows } = await client.query<Criterion>(
    `SELECT evaluation.agent_id AS "agentId", measure, numerator, denominator_num AS num, denominator_den AS den
     FROM evaluation_criteria criterion JOIN evaluations evaluation ON evaluation.id = criterion.evaluation_id
     WHERE evaluation.run_id = $1`,
    [runId],
  );
  const wrong = rows.filter(({ agentId, measure, numerator, num, den }) => {
    const own = figure(agentId, measure === 'complaints' ? 'complaints-upheld' : measure, 'numerator');
    const [ownNum, ownDen] = QUOTA_MEASURES.has(measure)
      ? [
          figure(agentId, `quota:${measure}`, 'numerator'),
          figure(agentId, `quota:${measure}`, 'denominator') || 1n,
        ]
      : [figure(agentId, measure, 'denominator'), 1n];
    return own !== BigInt(numerator) || ownNum * BigInt(den) !== BigInt(num) * ownDen;
  });
  if (rows.length === 0 || wrong.length > 0)
    throw new Error(
      `the floor differs from the run in ${wrong.length} of ${rows.length} figures: ${JSON.stringify(wrong[0])}`,
    );
}
