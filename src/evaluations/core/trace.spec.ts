import * as fc from 'fast-check';
import {
  ALPHA,
  BETA,
  GAMMA,
  PARAMETERS,
  aContract,
  aLine,
  aQuota,
  aRemittance,
  anAssignment,
  key,
  noon,
  reversed,
  someFacts,
} from '../../../test/factories/evaluation-facts';
import { YearMonth, addDays, addMonths, localDate, yearMonth } from '../../shared/local-date';
import { parsePeriod } from '../../shared/period';
import { REVERSAL_REASONS } from '../../shared/reversal-reason';
import { canonicalText } from './canonical';
import { countFacts } from './count-facts';
import { CountingScope, Facts, Line } from './facts';
import { Measure } from './measure';
import { keyText } from './participant-chain';
import { traceLines } from './trace';

const SCOPE: CountingScope = {
  period: parsePeriod('2026-H1'),
  cutoff: noon('2026-07-20'),
  parameters: PARAMETERS,
};

/** Why a receipt does not count, by measure, for the agents it names. */
const explain = (facts: Partial<Facts>, receiptNo: string) =>
  traceLines(someFacts(facts), SCOPE)
    .filter(({ line }) => line.receiptNo === receiptNo)
    .map(({ agent, measure, excluded }) => `${agent} ${measure}: ${excluded ?? 'counts'}`);

describe('the reason why a line does not count', () => {
  it('recorded after the cutoff, reversed, reversed for the payer', () => {
    const late = aLine('L', ALPHA, 'p', '2026-02-02', '2026-02', { recordedAt: noon('2026-07-21') });
    expect(explain({ lines: [late] }, 'L')).toContain(`${ALPHA} collection: recorded-after-cutoff`);
    const error = reversed(aLine('E', ALPHA, 'p', '2026-02-02', '2026-02'), '2026-03-02', 'duplicate');
    expect(explain({ lines: [error] }, 'E')).toEqual([
      `${ALPHA} new-participants: reversed`,
      `${ALPHA} retention: reversed`,
      `${ALPHA} collection: reversed`,
      `${ALPHA} on-time-remittance: reversed`,
      `${ALPHA} receipt-accuracy: counts`,
      `${ALPHA} complaints: reversed`,
    ]);
    const payer = reversed(aLine('P', ALPHA, 'p', '2026-02-02', '2026-02'), '2026-03-02', 'payer-request');
    expect(explain({ lines: [payer] }, 'P')).toContain(`${ALPHA} receipt-accuracy: reversed-for-payer`);
    const replaced = { ...payer, reversalReason: null };
    expect(explain({ lines: [replaced] }, 'P')).toContain(`${ALPHA} receipt-accuracy: reversed`);
  });

  it('collected outside the period, due outside it', () => {
    const lines = [
      aLine('A', ALPHA, 'p', '2025-12-31', '2026-01..2026-12'),
      aLine('B', ALPHA, 'q', '2026-07-01', '2026-07'),
    ];
    expect(explain({ lines }, 'A')).toEqual([
      `${ALPHA} new-participants: collected-outside-period`,
      `${ALPHA} retention: due-matures-outside-period`,
      `${ALPHA} collection: collected-outside-period`,
      `${ALPHA} on-time-remittance: counts`, // due on Monday 5 January
      `${ALPHA} receipt-accuracy: collected-outside-period`,
      `${ALPHA} complaints: collected-outside-period`,
    ]);
    expect(explain({ lines }, 'B')).toEqual([
      `${ALPHA} new-participants: collected-outside-period`,
      `${ALPHA} retention: collected-outside-period`,
      `${ALPHA} collection: collected-outside-period`,
      `${ALPHA} on-time-remittance: remittance-due-outside-period`,
      `${ALPHA} receipt-accuracy: collected-outside-period`,
      `${ALPHA} complaints: collected-outside-period`,
    ]);
  });

  it('not new, counted already, extending nothing', () => {
    const lines = [
      aLine('A', ALPHA, 'p', '2025-11-20', '2025-12'),
      aLine('B', ALPHA, 'p', '2026-01-05', '2025-12'),
      aLine('C', ALPHA, 'q', '2026-01-05', '2026-01'),
      aLine('D', BETA, 'q', '2026-02-05', '2026-02'),
    ];
    expect(explain({ lines }, 'B')).toEqual(
      expect.arrayContaining([
        `${ALPHA} new-participants: not-new-earlier-cover`,
        `${ALPHA} retention: not-extending`,
      ]),
    );
    expect(explain({ lines }, 'D')).toContain(`${BETA} new-participants: already-counted`);
  });

  it('a due that another agent answers for, or nobody, or the successor not yet', () => {
    const lines = [
      aLine('A', ALPHA, 'p', '2025-12-20', '2026-01..2026-03'),
      aLine('B', ALPHA, 'late', '2026-06-20', '2026-01..2026-03'),
    ];
    const of = (assignments: Facts['assignments'], receipt: string) =>
      explain({ lines, assignments }, receipt).filter((text) => text.includes('retention'));
    expect(of([], 'B')).toEqual([`${ALPHA} retention: no-holder-on-due-day`]);
    expect(of([anAssignment('p', BETA, '2025-01-01')], 'A')).toEqual([
      `${ALPHA} retention: held-by-another-agent`,
      `${BETA} inherited-retention: counts`,
    ]);
    expect(of([anAssignment('p', BETA, '2026-04-01')], 'A')).toEqual([
      `${ALPHA} retention: held-by-another-agent`,
      `${BETA} inherited-retention: handover-grace`,
    ]);
  });
});

