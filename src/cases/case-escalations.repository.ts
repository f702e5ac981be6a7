import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { EscalationKind } from './core/escalation';

/** What was put before the office above. Nothing of it changes. */
@Injectable()
export class CaseEscalationsRepository {
  constructor(private readonly sql: Sql) {}

  /** Of the newest proposal. @returns the office above that of the case, or that itself where none is above it. */
  async add(caseId: number, kind: EscalationKind, reason: string): Promise<number> {
    const row = await this.sql.first<{ officeId: number }>(
      `INSERT INTO case_escalations (case_id, proposal_no, kind, office_id, reason)
       SELECT cases.id, (SELECT max(proposal_no) FROM case_proposals WHERE case_id = cases.id), $2,
         coalesce(office.parent_id, office.id), $3
       FROM cases JOIN offices office ON office.id = cases.office_id WHERE cases.id = $1
       RETURNING office_id AS "officeId"`,
      [caseId, kind, reason],
    );
    return row!.officeId;
  }
}
