import { ratio, toBasisPoints } from '../../shared/ratio';
import { explainOutcome } from './explanation';
import { Interval } from './interval';
import { Measure } from './measure';
import { Rule, RuleCondition } from './policy';
import { RuleFacts, RuleMeasure, evaluateRules } from './rules';

const aMeasure = (
  measure: Measure,
  num: number,
  den: number,
  interval: Interval | null = null,
): RuleMeasure => {
  const value = ratio(num, den);
  return { measure, value, valueBp: toBasisPoints(value), interval };
};

const someFacts = (
  facts: Partial<Omit<RuleFacts, 'measures'>> = {},
  measures: RuleMeasure[] = [],
): RuleFacts => ({
  period: '2026-H1',
  grade: 'C',
  withheldLines: 0,
  withheldAmount: 0n,
  previous: [],
  ...facts,
  measures: new Map(measures.map((measure) => [measure.measure, measure])),
});

const evaluate = (all: RuleCondition[], facts: RuleFacts, appliesToNotRated = false) => {
  const rule: Rule = { code: 'rule', recommends: 'warning', all, appliesToNotRated, legalBasis: 'clause 1' };
  return evaluateRules([rule], facts)[0]!;
};

describe('a grade running', () => {
  const cTwice: RuleCondition[] = [{ kind: 'grade-running', grade: 'C', periods: 2 }];
  it.each<[string, RuleFacts['grade'], RuleFacts['previous'], string]>([
    ['C after C', 'C', [{ period: '2025-H2', grade: 'C' }], 'raised'],
    ['D after C', 'D', [{ period: '2025-H2', grade: 'C' }], 'not-met'],
    ['C after D', 'C', [{ period: '2025-H2', grade: 'D' }], 'not-met'],
    ['C after a period without a rating', 'C', [{ period: '2025-H2', grade: null }], 'not-met'],
    ['C after nothing', 'C', [], 'not-met'],
    ['C after a gap', 'C', [{ period: '2025-H1', grade: 'C' }], 'not-met'],
    ['C after a year', 'C', [{ period: '2025', grade: 'C' }], 'not-met'],
    ['not rated after C', null, [{ period: '2025-H2', grade: 'C' }], 'not-met'],
  ])('%s', (_, grade, previous, expected) => {
    expect(evaluate(cTwice, someFacts({ grade, previous })).result).toBe(expected);
  });

  it('looks back as far as it asks, and says what it saw', () => {
    const thrice: RuleCondition[] = [{ kind: 'grade-running', grade: 'D', periods: 3 }];
    const previous = [
      { period: '2025-H2', grade: 'D' },
      { period: '2025-H1', grade: 'D' },
    ] as const;
    const outcome = evaluate(thrice, someFacts({ grade: 'D', previous }));
    expect(outcome.result).toBe('raised');
    expect(explainOutcome(outcome)).toBe(
      'Grades: 2026-H1 D, 2025-H2 D, 2025-H1 D; the rule asks for D in each.',
    );
    const shorter = evaluate(thrice, someFacts({ grade: 'D', previous: previous.slice(0, 1) }));
    expect(explainOutcome(shorter)).toContain('2025-H1 not rated');
  });
});

