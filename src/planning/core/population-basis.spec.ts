import { type PopulationBasis, populationErrors, populationOf } from './population-basis';

const ALL = 'working-age-labour-force';
const INFORMAL = 'farmers-and-informal-workers';

interface Case {
  readonly what: string;
  readonly bases: readonly PopulationBasis[];
  readonly errors: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'bases without people', bases: [{ basis: 'staff' }, { basis: 'equal' }], errors: [] },
  { what: 'one definition', bases: [{ basis: 'labour-force', population: ALL }], errors: [] },
  {
    what: 'the same definition twice, beside another basis',
    bases: [
      { basis: 'points' },
      { basis: 'uncovered-potential', population: INFORMAL },
      { basis: 'labour-force', population: INFORMAL },
    ],
    errors: [],
  },
  {
    what: 'people that nobody names',
    bases: [{ basis: 'labour-force' }, { basis: 'uncovered-potential' }],
    errors: ['/bases/0/population required', '/bases/1/population required'],
  },
  {
    what: 'people where none are asked for',
    bases: [
      { basis: 'staff', population: ALL },
      { basis: 'labour-force', population: INFORMAL },
    ],
    errors: ['/bases/0/population not-of-this-basis'],
  },
  {
    what: 'two definitions in one plan',
    bases: [
      { basis: 'labour-force', population: ALL },
      { basis: 'staff' },
      { basis: 'uncovered-potential', population: INFORMAL },
    ],
    errors: ['/bases/2/population mixed-populations'],
  },
];

describe('populationErrors', () => {
  it.each(CASES)('of $what: $errors', ({ bases, errors }) => {
    expect(populationErrors(bases).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors);
  });
});

describe('populationOf', () => {
  it('is of the first basis that divides by people', () => {
    expect(populationOf([{ basis: 'staff' }, { basis: 'labour-force', population: ALL }])).toEqual({
      definition: ALL,
      position: 1,
    });
    expect(populationOf([{ basis: 'equal' }])).toBeUndefined();
  });
});
