import * as fc from 'fast-check';
import {
  type DepartureFigures,
  type DeparturePolicy,
  FINDING_CODES,
  type RetentionCount,
  SEVERITIES,
  findingsOf,
  projectedLoss,
  retentionBasis,
} from './departure-impact';

const POLICY: DeparturePolicy = new Map([
  ['commune-left-alone', 'blocks'],
  ['no-taker', 'escalates'],
  ['money-not-remitted', 'blocks'],
  ['open-receipts', 'escalates'],
  ['participants-due', 'notes'],
]);
/** An agent that leaves nothing behind. */
const NOTHING: DepartureFigures = {
  communes: 0,
  communesLeftAlone: 0,
  participantsInForce: 0,
  participantsDue: 0,
  amountNotRemitted: 0,
  linesNotRemitted: 0,
  openReceipts: 0,
  takers: 0,
  takersRecommended: 0,
};
const codes = (more: Partial<DepartureFigures>, policy = POLICY): string[] =>
  findingsOf({ ...NOTHING, ...more }, policy).map(({ code, severity }) => `${code} ${severity}`);

describe('what stands in the way of a departure', () => {
  it.each([
    { what: 'nothing', figures: {}, found: [] },
    {
      what: 'communes that others serve',
      figures: { communes: 2, takersRecommended: 1, takers: 1 },
      found: [],
    },
    {
      what: 'a commune that nobody else serves',
      figures: { communes: 2, communesLeftAlone: 1, takersRecommended: 1, takers: 1 },
      found: ['commune-left-alone blocks'],
    },
    {
      what: 'participants that nobody could take over',
      figures: { participantsInForce: 1 },
      found: ['no-taker escalates'],
    },
    {
      what: 'participants that only agents with a D could take over',
      figures: { participantsInForce: 1, takers: 3 },
      found: ['no-taker escalates'],
    },
    {
      what: 'participants whose cover runs out',
      figures: { participantsDue: 4, takersRecommended: 1, takers: 2 },
      found: ['participants-due notes'],
    },
    {
      what: 'money, before the receipts that it is of',
      figures: { amountNotRemitted: 1, linesNotRemitted: 1, openReceipts: 1 },
      found: ['money-not-remitted blocks', 'open-receipts escalates'],
    },
  ])('$what', ({ figures, found }) => {
    expect(codes(figures)).toEqual(found);
  });

  it('is said with the figures', () => {
    const figures = {
      communes: 3,
      communesLeftAlone: 2,
      participantsInForce: 9,
      participantsDue: 4,
      amountNotRemitted: 510_000,
      linesNotRemitted: 5,
      openReceipts: 4,
      takers: 6,
      takersRecommended: 0,
    };
    expect(findingsOf(figures, POLICY).map(({ detail }) => detail)).toEqual([
      'Communes left without an agent: 2 of 3.',
      'Collected and not handed over: 510000 VND, lines: 5.',
      'Agents that could take over: 6, none of them recommended.',
      'Receipts that are not wholly handed over: 4.',
      'Participants to renew within 90 days: 4.',
    ]);
  });

  it('is as grave as the policy says, and nothing that it does not name', () => {
    const figures = { communes: 1, communesLeftAlone: 1, takersRecommended: 1, openReceipts: 1 };
    const policy: DeparturePolicy = new Map([['commune-left-alone', 'escalates']]);
    expect(codes(figures, policy)).toEqual(['commune-left-alone escalates']);
  });

  it('comes gravest first, each at most once, whatever the policy', () => {
    const count = fc.integer({ min: 0, max: 3 });
    const figures = fc.record({
      communes: count,
      communesLeftAlone: count,
      participantsInForce: count,
      participantsDue: count,
      amountNotRemitted: count,
      linesNotRemitted: count,
      openReceipts: count,
      takers: count,
      takersRecommended: count,
    });
    const policy = fc.array(fc.tuple(fc.constantFrom(...FINDING_CODES), fc.constantFrom(...SEVERITIES)));
    fc.assert(
      fc.property(figures, policy, (given, rows) => {
        const found = findingsOf(given, new Map(rows));
        const places = found.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      }),
    );
  });
});

const counted = (measure: RetentionCount['measure'], renewed: number, due: number): RetentionCount => ({
  measure,
  renewed,
  due,
});

describe('what a loss is projected from', () => {
  it.each([
    { what: 'nothing', counts: [], basis: undefined },
    {
      what: 'participants who changed hands before all others',
      counts: [counted('retention', 90, 100), counted('inherited-retention', 1, 2)],
      basis: counted('inherited-retention', 1, 2),
    },
    {
      what: 'all others where none changed hands',
      counts: [counted('inherited-retention', 0, 0), counted('retention', 90, 100)],
      basis: counted('retention', 90, 100),
    },
    { what: 'nothing where nothing ran out', counts: [counted('retention', 0, 0)], basis: undefined },
  ])('$what', ({ counts, basis }) => {
    expect(retentionBasis(counts)).toEqual(basis);
  });
});

describe('projectedLoss', () => {
  it.each([
    { due: 4, renewed: 3, of: 5, lost: 1 },
    { due: 5, renewed: 3, of: 5, lost: 2 },
    { due: 10, renewed: 0, of: 1, lost: 10 },
    { due: 10, renewed: 7, of: 7, lost: 0 },
    { due: 0, renewed: 1, of: 2, lost: 0 },
    { due: 3_000_000_000, renewed: 1, of: 3, lost: 2_000_000_000 },
  ])('of $due at $renewed of $of is $lost', ({ due, renewed, of, lost }) => {
    expect(projectedLoss(due, counted('retention', renewed, of))).toBe(lost);
  });

  const rate = fc
    .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
    .map(([renewed, due]) => counted('retention', Math.min(renewed, due), due));
  const people = fc.integer({ min: 0, max: 1_000_000 });

  it('is never more than there are, and grows with them', () => {
    fc.assert(
      fc.property(people, rate, (due, basis) => {
        const lost = projectedLoss(due, basis);
        expect(lost >= 0 && lost <= due).toBe(true);
        expect(projectedLoss(due + 1, basis)).toBeGreaterThanOrEqual(lost);
      }),
    );
  });

  it('with what is expected to renew leaves less than one out', () => {
    fc.assert(
      fc.property(people, rate, (due, basis) => {
        const lost = projectedLoss(due, basis);
        const exact = due * (basis.due - basis.renewed);
        expect(lost * basis.due <= exact && exact < (lost + 1) * basis.due).toBe(true);
      }),
    );
  });
});
