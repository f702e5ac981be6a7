import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { SettlementItem } from './core/settlement';

/** What was confirmed to be given back. Nothing of it is ever changed. */
@Injectable()
export class CaseSettlementsRepository {
  constructor(private readonly sql: Sql) {}

  /** False when the item is confirmed already. */
  async add(caseId: number, item: SettlementItem, userId: number): Promise<boolean> {
    const added = await this.sql.affected(
      `INSERT INTO case_settlements (case_id, item, confirmed_by) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT case_settlements_pk DO NOTHING`,
      [caseId, item, userId],
    );
    return added === 1;
  }

  /** The file is another one now, though the case stays where it is. */
  async advance(caseId: number): Promise<void> {
    await this.sql.rows('UPDATE cases SET version = version + 1 WHERE id = $1', [caseId]);
  }
}
