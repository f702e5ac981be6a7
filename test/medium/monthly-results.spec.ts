import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { MonthlyResults } from '../../src/planning/monthly-results.service';
import { ProgressRepository } from '../../src/planning/progress.repository';
import { ProgressService } from '../../src/planning/progress.service';
import { type YearMonth, localDate, monthsFrom, yearMonth } from '../../src/shared/local-date';
import { aContributionLine } from '../factories/facts';
import { type AgentColumns, anAgent } from '../factories/register';
import { type TestApp, startApp } from '../support/app';

describe('new participants by month', () => {
  let app: TestApp;
  let agent: AgentColumns;
  let results: MonthlyResults;

  beforeAll(async () => {
    app = await startApp();
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
    agent = await anAgent(app.sql, { office_id: await app.rootOffice() });
    const other = await anAgent(app.sql, { office_id: agent.office_id });
    const pay = (collectedOn: string, coveredFrom: string, participantId?: number, agentId = agent.id) =>
      aContributionLine(app.sql, {
        agentId,
        collectedOn,
        coveredFrom,
        ...(participantId === undefined ? {} : { participantId }),
      });
    await pay('2024-12-30', '2024-12');
    const returning = await pay('2025-01-10', '2025-01', undefined, other.id);
    await pay('2025-12-20', '2025-12');
    const twice = await pay('2025-11-03', '2025-11');
    await pay('2025-12-28', '2026-02', twice.participant_id);
    await pay('2026-01-05', '2026-01');
    await pay('2026-01-31', '2026-01');
    await pay('2026-02-01', '2026-02', undefined, other.id);
    await pay('2026-03-15', '2026-03', returning.participant_id);
    await pay('2026-03-20', '2026-06', twice.participant_id);
    await app.services.get(CoveragesRepository, { strict: false }).follow();
    results = app.services.get(MonthlyResults, { strict: false });
  });
  afterAll(() => app.stop());

  const counted = async (first: string, last: string, day: string): Promise<Record<YearMonth, number>> =>
    Object.fromEntries(
      await results.newParticipants(agent.id, monthsFrom(yearMonth(first), yearMonth(last)), localDate(day)),
    ) as Record<YearMonth, number>;

  it('are counted across the turn of a year as the progress of both years counts them', async () => {
    const progress = app.services.get(ProgressService, { strict: false });
    const facts = app.services.get(ProgressRepository, { strict: false });
    const expected: Record<string, number> = {};
    for (const day of ['2025-12-31', '2026-12-31'].map(localDate)) {
      const rules = await progress.rulesOf(day);
      const rows = await facts.facts({ officeId: agent.office_id, agentId: agent.id, day, ...rules });
      const { done } = rows.find(({ metric }) => metric === 'new-participants')!;
      for (const [month, people] of Object.entries(done))
        expected[`${day.slice(0, 4)}-${month.padStart(2, '0')}`] = people;
    }
    const actual = await counted('2025-01', '2026-12', '2026-12-31');
    expect(Object.fromEntries(Object.entries(actual).filter(([, people]) => people > 0))).toEqual(expected);
    expect(actual).toMatchObject({ '2025-11': 1, '2025-12': 1, '2026-01': 2, '2026-02': 0 });
  });

  it('are those up to the day, and none of months that have not begun', async () => {
    expect(await counted('2025-12', '2026-03', '2026-01-30')).toEqual({ '2025-12': 1, '2026-01': 1 });
    expect(await counted('2026-01', '2026-03', '2026-01-31')).toEqual({ '2026-01': 2 });
    expect(await counted('2026-01', '2026-03', '2025-12-31')).toEqual({});
  });

  it('count each within the months asked for only', async () => {
    expect(await counted('2026-01', '2026-01', '2026-12-31')).toEqual({ '2026-01': 2 });
  });
});
