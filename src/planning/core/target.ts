import { floor } from '../../shared/ratio';

export const TARGET_MEASURES = ['participation', 'pension-coverage'] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** Of whom a rate is: figures of two definitions are never compared. */
export const POPULATION_DEFINITIONS = [
  'working-age-labour-force',
  'farmers-and-informal-workers',
  'past-retirement-age',
] as const;
export type PopulationDefinition = (typeof POPULATION_DEFINITIONS)[number];

const DEFINITIONS_OF: Readonly<Record<TargetMeasure, readonly PopulationDefinition[]>> = {
  participation: ['working-age-labour-force', 'farmers-and-informal-workers'],
  'pension-coverage': ['past-retirement-age'],
};

/** Whether a rate of the measure can be one of people who are counted by that definition. */
export const isDefinitionOf = (measure: TargetMeasure, definition: PopulationDefinition): boolean =>
  DEFINITIONS_OF[measure].includes(definition);

/** In basis points: nobody can be asked for more than everyone. */
export const MAX_RATE_BP = 10_000;
/** More than any country has, and exact in every product with a rate. */
export const MAX_PEOPLE = 1_000_000_000;

/** The fewest people that are at least the rate of the population. */
export const goalOf = (rateBp: bigint, population: bigint): bigint =>
  -floor({ num: -rateBp * population, den: 10_000n });

/** A part in basis points of the whole, rounded down: 10,000 is all of it and not nearly all of it. */
export const shareBp = (part: bigint, whole: bigint): bigint => floor({ num: part * 10_000n, den: whole });
