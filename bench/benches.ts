import { benchBoot } from './boot.bench';
import { benchCoverages } from './coverages.bench';
import { benchCutoff } from './cutoff.bench';
import { benchEvaluation } from './evaluation.bench';
import type { Installation } from './installation';
import { benchIntake } from './intake.bench';
import { benchList } from './list.bench';
import type { Comparison } from './measure';
import { benchMemory } from './memory.bench';
import { benchPlanning } from './planning.bench';
import { benchReplay } from './replay.bench';
import { benchScorecard } from './scorecard.bench';
import { benchWorkers } from './workers.bench';

export type Bench = (installation: Installation) => Promise<Comparison[]>;

/** Benches that make a register of their own. */
export const WITHOUT_REGISTER: ReadonlySet<string> = new Set(['planning']);

/**
 * Every bench by its name, in the order in which they run. One may make several comparisons. Those that only read stand
 * before those that send lines, which a nation keeps.
 */
export const BENCHES: ReadonlyMap<string, Bench> = new Map([
  ['evaluation', benchEvaluation],
  ['cutoff', benchCutoff],
  ['workers', benchWorkers],
  ['intake', benchIntake],
  ['coverages', benchCoverages],
  ['replay', benchReplay],
  ['list', benchList],
  ['scorecard', benchScorecard],
  ['planning', benchPlanning],
  ['memory', benchMemory],
  ['boot', benchBoot],
]);
