import 'reflect-metadata';
import { BENCHES, WITHOUT_REGISTER } from './benches';
import { Cleanup } from './cleanup';
import { writeDocument } from './document';
import { fill, install } from './installation';
import { machine } from './machine';
import { type Comparison, goalText, resultOf, scaleName } from './measure';
import { type Plan, planOf } from './plan';
import { report } from './report';

interface Outcome {
  readonly comparisons: readonly Comparison[];
  readonly machine: string;
}

const note = (text: string): void => void process.stderr.write(`${text}\n`);

/** Sets everything up, runs the benches one after the other, and leaves nothing behind, however it ends. */
async function measure(plan: Plan): Promise<Outcome> {
  const cleanup = new Cleanup();
  const interrupted = (): void => void cleanup.run().then(() => process.exit(130));
  // They stay while the end lasts: without a listener the servers' own would end this process before.
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
  try {
    const installation = await install(plan, cleanup);
    if (!plan.names.every((name) => WITHOUT_REGISTER.has(name))) {
      note('filling the register');
      await fill(installation);
    }
    const comparisons: Comparison[] = [];
    for (const name of plan.names) {
      note(name);
      comparisons.push(...(await BENCHES.get(name)!(installation)));
    }
    return { comparisons, machine: await machine(installation) };
  } finally {
    await cleanup.run();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

/** Resolves to whether every goal was met that counts at this scale. */
async function main(): Promise<boolean> {
  const plan = planOf(process.argv.slice(2), [...BENCHES.keys()]);
  const outcome = await measure(plan);
  const scale = scaleName(plan.scale, plan.agents);
  const results = outcome.comparisons.map((comparison) => resultOf(comparison, scale));
  const told = plan.asJson
    ? JSON.stringify(results, null, 2)
    : `${scale}: ${outcome.machine}\n\n${report(outcome.comparisons)}`;
  process.stdout.write(`${told}\n`);
  if (plan.writes) writeDocument(plan.scale, `${outcome.machine}.`, outcome.comparisons);
  const missed = outcome.comparisons.filter((_, index) => !results[index]!.met);
  for (const { name, goal } of missed)
    note(
      `${name}: ${results.find((result) => result.name === name)!.ratio} misses the goal of ${goalText(goal)}`,
    );
  return missed.length === 0 || plan.agents !== undefined;
}

main().then(
  (met) => process.exit(met ? 0 : 1),
  (error: unknown) => {
    note(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
