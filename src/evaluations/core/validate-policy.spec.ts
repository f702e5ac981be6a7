import { DEFAULT_HALF_YEAR_POLICY as SOUND } from './default-policy';
import { Criterion, Policy, Rule, RuleCondition } from './policy';
import { validatePolicy } from './validate-policy';
import { checkExamples } from './worked-examples';

const codes = (change: Partial<Policy>): string[] =>
  validatePolicy({ ...SOUND, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);
const criterion = (i: number, change: Partial<Criterion>): Partial<Policy> => ({
  criteria: SOUND.criteria.map((old, n) => (n === i ? { ...old, ...change } : old)),
});
const rule = (change: Partial<Rule>): Partial<Policy> => ({
  rules: SOUND.rules.map((old, n) => (n === 0 ? { ...old, ...change } : old)),
});
const parameters = (change: object): Partial<Policy> => ({ parameters: { ...SOUND.parameters, ...change } });
const condition = (one: object): Partial<Policy> => rule({ all: [one as RuleCondition] });
const bands = (...from: number[]): Partial<Policy> => ({
  gradeBands: SOUND.gradeBands.map((band, i) => ({ ...band, from: from[i] ?? 0 })),
});

describe('a policy as a whole', () => {
  it.each<[string, Partial<Policy>, string[]]>([
    ['weights sum to less', criterion(0, { weightBp: 3999 }), ['/criteria weights-do-not-sum']],
    ['weights sum to more', criterion(2, { weightBp: 1 }), ['/criteria weights-do-not-sum']],
    [
      'a negative weight made up elsewhere',
      {
        criteria: [
          { ...SOUND.criteria[0]!, weightBp: 10_001 },
          { ...SOUND.criteria[1]!, weightBp: -1 },
        ],
        rules: [],
      },
      ['/criteria/0/weightBp out-of-range', '/criteria/1/weightBp out-of-range'],
    ],
    [
      'a measure twice',
      { criteria: [...SOUND.criteria, { ...SOUND.criteria[0]!, weightBp: 0 }] },
      ['/criteria/9/measure repeated-measure'],
    ],
    [
      'an unknown measure',
      criterion(8, { measure: 'charm' as 'reporting' }),
      ['/criteria/8/measure unknown-measure'],
    ],
    ['no curve', criterion(0, { curve: [] }), ['/criteria/0/curve empty-curve']],
    [
      'a curve that stands still',
      criterion(0, {
        curve: [
          { at: 5, points: 0 },
          { at: 5, points: 1 },
        ],
      }),
      ['/criteria/0/curve/1/at curve-not-increasing'],
    ],
    [
      'a curve that rewards the worse',
      criterion(0, {
        curve: [
          { at: 0, points: 10 },
          { at: 5, points: 9 },
        ],
      }),
      ['/criteria/0/curve/1/points curve-not-monotone'],
    ],
    [
      'complaints that pay',
      criterion(7, {
        curve: [
          { at: 0, points: 9 },
          { at: 5, points: 10 },
        ],
      }),
      ['/criteria/7/curve/1/points curve-not-monotone'],
    ],
    [
      'points beyond 100, a value in fractions',
      criterion(0, { curve: [{ at: 0.5, points: 10_001 }] }),
      ['/criteria/0/curve/0/at out-of-range', '/criteria/0/curve/0/points out-of-range'],
    ],
    [
      'a cap of nothing, evidence in fractions, an unknown answer',
      criterion(0, { capBp: 0, minimumEvidence: 0.5, onNoEvidence: 'zero' as 'redistribute' }),
      [
        '/criteria/0/capBp out-of-range',
        '/criteria/0/minimumEvidence out-of-range',
        '/criteria/0/onNoEvidence unknown-value',
      ],
    ],
    [
      'a measure without weight that decides',
      criterion(2, { onNoEvidence: 'not-rated' }),
      ['/criteria/2/onNoEvidence unscored-criterion-decides'],
    ],
    ['negative grace', parameters({ graceDays: -1 }), ['/parameters/graceDays out-of-range']],
    [
      'money due at once',
      parameters({ remittanceDueWorkingDays: 0 }),
      ['/parameters/remittanceDueWorkingDays out-of-range'],
    ],
    ['no number', parameters({ withheldDays: '30' }), ['/parameters/withheldDays out-of-range']],
    [
      'a confidence without quantile',
      parameters({ confidenceBp: 9400 }),
      ['/parameters/confidenceBp unknown-confidence'],
    ],
    ['grades missing', { gradeBands: SOUND.gradeBands.slice(1) }, ['/gradeBands grades-incomplete']],
    ['bands that touch', bands(7500, 7500, 5000, 0), ['/gradeBands/1/from bands-not-falling']],
    ['scores below every band', bands(9000, 7500, 5000, 1), ['/gradeBands scores-not-covered']],
    ['a band out of reach', bands(10_001, 7500, 5000, 0), ['/gradeBands/0/from out-of-range']],
    ['a rule without conditions', rule({ all: [] }), ['/rules/0/all no-condition']],
    ['a rule without legal basis', rule({ legalBasis: '  ' }), ['/rules/0/legalBasis no-legal-basis']],
    ['a rule without a proper code', rule({ code: 'Grade D' }), ['/rules/0/code not-kebab-case']],
    ['a rule with another’s code', rule({ code: 'money-withheld' }), ['/rules/4/code repeated-rule']],
    [
      'a recommendation nobody knows',
      rule({ recommends: 'prison' as 'warning' }),
      ['/rules/0/recommends unknown-value'],
    ],
    [
      'no period and no grade',
      condition({ kind: 'grade-running', grade: 'E', periods: 0 }),
      ['/rules/0/all/0/periods out-of-range', '/rules/0/all/0/grade unknown-grade'],
    ],
    [
      'withheld nothing',
      condition({ kind: 'money-withheld', minimumLines: 0 }),
      ['/rules/0/all/0/minimumLines out-of-range'],
    ],
    ['an unknown condition', condition({ kind: 'mood' }), ['/rules/0/all/0/kind unknown-condition']],
    [
      'an interval of money, a limit below zero',
      condition({ kind: 'measure-worse-than', measure: 'collection', limitBp: -1, byFavourableEnd: true }),
      ['/rules/0/all/0/limitBp out-of-range', '/rules/0/all/0/byFavourableEnd measure-without-interval'],
    ],
    [
      'a rule on a measure without criterion',
      {
        ...condition({
          kind: 'measure-worse-than',
          measure: 'reporting',
          limitBp: 1,
          byFavourableEnd: false,
        }),
        criteria: SOUND.criteria.slice(0, 8).map((old, i) => (i === 0 ? { ...old, weightBp: 4200 } : old)),
      },
      ['/rules/0/all/0/measure measure-without-criterion'],
    ],
    ['no code', { code: '' }, ['/code not-kebab-case']],
    ['no examples', { examples: [] }, ['/examples no-worked-example']],
    [
      'an example twice',
      { examples: [SOUND.examples[0]!, SOUND.examples[0]!] },
      ['/examples/1/name repeated-example'],
    ],
  ])('%s', (_, change, expected) => expect(codes(change)).toEqual(expected));
});

describe('the worked examples', () => {
  const example = SOUND.examples[1]!;
  it('fail with what was expected and what came out', () => {
    const wrong = {
      ...example,
      expectedScore: 8999,
      expectedGrade: 'B' as const,
      expectedRaised: ['grade-d'],
    };
    expect(checkExamples({ ...SOUND, examples: [wrong] })).toEqual([
      { example: example.name, what: 'score', expected: '8999', actual: '9000' },
      { example: example.name, what: 'grade', expected: 'B', actual: 'A' },
      { example: example.name, what: 'raised', expected: 'grade-d', actual: '' },
    ]);
  });

  it('notice a changed curve', () => {
    const changed = criterion(0, {
      curve: [
        { at: 0, points: 0 },
        { at: 9000, points: 10_000 },
      ],
    });
    expect(checkExamples({ ...SOUND, ...changed })).not.toEqual([]);
  });

  it.each(['1/0', 'many', -1, 0.5])('fail on %p as a denominator', (denominator) => {
    const measured = [{ measure: 'retention' as const, numerator: 1, denominator }];
    expect(checkExamples({ ...SOUND, examples: [{ ...example, measured }] })[0]?.what).toBe('input');
  });
});
