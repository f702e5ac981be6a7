import { DEFAULT_HALF_YEAR_POLICY } from '../src/evaluations/core/default-policy';
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
import { PERIOD, Runs, newestCutoff } from './runs';
import { type Stage, onStage } from './stage';

interface Sides {
  readonly run: number;
  readonly scan: number;
  readonly sql: number;
  readonly copy: number;
}

async function tried(stage: Stage): Promise<Sides[]> {
  const { client, plan } = stage;
  const runs = await Runs.on(stage, (await stage.api()).url);
  await stage.worker();
  const asked = { period: parsePeriod(PERIOD), parameters: DEFAULT_HALF_YEAR_POLICY.parameters };
  await prepareFloors(client);
  await runs.completePrevious();
  // One of each before the tries, for caches and statistics, which tell what is there by then.
  const first = await runs.complete(PERIOD, newestCutoff(0));
  await requireSameFigures(
    client,
    first,
    await ownFigures(client, { ...asked, cutoff: new Date(newestCutoff(0)) }),
  );
  const written = await writtenBy(client, first);
  await client.query('ANALYZE');

  const sides: Sides[] = [];
  for (let attempt = 1; attempt <= plan.tries; attempt++) {
    const cutoff = new Date(newestCutoff(attempt));
    const scan = await timed(() => bareScan(client));
    const sql = await timed(() => ownFigures(client, { ...asked, cutoff }));
    const copy = await timed(() => copyBack(client, written));
    await emptyCopies(client);
    const run = await timed(() => runs.complete(PERIOD, newestCutoff(attempt)));
    sides.push({ run, scan, sql, copy });
  }
  return sides;
}

/**
 * A whole run, from the request to its completion, over what it costs at least: looking at every line once, its
 * measures in the best SQL that we know, and the same with COPY of its verdicts. The last two say what jobs, shards,
 * scoring and flags add. Each run is a revision of the one before it.
 */
export async function benchEvaluation(installation: Installation): Promise<Comparison[]> {
  const sides = await onStage(installation, tried);
  const over = (floor: (side: Sides) => number): Try[] =>
    sides.map((side) => ({ floor: floor(side), measured: side.run }));
  return [
    {
      name: 'evaluation',
      title: 'whole run, one worker / one scan of all lines',
      unit: 'ms',
      goal: { atMost: 6 },
      tries: over(({ scan }) => scan),
    },
    {
      name: 'evaluation-sql',
      title: 'whole run, one worker / its measures by hand, in bare SQL',
      unit: 'ms',
      goal: { atMost: 1.15 },
      tries: over(({ sql }) => sql),
    },
    {
      name: 'evaluation-sql-and-copy',
      title: 'whole run, one worker / the same SQL, and COPY of its verdicts',
      unit: 'ms',
      goal: { atMost: 1.15 },
      tries: over(({ sql, copy }) => sql + copy),
    },
  ];
}
