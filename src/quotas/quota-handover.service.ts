import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { YearMonth } from '../shared/local-date';
import { handOverQuotas } from './core/hand-over-quota';
import { QuotaHandoverRepository } from './quota-handover.repository';

export interface QuotaHandoverOrder {
  readonly fromAgentId: number;
  readonly toAgentId: number;
  /** The first month that is handed over. */
  readonly first: YearMonth;
  /** Stands in the new versions. */
  readonly reason: string;
}

/** What is left of an agent's quotas when another takes over. Whoever asks puts it on record. */
@Injectable()
export class QuotaHandover {
  constructor(private readonly quotas: QuotaHandoverRepository) {}

  /** All months from one on, of all metrics and years. @returns how many quotas the agent gave away. */
  @Transactional()
  async handOver({ fromAgentId, toAgentId, first, reason }: QuotaHandoverOrder): Promise<number> {
    const rows = await this.quotas.findHeld([fromAgentId, toAgentId], Number(first.slice(0, 4)));
    const of = (agentId: number) =>
      rows
        .filter((row) => row.agentId === agentId)
        .map((row) => ({ ...row, months: row.months.map(BigInt) }));
    const amended = handOverQuotas(of(fromAgentId), of(toAgentId), first);
    await this.quotas.amend(
      amended.filter(({ quotaId }) => quotaId !== null),
      reason,
    );
    await this.quotas.add(
      toAgentId,
      amended.filter(({ quotaId }) => quotaId === null),
      reason,
    );
    return amended.length / 2;
  }
}
