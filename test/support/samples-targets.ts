import { type FullOffice, UNIT_CODE } from '../factories/full-office';
import type { Sample } from './samples';

/** The office's own target is one of pension coverage, so that something can be reported of it. */
export function targetSamples({ id }: FullOffice): Record<string, Sample> {
  const source = 'Kế hoạch 56/KH-UBND ngày 18/02/2022';
  const population = { people: 3_000, countedOn: '2025-04-01' };
  const target = {
    officeId: id('office'),
    administrativeUnitCode: UNIT_CODE,
    year: 2025,
    measure: 'participation',
    rateBp: 300,
    population: { ...population, definition: 'farmers-and-informal-workers' },
    source,
  };
  return {
    createTarget: {
      bodies: [
        target,
        {
          ...target,
          measure: 'pension-coverage',
          population: { ...population, definition: 'past-retirement-age' },
        },
      ],
    },
    changeTarget: { bodies: [{ rateBp: 310, population, source }] },
    addTargetReport: { bodies: [{ reportedOn: '2025-12-31', people: 220, source: 'Báo cáo quý 4' }] },
  };
}
