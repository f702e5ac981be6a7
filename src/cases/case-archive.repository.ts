import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { Case } from './case';

@Injectable()
export class CaseArchiveRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * The verdicts that a case rests on: those of its flags, with the earlier ones that their rules looked back at, and those
   * that revisions for its disputes gave, with what they revised.
   */
  async evaluations({ id, agentId }: Pick<Case, 'id' | 'agentId'>): Promise<number[]> {
    const rows = await this.sql.rows<{ id: number }>(
      `SELECT evaluation.id FROM evaluations evaluation WHERE evaluation.id IN (
         SELECT flag.evaluation_id FROM case_flags JOIN flags flag ON flag.id = case_flags.flag_id
         WHERE case_flags.case_id = $1
         UNION ALL
         SELECT looked_at::bigint FROM case_flags JOIN flags flag ON flag.id = case_flags.flag_id
         CROSS JOIN jsonb_array_elements_text(flag.evidence->'evaluations') AS looked_at
         WHERE case_flags.case_id = $1
         UNION ALL
         SELECT judged.id FROM case_disputes dispute
         JOIN evaluation_runs run ON run.id = dispute.revision_run_id AND run.state = 'completed'
         JOIN evaluations judged ON judged.run_id IN (run.id, run.revision_of) AND judged.agent_id = $2
         WHERE dispute.case_id = $1
       ) ORDER BY evaluation.id`,
      [id, agentId],
    );
    return rows.map((row) => row.id);
  }
}