const AGENTS = [ALPHA, BETA, GAMMA];
const day = (from: string, span: number) =>
  fc.integer({ min: 0, max: span }).map((n) => addDays(localDate(from), n));

/** Lines of a few participants around the period, some reversed; a participant pays at most once a day. */
const someLines: fc.Arbitrary<Line[]> = fc
  .uniqueArray(
    fc.record({
      participant: fc.constantFrom('p', 'q', 'r'),
      agent: fc.constantFrom(...AGENTS),
      collectedOn: day('2024-10-01', 660),
      offset: fc.integer({ min: -2, max: 2 }),
      length: fc.integer({ min: 0, max: 6 }),
      amount: fc.integer({ min: 0, max: 900 }),
      reversalReason: fc.option(fc.constantFrom(...REVERSAL_REASONS), { freq: 3 }),
      recordedAt: fc.constantFrom(noon('2026-07-01'), noon('2026-07-21')),
    }),
    { maxLength: 12, selector: ({ participant, collectedOn }) => `${participant} ${collectedOn}` },
  )
  .map((rows) =>
    rows.map(({ offset, length, reversalReason, recordedAt, ...row }, i) => {
      const from = addMonths(yearMonth(row.collectedOn.slice(0, 7)), offset);
      const covers = `${from}..${addMonths(from, length)}`;
      const line = aLine(`R${i}`, row.agent, row.participant, row.collectedOn, covers, {
        amount: row.amount,
        recordedAt,
      });
      return reversalReason ? { ...line, supersededAt: noon('2026-07-10'), reversalReason } : line;
    }),
  );

const someAssignments = fc.array(
  fc
    .tuple(fc.constantFrom('p', 'q', 'r'), fc.constantFrom(...AGENTS), day('2025-06-01', 400))
    .map(([participant, agent, from]) => anAssignment(participant, agent, from)),
  { maxLength: 3 },
);

const someWorld: fc.Arbitrary<Facts> = fc
  .record({
    lines: someLines,
    assignments: someAssignments,
    paid: fc.array(fc.tuple(fc.nat({ max: 11 }), day('2025-12-01', 240), fc.integer({ min: 1, max: 500 }))),
  })
  .map(({ lines, assignments, paid }) =>
    someFacts({
      lines,
      assignments,
      remittances: paid.map(([i, on, amount]) => aRemittance(key(`R${i}`), on, amount)),
      contracts: AGENTS.map((agent) => aContract(agent)),
      quotas: AGENTS.flatMap((agent) => aQuota(agent, 'new-participants', 2026, 2)),
    }),
  );

const without = (measures: readonly Measure[]) => (facts: Facts) =>
  canonicalText(
    countFacts(facts, SCOPE).map((count) => ({
      ...count,
      measured: count.measured.filter(({ measure }) => !measures.includes(measure)),
    })),
  );
