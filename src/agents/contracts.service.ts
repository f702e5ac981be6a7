import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { type Role, isGranted } from '../access/core/permission';
import { OfficeScope } from '../access/office-scope';
import { AuditTrail } from '../audit/audit-trail';
import type { Caller } from '../http/caller';
import { staleVersion } from '../http/etag';
import { publicId } from '../http/public-id';
import type { DaySpan } from '../shared/day-span';
import { notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import { AgentsRepository } from './agents.repository';
import {
  ContractEnd,
  ContractView,
  ContractsRepository,
  NewContract,
  Termination,
} from './contracts.repository';
import {
  ContractState,
  SpanChange,
  contractState,
  end,
  newTerm,
  renew,
  resume,
  suspend,
} from './core/contract';
import { type RecontractingBar, requireOverride } from './core/recontracting';
import { RecontractingRepository } from './recontracting.repository';

/** Which version of which contract, and who asks. */
export interface ContractRef {
  readonly caller: Caller;
  readonly id: number;
  readonly version: number;
}

interface ContractChange {
  readonly action: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly columns?: ContractEnd;
  /** @param others terms of the agent's other contracts. */
  readonly rule: (state: ContractState, others: readonly DaySpan[]) => SpanChange;
}

@Injectable()
export class ContractsService {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly agents: AgentsRepository,
    private readonly recontracting: RecontractingRepository,
    private readonly scope: OfficeScope,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Signed by the agent's office unless another of the caller's is named.
   * @param overrideReason why it is made though the agent, or another of its organisation, is barred.
   * @throws DomainError `agent-not-found`, `office-not-found`, `ends-before-start`, `contract-overlaps`,
   * `already-exists` for the number, `recontracting-barred`, `override-forbidden`.
   */
  @Transactional()
  async create(
    caller: Caller,
    contract: Omit<NewContract, 'officeId'> & { readonly officeId?: number },
    days: DaySpan,
    overrideReason?: string,
  ): Promise<ContractView> {
    const agentOfficeId = await this.agents.requireOffice(caller.officeId, contract.agentId);
    const officeId = contract.officeId ?? agentOfficeId;
    await this.scope.require(caller, officeId);
    await this.agents.hold(contract.agentId);
    const term = newTerm(days, await this.contracts.findTerms(contract.agentId, null));
    const bar = await this.recontracting.barOn(caller.officeId, contract.agentId, term.startsOn);
    const isAllowed = isGranted(caller.role as Role, 'recontracting:override');
    const override = bar && overriding(bar, requireOverride(bar, { reason: overrideReason, isAllowed }));
    const id = await this.contracts.insert({ ...contract, officeId });
    await this.contracts.applySpans({ id, agentId: contract.agentId, officeId }, { close: [], open: [term] });
    const created = await this.find(caller, id);
    await this.record('contract-created', created, { ...days });
    if (override) await this.record('recontracting-overridden', created, override);
    return created;
  }

  /** @throws DomainError `contract-not-found`, also when the agent's office is outside the caller's. */
  async find(caller: Caller, id: number): Promise<ContractView> {
    const contract = await this.contracts.find(caller.officeId, id);
    if (!contract) throw notFound('contract');
    return contract;
  }

  /** @throws DomainError as `renew()` of the core, `contract-not-found`, `stale-version`. */
  renew(ref: ContractRef, endsOn: LocalDate): Promise<ContractView> {
    return this.change(ref, {
      action: 'contract-renewed',
      details: { endsOn },
      rule: (state, others) => renew(state, endsOn, others),
    });
  }

  /** @throws DomainError as `suspend()` of the core, `contract-not-found`, `stale-version`. */
  suspend(ref: ContractRef, days: DaySpan, reason: string): Promise<ContractView> {
    return this.change(ref, {
      action: 'contract-suspended',
      details: { ...days },
      rule: (state) => suspend(state, days, reason),
    });
  }

  /** @throws DomainError as `resume()` of the core, `contract-not-found`, `stale-version`. */
  resume(ref: ContractRef, resumedOn: LocalDate): Promise<ContractView> {
    return this.change(ref, {
      action: 'contract-resumed',
      details: { resumedOn },
      rule: (state) => resume(state, resumedOn),
    });
  }

  /** @throws DomainError as `end()` of the core, `contract-not-found`, `stale-version`. */
  end(ref: ContractRef, termination: Termination): Promise<ContractView> {
    const { endedOn, endReasonClass } = termination;
    return this.change(ref, {
      action: 'contract-ended',
      details: { endedOn, reasonClass: endReasonClass },
      columns: termination,
      rule: (state) => end(state, endedOn),
    });
  }

  /** Loads under the agent's lock, asks the rule, saves: versions of spans and the contract's own version together. */
  @Transactional()
  private async change({ caller, id, version }: ContractRef, change: ContractChange): Promise<ContractView> {
    const { agentId } = await this.find(caller, id);
    await this.agents.hold(agentId);
    const contract = await this.find(caller, id);
    if (contract.version !== version) throw staleVersion();
    const state = contractState(contract.endedOn, contract.spans);
    const spans = change.rule(state, await this.contracts.findTerms(agentId, id));
    if (!(await this.contracts.change(id, version, change.columns ?? {}))) throw staleVersion();
    await this.contracts.applySpans(contract, spans);
    const changed = await this.find(caller, id);
    await this.record(change.action, changed, change.details ?? {});
    return changed;
  }

  private record(action: string, contract: ContractView, details: Readonly<Record<string, unknown>>) {
    return this.audit.record({
      action,
      subject: publicId.encode('contract', contract.id),
      officeId: contract.agentOfficeId,
      details: { agent: publicId.encode('agent', contract.agentId), ...details },
    });
  }
}

const overriding = ({ barredUntil, caseId }: RecontractingBar, reason: string) => ({
  reason,
  barredUntil,
  case: caseId,
});
