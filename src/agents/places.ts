import { Injectable } from '@nestjs/common';
import { AdministrativeUnitsRepository } from '../offices/administrative-units.repository';
import { DomainError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';

/** A code names different units at different times, so it is asked about together with a day. */
@Injectable()
export class Places {
  constructor(private readonly units: AdministrativeUnitsRepository) {}

  /** @throws DomainError `administrative-unit-not-found`, of the field `administrativeUnitCode`. */
  async require(code: string, day: LocalDate): Promise<void> {
    if (await this.units.exists(code, day)) return;
    const detail = `No administrative unit has this code on ${day}.`;
    throw new DomainError('invalid', 'administrative-unit-not-found', detail, [
      { pointer: '/administrativeUnitCode', code: 'administrative-unit-not-found', detail },
    ]);
  }
}