const only = (measures: readonly Measure[]) => (facts: Facts) =>
  canonicalText(
    countFacts(facts, SCOPE).map(({ agent, measured }) => [
      agent,
      measured.filter(({ measure }) => measures.includes(measure)),
    ]),
  );

describe('the counting', () => {
  it('does not depend on the order of the facts', () => {
    const shuffled = someWorld.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        lines: fc.shuffledSubarray([...facts.lines], { minLength: facts.lines.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ facts, lines }) => {
        const turned = {
          ...facts,
          lines,
          assignments: facts.assignments.toReversed(),
          remittances: facts.remittances.toReversed(),
          quotas: facts.quotas.toReversed(),
        };
        expect(canonicalText(countFacts(turned, SCOPE))).toBe(canonicalText(countFacts(facts, SCOPE)));
        expect(canonicalText(traceLines(turned, SCOPE))).toBe(canonicalText(traceLines(facts, SCOPE)));
      }),
      { numRuns: 50 },
    );
  });

  it('takes a reversed line as never having been there, except for accuracy', () => {
    fc.assert(
      fc.property(someWorld, (facts) => {
        const kept = facts.lines.filter((line) => line.supersededAt === null);
        const count = without(['receipt-accuracy']);
        expect(count({ ...facts, lines: kept })).toBe(count(facts));
      }),
      { numRuns: 50 },
    );
  });

  it('takes a line recorded after the cutoff as never having been there', () => {
    fc.assert(
      fc.property(someWorld, (facts) => {
        const kept = facts.lines.filter((line) => line.recordedAt <= SCOPE.cutoff);
        const text = canonicalText(countFacts(facts, SCOPE));
        expect(canonicalText(countFacts({ ...facts, lines: kept }, SCOPE))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for new participants and dues when a payment is split into lines by month', () => {
    const byMonth = (line: Line): Line[] => {
      const lines: Line[] = [];
      for (let month: YearMonth = line.coveredTo; month >= line.coveredFrom; month = addMonths(month, -1)) {
        const lineNo = lines.length + 1;
        lines.push({ ...line, key: { ...line.key, lineNo }, coveredFrom: month, coveredTo: month });
      }
      return lines;
    };
    fc.assert(
      fc.property(someWorld, (facts) => {
        const count = only(['new-participants', 'retention', 'inherited-retention', 'complaints']);
        expect(count({ ...facts, lines: facts.lines.flatMap(byMonth) })).toBe(count(facts));
      }),
      { numRuns: 50 },
    );
  });

  it('gives every line a reason or a place in every measure, and every due one agent at most', () => {
    fc.assert(
      fc.property(someWorld, (facts) => {
        const trace = traceLines(facts, SCOPE);
        const places = new Map<string, number>();
        for (const { line, measure, excluded } of trace) {
          const kind = measure === 'inherited-retention' ? 'retention' : measure;
          const place = `${keyText(line)} ${kind}`;
          places.set(place, (places.get(place) ?? 0) + (excluded === null ? 1 : 0));
        }
        expect(places.size).toBe(facts.lines.length * 6);
        expect(Math.max(0, ...places.values())).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('never counts more renewed than due, nor more handed over than collected', () => {
    fc.assert(
      fc.property(someWorld, (facts) => {
        const shares = countFacts(facts, SCOPE).flatMap(({ measured }) =>
          measured.filter(
            ({ measure }) => !['new-participants', 'collection', 'complaints'].includes(measure),
          ),
        );
        const isShare = shares.every(({ numerator: n, denominator: d }) => n >= 0n && n * d.den <= d.num);
        expect(isShare).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('of two agents sums to the whole: each new participant has one agent', () => {
    const news = (facts: Facts): bigint =>
      countFacts(facts, SCOPE)
        .flatMap(({ measured }) => measured)
        .filter(({ measure }) => measure === 'new-participants')
        .reduce((sum, { numerator }) => sum + numerator, 0n);
    fc.assert(
      fc.property(someWorld, (facts) => {
        const asOne = facts.lines.map((line): Line => ({ ...line, agent: ALPHA }));
        expect(news({ ...facts, lines: asOne })).toBe(news(facts));
      }),
      { numRuns: 50 },
    );
  });
});
