import { POPULATION_DEFINITIONS } from '../../offices/core/population-figure';
import { ceiling, floor, ratio } from '../../shared/ratio';

export const TARGET_MEASURES = ['participation', 'pension-coverage'] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** Of whom a rate is: figures of two definitions are never compared. */
export const TARGET_POPULATIONS = [...POPULATION_DEFINITIONS, 'past-retirement-age'] as const;
export type TargetPopulation = (typeof TARGET_POPULATIONS)[number];

const DEFINITIONS_OF: Readonly<Record<TargetMeasure, readonly TargetPopulation[]>> = {
  participation: POPULATION_DEFINITIONS,
  'pension-coverage': ['past-retirement-age'],
};

/** Whether a rate of the measure can be one of people who are counted by that definition. */
export const isDefinitionOf = (measure: TargetMeasure, definition: TargetPopulation): boolean =>
  DEFINITIONS_OF[measure].includes(definition);

/** In basis points: nobody can be asked for more than everyone. */
export const MAX_RATE_BP = 10_000;
/** More than any country has, and exact in every product with a rate. */
export const MAX_PEOPLE = 1_000_000_000;

/** The fewest people that are at least the rate of the population. */
export const goalOf = (rateBp: bigint, population: bigint): bigint =>
  ceiling(ratio(rateBp * population, 10_000n));

/** A part in basis points of the whole, rounded down: 10,000 is all of it and not nearly all of it. */
export const shareBp = (part: bigint, whole: bigint): bigint => floor({ num: part * 10_000n, den: whole });
