import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import type { DaySpan } from '../shared/day-span';
import { DomainError } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Employment } from './core/employment';
import { StaffMember } from './staff-member.entity';

export type NewStaffMember = Omit<StaffMember, 'id' | 'version'>;
export type StaffChange = Partial<Omit<NewStaffMember, 'agentId' | 'codeHash' | 'codeMasked'>>;

export type StaffView = Omit<StaffMember, 'codeHash'> & {
  readonly officeId: number;
  /** Current versions, first day first. */
  readonly employments: readonly Employment[];
};

export interface StaffFilter {
  readonly search?: string;
  readonly employedOn?: LocalDate;
}

const VIEW = `
  SELECT s.id, s.agent_id AS "agentId", s.collection_point_id AS "collectionPointId", s.code_masked AS "codeMasked",
         s.name, s.card_no AS "cardNo", s.card_issued_on AS "cardIssuedOn", s.card_expires_on AS "cardExpiresOn",
         s.version, a.office_id AS "officeId",
         coalesce((SELECT json_agg(json_build_object('id', e.id, 'startsOn', e.starts_on, 'endsOn', e.ends_on)
                     ORDER BY e.starts_on)
                   FROM staff_spans e WHERE e.staff_id = s.id AND e.superseded_at IS NULL), '[]') AS employments
  FROM staff s JOIN agents a ON a.id = s.agent_id`;

const codeTaken = (): DomainError =>
  new DomainError('conflict', 'staff-code-registered', 'The agent has someone with this staff code.', [
    { pointer: '/staffCode', code: 'staff-code-registered', detail: 'add an employment instead' },
  ]);

@Injectable()
export class StaffRepository {
  constructor(private readonly sql: Sql) {}

  /** By its key, where the caller's offices reach the agent. */
  find(scopeId: number, id: number): Promise<StaffView | undefined> {
    return this.sql.first<StaffView>(
      `${VIEW} WHERE s.id = $1 AND a.office_id IN (SELECT office_subtree($2))`,
      [id, scopeId],
    );
  }

  findPage(agentId: number, filter: StaffFilter, afterId: number, count: number): Promise<StaffView[]> {
    return this.sql.rows<StaffView>(
      `${VIEW}
       WHERE s.agent_id = $1
         AND ($2::text IS NULL OR s.search LIKE search_pattern($2))
         AND ($3::date IS NULL OR EXISTS (SELECT FROM staff_spans e
               WHERE e.staff_id = s.id AND e.superseded_at IS NULL
                 AND $3 BETWEEN e.starts_on AND coalesce(e.ends_on, 'infinity')))
         AND s.id > $4
       ORDER BY s.id LIMIT $5`,
      [agentId, filter.search ?? null, filter.employedOn ?? null, afterId, count],
    );
  }

  /** @throws DomainError `staff-code-registered`. */
  async insert(staff: NewStaffMember): Promise<number> {
    try {
      const { identifiers } = await this.sql.manager.insert(StaffMember, staff);
      return (identifiers[0] as StaffMember).id;
    } catch (error) {
      if (violatedConstraint(error) === 'staff_code_uq') throw codeTaken();
      throw error;
    }
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, changes: StaffChange): Promise<boolean> {
    const { affected } = await this.sql.manager.update(
      StaffMember,
      { id, version },
      { ...changes, version: version + 1 },
    );
    return affected === 1;
  }

  async openEmployment(staff: Pick<StaffMember, 'id' | 'agentId'>, days: DaySpan): Promise<void> {
    await this.sql.rows(
      'INSERT INTO staff_spans (staff_id, agent_id, starts_on, ends_on) VALUES ($1, $2, $3, $4)',
      [staff.id, staff.agentId, days.startsOn, days.endsOn],
    );
  }

  async closeEmployment(id: number): Promise<void> {
    await this.sql.rows(
      'UPDATE staff_spans SET superseded_at = fact_time() WHERE id = $1 AND superseded_at IS NULL',
      [id],
    );
  }
}
