import { localDate } from '../../shared/local-date';
import { parsePeriod } from '../../shared/period';
import { ratio } from '../../shared/ratio';
import { canonicalText, canonicalVerdict } from './canonical';
import { DEFAULT_HALF_YEAR_POLICY as POLICY } from './default-policy';
import { differences } from './differences';
import { Measured, measured } from './measure';
import { Policy } from './policy';
import { VerdictContext, flagsOf, judge } from './verdict';

const CONTEXT: VerdictContext = {
  agent: 'IS0001M',
  period: parsePeriod('2026-H1'),
  activeDays: 181,
  firstContractDay: localDate('2020-01-01'),
  withheldLines: 0,
  withheldAmount: 0n,
  previous: [],
};
const GOOD: Measured[] = [
  measured('new-participants', 40, ratio(1090, 31), 35),
  measured('retention', 45, 50, 50),
  measured('inherited-retention', 1, 4, 4),
  measured('collection', 90_000_000, 100_000_000, 6),
  measured('on-time-remittance', 99_000_000, 100_000_000, 80),
  measured('receipt-accuracy', 199, 200, 200),
  measured('trained-staff', 3, 4, 4),
  measured('complaints', 1, 200, 200),
  measured('reporting', 6, 6, 6),
];
const withPolicy = (change: Partial<Policy>): Policy => ({ ...POLICY, ...change });
const replace = (m: Measured): Measured[] => GOOD.map((old) => (old.measure === m.measure ? m : old));

describe('a verdict', () => {
  it('adds up by hand', () => {
    const verdict = judge(POLICY, GOOD, CONTEXT);
    expect(verdict.criteria.map(({ measure, valueBp, points }) => [measure, valueBp, points])).toEqual([
      ['new-participants', 11_376n, 10_000],
      ['retention', 9000n, 10_000],
      ['inherited-retention', 2500n, 833],
      ['on-time-remittance', 9900n, 9500],
      ['collection', 9000n, 9000],
      ['receipt-accuracy', 9950n, 9250],
      ['trained-staff', 7500n, 5000],
      ['complaints', 50_000n, 0],
      ['reporting', 10_000n, 10_000],
    ]);
    // 40 + 25 + 14.25 + 4.5 + 4.625 + 2.5 + 0 + 2
    expect([verdict.status, verdict.score, verdict.grade]).toEqual(['rated', 9288, 'A']);
    expect(flagsOf(verdict)).toEqual([]);
    expect(verdict.criteria[1]?.interval).toEqual({ lowBp: 7863n, highBp: 9566n });
    expect(verdict.criteria[3]?.interval).toBeNull();
  });

  it('does not depend on the order of the measures; one that is not given has no evidence', () => {
    const [verdict, turned] = [GOOD, GOOD.toReversed()].map((given) => judge(POLICY, given, CONTEXT));
    expect(turned).toEqual(verdict);
    const missing = judge(POLICY, replace(measured('complaints', 0, 0, 0)), CONTEXT);
    expect(
      judge(
        POLICY,
        GOOD.filter(({ measure }) => measure !== 'complaints'),
        CONTEXT,
      ),
    ).toEqual(missing);
    expect(missing.criteria[7]).toMatchObject({
      valueBp: null,
      points: null,
      effectiveWeightBp: 0,
      noEvidenceReason: 'no-receipts',
    });
    expect(missing.criteria[0]?.effectiveWeightBp).toBe(4124); // 4000 / 9700
  });

  it('reports a value below the minimum of evidence and does not score it', () => {
    const criterion = judge(POLICY, replace(measured('complaints', 1, 99, 99)), CONTEXT).criteria[7];
    expect(criterion).toMatchObject({
      valueBp: 101_010n,
      points: null,
      noEvidenceReason: 'below-minimum-evidence',
    });
  });

  it('the weight of a reported measure is nothing', () => {
    const worse = judge(POLICY, replace(measured('inherited-retention', 0, 400, 400)), CONTEXT);
    expect(worse.score).toBe(9288);
  });
});

