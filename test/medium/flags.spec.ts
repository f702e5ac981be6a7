import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import type { Facts } from '../../src/evaluations/core/facts';
import { RunsService } from '../../src/evaluations/runs.service';
import { ALPHA, aContract, aLine, aQuota, aRemittance, noon, someFacts } from '../factories/evaluation-facts';
import { loadFacts } from '../factories/load-facts';
import { type TestApp, startApp } from '../support/app';
import { workOff } from '../support/evaluating';

const FIRST = '2024-07-10T00:00:00Z';
const SECOND = '2024-07-20T00:00:00Z';
const THIRD = '2024-07-30T00:00:00Z';

/** Ten enrolments of sixty; those of the receipts told are known from the day on. */
const enrolments = (prefix: string, count: number, knownOn: string) =>
  Array.from({ length: count }, (_, i) =>
    aLine(`${prefix}${i}`, ALPHA, `${prefix}${i}`, '2024-05-13', '2024-05..2024-07', {
      recordedAt: noon(knownOn),
    }),
  );

/** D as known first; A once fifty receipts more are known; D again when they turn out to be false. */
const world = (): Facts => {
  const lines = [
    ...enrolments('early', 10, '2024-05-13'),
    ...enrolments('late', 50, '2024-07-15').map((line) => ({
      ...line,
      supersededAt: noon('2024-07-25'),
      reversalReason: 'payer-request' as const,
    })),
  ];
  return someFacts({
    contracts: [aContract(ALPHA)],
    quotas: aQuota(ALPHA, 'new-participants', 2024, 10),
    lines,
    remittances: lines.map(({ key, amount }) => aRemittance(key, '2024-05-14', Number(amount))),
  });
};

interface FlagRow {
  readonly id: number;
  readonly rule: string;
  readonly state: string;
  readonly run: string;
  readonly version: number;
}

describe('flags over runs of one period', () => {
  let app: TestApp;
  let root: number;

  beforeEach(async () => {
    app = await startApp();
    root = await app.rootOffice();
    await loadFacts(app.sql, world());
    await installDefaultPolicies({ rows: (text, values) => app.sql(text, values) });
  });
  afterEach(() => app.stop());

  async function run(cutoff: string): Promise<void> {
    await app.services
      .get(RunsService, { strict: false })
      .request(
        { officeId: root },
        { period: '2024-H1', officeId: root, knowledgeCutoff: new Date(cutoff), requestedBy: null },
      );
    await workOff(app.services, app.sql);
  }
  const flags = () =>
    app.sql<FlagRow>(
      `SELECT flag.id, rule, flag.state, to_char(knowledge_cutoff, 'YYYY-MM-DD') AS run, flag.version
       FROM flags flag JOIN evaluation_runs run ON run.id = flag.run_id ORDER BY rule`,
    );

  it('are withdrawn when their grounds are gone and raised again when they are back, as one flag', async () => {
    await run(FIRST);
    const [raised, ...others] = await flags();
    expect(others).toEqual([]);
    expect(raised).toMatchObject({ rule: 'grade-d', state: 'raised', run: '2024-07-10' });
    await run(SECOND);
    expect(await flags()).toEqual([{ ...raised, state: 'withdrawn', version: 2 }]);
    await run(THIRD);
    expect(await flags()).toEqual([{ ...raised, state: 'raised', run: '2024-07-30', version: 3 }]);
  });

  it('follow what is known last, whichever run ends last', async () => {
    await run(SECOND);
    await run(FIRST);
    expect(await flags()).toEqual([]);
    await run(THIRD);
    expect(await flags()).toMatchObject([{ state: 'raised', run: '2024-07-30' }]);
  });

  it('keep what was decided: a dismissal stands, an acknowledgement is carried over', async () => {
    await run(FIRST);
    await app.sql(`UPDATE flags SET state = 'dismissed', decision_reason = 'flood'`);
    await run(THIRD);
    expect(await flags()).toMatchObject([{ state: 'dismissed', run: '2024-07-10', version: 1 }]);

    await app.sql(`UPDATE flags SET state = 'acknowledged'`);
    await run('2024-08-05T00:00:00Z');
    expect(await flags()).toMatchObject([{ state: 'acknowledged', run: '2024-08-05', version: 2 }]);
  });

  it('look back at the period before, through the run that was pinned', async () => {
    const services = app.services.get(RunsService, { strict: false });
    await run(FIRST);
    const request = (period: string, cutoff: string) =>
      services.request(
        { officeId: root },
        { period, officeId: root, knowledgeCutoff: new Date(cutoff), requestedBy: null },
      );
    await request('2024-H2', '2025-01-10T00:00:00Z');
    await workOff(app.services, app.sql);
    const [second] = await app.sql<{ grade: string; outcomes: { rule: string; result: string }[] }>(
      `SELECT grade, outcomes FROM evaluations WHERE period = '2024-H2'`,
    );
    expect(second!.grade).toBe('D');
    expect(second!.outcomes.find(({ rule }) => rule === 'd-twice-running')).toMatchObject({
      result: 'raised',
    });
    const [flag] = await app.sql<{ evidence: { evaluations: number[] } }>(
      `SELECT evidence FROM flags WHERE rule = 'd-twice-running'`,
    );
    const evaluations = await app.sql<{ id: number }>('SELECT id FROM evaluations ORDER BY period DESC');
    expect(flag!.evidence.evaluations).toEqual(evaluations.map(({ id }) => id));
  });
});
