import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { LocalDate } from '../shared/local-date';
import type { EvaluationKind } from '../shared/period';
import { EvaluationPolicy, PolicyState } from './evaluation-policy.entity';

/** What a list shows: everything but the body. */
export type ListedPolicy = Omit<EvaluationPolicy, 'body'>;

export interface PolicyFilter {
  readonly kind?: EvaluationKind;
  readonly state?: PolicyState;
}

export type PolicyContent = Pick<
  EvaluationPolicy,
  'code' | 'kind' | 'effectiveFrom' | 'body' | 'bodyHash' | 'authorId'
>;

const COLUMNS = `id, code, version_no AS "versionNo", kind, effective_from AS "effectiveFrom", body_hash AS "bodyHash",
  state, author_id AS "authorId", activated_at AS "activatedAt", created_at AS "createdAt", version`;

@Injectable()
export class PoliciesRepository {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<EvaluationPolicy | null> {
    return this.sql.manager.findOneBy(EvaluationPolicy, { id });
  }

  /** The row stays as it is until the transaction ends. */
  findHeldStill(id: number): Promise<EvaluationPolicy | null> {
    return this.sql.manager.findOne(EvaluationPolicy, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Newest first. */
  findPage(filter: PolicyFilter, count: number, beforeId?: number): Promise<ListedPolicy[]> {
    return this.sql.rows<ListedPolicy>(
      `SELECT ${COLUMNS} FROM evaluation_policies
       WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR state = $2)
         AND ($3::int IS NULL OR id < $3)
       ORDER BY id DESC LIMIT $4`,
      [filter.kind ?? null, filter.state ?? null, beforeId ?? null, count],
    );
  }

  /** The active policy of the kind that took effect last by the day; of several, the highest version. */
  async findInForce(kind: EvaluationKind, day: LocalDate): Promise<EvaluationPolicy | null> {
    const row = await this.sql.first<{ id: number }>(
      `SELECT id FROM evaluation_policies WHERE kind = $1 AND state = 'active' AND effective_from <= $2
       ORDER BY effective_from DESC, version_no DESC, id DESC LIMIT 1`,
      [kind, day],
    );
    return row ? this.find(row.id) : null;
  }

  /** A draft with the next version number of its code. Two at once of one code: the later one finds the number taken. */
  async insertDraft(policy: PolicyContent): Promise<EvaluationPolicy> {
    const row = await this.sql.first<{ id: number }>(
      `INSERT INTO evaluation_policies (code, version_no, kind, effective_from, body, body_hash, state, author_id)
       SELECT $1, coalesce(max(version_no), 0) + 1, $2, $3, $4, $5, 'draft', $6
       FROM evaluation_policies WHERE code = $1 RETURNING id`,
      [
        policy.code,
        policy.kind,
        policy.effectiveFrom,
        JSON.stringify(policy.body),
        policy.bodyHash,
        policy.authorId,
      ],
    );
    return this.sql.manager.findOneByOrFail(EvaluationPolicy, { id: row!.id });
  }

  async replaceDraft(
    id: number,
    content: Pick<PolicyContent, 'kind' | 'effectiveFrom' | 'body' | 'bodyHash'>,
  ): Promise<void> {
    await this.sql.rows(
      `UPDATE evaluation_policies SET kind = $2, effective_from = $3, body = $4, body_hash = $5, version = version + 1
       WHERE id = $1 AND state = 'draft'`,
      [id, content.kind, content.effectiveFrom, JSON.stringify(content.body), content.bodyHash],
    );
  }

  async activate(id: number): Promise<void> {
    await this.sql.rows(
      `UPDATE evaluation_policies SET state = 'active', activated_at = now(), version = version + 1 WHERE id = $1`,
      [id],
    );
  }
}
