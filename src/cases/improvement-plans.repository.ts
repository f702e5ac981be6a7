import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { CheckIn } from './case';
import type { ImprovementTarget } from './core/improvement-targets';
import type { CountedMonth, ImprovementVerdict } from './core/improvement-verdict';

/** What was decided about an improvement plan, and on which counts. */
export interface GivenVerdict {
  readonly verdict: ImprovementVerdict;
  readonly months: readonly CountedMonth[];
}

/** Targets, check-ins and verdicts of improvement plans; nothing of them changes. */
@Injectable()
export class ImprovementPlansRepository {
  constructor(private readonly sql: Sql) {}

  async addTargets(caseId: number, proposalNo: number, targets: readonly ImprovementTarget[]): Promise<void> {
    await this.sql.rows(
      `INSERT INTO case_targets (case_id, proposal_no, month, new_participants)
       SELECT $1, $2, to_date(month, 'YYYY-MM'), new_participants
       FROM unnest($3::text[], $4::int[]) AS target (month, new_participants)`,
      [
        caseId,
        proposalNo,
        targets.map(({ month }) => month),
        targets.map(({ newParticipants }) => newParticipants),
      ],
    );
  }

  async addCheckIn(caseId: number, heldOn: LocalDate, note: string, userId: number): Promise<void> {
    await this.sql.rows(
      'INSERT INTO case_check_ins (case_id, held_on, note, recorded_by) VALUES ($1, $2, $3, $4)',
      [caseId, heldOn, note, userId],
    );
  }

  /** Oldest first. */
  checkIns(caseId: number): Promise<CheckIn[]> {
    return this.sql.rows<CheckIn>(
      `SELECT held_on AS "heldOn", note, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
       FROM case_check_ins WHERE case_id = $1 ORDER BY held_on, id`,
      [caseId],
    );
  }

  async addVerdict(caseId: number, { verdict, months }: GivenVerdict): Promise<void> {
    await this.sql.rows('INSERT INTO case_verdicts (case_id, verdict, counted_months) VALUES ($1, $2, $3)', [
      caseId,
      verdict,
      JSON.stringify(months),
    ]);
  }

  verdict(caseId: number): Promise<GivenVerdict | undefined> {
    return this.sql.first<GivenVerdict>(
      'SELECT verdict, counted_months AS months FROM case_verdicts WHERE case_id = $1',
      [caseId],
    );
  }
}
