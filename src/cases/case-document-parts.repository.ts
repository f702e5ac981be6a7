import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { AgentFacts, ContractFacts } from '../documents/core/facts';
import type { LocalDate } from '../shared/local-date';
import type { Case } from './case';
import type { CaseMaterial } from './core/document-facts';

/** What of a case stands in its documents beside the case itself. */
export interface DocumentParts extends Pick<CaseMaterial, 'rules' | 'responses'> {
  readonly contract: ContractFacts | null;
  readonly successor: AgentFacts | null;
}

/** Which contract and which other agent a document is about. */
export interface PartsWanted {
  /** Null for the one that is nearest to the day: in its term, or the last before it, or the next. */
  readonly contractId: number | null;
  readonly successorAgentId: number | null;
  readonly day: LocalDate;
}

@Injectable()
export class CaseDocumentPartsRepository {
  constructor(private readonly sql: Sql) {}

  async find({ id, agentId }: Pick<Case, 'id' | 'agentId'>, wanted: PartsWanted): Promise<DocumentParts> {
    const row = await this.sql.first<DocumentParts>(
      `SELECT
         (SELECT json_build_object('number', contract.number, 'signedOn', contract.signed_on)
          FROM contracts contract
          JOIN contract_spans term ON term.contract_id = contract.id AND term.kind = 'effective'
            AND term.superseded_at IS NULL
          WHERE contract.agent_id = $2 AND ($3::int IS NULL OR contract.id = $3)
          ORDER BY term.starts_on <= $4::date DESC, abs(term.starts_on - $4::date) LIMIT 1) AS contract,
         ARRAY(SELECT flags.rule FROM case_flags JOIN flags ON flags.id = case_flags.flag_id
          WHERE case_flags.case_id = $1 AND flags.state IN ('raised', 'acknowledged') ORDER BY flags.id) AS rules,
         coalesce((SELECT json_agg(json_build_object('receivedOn', received_on, 'body', body) ORDER BY id)
          FROM case_responses WHERE case_id = $1), '[]') AS responses,
         (SELECT json_build_object('code', code, 'name', name) FROM agents WHERE id = $5) AS successor`,
      [id, agentId, wanted.contractId, wanted.day, wanted.successorAgentId],
    );
    return row!;
  }
}
