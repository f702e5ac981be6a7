import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import type { AgentRow, ComplaintRow, StaffRow, TrainingRow } from './core/register-rows';

/** Rows whose codes were found, in the order in which they were sent. */
export type FoundAgent = Omit<AgentRow, 'officeCode'> & { readonly officeId: number };
export type FoundComplaint = Omit<ComplaintRow, 'agentCode'> & { readonly agentId: number };
export type FoundTraining = Omit<TrainingRow, 'agentCode' | 'staffCode'> & {
  readonly agentId: number;
  readonly staffId: number;
};
export type FoundStaff = Omit<StaffRow, 'agentCode' | 'staffCode'> & {
  readonly agentId: number;
  readonly codeHash: Buffer;
  readonly codeMasked: string;
};

/** A member of staff of an agent, by the code of the one and the hash of the other's. */
export interface StaffKey {
  readonly agentId: number;
  readonly codeHash: Buffer;
}

const AGENTS = `unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[])
  WITH ORDINALITY AS sent (code, name, kind, office_id, organisation_tax_code, position)`;
const COMPLAINTS = `unnest($1::int[], $2::text[], $3::text[], $4::date[])
  WITH ORDINALITY AS sent (agent_id, reference, subject, upheld_on, position)`;
const TRAININGS = `unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::date[], $6::date[])
  WITH ORDINALITY AS sent (agent_id, staff_id, course, certificate_no, completed_on, valid_to, position)`;
const STAFF = `unnest($1::int[], $2::bytea[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::date[], $9::date[])
  WITH ORDINALITY AS sent (agent_id, code_hash, code_masked, name, card_no, card_issued_on, card_expires_on, starts_on,
    ends_on, position)`;

/** A list of each field of the rows. */
const columns = <Row>(rows: readonly Row[], fields: readonly (keyof Row)[]): unknown[][] =>
  fields.map((field) => rows.map((row) => row[field]));

const agentColumns = (rows: readonly FoundAgent[]) =>
  columns(rows, ['code', 'name', 'kind', 'officeId', 'organisationTaxCode']);
const complaintColumns = (rows: readonly FoundComplaint[]) =>
  columns(rows, ['agentId', 'reference', 'subject', 'upheldOn']);
const trainingColumns = (rows: readonly FoundTraining[]) =>
  columns(rows, ['agentId', 'staffId', 'course', 'certificateNo', 'completedOn', 'validTo']);
const staffColumns = (rows: readonly FoundStaff[]) =>
  columns(rows, [
    'agentId',
    'codeHash',
    'codeMasked',
    'name',
    'cardNo',
    'cardIssuedOn',
    'cardExpiresOn',
    'startsOn',
    'endsOn',
  ]);

/**
 * Sets of rows of the register: those whose key is new are stored, in the order of their keys so that two that overlap wait
 * for each other and never in a circle. Answers are positions in what was given.
 */
@Injectable()
export class RegisterBulkRepository {
  constructor(private readonly sql: Sql) {}

  /** Ids by code, of the caller's offices. */
  async officeIds(scopeId: number, codes: readonly string[]): Promise<Map<string, number>> {
    return byCode(
      await this.sql.rows<{ id: number; code: string }>(
        'SELECT id, code FROM offices WHERE code = ANY ($2::text[]) AND id IN (SELECT office_subtree($1))',
        [scopeId, codes],
      ),
    );
  }

  async agentIds(scopeId: number, codes: readonly string[]): Promise<Map<string, number>> {
    return byCode(
      await this.sql.rows<{ id: number; code: string }>(
        'SELECT id, code FROM agents WHERE code = ANY ($2::text[]) AND office_id IN (SELECT office_subtree($1))',
        [scopeId, codes],
      ),
    );
  }

  /** The id of each, undefined where there is none. */
  async staffIds(keys: readonly StaffKey[]): Promise<(number | undefined)[]> {
    const rows = await this.sql.rows<{ position: number; id: number }>(
      `SELECT sent.position - 1 AS position, staff.id
       FROM unnest($1::int[], $2::bytea[]) WITH ORDINALITY AS sent (agent_id, code_hash, position)
       JOIN staff USING (agent_id, code_hash)`,
      columns(keys, ['agentId', 'codeHash']),
    );
    const ids = new Map(rows.map(({ position, id }) => [position, id]));
    return keys.map((_, position) => ids.get(position));
  }

  addAgents(rows: readonly FoundAgent[]): Promise<Set<number>> {
    return this.positions(
      `WITH sent AS (SELECT * FROM ${AGENTS}), stored AS (
         INSERT INTO agents (code, name, kind, office_id, organisation_tax_code)
         SELECT code, name, kind, office_id, organisation_tax_code FROM sent ORDER BY code
         ON CONFLICT (code) DO NOTHING RETURNING code
       ) SELECT position - 1 AS position FROM sent JOIN stored USING (code)`,
      agentColumns(rows),
    );
  }

