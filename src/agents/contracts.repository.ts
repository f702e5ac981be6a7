import { Injectable } from '@nestjs/common';
import { violatedConstraint } from '../database/failure';
import { Sql } from '../database/sql';
import type { DaySpan } from '../shared/day-span';
import type { LocalDate } from '../shared/local-date';
import { Contract } from './contract.entity';
import { ContractSpan, NewSpan, SpanChange, contractOverlaps } from './core/contract';
import type { PendingDecision } from './core/pending-decision';
import { pendingDecision } from './sql/pending-decision.sql';

export type NewContract = Pick<
  Contract,
  'agentId' | 'officeId' | 'number' | 'signedOn' | 'guaranteeAmount' | 'guaranteeBank' | 'guaranteeExpiresOn'
>;
export type ContractEnd = Pick<Contract, 'endedOn' | 'endReasonClass' | 'endReason'>;

export type ContractView = Contract & {
  /** The office that manages the agent. */
  readonly agentOfficeId: number;
  /** Current versions. */
  readonly spans: readonly ContractSpan[];
  /** By which it is about to end. */
  readonly pendingDecision: PendingDecision | null;
};

export interface SpanVersion extends NewSpan {
  readonly id: number;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

const VIEW = `
  SELECT c.id, c.agent_id AS "agentId", c.office_id AS "officeId", c.number, c.signed_on AS "signedOn",
         c.guarantee_amount AS "guaranteeAmount", c.guarantee_bank AS "guaranteeBank",
         c.guarantee_expires_on AS "guaranteeExpiresOn", c.end_reason_class AS "endReasonClass",
         c.end_reason AS "endReason", c.ended_on AS "endedOn", c.created_at AS "createdAt", c.version,
         a.office_id AS "agentOfficeId",
         (SELECT json_agg(json_build_object('id', s.id, 'kind', s.kind, 'reason', s.reason,
                   'startsOn', s.starts_on, 'endsOn', s.ends_on) ORDER BY s.starts_on, s.id)
          FROM contract_spans s WHERE s.contract_id = c.id AND s.superseded_at IS NULL) AS spans,
         ${pendingDecision('pending.agent_id = c.agent_id AND pending.contract_id = c.id')} AS "pendingDecision"
  FROM contracts c JOIN agents a ON a.id = c.agent_id`;

@Injectable()
export class ContractsRepository {
  constructor(private readonly sql: Sql) {}

  /** By its key, where the caller's offices reach the agent. */
  find(scopeId: number, id: number): Promise<ContractView | undefined> {
    return this.sql.first<ContractView>(
      `${VIEW} WHERE c.id = $1 AND a.office_id IN (SELECT office_subtree($2))`,
      [id, scopeId],
    );
  }

  findPage(agentId: number, afterId: number, count: number): Promise<ContractView[]> {
    return this.sql.rows<ContractView>(`${VIEW} WHERE c.agent_id = $1 AND c.id > $2 ORDER BY c.id LIMIT $3`, [
      agentId,
      afterId,
      count,
    ]);
  }

  /** Current terms of the agent's contracts, but for one. */
  findTerms(agentId: number, exceptId: number | null): Promise<DaySpan[]> {
    return this.sql.rows<DaySpan>(
      `SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM contract_spans
       WHERE agent_id = $1 AND kind = 'effective' AND superseded_at IS NULL
         AND ($2::int IS NULL OR contract_id <> $2)
       ORDER BY starts_on`,
      [agentId, exceptId],
    );
  }

  async insert(contract: NewContract): Promise<number> {
    const { identifiers } = await this.sql.manager.insert(Contract, contract);
    return (identifiers[0] as Contract).id;
  }

  /** False when the version is no longer the current one. */
  async change(id: number, version: number, changes: Partial<ContractEnd>): Promise<boolean> {
    const { affected } = await this.sql.manager.update(
      Contract,
      { id, version },
      { ...changes, version: version + 1 },
    );
    return affected === 1;
  }

  /** Closes versions of spans and opens others, all at the recording instant of the transaction. */
  async applySpans(
    contract: Pick<Contract, 'id' | 'agentId' | 'officeId'>,
    { close, open }: SpanChange,
  ): Promise<void> {
    if (close.length > 0)
      await this.sql.rows(
        `UPDATE contract_spans SET superseded_at = fact_time() WHERE id = ANY($1::int[]) AND superseded_at IS NULL`,
        [close],
      );
    if (open.length > 0) await this.openSpans(contract, open);
  }

  private async openSpans(
    { id, agentId, officeId }: Pick<Contract, 'id' | 'agentId' | 'officeId'>,
    spans: readonly NewSpan[],
  ): Promise<void> {
    try {
      await this.sql.rows(
        `INSERT INTO contract_spans (contract_id, agent_id, office_id, kind, starts_on, ends_on, reason)
         SELECT $1, $2, $3, * FROM unnest($4::text[], $5::date[], $6::date[], $7::text[])`,
        [
          id,
          agentId,
          officeId,
          spans.map((span) => span.kind),
          spans.map((span) => span.startsOn),
          spans.map((span) => span.endsOn),
          spans.map((span) => span.reason),
        ],
      );
    } catch (error) {
      // Rows that were written past the services; the rules in the core say so before, otherwise.
      if (violatedConstraint(error) === 'contract_spans_overlap_ex') throw contractOverlaps();
      throw error;
    }
  }

  /** Every version of the contract's spans, or those that were current at an instant. */
  findSpans(
    contractId: number,
    asOf: string | undefined,
    afterId: number,
    count: number,
  ): Promise<SpanVersion[]> {
    return this.sql.rows<SpanVersion>(
      `SELECT id, kind, starts_on AS "startsOn", ends_on AS "endsOn", reason, recorded_at AS "recordedAt",
              superseded_at AS "supersededAt"
       FROM contract_spans
       WHERE contract_id = $1
         AND ($2::timestamptz IS NULL OR (recorded_at <= $2 AND (superseded_at IS NULL OR superseded_at > $2)))
         AND id > $3
       ORDER BY id LIMIT $4`,
      [contractId, asOf ?? null, afterId, count],
    );
  }
}

/** The last day of a contract, with its reason. */
export interface Termination {
  readonly endedOn: LocalDate;
  readonly endReasonClass: NonNullable<Contract['endReasonClass']>;
  readonly endReason: string | null;
}
