import { Injectable } from '@nestjs/common';
import { Transactional } from '@nestjs-cls/transactional';
import { AgentsRepository } from '../agents/agents.repository';
import { Clock } from '../clock/clock';
import { Sql } from '../database/sql';
import type { Caller } from '../http/caller';
import { invalidFields } from '../http/validation';
import { DomainError, type FieldError, notFound } from '../shared/domain-error';
import type { LocalDate } from '../shared/local-date';
import type { Case, CaseFile } from './case';
import { CaseDeadlinesRepository } from './case-deadlines.repository';
import { CaseFiles } from './case-files.service';
import { CaseSettingsRepository } from './case-settings.repository';
import { CaseSteps } from './case-steps.service';
import { type CaseGrounds, CasesRepository } from './cases.repository';
import { responseDays } from './core/response-days';

/** Which version of which case, and who asks. */
export interface CaseRef {
  readonly caller: Caller;
  readonly id: number;
  readonly version: number;
}

/** Until the agent was heard there is time to be reminded of. */
const RESPONSE = ['response-reminder', 'response-lapse'] as const;

/** Cases up to where something is proposed: opened on grounds, the agent notified and heard. */
@Injectable()
export class CasesService {
  constructor(
    private readonly cases: CasesRepository,
    private readonly files: CaseFiles,
    private readonly steps: CaseSteps,
    private readonly settings: CaseSettingsRepository,
    private readonly deadlines: CaseDeadlinesRepository,
    private readonly agents: AgentsRepository,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** @throws DomainError `case-not-found`, also for a case of an office outside the caller's. */
  async require(caller: Pick<Caller, 'officeId'>, id: number): Promise<Case> {
    const found = await this.cases.find(caller.officeId, id);
    if (!found) throw notFound('case');
    return found;
  }

  /** @throws DomainError as `require`. */
  view(caller: Pick<Caller, 'officeId'>, id: number): Promise<CaseFile> {
    return this.sql.snapshot(async () => this.files.of(await this.require(caller, id)));
  }

  /**
   * Opens a case on flags of one agent and period, or joins them to the one that is open.
   * @throws DomainError `validation-failed` with the flags that do not belong together, `flag-in-case`,
   *   `flag-is-<state>`, `case-is-<state>`.
   */
  @Transactional()
  async openOnFlags(caller: Caller, flagIds: readonly number[]): Promise<CaseFile> {
    const grounds = await this.cases.grounds(caller.officeId, flagIds);
    const first = requireOneCase(flagIds, grounds);
    await this.agents.hold(first.agentId);
    const open = await this.cases.findOpenHeld(first.agentId, first.period);
    if (open && open.state !== 'open')
      throw new DomainError(
        'conflict',
        `case-is-${open.state}`,
        'The agent was told of its grounds already: no others join the case of the period.',
      );
    const { agentId, officeId, period } = first;
    const text = grounds.map(({ explanation }) => explanation).join('\n');
    const id =
      open?.id ?? (await this.cases.insert({ agentId, officeId, period, grounds: text }, caller.userId));
    if (open) await this.cases.extendGrounds(id, text);
    await this.cases.joinFlags(id, flagIds, caller.userId);
    await this.steps.note({ id, state: 'open' }, open ? 'join' : 'open', caller.userId);
    const action = open ? 'case-joined' : 'case-opened';
    await this.steps.record(action, { id, agentId, officeId }, { flags: flagIds.length });
    return this.steps.file(id);
  }

  /** Opens a case on grounds that no rule found. @throws DomainError `agent-not-found`. */
  @Transactional()
  async openByHand(caller: Caller, agentId: number, grounds: string): Promise<CaseFile> {
    const officeId = await this.agents.requireOffice(caller.officeId, agentId);
    const id = await this.cases.insert({ agentId, officeId, period: null, grounds }, caller.userId);
    await this.steps.note({ id, state: 'open' }, 'open', caller.userId);
    await this.steps.record('case-opened', { id, agentId, officeId });
    return this.steps.file(id);
  }

  /** Notes that the agent was told: its time to respond begins. @throws DomainError as `CaseSteps.take`. */
  @Transactional()
  async notify({ caller, id, version }: CaseRef): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    const today = this.clock.today();
    const settings = await this.settings.inForce(today);
    const holidays = await this.settings.holidaysFrom(today);
    const { dueOn, remindOn, lapseOn } = responseDays(today, settings, holidays);
    await this.steps.take(found, {
      action: 'notify',
      userId: caller.userId,
      responseDueOn: dueOn,
      details: { responseDueOn: dueOn },
    });
    await this.deadlines.add(id, { kind: 'response-reminder', actsOn: remindOn });
    await this.deadlines.add(id, { kind: 'response-lapse', actsOn: lapseOn });
    return this.steps.file(id);
  }

  /** Puts what the agent said into the file. @throws DomainError as `CaseSteps.take`, `validation-failed`. */
  @Transactional()
  async respond({ caller, id, version }: CaseRef, receivedOn: LocalDate, body: string): Promise<CaseFile> {
    if (receivedOn > this.clock.today())
      throw invalidFields([
        { pointer: '/receivedOn', code: 'in-the-future', detail: 'must not lie in the future' },
      ]);
    const found = await this.steps.hold(caller, id, version);
    await this.cases.addResponse(id, receivedOn, body, caller.userId);
    await this.deadlines.settle(id, RESPONSE);
    await this.steps.take(found, { action: 'respond', userId: caller.userId, details: { receivedOn } });
    return this.steps.file(id);
  }

  /** Gives a case up before anything is proposed. @throws DomainError as `CaseSteps.take`. */
  @Transactional()
  async withdraw({ caller, id, version }: CaseRef, reason: string): Promise<CaseFile> {
    const found = await this.steps.hold(caller, id, version);
    await this.deadlines.settle(id, RESPONSE);
    await this.steps.take(found, { action: 'withdraw', userId: caller.userId, reason });
    return this.steps.file(id);
  }
}

/** @throws DomainError when the flags cannot be grounds of one case together. */
function requireOneCase(flagIds: readonly number[], grounds: readonly CaseGrounds[]): CaseGrounds {
  const byId = new Map(grounds.map((one) => [one.flagId, one]));
  const first = byId.get(flagIds[0]!);
  const errors = flagIds.flatMap((flagId, place) => {
    const flaw = flawOf(byId.get(flagId), first);
    return flaw ? [{ pointer: `/flagIds/${place}`, ...flaw }] : [];
  });
  if (errors.length > 0 || !first) throw invalidFields(errors);
  return first;
}

function flawOf(
  found: CaseGrounds | undefined,
  first: CaseGrounds | undefined,
): Omit<FieldError, 'pointer'> | undefined {
  if (!found) return { code: 'flag-not-found', detail: 'no such flag, or it is outside your offices' };
  if (found.caseId !== null) return { code: 'flag-in-case', detail: 'is grounds of a case already' };
  if (!['raised', 'acknowledged'].includes(found.state))
    return { code: `flag-is-${found.state}` as const, detail: 'is no ground any more' };
  if (found.agentId !== first?.agentId || found.period !== first.period)
    return { code: 'another-case', detail: 'is of another agent or period than the first' };
  return undefined;
}
