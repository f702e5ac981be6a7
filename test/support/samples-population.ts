import { UNIT_CODE } from '../factories/full-office';
import type { Sample } from './samples';

/** Figures belong to no office. */
export function populationSamples(): Record<string, Sample> {
  const figure = {
    administrativeUnitCode: UNIT_CODE,
    definition: 'farmers-and-informal-workers',
    countedOn: '2025-12-31',
    people: 4_321,
    source: 'Cục Thống kê',
  };
  return { setPopulationFigures: { bodies: [{ mode: 'all-or-nothing', dryRun: false, items: [figure] }] } };
}
