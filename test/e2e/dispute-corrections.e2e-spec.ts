import { publicId } from '../../src/http/public-id';
import {
  CODE,
  MISDATED,
  TENFOLD,
  UNPAID,
  aDisputedOffice,
  disputedLine,
  handOver,
  sendLines,
} from '../factories/disputed-lines';
import { type SignedIn, type TestApp, startApp } from '../support/app';
import { expectProblem } from '../support/problem';
import { waitFor } from '../support/wait-for';

interface Corrected {
  readonly lineId: string;
  readonly was: object;
  readonly is: object;
}
interface Dispute {
  readonly id: string;
  readonly version: number;
  readonly revisionRunId: string;
  readonly correction: { readonly corrected: Corrected | null };
}
interface Case {
  readonly id: string;
  readonly officeId: string;
  readonly version: number;
  readonly flags: readonly { readonly state: string }[];
  readonly corrections: readonly object[];
  readonly revision: {
    readonly runId: string;
    readonly state: string;
    readonly before: { readonly score: number };
    readonly after: { readonly score: number };
    readonly flagsWithdrawn: number;
  };
}
interface Line {
  readonly id: string;
  readonly receiptNo: string;
  readonly remittedAmount: number;
}
interface Run {
  readonly officeId: string;
  readonly revisionOf: string | null;
  readonly state: string;
}
interface Judged {
  readonly id: string;
  readonly agentCode: string;
}
interface Items<T> {
  readonly items: readonly T[];
}

const SOURCE = 'office-correction';