  sameAgents(rows: readonly FoundAgent[]): Promise<Set<number>> {
    return this.positions(
      `SELECT sent.position - 1 AS position FROM ${AGENTS} JOIN agents a USING (code)
       WHERE (a.name, a.kind, a.office_id, a.organisation_tax_code)
         IS NOT DISTINCT FROM (sent.name, sent.kind, sent.office_id, sent.organisation_tax_code)`,
      agentColumns(rows),
    );
  }

  addComplaints(rows: readonly FoundComplaint[]): Promise<Set<number>> {
    return this.positions(
      `WITH sent AS (SELECT * FROM ${COMPLAINTS}), stored AS (
         INSERT INTO complaints (agent_id, reference, subject, upheld_on)
         SELECT agent_id, reference, subject, upheld_on FROM sent ORDER BY agent_id, reference
         ON CONFLICT (agent_id, reference) WHERE superseded_at IS NULL DO NOTHING RETURNING agent_id, reference
       ) SELECT position - 1 AS position FROM sent JOIN stored USING (agent_id, reference)`,
      complaintColumns(rows),
    );
  }

  sameComplaints(rows: readonly FoundComplaint[]): Promise<Set<number>> {
    return this.positions(
      `SELECT sent.position - 1 AS position FROM ${COMPLAINTS}
       JOIN complaints c ON (c.agent_id, c.reference) = (sent.agent_id, sent.reference) AND c.superseded_at IS NULL
       WHERE (c.subject, c.upheld_on) = (sent.subject, sent.upheld_on)`,
      complaintColumns(rows),
    );
  }

  addTrainings(rows: readonly FoundTraining[]): Promise<Set<number>> {
    return this.positions(
      `WITH sent AS (SELECT * FROM ${TRAININGS}), stored AS (
         INSERT INTO training_completions (agent_id, staff_id, course, certificate_no, completed_on, valid_to)
         SELECT agent_id, staff_id, course, certificate_no, completed_on, valid_to FROM sent
         ORDER BY staff_id, certificate_no
         ON CONFLICT (staff_id, certificate_no) WHERE superseded_at IS NULL DO NOTHING
         RETURNING staff_id, certificate_no
       ) SELECT position - 1 AS position FROM sent JOIN stored USING (staff_id, certificate_no)`,
      trainingColumns(rows),
    );
  }

  sameTrainings(rows: readonly FoundTraining[]): Promise<Set<number>> {
    return this.positions(
      `SELECT sent.position - 1 AS position FROM ${TRAININGS}
       JOIN training_completions t ON (t.staff_id, t.certificate_no) = (sent.staff_id, sent.certificate_no)
         AND t.superseded_at IS NULL
       WHERE (t.course, t.completed_on, t.valid_to) IS NOT DISTINCT FROM (sent.course, sent.completed_on, sent.valid_to)`,
      trainingColumns(rows),
    );
  }

  /** With their employment. */
  addStaff(rows: readonly FoundStaff[]): Promise<Set<number>> {
    return this.positions(
      `WITH sent AS (SELECT * FROM ${STAFF}), stored AS (
         INSERT INTO staff (agent_id, code_hash, code_masked, name, card_no, card_issued_on, card_expires_on)
         SELECT agent_id, code_hash, code_masked, name, card_no, card_issued_on, card_expires_on FROM sent
         ORDER BY agent_id, code_hash
         ON CONFLICT (agent_id, code_hash) DO NOTHING RETURNING id, agent_id, code_hash
       ), employed AS (
         INSERT INTO staff_spans (staff_id, agent_id, starts_on, ends_on)
         SELECT stored.id, agent_id, sent.starts_on, sent.ends_on FROM stored JOIN sent USING (agent_id, code_hash)
       ) SELECT position - 1 AS position FROM sent JOIN stored USING (agent_id, code_hash)`,
      staffColumns(rows),
    );
  }

  sameStaff(rows: readonly FoundStaff[]): Promise<Set<number>> {
    return this.positions(
      `SELECT sent.position - 1 AS position FROM ${STAFF} JOIN staff s USING (agent_id, code_hash)
       WHERE (s.name, s.card_no, s.card_issued_on, s.card_expires_on)
           IS NOT DISTINCT FROM (sent.name, sent.card_no, sent.card_issued_on, sent.card_expires_on)
         AND EXISTS (SELECT FROM staff_spans span WHERE span.staff_id = s.id AND span.superseded_at IS NULL
           AND (span.starts_on, span.ends_on) IS NOT DISTINCT FROM (sent.starts_on, sent.ends_on))`,
      staffColumns(rows),
    );
  }

  private async positions(text: string, parameters: readonly unknown[][]): Promise<Set<number>> {
    const rows = await this.sql.rows<{ position: number }>(text, parameters);
    return new Set(rows.map(({ position }) => position));
  }
}

const byCode = (rows: readonly { readonly id: number; readonly code: string }[]): Map<string, number> =>
  new Map(rows.map(({ id, code }) => [code, id]));