describe('a measure worse than its limit', () => {
  const under30 = (byFavourableEnd: boolean): RuleCondition[] => [
    { kind: 'measure-worse-than', measure: 'new-participants', limitBp: 3000, byFavourableEnd },
  ];
  it.each<[string, boolean, RuleMeasure[], string]>([
    ['just below, by the value', false, [aMeasure('new-participants', 29_999, 100_000)], 'raised'],
    ['at the limit', false, [aMeasure('new-participants', 30, 100)], 'not-met'],
    // 2999.99 basis points show as 3000, but the exact value decides.
    ['below by less than a basis point', false, [aMeasure('new-participants', 299_999, 1_000_000)], 'raised'],
    [
      'the favourable end below',
      true,
      [aMeasure('new-participants', 10, 100, { lowBp: 479n, highBp: 2999n })],
      'raised',
    ],
    [
      'the favourable end at the limit',
      true,
      [aMeasure('new-participants', 10, 100, { lowBp: 479n, highBp: 3000n })],
      'insufficient-evidence',
    ],
    [
      'the value above the limit',
      true,
      [aMeasure('new-participants', 40, 100, { lowBp: 2000n, highBp: 6000n })],
      'not-met',
    ],
    ['no interval to ask', true, [aMeasure('new-participants', 10, 100)], 'insufficient-evidence'],
    ['no evidence', false, [], 'insufficient-evidence'],
  ])('%s', (_, byFavourableEnd, measures, expected) => {
    expect(evaluate(under30(byFavourableEnd), someFacts({}, measures)).result).toBe(expected);
  });

  it('turns round where lower is better', () => {
    const over2: RuleCondition[] = [
      { kind: 'measure-worse-than', measure: 'complaints', limitBp: 20_000, byFavourableEnd: true },
    ];
    const results = [
      aMeasure('complaints', 3, 1, { lowBp: 20_001n, highBp: 50_000n }),
      aMeasure('complaints', 3, 1, { lowBp: 20_000n, highBp: 50_000n }),
      aMeasure('complaints', 2, 1, { lowBp: 20_000n, highBp: 50_000n }),
    ].map((measure) => evaluate(over2, someFacts({}, [measure])).result);
    expect(results).toEqual(['raised', 'insufficient-evidence', 'not-met']);
  });

  it('says what was compared', () => {
    const poor = aMeasure('new-participants', 10, 100, { lowBp: 479n, highBp: 3650n });
    expect(explainOutcome(evaluate(under30(true), someFacts({}, [poor])))).toBe(
      'New participants against quota: 10.00%, in the most favourable reading 36.50%; ' +
        'the rule asks for below 30.00%, which is not certain.',
    );
    expect(explainOutcome(evaluate(under30(false), someFacts()))).toBe(
      'New participants against quota: not enough evidence to compare with 30.00%.',
    );
    const complaints: RuleCondition[] = [
      { kind: 'measure-worse-than', measure: 'complaints', limitBp: 20_000, byFavourableEnd: false },
    ];
    expect(explainOutcome(evaluate(complaints, someFacts({}, [aMeasure('complaints', 5, 2)])))).toBe(
      'Upheld complaints: 2.50 per 1,000 receipts; the rule asks for above 2.00 per 1,000 receipts, which holds.',
    );
  });
});

describe('several conditions', () => {
  const both: RuleCondition[] = [
    { kind: 'measure-worse-than', measure: 'new-participants', limitBp: 3000, byFavourableEnd: true },
    { kind: 'measure-worse-than', measure: 'retention', limitBp: 5000, byFavourableEnd: false },
  ];
  const uncertain = aMeasure('new-participants', 1, 5, { lowBp: 50n, highBp: 11_143n });
  it('one that surely does not hold settles it, else one that is uncertain leaves it open', () => {
    const of = (retained: number) =>
      evaluate(both, someFacts({}, [uncertain, aMeasure('retention', retained, 10)])).result;
    expect([of(5), of(4)]).toEqual(['not-met', 'insufficient-evidence']);
  });
});

describe('money withheld', () => {
  const withheld: RuleCondition[] = [{ kind: 'money-withheld', minimumLines: 2 }];
  it.each([
    [1, 'not-met'],
    [2, 'raised'],
  ])('%i lines of at least 2', (withheldLines, expected) => {
    expect(evaluate(withheld, someFacts({ withheldLines })).result).toBe(expected);
  });

  it('holds for an agent that is not rated when the rule says so', () => {
    const facts = someFacts({ grade: null, withheldLines: 3, withheldAmount: 990_000n });
    expect(evaluate(withheld, facts, true).result).toBe('raised');
    expect(explainOutcome(evaluate(withheld, facts, true))).toBe(
      'Lines not handed over within the days allowed: 3 (990000 VND); the rule asks for at least 2.',
    );
    const outcome = evaluate(withheld, facts);
    expect(outcome.result).toBe('not-met');
    expect(explainOutcome(outcome)).toBe('Not rated in this period, so the rule does not apply.');
  });
});
