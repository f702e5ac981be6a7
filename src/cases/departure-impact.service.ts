import { Injectable } from '@nestjs/common';
import { AgentsRepository } from '../agents/agents.repository';
import { Clock } from '../clock/clock';
import { LineMonths } from '../contributions/line-months';
import type { Caller } from '../http/caller';
import { invalidFields } from '../http/validation';
import { notFound } from '../shared/domain-error';
import type { FieldCode } from '../shared/field-messages';
import { type LocalDate, addDays } from '../shared/local-date';
import { type DepartureFigures, findingsOf, projectedLoss, retentionBasis } from './core/departure-impact';
import { medianLoad, rankTakers } from './core/departure-impact-takers';
import type { DepartureImpact, DepartureScope, ProjectedLoss } from './departure-impact';
import { DepartureImpactMoneyRepository } from './departure-impact-money.repository';
import { DepartureImpactPeopleRepository } from './departure-impact-people.repository';
import { DepartureImpactRepository } from './departure-impact.repository';

/** How far ahead a departure is looked at. */
const MOST_DAYS_AHEAD = 365;

/** What an agent would leave behind when it is replaced or its contract ends. Nothing is saved. */
@Injectable()
export class DepartureImpactService {
  constructor(
    private readonly agents: AgentsRepository,
    private readonly impact: DepartureImpactRepository,
    private readonly people: DepartureImpactPeopleRepository,
    private readonly money: DepartureImpactMoneyRepository,
    private readonly months: LineMonths,
    private readonly clock: Clock,
  ) {}

  /**
   * @param on the last day of the agent; today unless told.
   * @throws DomainError `agent-not-found`, `validation-failed` for a day that is past or too far ahead, `months-detached`.
   */
  async of(caller: Caller, agentId: number, on: LocalDate | undefined): Promise<DepartureImpact> {
    const day = this.dayOf(on);
    const agent = await this.agents.find(caller.officeId, agentId, day);
    if (!agent) throw notFound('agent');
    const { id, code, name, officeId, status } = agent;
    const scope = { readerOfficeId: caller.officeId, agentId, officeId, day };
    const figures = await this.months.whole(() => this.workOut(scope));
    return { agent: { id, code, name, officeId, status }, day, ...figures };
  }

  private async workOut(scope: DepartureScope): Promise<Omit<DepartureImpact, 'agent' | 'day'>> {
    const communes = await this.impact.communes(scope);
    const participants = await this.people.held(scope);
    const money = await this.money.notRemitted(scope.agentId);
    const nearby = await this.people.nearby(scope);
    const median = medianLoad(nearby.filter(({ isOfOffice }) => isOfOffice));
    const takers = rankTakers(
      nearby.filter(({ isCandidate }) => isCandidate),
      median,
    );
    const figures = figuresOf({ communes, participants, money, takers });
    return {
      communes,
      participants,
      money,
      medianLoad: median,
      takers,
      projectedLoss: await this.lossOf(scope.officeId, participants.within90),
      findings: findingsOf(figures, await this.impact.policy(scope.day)),
    };
  }

  private async lossOf(officeId: number, participantsDue: number): Promise<ProjectedLoss | null> {
    const basis = retentionBasis(await this.impact.retention(officeId));
    return basis ? { participants: projectedLoss(participantsDue, basis), basis } : null;
  }

  private dayOf(on: LocalDate | undefined): LocalDate {
    const today = this.clock.today();
    if (on === undefined) return today;
    if (on < today) throw wrongDay('in-the-past', 'must not be past');
    if (on > addDays(today, MOST_DAYS_AHEAD))
      throw wrongDay('too-far-ahead', `must lie within ${MOST_DAYS_AHEAD} days from today`);
    return on;
  }
}

const wrongDay = (code: FieldCode, detail: string) => invalidFields([{ pointer: '#query/on', code, detail }]);

const figuresOf = ({
  communes,
  participants,
  money,
  takers,
}: Pick<DepartureImpact, 'communes' | 'participants' | 'money' | 'takers'>): DepartureFigures => ({
  communes: communes.total,
  communesLeftAlone: communes.leftAlone,
  participantsInForce: participants.inForce,
  participantsDue: participants.within90,
  amountNotRemitted: money.amount,
  linesNotRemitted: money.lines,
  openReceipts: money.receipts,
  takers: takers.length,
  takersRecommended: takers.filter(({ isRecommended }) => isRecommended).length,
});
