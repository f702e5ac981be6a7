import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { invalidFields } from '../http/validation';
import { DomainError, notFound } from '../shared/domain-error';
import { RemittanceIntakeService } from './remittance-intake.service';
import { RemittanceDetailDto, toRemittanceDto, toRemittedLineDto } from './remittances.dto';
import { RemittanceRow, RemittancesRepository } from './remittances.repository';

/** Single remittances. */
@Injectable()
export class RemittancesService {
  constructor(
    private readonly intake: RemittanceIntakeService,
    private readonly remittances: RemittancesRepository,
    private readonly sql: Sql,
  ) {}

  /** @throws DomainError `validation-failed`, `conflicting-remittance`. */
  async record(
    caller: Caller,
    sourceSystem: string,
    item: { readonly reference: string },
  ): Promise<{ remittance: RemittanceDetailDto; isNew: boolean }> {
    return this.sql.transaction(async () => {
      const { accepted } = await this.intake.receiveOne(caller, sourceSystem, item).catch(refusedOne);
      const stored = await this.remittances.findByReference(caller.officeId, sourceSystem, item.reference);
      if (!stored) throw notFound('remittance');
      return { remittance: await this.detail(stored), isNew: accepted > 0 };
    });
  }

  /** @throws DomainError `remittance-not-found`. */
  async find(caller: Caller, id: number): Promise<RemittanceDetailDto> {
    const remittance = await this.remittances.find(caller.officeId, id);
    if (!remittance) throw notFound('remittance');
    return this.detail(remittance);
  }

  private async detail(remittance: RemittanceRow): Promise<RemittanceDetailDto> {
    const lines = await this.remittances.linesOf(remittance.id);
    return Object.assign(toRemittanceDto(remittance), { lines: lines.map(toRemittedLineDto) });
  }
}

/** What is wrong with the only row is wrong with the body. */
function refusedOne(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== 'rows-refused') throw error;
  const errors = error.errors.map(({ pointer, code, detail }) => ({ pointer, code, detail }));
  if (errors.some(({ code }) => code === 'conflicting-remittance'))
    throw new DomainError(
      'conflict',
      'conflicting-remittance',
      'Another remittance is stored under this reference.',
      errors,
    );
  throw invalidFields(errors);
}
