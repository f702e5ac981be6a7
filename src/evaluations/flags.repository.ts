import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { FlagKind } from './core/policy';
import type { FlagState } from './core/run-state';
import type { Flag } from './flag';

export interface FlagFilter {
  readonly state?: FlagState;
  readonly recommendation?: FlagKind;
  readonly rule?: string;
  readonly period?: string;
  readonly officeId?: number;
  readonly agentId?: number;
}

const SELECT = `SELECT flag.id, flag.agent_id AS "agentId", agent.code AS "agentCode", agent.name AS "agentName",
    flag.office_id AS "officeId", flag.period, flag.rule, flag.recommendation, flag.legal_basis AS "legalBasis",
    flag.explanation, flag.evidence, flag.run_id AS "runId", flag.evaluation_id AS "evaluationId",
    flag.policy_id AS "policyId", flag.state, flag.decision_reason AS "decisionReason", flag.decided_by AS "decidedBy",
    flag.decided_at AS "decidedAt", flag.raised_at AS "raisedAt", flag.version
  FROM flags flag JOIN agents agent ON agent.id = flag.agent_id`;

@Injectable()
export class FlagsRepository {
  constructor(private readonly sql: Sql) {}

  find(scopeId: number, id: number): Promise<Flag | undefined> {
    return this.sql.first<Flag>(
      `${SELECT} WHERE flag.id = $2 AND flag.office_id IN (SELECT office_subtree($1))`,
      [scopeId, id],
    );
  }

  /** Newest first. */
  findPage(scopeId: number, filter: FlagFilter, count: number, beforeId?: number): Promise<Flag[]> {
    return this.sql.rows<Flag>(
      `${SELECT}
       WHERE flag.office_id IN (SELECT office_subtree($1))
         AND ($2::text IS NULL OR flag.state = $2) AND ($3::text IS NULL OR flag.recommendation = $3)
         AND ($4::text IS NULL OR flag.rule = $4) AND ($5::text IS NULL OR flag.period = $5)
         AND ($6::int IS NULL OR flag.office_id = $6) AND ($7::int IS NULL OR flag.agent_id = $7)
         AND ($8::bigint IS NULL OR flag.id < $8)
       ORDER BY flag.id DESC LIMIT $9`,
      [
        scopeId,
        filter.state ?? null,
        filter.recommendation ?? null,
        filter.rule ?? null,
        filter.period ?? null,
        filter.officeId ?? null,
        filter.agentId ?? null,
        beforeId ?? null,
        count,
      ],
    );
  }

  /** False when the version is no longer the current one. */
  async decide(
    id: number,
    version: number,
    decision: { state: FlagState; reason: string | null; userId: number },
  ): Promise<boolean> {
    const changed = await this.sql.affected(
      `UPDATE flags SET state = $3, decision_reason = $4, decided_by = $5, decided_at = now(), version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, decision.state, decision.reason, decision.userId],
    );
    return changed === 1;
  }
}
