import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { CaseDeadline, CaseFile, CaseResponse, TakenCaseStep } from './case';
import type { ConfirmedItem } from './core/settlement';

/** What the file of a case holds, whatever its measure. */
export interface CaseParts extends Pick<CaseFile, 'flags' | 'responses' | 'deadlines' | 'steps'> {
  readonly confirmed: readonly ConfirmedItem[];
}

@Injectable()
export class CaseFilesRepository {
  constructor(private readonly sql: Sql) {}

  async parts(caseId: number): Promise<CaseParts> {
    const of = <Row>(text: string): Promise<Row[]> => this.sql.rows<Row>(text, [caseId]);
    return {
      // First: what a step has led to is then there in all the rest.
      steps: await of<TakenCaseStep>(
        `SELECT action, state, taken_by AS "takenBy", taken_at AS "takenAt", reason FROM case_steps
         WHERE case_id = $1 ORDER BY id`,
      ),
      flags: await of<CaseFile['flags'][number]>(
        `SELECT flags.id, flags.state FROM case_flags JOIN flags ON flags.id = case_flags.flag_id
         WHERE case_flags.case_id = $1 ORDER BY flags.id`,
      ),
      responses: await of<CaseResponse>(
        `SELECT received_on AS "receivedOn", body, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
         FROM case_responses WHERE case_id = $1 ORDER BY id`,
      ),
      confirmed: await of<ConfirmedItem>(
        `SELECT item, confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt" FROM case_settlements WHERE case_id = $1`,
      ),
      deadlines: await of<CaseDeadline>(
        `SELECT kind, acts_on AS "actsOn" FROM case_deadlines WHERE case_id = $1 AND settled_at IS NULL
         ORDER BY acts_on, id`,
      ),
    };
  }
}
