import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import type { LocalDate } from '../shared/local-date';
import { AgentHandoverRepository, type AgentPair } from './agent-handover.repository';
import { AgentsRepository } from './agents.repository';
import { freeCodes } from './core/free-codes';

/** What went over. */
export interface HandedOver {
  readonly territories: number;
  readonly collectionPoints: number;
}

/** Where an agent works, given to another that takes over the day after. Whoever asks puts it on record. */
@Injectable()
export class AgentHandover {
  constructor(
    private readonly handover: AgentHandoverRepository,
    private readonly agents: AgentsRepository,
  ) {}

  /** Lets nobody else change either agent until the transaction ends. Always in one order: two handovers do not block. */
  async hold({ fromAgentId, toAgentId }: AgentPair): Promise<void> {
    await this.agents.hold(Math.min(fromAgentId, toAgentId));
    await this.agents.hold(Math.max(fromAgentId, toAgentId));
  }

  /** Territories and collection points; people stay with their employer. @param lastDay of the one, inclusive. */
  @Transactional()
  async handOver(pair: AgentPair, lastDay: LocalDate): Promise<HandedOver> {
    const territories = await this.handover.moveTerritories(pair, lastDay);
    const points = await this.handover.closePoints(pair.fromAgentId, lastDay);
    const codes = freeCodes(
      points.map(({ code }) => code),
      await this.handover.codesOf(pair.toAgentId),
    );
    await this.handover.openPoints(
      pair.toAgentId,
      points.map((point, place) => ({ ...point, code: codes[place]! })),
    );
    return { territories, collectionPoints: points.length };
  }
}
