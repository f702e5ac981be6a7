import type { PopulationDefinition } from '../../offices/core/population-figure';
import type { FieldError } from '../../shared/domain-error';
import type { FieldCode } from '../../shared/field-messages';
import type { PlanBasis } from './draw-up';

/** Bases that divide by people who were counted: without saying which people, they say nothing. */
const POPULATION_BASES: ReadonlySet<PlanBasis> = new Set(['labour-force', 'uncovered-potential']);

/** A basis of a plan, as far as it has to do with population. */
export interface PopulationBasis {
  readonly basis: PlanBasis;
  readonly population?: PopulationDefinition | undefined;
}

/** By which people a plan divides, and the place of the first of its bases that says so. */
export interface Population {
  readonly definition: PopulationDefinition;
  readonly position: number;
}

/** Undefined when the plan does not divide by population. Of bases without `populationErrors`. */
export function populationOf(bases: readonly PopulationBasis[]): Population | undefined {
  const position = bases.findIndex(({ population }) => population !== undefined);
  return position < 0 ? undefined : { definition: bases[position]!.population!, position };
}

/**
 * What is wrong with the people by which the bases of a plan divide: a basis that needs a definition says it, no other does,
 * and all of one plan say the same. Two denominators in one plan would be mixed without anybody noticing.
 */
export function populationErrors(bases: readonly PopulationBasis[]): FieldError[] {
  const first = populationOf(bases.filter(({ basis }) => POPULATION_BASES.has(basis)))?.definition;
  return bases.flatMap(({ basis, population }, position) => {
    const refuse = (code: FieldCode, detail: string): FieldError[] => [
      { pointer: `/bases/${position}/population`, code, detail },
    ];
    if (!POPULATION_BASES.has(basis))
      return population === undefined
        ? []
        : refuse('not-of-this-basis', `${basis} does not divide by people`);
    if (population === undefined) return refuse('required', `say by which people ${basis} divides`);
    return population === first
      ? []
      : refuse('mixed-populations', `another basis of the plan divides by ${first}`);
  });
}
