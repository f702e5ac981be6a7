import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { benchEvaluation } from './evaluation.bench';
import { type Installation, withInstallation } from './installation';
import { type Comparison, resultOf } from './measure';
import { report } from './report';

const LEAST_TRIES = 5;

type Bench = (installation: Installation, tries: number) => Promise<Comparison[]>;

const BENCHES: ReadonlyMap<string, Bench> = new Map([['evaluation', benchEvaluation]]);

interface Plan {
  readonly names: readonly string[];
  readonly tries: number;
  readonly asJson: boolean;
}

/** @throws Error for a name or number that makes no sense. */
function planOf(given: string[]): Plan {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, tries: { type: 'string', default: '7' } },
  });
  const unknown = positionals.find((name) => !BENCHES.has(name));
  if (unknown !== undefined)
    throw new Error(`there is no bench ${unknown}, only ${[...BENCHES.keys()].join(', ')}`);
  const tries = Number(values.tries);
  if (!Number.isInteger(tries) || tries < LEAST_TRIES)
    throw new Error(`--tries must be a whole number from ${LEAST_TRIES} on, not ${values.tries}`);
  return { names: positionals.length > 0 ? positionals : [...BENCHES.keys()], tries, asJson: values.json };
}

/** Runs the benches named, or all. Resolves to whether every goal was met. */
async function main(): Promise<boolean> {
  const { names, tries, asJson } = planOf(process.argv.slice(2));
  const comparisons = await withInstallation(async (installation) => {
    const all: Comparison[] = [];
    for (const name of names) all.push(...(await BENCHES.get(name)!(installation, tries)));
    return all;
  });
  const results = comparisons.map(resultOf);
  process.stdout.write(`${asJson ? JSON.stringify(results, null, 2) : report(comparisons)}\n`);
  const missed = results.filter(({ met }) => !met);
  for (const { name, ratio, goal } of missed)
    process.stderr.write(`${name}: ${ratio.toFixed(2)} misses the goal of ${goal}\n`);
  return missed.length === 0;
}

main().then(
  (met) => process.exit(met ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
