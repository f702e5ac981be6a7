import { DataSource } from 'typeorm';
import { CoveragesRepository } from '../../src/contributions/coverages.repository';
import { publicId } from '../../src/http/public-id';
import {
  type DepartureProvince,
  LONELY,
  SHARED,
  aDepartureProvince,
} from '../factories/departure-impact-province';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { statementsOf } from '../support/plans';
import { expectProblem } from '../support/problem';

interface Impact {
  readonly communes: { readonly total: number; readonly leftAlone: number; readonly items: unknown[] };
  readonly takers: {
    readonly total: number;
    readonly items: readonly { readonly agentCode: string; readonly [field: string]: unknown }[];
  };
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly detail: string }[];
  readonly [field: string]: unknown;
}

/** IS0001M is to leave on 10 July 2026. The figures are worked out by hand from the rows of the province. */
describe('before an agent leaves', () => {
  let app: TestApp;
  let province: DepartureProvince;
  let supervisor: SignedIn;
  let ofNorth: SignedIn;
  let ofSouth: SignedIn;

  beforeAll(async () => {
    app = await startApp();
    app.setTime('2026-07-10T03:00:00Z');
    province = await aDepartureProvince(app);
    supervisor = await app.as('supervisor');
    ofNorth = await app.as('supervisor', province.northId);
    ofSouth = await app.as('supervisor', province.southId);
  });
  afterAll(() => app.stop());

  const ask = (query = '', who = supervisor, digit = '1') =>
    who.get(`/v1/agents/${publicId.encode('agent', province.agents[digit]!.id)}/departure-impact${query}`);
  const impactOn = async (query = '', who = supervisor): Promise<Impact> => {
    const answer = await ask(query, who);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    return answer.body as Impact;
  };
  const severities = ({ findings }: Impact): Record<string, string> =>
    Object.fromEntries(findings.map(({ code, severity }) => [code, severity]));

  it('is told while receipts are still being worked out', async () => {
    expect(await impactOn()).toMatchObject({ participantsAreCurrent: false, participantsInForce: 0 });
    await app.services.get(CoveragesRepository, { strict: false }).follow();
    expect(await impactOn()).toMatchObject({
      participantsAreCurrent: true,
      on: '2026-07-10',
      status: 'active',
    });
  });

  it('shows which communes nobody else serves: the neighbour there is suspended', async () => {
    const { communes } = await impactOn();
    expect(communes).toEqual({
      total: 2,
      leftAlone: 1,
      items: [
        { code: LONELY, name: 'Phường Ngọc Hà', otherAgents: 0, isLeftAlone: true },
        { code: SHARED, name: 'Phường Ba Đình', otherAgents: 2, isLeftAlone: false },
      ],
    });
  });

  it('counts whom it holds and who has to renew, with those handed over to it and without those handed on', async () => {
    // Four who paid it, one who renewed, one handed over to it, and one who is handed on later.
    expect(await impactOn()).toMatchObject({
      participantsInForce: 7,
      // 1 August; two on 1 September; 1 October, but for the one who is handed on by then.
      renewalsDue: { within30: 1, within60: 3, within90: 4 },
    });
  });

  it('counts money that was not handed over, without what was taken back', async () => {
    const { moneyNotRemitted, openReceipts } = await impactOn();
    expect(moneyNotRemitted).toEqual({
      amount: 50 + 300 + 70 + 90,
      lines: 4,
      oldestCollectedOn: '2026-03-05',
    });
    const { total, items } = openReceipts as { total: number; items: Record<string, unknown>[] };
    expect(total).toBe(4);
    expect(items.map(({ collectedOn, lines, amount }) => [collectedOn, lines, amount])).toEqual([
      ['2026-03-05', 1, 50],
      ['2026-04-06', 1, 300],
      ['2026-05-07', 1, 70],
      ['2026-06-15', 1, 90],
    ]);
    expect(items[2]).toMatchObject({ sourceSystem: 'test', receiptNo: 'BL-4' });
  });

  it('ranks who could take over, each with the reasons', async () => {
    const { takers, medianLoad } = await impactOn();
    // Of the north work IS0001M with 7 for 2 members of staff, IS0002M with 3 for 2 and IS0004M with none for 1.
    expect(medianLoad).toEqual({ participants: 3, staff: 2 });
    expect(takers.total).toBe(3);
    expect(takers.items).toMatchObject([
      {
        agentCode: 'IS0002M',
        sharedCommunes: 1,
        officeDistance: 0,
        grade: 'B',
        gradedPeriod: '2025-H2',
        staff: 2,
        participantsInForce: 3,
        spareCapacity: 0,
        isRecommended: true,
        reasons: ['serves-the-same-commune', 'same-office', 'grade-b', 'no-spare-capacity'],
      },
      {
        agentCode: 'IS0004M',
        sharedCommunes: 0,
        officeDistance: 0,
        grade: 'A',
        staff: 1,
        participantsInForce: 0,
        spareCapacity: 1,
        isRecommended: true,
        reasons: ['same-office', 'grade-a', 'has-spare-capacity'],
      },
      {
        agentCode: 'IS0005M',
        officeId: publicId.encode('office', province.southId),
        sharedCommunes: 1,
        officeDistance: 1,
        grade: 'D',
        staff: 3,
        participantsInForce: 0,
        spareCapacity: 4,
        isRecommended: false,
        reasons: [
          'serves-the-same-commune',
          'neighbouring-office',
          'grade-d',
          'has-spare-capacity',
          'not-recommended',
        ],
      },
    ]);
  });

  it('projects who would be lost from those of the office who changed hands before', async () => {
    const { projectedLoss } = await impactOn();
    // 4 × (5 − 3) / 5 = 1.6
    expect(projectedLoss).toEqual({
      participants: 1,
      basis: {
        runId: publicId.encode('evaluation-run', province.runId),
        period: '2025-H2',
        measure: 'inherited-retention',
        numerator: 3,
        denominator: 5,
      },
    });
  });

  it('says what stands in the way, the gravest first', async () => {
    expect((await impactOn()).findings).toEqual([
      { code: 'commune-left-alone', severity: 'blocks', detail: 'Communes left without an agent: 1 of 2.' },
      {
        code: 'money-not-remitted',
        severity: 'blocks',
        detail: 'Collected and not handed over: 510 VND, lines: 4.',
      },
      {
        code: 'open-receipts',
        severity: 'escalates',
        detail: 'Receipts that are not wholly handed over: 4.',
      },
      { code: 'participants-due', severity: 'notes', detail: 'Participants to renew within 90 days: 4.' },
    ]);
  });

  it('goes by the policy of the day', async () => {
    await app.sql(
      `INSERT INTO departure_policies (effective_from, code, severity) VALUES ('2026-08-01', 'commune-left-alone', 'escalates')`,
    );
    expect(severities(await impactOn('?on=2026-07-31'))).toMatchObject({ 'commune-left-alone': 'blocks' });
    const later = severities(await impactOn('?on=2026-08-01'));
    expect(later).toMatchObject({ 'commune-left-alone': 'escalates', 'money-not-remitted': 'blocks' });
  });

  it('looks ahead: from September on the neighbour is back, and the handover done', async () => {
    const impact = await impactOn('?on=2026-09-01');
    expect(impact.communes).toMatchObject({ total: 2, leftAlone: 0 });
    expect(severities(impact)).not.toHaveProperty('commune-left-alone');
    expect(impact.takers.items.map(({ agentCode }) => agentCode)).toEqual([
      'IS0002M',
      'IS0003M',
      'IS0004M',
      'IS0005M',
    ]);
    // Due on 1 October, in May and in February are left; of the first one is handed on.
    expect(impact).toMatchObject({ participantsInForce: 3, renewalsDue: { within30: 1, within90: 1 } });
  });

  it('shows nothing of other offices', async () => {
    const { communes, takers } = await impactOn('', ofNorth);
    expect(communes.items).toContainEqual({
      code: SHARED,
      name: 'Phường Ba Đình',
      otherAgents: 1,
      isLeftAlone: false,
    });
    expect(takers.items.map(({ agentCode }) => agentCode)).toEqual(['IS0002M', 'IS0004M']);
    expectProblem(await ask('', ofSouth), 404, 'agent-not-found');
  });

  it('is asked of today and of the year to come', async () => {
    const refused = async (on: string) =>
      expectProblem(await ask(`?on=${on}`), 422, 'validation-failed').errors;
    expect(await refused('2026-07-09')).toMatchObject([{ pointer: '#query/on', code: 'in-the-past' }]);
    expect(await refused('2027-07-11')).toMatchObject([{ pointer: '#query/on', code: 'too-far-ahead' }]);
    expect(await refused('2026-02-30')).toMatchObject([{ pointer: '#query/on', code: 'is-local-date' }]);
    expect((await ask('?on=2027-07-10')).status).toBe(200);
  });

  it('is not given while a month of receipts is out', async () => {
    await app.sql(`INSERT INTO detached_months (month) VALUES ('2026-03-01')`);
    expectProblem(await ask(), 503, 'months-detached');
    await app.sql('DELETE FROM detached_months');
  });

  it('asks the database as often for an agent with nothing as for one with much', async () => {
    const count = async (digit: string): Promise<number> => {
      const statements = await statementsOf(app.services.get(DataSource), () => ask('', supervisor, digit));
      return statements.length;
    };
    const ofNothing = await ask('', supervisor, '7');
    expect(ofNothing.body).toMatchObject({
      communes: { total: 1 },
      participantsInForce: 0,
      moneyNotRemitted: { amount: 0, lines: 0, oldestCollectedOn: null },
      openReceipts: { total: 0, items: [] },
    });
    expect(await count('7')).toBe(await count('1'));
  });
});
