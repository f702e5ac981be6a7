import { localDate } from '../shared/local-date';
import type { DemoCommune } from './organisations';
import { Random, mix } from './random';
import { type Table, recordedAt } from './tables';

const COUNTED_ON = localDate('2025-12-31');
const RECORDED_ON = localDate('2026-01-20');
const SOURCE = 'Số liệu minh họa của bản dùng thử, không có thật';

/**
 * How many people live in each commune, invented: of a size that Hanoi's communes have, and no more to be believed than the
 * agents there. Chance of its own, so that everything else of the city is as it is without them.
 */
export function populationTable(communes: readonly DemoCommune[], seed: number): Table {
  return {
    name: 'population_figures',
    columns: ['administrative_unit_code', 'definition', 'counted_on', 'people', 'source', 'recorded_at'],
    rows: communes.flatMap(({ code }) => {
      const random = new Random(mix(seed, Number(code), 22));
      const labourForce = random.between(12_000, 55_000);
      const informal = Math.floor((labourForce * random.between(25, 60)) / 100);
      return [
        [code, 'working-age-labour-force', COUNTED_ON, labourForce, SOURCE, recordedAt(RECORDED_ON)],
        [code, 'farmers-and-informal-workers', COUNTED_ON, informal, SOURCE, recordedAt(RECORDED_ON)],
      ];
    }),
  };
}
