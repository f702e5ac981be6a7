import { aCase } from '../../../test/factories/document-facts';
import { DOCUMENT_KINDS, type DocumentKind, drawUp } from '../../documents/core/draw-up';
import { DEFAULT_HALF_YEAR_POLICY } from '../../evaluations/core/default-policy';
import { measured } from '../../evaluations/core/measure';
import { judge } from '../../evaluations/core/verdict';
import { localDate } from '../../shared/local-date';
import { parsePeriod } from '../../shared/period';
import { ratio } from '../../shared/ratio';
import { type CaseMaterial, type DraftOrder, draftFacts } from './document-facts';

const day = localDate;

/** Found wanting twice: too few new participants by far, and money that was not handed over. */
const verdict = judge(
  DEFAULT_HALF_YEAR_POLICY,
  [measured('new-participants', 2, ratio(76, 3), 25), measured('retention', 4, 10, 10)],
  {
    agent: 'IS9901H',
    period: parsePeriod('2025-H2'),
    activeDays: 174,
    firstContractDay: day('2024-01-02'),
    withheldLines: 3,
    withheldAmount: 4_752_000n,
    previous: [],
  },
);

const aMaterial = (more: Partial<CaseMaterial> = {}): CaseMaterial => ({
  letterhead: {
    ...aCase().office,
    validFrom: day('2025-07-01'),
    legalBases: [
      { text: 'Luật chung', kinds: [...DOCUMENT_KINDS] },
      { text: 'Điều của quyết định', kinds: ['termination-decision', 'replacement-decision'] },
      { text: 'Điều của thông báo', kinds: ['agent-notice'] },
    ],
  },
  agent: aCase().agent,
  contract: aCase().contract,
  verdict,
  policyCode: 'default-half-year',
  policyVersion: 1,
  verdictDigest: 'a'.repeat(64),
  rules: ['low-attainment-and-retention', 'money-withheld'],
  answerBy: day('2026-02-05'),
  responses: [],
  proposal: {
    reason: 'Không đạt',
    legalBasis: 'Kế hoạch 56',
    effectiveOn: day('2026-02-28'),
    endReasonClass: 'low-production',
    noticeDays: 30,
    successor: { code: 'IS0212M', name: 'Bưu điện' },
  },
  ...more,
});

const handover = { handover: ['Biên lai'], handoverBy: day('2026-03-05') };
const ORDERS: { readonly [Kind in DocumentKind]: Extract<DraftOrder, { kind: Kind }> } = {
  'evaluation-minutes': { kind: 'evaluation-minutes' },
  'agent-notice': { kind: 'agent-notice', intended: 'termination' },
  warning: { kind: 'warning', demands: ['Nộp tiền'], remedyBy: day('2026-04-30') },
  'termination-decision': { kind: 'termination-decision', ...handover },
  'replacement-decision': { kind: 'replacement-decision', ...handover },
};

describe('what a document is drawn up from', () => {
  it.each(DOCUMENT_KINDS)('is enough for %s', (kind) => {
    const facts = { ...draftFacts(ORDERS[kind], aMaterial()), verificationCode: 'VB-7K3M-Q9XT-2C4D' };
    const drawn = drawUp<DocumentKind>(kind, facts);
    expect(JSON.stringify(drawn)).toContain('25,33');
    expect(drawn.verification).toMatchObject({ code: 'VB-7K3M-Q9XT-2C4D', digest: 'a'.repeat(64) });
  });

  it('has the figures of the verdict as exact as they were judged', () => {
    const { evaluation, flags } = draftFacts(ORDERS['evaluation-minutes'], aMaterial());
    const { period, score, grade, activeDays } = verdict;
    expect(evaluation).toMatchObject({ period, score, grade, activeDays });
    expect(evaluation.criteria[0]).toEqual({
      measure: 'new-participants',
      numerator: 2n,
      denominator: { num: 76n, den: 3n },
      points: verdict.criteria[0]!.points,
      effectiveWeightBp: verdict.criteria[0]!.effectiveWeightBp,
    });
    expect(flags.map(({ findings }) => findings)).toEqual(
      verdict.outcomes
        .filter(({ recommends }) => recommends === 'termination')
        .map(({ findings }) => findings),
    );
    expect(flags.at(-1)!.findings).toMatchObject([{ withheldAmount: 4_752_000n }]);
  });

  it('has no flags but those of the case', () => {
    const { flags } = draftFacts(
      ORDERS['agent-notice'],
      aMaterial({ rules: ['money-withheld', 'grade-running'] }),
    );
    expect(flags.map(({ findings }) => findings[0]!.kind)).toEqual(['money-withheld']);
    expect(draftFacts(ORDERS['evaluation-minutes'], aMaterial({ rules: [] })).flags).toEqual([]);
    expect(() => draftFacts(ORDERS['agent-notice'], aMaterial({ rules: [] }))).toThrow('no-flag-stands');
  });

  it('has the legal bases of its kind, in their order', () => {
    const basesOf = (kind: DocumentKind) => draftFacts(ORDERS[kind], aMaterial()).legalBases;
    expect(basesOf('evaluation-minutes')).toEqual(['Luật chung']);
    expect(basesOf('agent-notice')).toEqual(['Luật chung', 'Điều của thông báo']);
    expect(basesOf('termination-decision')).toEqual(['Luật chung', 'Điều của quyết định']);
  });

  it('tells the first day without a contract, whose last day was proposed', () =>
    expect(draftFacts(ORDERS['termination-decision'], aMaterial())).toMatchObject({
      effectiveOn: '2026-03-01',
      reasonClass: 'low-production',
      reason: 'Không đạt',
      reasonLegalBasis: 'Kế hoạch 56',
      noticeDays: 30,
    }));

  it('says all that the agent said, or until when it could have', () => {
    const responses = [
      { receivedOn: day('2026-02-01'), body: 'Bão' },
      { receivedOn: day('2026-02-06'), body: 'Lũ' },
    ];
    expect(draftFacts(ORDERS.warning, aMaterial({ responses }))).toMatchObject({
      response: {
        kind: 'given',
        said: [
          { on: '2026-02-01', text: 'Bão' },
          { on: '2026-02-06', text: 'Lũ' },
        ],
      },
    });
    expect(draftFacts(ORDERS.warning, aMaterial())).toMatchObject({
      response: { kind: 'lapsed', on: '2026-02-05' },
    });
  });

  it('names who takes over', () =>
    expect(draftFacts(ORDERS['replacement-decision'], aMaterial())).toMatchObject({
      successor: { code: 'IS0212M', name: 'Bưu điện' },
    }));
});
