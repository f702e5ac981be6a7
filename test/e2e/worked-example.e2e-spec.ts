import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { addWorkingDays } from '../../src/shared/calendar';
import { type LocalDate, addDays, localDate } from '../../src/shared/local-date';
import { type TestApp, startApp } from '../support/app';
import { Clerk } from '../support/enter-worked-example';
import { waitFor } from '../support/wait-for';
import { PERIOD, hundredths, readWorkedExample, span, whole } from '../support/worked-example';

type Item = Readonly<Record<string, unknown>>;

/** Which column of the document tells of which measure, and what a line that counts adds to it. */
const COLUMNS: readonly (readonly [column: string, measure: string, of: 'one' | 'amount', asked: boolean])[] =
  [
    ['New', 'new-participants', 'one', false],
    ['Retention', 'retention', 'one', true],
    ['Collection', 'collection', 'amount', false],
    ['On time', 'on-time-remittance', 'amount', true],
    ['Accuracy', 'receipt-accuracy', 'one', true],
    ['Receipts', 'complaints', 'one', true],
  ];

/** docs/worked-example.md, told to the system: what it says a pencil finds is what the system must find. */
describe('the worked example', () => {
  const text = readWorkedExample();
  let app: TestApp;
  let clerk: Clerk;
  let quotaId: string;
  let runId: string;
  let evaluation: Item;
  let outcomes: readonly Item[];

  const get = async (path: string): Promise<Item> => {
    const response = await clerk.user.get(`/v1/${path}`);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${response.text}`);
    return response.body as Item;
  };
  const list = async (path: string): Promise<readonly Item[]> => (await get(path))['items'] as Item[];

  /** Waits for a run that was asked for. @returns its id and the one evaluation in it. */
  async function judged(path: string, body: Item): Promise<[runId: string, evaluation: Item]> {
    const asked = await clerk.user.post(`/v1/${path}`).send(body);
    expect(asked.status).toBe(202);
    const { id } = asked.body as { id: string };
    await waitFor(async () => (await get(`evaluation-runs/${id}`))['state'] === 'completed', {
      timeout: 30_000,
      what: 'the run',
    });
    const [only, ...others] = await list(`evaluation-runs/${id}/evaluations`);
    expect(others).toEqual([]);
    return [id, await get(`evaluations/${String(only!['id'])}`)];
  }

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    await installDefaultPolicies({
      rows: <Row>(sql: string, values?: readonly unknown[]) => app.sql<Row>(sql, values),
    });
    clerk = await Clerk.start(app, text);
    quotaId = await clerk.setQuotas();
    await clerk.sendReceipts(text.lines);
    await clerk.keepRecords();
    [runId, evaluation] = await judged('evaluation-runs', { period: PERIOD });
    outcomes = evaluation['outcomes'] as Item[];
  });
  afterAll(() => app.stop());

  const criteria = (of: Item = evaluation): readonly Item[] => of['criteria'] as Item[];
  const total = text.score.at(-1)!;
  const measures = text.score.slice(0, -1);

  it('pro-rates the quota by active days to the fraction of the table', async () => {
    const sum = text.quota.at(-1)!;
    const { proRated } = (await get(`quotas/${quotaId}`)) as { proRated: { h2: Item } };
    const [numerator, denominator] = sum['Counts as']!.split('/');
    expect(proRated.h2).toMatchObject({ activeDays: whole(sum['Active']!), numerator, denominator });
    expect(evaluation['activeDays']).toBe(whole(sum['Active']!));
    expect(evaluation['quotas']).toContainEqual({
      metric: 'new-participants',
      original: whole(sum['Original']!),
      inForce: whole(sum['In force']!),
      amendments: 1,
      amendedFromMonth: 10,
    });
  });

  it('finds every figure of the score table', () => {
    const interval = (cell: string): Item | null => {
      if (cell === '') return null;
      const [low, high] = span(cell).map(hundredths);
      return { lowBp: low, highBp: high };
    };
    const expected = measures.map((row) => ({
      measure: row['Measure'],
      numerator: String(whole(row['Achieved']!)),
      denominator: row['Of']!.replaceAll(',', ''),
      valueBp: hundredths(row['Value']!),
      interval: interval(row['95% interval']!),
      points: hundredths(row['Points']!),
      weightBp: whole(row['Weight']!) * 100,
      effectiveWeightBp: hundredths(row['In effect']!),
    }));
    expect(criteria()).toEqual(expected.map((criterion) => expect.objectContaining(criterion) as unknown));
    const without = criteria().filter(({ points }) => points === null);
    expect(without.map(({ measure, noEvidenceReason }) => [measure, noEvidenceReason])).toEqual([
      ['inherited-retention', 'no-dues'],
      ['complaints', 'below-minimum-evidence'],
    ]);
  });

  it('comes to the score and the grade of the text', () => {
    expect(text.document).toContain(`**${(Number(evaluation['score']) / 100).toFixed(2)}**, grade **D**`);
    expect(evaluation).toMatchObject({ status: 'rated', grade: 'D', isCommended: false });
  });

  it('adds up on paper', () => {
    const exact = (row: Record<string, string>): number => {
      const [numerator, denominator = '1'] = row['Exactly']!.split('/');
      return Number(numerator) / Number(denominator);
    };
    const scored = measures.filter((row) => row['Exactly'] !== '');
    for (const row of scored) {
      expect(exact(row).toFixed(2)).toBe(row['Points']);
      expect((exact(row) * whole(row['Weight']!)).toFixed(4)).toBe(row['Points × weight']);
    }
    const sum = (column: string): number => scored.reduce((all, row) => all + Number(row[column]), 0);
    expect(sum('Weight')).toBe(Number(total['Weight']));
    expect(sum('In effect').toFixed(2)).toBe(total['In effect']);
    expect(sum('Points × weight').toFixed(4)).toBe(total['Points × weight']);
    expect(Math.round((sum('Points × weight') / sum('Weight')) * 100)).toBe(evaluation['score']);
  });

  it('counts the lines that the text counts, and leaves out the others for its reasons', async () => {
    const marksOf = (key: string, person: string, coveredTo: string): Readonly<Record<string, string>> => {
      const money = text.moneyDue.find((row) => row['Line'] === key);
      const due = text.dues.find((row) => row['Person'] === person && row['Covered to'] === coveredTo);
      const earlier = { New: 'out', Collection: 'out', Accuracy: 'out', Receipts: 'out' };
      const shown: Readonly<Record<string, string>> = text.marks.find((row) => row['Line'] === key) ?? {
        ...earlier,
        Retention: due?.['In time'] ?? 'matures',
        'On time': money?.['In time'] ?? 'due-out',
      };
      return shown;
    };
    const expected = COLUMNS.flatMap(([column, measure, of, isAsked]) =>
      text.lines.map(({ key, person, coveredTo, amount }) => {
        const mark = marksOf(key, person, coveredTo)[column]!;
        const isCounted = mark === 'yes' || mark === 'no';
        const value = of === 'amount' ? amount : 1;
        const isFulfilled = mark === 'yes' && measure !== 'complaints';
        return {
          line: `${measure} ${key}`,
          numerator: isFulfilled ? value : 0,
          denominator: isCounted && isAsked ? value : 0,
          isCounted,
          reason: isCounted ? null : text.reasons.get(mark),
        };
      }),
    );
    const found = (await list(`evaluations/${String(evaluation['id'])}/lines?limit=200`)).map((entry) => ({
      line: `${String(entry['measure'])} ${String(entry['receiptNo'])}/${String(entry['lineNo'])}`,
      numerator: entry['numerator'],
      denominator: entry['denominator'],
      isCounted: entry['isCounted'],
      reason: entry['reason'],
    }));
    const byLine = (a: { line: string }, b: { line: string }): number => (a.line < b.line ? -1 : 1);
    expect([...found].sort(byLine)).toEqual([...expected].sort(byLine));
  });

  it('has its dates right', () => {
    const lineOf = (key: string) => text.lines.find((line) => line.key === key)!;
    const holidays = new Set(text.fact('Holidays').split(' ') as LocalDate[]);
    for (const row of text.moneyDue) {
      const { collectedOn, handedOverOn, amount } = lineOf(row['Line']!);
      const due = addWorkingDays(localDate(collectedOn), 3, holidays);
      expect(row).toMatchObject({ Collected: collectedOn, Due: due, 'Handed over': handedOverOn });
      expect(whole(row['Amount (VND)']!)).toBe(amount);
      expect(row['In time']).toBe(handedOverOn <= due ? 'yes' : 'no');
    }
    for (const row of text.dues) {
      const standing = text.lines.filter((line) => line.person === row['Person'] && line.reversal === null);
      const [cover, renewal] = standing;
      const [year, month] = row['Covered to']!.split('-');
      const due = localDate(new Date(Date.UTC(Number(year), Number(month), 1)).toISOString().slice(0, 10));
      expect(row).toMatchObject({ 'Covered to': cover!.coveredTo, Due: due, 'Renew by': addDays(due, 60) });
      expect(row['Renewed']).toBe(renewal?.collectedOn ?? '');
      expect(row['In time']).toBe(renewal && renewal.collectedOn <= row['Renew by']! ? 'yes' : 'no');
    }
  });

  it('holds the rules as the text does, and raises its flags with their legal basis', async () => {
    expect(outcomes.map(({ rule, recommends, result }) => ({ rule, recommends, result }))).toEqual(
      text.rules.map((row) => ({ rule: row['Rule'], recommends: row['Recommends'], result: row['Result'] })),
    );
    const flags = await list(`flags?agentId=${clerk.agentId}`);
    const shown = flags.map(({ rule, legalBasis }) => ({ Flag: rule, 'Legal basis': legalBasis }));
    expect(shown).toHaveLength(text.flags.length);
    expect(shown).toEqual(expect.arrayContaining([...text.flags]));
    expect(flags.map(({ state, evaluationId }) => [state, evaluationId])).toEqual(
      flags.map(() => ['raised', evaluation['id']]),
    );
    const terminating = flags.find(({ recommendation }) => recommendation === 'termination')!;
    expect(terminating['explanation']).toContain('in the most favourable reading 28.52%');
  });

  it('has its small tables right', () => {
    const ratioOf = (cell: string): number => {
      const [numerator, denominator = '1'] = cell.split('/');
      return whole(numerator!) / whole(denominator);
    };
    const [months, sum] = [text.quota.slice(0, -1), text.quota.at(-1)!];
    for (const row of months) {
      const share = whole(row['Active']!) / whole(row['Days']!);
      expect(ratioOf(row['Counts as']!)).toBeCloseTo(whole(row['In force']!) * share, 9);
      expect(ratioOf(row['Counts as (VND)']!)).toBeCloseTo(whole(row['Collection (VND)']!) * share, 4);
    }
    for (const column of Object.keys(sum).filter((name) => name !== 'Month'))
      expect(months.reduce((all, row) => all + ratioOf(row[column]!), 0)).toBeCloseTo(
        ratioOf(sum[column]!),
        4,
      );
    const times = (rows: readonly Record<string, string>[], column: string, word: string): number =>
      rows.filter((row) => row[column] === word).length;
    const figures = (measure: string) => measures.find((row) => row['Measure'] === measure);
    const trained = times(text.staff, 'Counts', 'trained');
    expect(figures('trained-staff')).toMatchObject({
      Achieved: String(trained),
      Of: String(trained + times(text.staff, 'Counts', 'active')),
    });
    expect(figures('reporting')).toMatchObject({
      Achieved: String(times(text.reports, 'On time', 'yes')),
      Of: String(text.reports.length),
    });
  });

  it('is found again by the other way of counting', async () => {
    const verification = await get(`evaluations/${String(evaluation['id'])}/verification`);
    expect(verification).toMatchObject({ matches: true });
  });

  const changeable = (of: Item, flag: string): Record<string, string> => {
    const [enrolled] = criteria(of) as [{ numerator: string; interval: { highBp: number } }];
    const rule = (of['outcomes'] as Item[]).find(({ recommends }) => recommends === 'termination')!;
    return {
      'new participants': enrolled.numerator,
      'favourable end': `${(enrolled.interval.highBp / 100).toFixed(2)}%`,
      score: (Number(of['score']) / 100).toFixed(2),
      grade: String(of['grade']),
      [String(rule['rule'])]: String(rule['result']),
      'flag to terminate': flag,
    };
  };

  it('changes with one receipt more as the text says, in a revision only', async () => {
    await clerk.sendReceipts(text.lateLines);
    const [, revised] = await judged(`evaluation-runs/${runId}/revisions`, {});
    const flags = await list(`flags?agentId=${clerk.agentId}`);
    const flag = flags.find(({ recommendation }) => recommendation === 'termination')!;
    expect(changeable(evaluation, 'raised')).toEqual(text.before);
    expect(changeable(revised, String(flag['state']))).toEqual(text.after);
    expect(flags.find(({ rule }) => rule === 'grade-d')).toMatchObject({ state: 'raised' });
    expect(await get(`evaluations/${String(evaluation['id'])}`)).toEqual(evaluation);
  });
});
