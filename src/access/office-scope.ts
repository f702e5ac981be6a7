import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { DomainError, notFound } from '../shared/domain-error';

/** A caller sees his own office and those under it. Lists say so in their SQL; single things ask here. */
@Injectable()
export class OfficeScope {
  constructor(private readonly sql: Sql) {}

  async includes(caller: Pick<Caller, 'officeId'>, officeId: number): Promise<boolean> {
    if (officeId === caller.officeId) return true;
    const row = await this.sql.first(
      `WITH RECURSIVE upward AS (
         SELECT id, parent_id FROM offices WHERE id = $2
         UNION
         SELECT above.id, above.parent_id FROM offices above JOIN upward ON above.id = upward.parent_id
       )
       SELECT 1 FROM upward WHERE id = $1`,
      [caller.officeId, officeId],
    );
    return row !== undefined;
  }

  /** @throws DomainError `office-not-found` when the office does not exist or is not the caller's or below. */
  async require(caller: Pick<Caller, 'officeId'>, officeId: number): Promise<void> {
    if (!(await this.includes(caller, officeId))) throw notFound('office');
  }

  /**
   * What holds for every office is decided where all of them are answered for.
   * @throws DomainError `top-office-required` when the caller's office stands under another.
   */
  async requireTop(caller: Pick<Caller, 'officeId'>, detail: string): Promise<void> {
    const row = await this.sql.first('SELECT 1 FROM offices WHERE id = $1 AND parent_id IS NULL', [
      caller.officeId,
    ]);
    if (!row) throw new DomainError('forbidden', 'top-office-required', detail);
  }
}