/** Seven million look withheld, because somebody typed a nought too much: told in order. */
describe('a disputed line that is corrected', () => {
  let app: TestApp;
  let supervisor: SignedIn;
  let approver: SignedIn;
  let integration: SignedIn;
  let judge: SignedIn;
  let agentId: number;
  let provinceId: string;
  let runId: string;
  let found: Case;
  let lines: ReadonlyMap<string, string>;
  const disputes = new Map<string, Dispute>();

  const completed = (id: string): Promise<unknown> =>
    waitFor(async () => ((await judge.get(`/v1/evaluation-runs/${id}`)).body as Run).state === 'completed', {
      what: `the run ${id}`,
    });
  const lineOf = async (id: string | undefined): Promise<Line> =>
    (await supervisor.get(`/v1/contributions/${id}`)).body as Line;
  const uphold = (receiptNo: string, correction: object) => {
    const { id, version } = disputes.get(receiptNo)!;
    return approver
      .post(`/v1/case-disputes/${id}/upholding`)
      .set('If-Match', `"v${version}"`)
      .send({ reason: 'Đối chiếu sổ gốc: đại lý nói đúng.', correction });
  };
  const upheld = async (receiptNo: string, correction: object): Promise<Corrected> => {
    const answer = await uphold(receiptNo, correction);
    expect(answer.status).toBe(200);
    disputes.set(receiptNo, answer.body as Dispute);
    await completed(disputes.get(receiptNo)!.revisionRunId);
    return disputes.get(receiptNo)!.correction.corrected!;
  };
  const file = async (): Promise<Case> => (await supervisor.get(`/v1/cases/${found.id}`)).body as Case;

  beforeAll(async () => {
    app = await startApp({ workerInApi: true });
    app.setTime('2025-07-10T03:00:00Z');
    ({ provinceId, agentId, supervisor, approver, judge, integration, lines } = await aDisputedOffice(app));
  });
  afterAll(() => app.stop());

  it('looks like money withheld to the run of the province', async () => {
    const asked = await judge.post('/v1/evaluation-runs').send({ period: '2025-H1' });
    runId = (asked.body as { id: string }).id;
    await completed(runId);
    const { items } = (await supervisor.get('/v1/flags')).body as Items<{ id: string; rule: string }>;
    expect(items.map(({ rule }) => rule)).toEqual(['money-withheld']);
    found = (await supervisor.post('/v1/cases').send({ flagIds: [items[0]!.id] })).body as Case;
    expect(found.officeId).not.toBe(provinceId);
    await supervisor.post(`/v1/cases/${found.id}/notification`).set('If-Match', '"v1"').expect(200);
    for (const receiptNo of [TENFOLD, UNPAID, MISDATED]) {
      const raised = await supervisor
        .post(`/v1/cases/${found.id}/disputes`)
        .send({ lineId: lines.get(receiptNo), claim: 'Biên lai này ghi sai.' });
      expect(raised.status).toBe(201);
      disputes.set(receiptNo, raised.body as Dispute);
    }
  });

  it.each<[object, string[]]>([
    [{}, ['/correction nothing-corrected']],
    [{ amount: 7_920_000, collectedOn: '2025-03-31' }, ['/correction nothing-corrected']],
    [{ reason: 'duplicate', amount: 1 }, ['/correction/reason reason-of-a-reversal']],
    [
      { kind: 'reverse', amount: 1, coveredFrom: '2025-04' },
      ['/correction/amount nothing-in-place', '/correction/coveredFrom nothing-in-place'],
    ],
    [{ amount: -1 }, ['/correction/amount min']],
    [{ amount: 1e12 }, ['/correction/amount out-of-range']],
    [{ collectedOn: '2025-02-30' }, ['/correction/collectedOn is-local-date']],
    [{ collectedOn: '2025-07-11' }, ['/correction/collectedOn in-the-future']],
    [{ collectedOn: '2025-04-03' }, ['/correction/collectedOn remitted-before-collected']],
    [{ coveredFrom: '2025-13' }, ['/correction/coveredFrom matches']],
    [{ coveredFrom: '2032-01' }, ['/correction/coveredFrom too-far-ahead']],
    [{ coveredTo: '2025-04' }, ['/correction/coveredTo unknown-field']],
  ])('is not corrected by nonsense: %j', async (said, errors) => {
    const refused = await uphold(TENFOLD, { kind: 'correct', reason: 'wrong-amount', ...said });
    const problem = expectProblem(refused, 422, 'validation-failed');
    expect(problem.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(errors);
    expect(await app.sql('SELECT FROM contribution_reversals')).toEqual([]);
  });

  it('has another one in its place, with all else that it said and the money that was handed over', async () => {
    const correction = { kind: 'correct', reason: 'wrong-amount', amount: 792_000 };
    const corrected = await upheld(TENFOLD, correction);
    const months = { collectedOn: '2025-03-31', coveredFrom: '2025-04', coveredTo: '2025-06' };
    expect(corrected).toEqual({
      lineId: expect.stringMatching(/^lin_/),
      was: { amount: 7_920_000, ...months },
      is: { amount: 792_000, ...months },
    });
    const [was, is] = [await lineOf(lines.get(TENFOLD)), await lineOf(corrected.lineId)];
    expect(was).toMatchObject({
      reversal: { reversedOn: '2025-07-10', reason: 'wrong-amount' },
      remittedAmount: 792_000,
      corrects: null,
      correctedBy: is.id,
    });
    expect(is).toEqual({
      ...was,
      id: corrected.lineId,
      sourceSystem: SOURCE,
      receiptNo: `core:${TENFOLD}`,
      participantAmount: 792_000,
      recordedAt: expect.any(String),
      reversal: null,
      corrects: was.id,
      correctedBy: null,
    });
    expectProblem(await uphold(TENFOLD, correction), 409, 'dispute-is-upheld');
  });

  it('is judged anew by the province, whose run judged it, while its case is of an office below', async () => {
    const { revisionRunId } = disputes.get(TENFOLD)!;
    expect((await judge.get(`/v1/evaluation-runs/${revisionRunId}`)).body).toMatchObject({
      officeId: provinceId,
      revisionOf: runId,
    });
    const { items } = (await judge.get(`/v1/evaluation-runs/${revisionRunId}/evaluations`))
      .body as Items<Judged>;
    expect(items.map(({ agentCode }) => agentCode).sort()).toEqual([CODE, 'IS0003M']);
    found = await file();
    expect(found.revision).toMatchObject({ runId: revisionRunId, state: 'completed', flagsWithdrawn: 0 });
    expect(found.revision.after.score).toBeGreaterThan(found.revision.before.score);
    // Of the other line nothing was handed over yet.
    expect(found.flags).toMatchObject([{ state: 'acknowledged' }]);
  });

  it('passes on what is handed over for it later, and the same remittance stays the same', async () => {
    const { lineId } = await upheld(UNPAID, { kind: 'correct', reason: 'wrong-amount', amount: 750_000 });
    expect((await lineOf(lineId)).remittedAmount).toBe(0);
    const sent = await handOver(integration, UNPAID, 750_000);
    expect(sent.status).toBe(201);
    expect((await lineOf(lineId)).remittedAmount).toBe(750_000);
    for (const [receiptNo, amount] of [
      [UNPAID, 750_000],
      [TENFOLD, 700_000],
    ] as const) {
      const again = await handOver(integration, receiptNo, amount);
      expect(again.status).toBe(200);
      expect(again.body).toMatchObject({ amount, lines: [{ receiptNo, amount }] });
    }
  });

  it('may be of another day and other months; what it asks for beyond is handed over for it', async () => {
    const { lineId, is } = await upheld(MISDATED, {
      kind: 'correct',
      reason: 'wrong-period',
      amount: 900_000,
      collectedOn: '2025-06-10',
      coveredFrom: '2025-06',
    });
    expect(is).toEqual({
      amount: 900_000,
      collectedOn: '2025-06-10',
      coveredFrom: '2025-06',
      coveredTo: '2025-08',
    });
    const { receiptNo, remittedAmount } = await lineOf(lineId);
    expect(remittedAmount).toBe(792_000);
    const rest = { sourceSystem: SOURCE, remittedOn: '2025-06-12' };
    expectProblem(await handOver(integration, receiptNo, 108_001, rest), 422, 'validation-failed');
    await handOver(integration, receiptNo, 108_000, rest).expect(201);
    expect((await lineOf(lineId)).remittedAmount).toBe(900_000);
  });

  it('shows in the case beside the one before, and the flag falls', async () => {
    // The money came after the newest revision had begun.
    const asked = await judge.post(`/v1/evaluation-runs/${runId}/revisions`);
    await completed((asked.body as { id: string }).id);
    found = await file();
    expect(found.flags).toMatchObject([{ state: 'withdrawn' }]);
    expect(found.revision.flagsWithdrawn).toBe(1);
    expect(found.corrections).toEqual(
      [TENFOLD, UNPAID, MISDATED].map((receiptNo) => ({
        ...disputes.get(receiptNo)!.correction,
        disputeId: disputes.get(receiptNo)!.id,
        lineId: lines.get(receiptNo),
      })),
    );
    expect(found.corrections[0]).toMatchObject({ kind: 'correct', reason: 'wrong-amount' });
  });

  it('counts as if it had been so from the beginning, fact by fact, and what was judged before stays', async () => {
    const { items } = (await judge.get('/v1/evaluation-runs?limit=100')).body as Items<{ id: string }>;
    expect(items).toHaveLength(5);
    for (const { id } of items) {
      const judged = (await judge.get(`/v1/evaluation-runs/${id}/evaluations`)).body as Items<Judged>;
      const { id: evaluation } = judged.items.find(({ agentCode }) => agentCode === CODE)!;
      expect((await judge.get(`/v1/evaluations/${evaluation}/verification`)).body).toMatchObject({
        matches: true,
      });
    }
    const sums = await app.sql(
      `SELECT collected_on, sum(lines)::int AS lines, sum(amount)::int AS amount FROM collected_sums
       WHERE agent_id = $1 GROUP BY 1 HAVING sum(lines) <> 0 ORDER BY 1`,
      [agentId],
    );
    const facts = await app.sql(
      `SELECT collected_on, count(*)::int AS lines, sum(participant_amount)::int AS amount FROM contribution_lines
       WHERE agent_id = $1 AND superseded_at IS NULL GROUP BY 1 ORDER BY 1`,
      [agentId],
    );
    expect(sums).toEqual(facts);
    expect(
      (await supervisor.get(`/v1/agents/${publicId.encode('agent', agentId)}/departure-impact`)).body,
    ).toMatchObject({ moneyNotRemitted: { amount: 0 } });
  });

  it('is of a source system under which nobody sends lines; they can be taken back', async () => {
    const refused = await sendLines(integration, [disputedLine('R-1', 9, {})], SOURCE);
    const { errors } = expectProblem(refused, 422, 'rows-refused');
    expect(errors).toMatchObject([{ row: 1, pointer: '/type', code: 'reserved-source-system' }]);
    const reversal = {
      type: 'reversal',
      receiptNo: `core:${MISDATED}`,
      lineNo: 1,
      reversedOn: '2025-07-09',
      reason: 'payer-deceased',
    };
    const taken = await sendLines(integration, [reversal], SOURCE);
    expect(taken.body).toMatchObject({ reversed: 1 });
  });

  it('stays as it was corrected, on record, whatever the application does', async () => {
    await expect(app.sql('UPDATE line_corrections SET line_id = 1')).rejects.toThrow('append-only');
    await expect(app.sql('DELETE FROM line_corrections')).rejects.toThrow('append-only');
    const auditor = await app.as('auditor');
    const { items } = (await auditor.get('/v1/audit-events?limit=100')).body as Items<{
      action: string;
      subject: string;
      details: object;
    }>;
    const { lineId } = disputes.get(TENFOLD)!.correction.corrected!;
    expect(items.find(({ subject }) => subject === lineId)).toMatchObject({
      action: 'contribution-corrected',
      details: { corrects: lines.get(TENFOLD) },
    });
  });
});