describe('an agent is not rated', () => {
  const reasons = (context: Partial<VerdictContext>, given = GOOD, policy = POLICY) =>
    judge(policy, given, { ...CONTEXT, ...context }).notRatedReasons;

  it('under 90 active days', () => {
    expect(reasons({ activeDays: 90 })).toEqual([]);
    expect(reasons({ activeDays: 89 })).toEqual(['too-few-active-days']);
  });

  it('with fewer than ten due and quota together, to the fraction', () => {
    const given = (quota: number, dues: number) => [
      measured('new-participants', 1, ratio(quota, 31), 1),
      measured('retention', 1, dues, dues),
      measured('reporting', 1, 1, 1),
    ];
    expect(reasons({}, given(5 * 31, 5))).toEqual([]);
    expect(reasons({}, given(5 * 31 - 1, 5))).toEqual(['too-little-evidence']);
    // The predecessor's portfolio is no evidence of the successor.
    expect(reasons({}, [...given(0, 9), measured('inherited-retention', 9, 90, 90)])).toEqual([
      'too-little-evidence',
    ]);
  });

  it('as a newcomer, where the policy gives them grace', () => {
    const policy = withPolicy({ parameters: { ...POLICY.parameters, newcomerGraceDays: 120 } });
    expect(reasons({ firstContractDay: localDate('2026-03-02') }, GOOD, policy)).toEqual([]); // 120 days before
    expect(reasons({ firstContractDay: localDate('2026-03-03') }, GOOD, policy)).toEqual(['newcomer-grace']);
    expect(reasons({ firstContractDay: localDate('2026-06-30') })).toEqual([]);
    expect(reasons({ firstContractDay: null }, GOOD, policy)).toEqual([]);
  });

  it('where the policy insists on a measure that has no evidence, or nothing has any', () => {
    const criteria = POLICY.criteria.map((criterion) =>
      criterion.measure === 'retention' ? { ...criterion, onNoEvidence: 'not-rated' as const } : criterion,
    );
    const policy = withPolicy({ criteria });
    expect(reasons({}, replace(measured('retention', 0, 0, 0)), policy)).toEqual([
      'no-evidence-for-retention',
    ]);
    expect(reasons({}, replace(measured('retention', 2, 4, 4)), policy)).toEqual([
      'no-evidence-for-retention',
    ]);
    expect(reasons({}, [measured('inherited-retention', 3, 4, 4)])).toEqual([
      'too-little-evidence',
      'no-evidence-at-all',
    ]);
  });

  it('and keeps its figures, but has neither score nor grade', () => {
    const verdict = judge(POLICY, GOOD, { ...CONTEXT, activeDays: 10, withheldLines: 2, withheldAmount: 5n });
    expect(verdict).toMatchObject({ status: 'not-rated', score: null, grade: null, commendation: false });
    expect(verdict.criteria[0]?.points).toBe(10_000);
    expect(flagsOf(verdict).map(({ rule }) => rule)).toEqual(['money-withheld']);
  });
});

describe('the canonical text', () => {
  it('is one for equal values, whatever the order of their members', () => {
    expect(canonicalText({ b: [1, -0, null, true], a: { y: 2n ** 70n, x: 'é"' }, gone: undefined })).toBe(
      '{"a":{"x":"é\\"","y":"1180591620717411303424"},"b":[1,0,null,true]}',
    );
    expect(canonicalText({ share: ratio(6, 8) })).toBe(canonicalText({ share: ratio(3, 4) }));
    expect(canonicalText(ratio(0, 8))).toBe('"0/1"');
  });

  it.each([[0.5], [Number.NaN], [2 ** 53], [new Map()], [new Date(0)], [() => 1], [undefined]])(
    'refuses %p',
    (value) => {
      expect(() => canonicalText(value)).toThrow(RangeError);
    },
  );

  it('of a verdict holds the decision and its figures, not the texts of the policy', () => {
    const verdict = judge(POLICY, GOOD, CONTEXT);
    const text = canonicalVerdict(verdict);
    expect(text).toContain('"denominator":"1090/31"');
    expect(text).not.toMatch(/legalBasis|curve/);
    expect(canonicalVerdict(judge(POLICY, GOOD.toReversed(), CONTEXT))).toBe(text);
    expect(canonicalVerdict(judge(POLICY, replace(measured('retention', 46, 50, 50)), CONTEXT))).not.toBe(
      text,
    );
  });
});

describe('differences', () => {
  const of = (agent: string, given = GOOD, context: Partial<VerdictContext> = {}) =>
    judge(POLICY, given, { ...CONTEXT, ...context, agent });

  it('are none between equal lists in any order', () => {
    expect(differences([of('B'), of('A')], [of('A'), of('B')])).toEqual([]);
  });

  it('say what changed, what came and what went, by agent', () => {
    const worse = of('B', replace(measured('retention', 40, 50, 50)), { withheldLines: 1 });
    const found = differences([of('C'), of('B')], [worse, of('A')]);
    expect(found.map(({ agent, kind }) => [agent, kind])).toEqual([
      ['A', 'added'],
      ['B', 'changed'],
      ['C', 'removed'],
    ]);
    expect(found[1]?.changes.map(({ what }) => what)).toEqual([
      'score',
      'grade',
      'flags',
      'outcomes',
      'criteria/retention',
    ]);
    expect(found[1]?.changes[0]).toEqual({ what: 'score', before: '9288', after: '8975' });
    expect(found[2]?.changes.every(({ before, after }) => before !== null && after === null)).toBe(true);
  });
});
