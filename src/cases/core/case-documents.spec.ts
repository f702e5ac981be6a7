import { DOCUMENT_KINDS, type DocumentKind } from '../../documents/core/draw-up';
import { OCCASIONS, PROPOSAL_STANDINGS, requireOccasion, standingOf } from './case-documents';
import { CASE_STATES, type CaseState } from './case-state';
import { CASE_MEASURES, type CaseMeasure } from './measure';

const MEASURES = [null, ...CASE_MEASURES] as const;

/** `OK`, or the code of the refusal. */
function answer(kind: DocumentKind, state: CaseState, measure: CaseMeasure | null): string {
  try {
    requireOccasion(kind, state, measure);
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** One letter for each state in its order: minutes, notice, a paper about the measure; `.` for what is not drafted there. */
const TABLE: Readonly<Record<CaseState, string>> = {
  open: 'mn.',
  'agent-notified': 'mn.',
  responded: 'm..',
  'response-lapsed': 'm..',
  proposed: 'm.d',
  returned: 'm..',
  approved: '..d',
  executing: '..d',
  closed: '..d',
  rejected: '...',
  withdrawn: '...',
};
const COLUMN: Readonly<Record<DocumentKind, number>> = {
  'evaluation-minutes': 0,
  'agent-notice': 1,
  warning: 2,
  'termination-decision': 2,
  'replacement-decision': 2,
};
const ABOUT: Readonly<Partial<Record<DocumentKind, CaseMeasure>>> = {
  warning: 'warning',
  'termination-decision': 'termination',
  'replacement-decision': 'replacement',
};

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  it.each(CASE_STATES)('of a case that is %s', (state) => {
    for (const measure of MEASURES) {
      const isDrafted = TABLE[state].charAt(COLUMN[kind]) !== '.';
      const isOfMeasure = ABOUT[kind] === undefined || ABOUT[kind] === measure;
      const refusal = isDrafted ? 'of-another-measure' : `case-is-${state}`;
      expect([measure, answer(kind, state, measure)]).toEqual([
        measure,
        isDrafted && isOfMeasure ? 'OK' : refusal,
      ]);
    }
  });
});

it('drafts something of every measure but an improvement plan', () =>
  expect(
    CASE_MEASURES.filter((measure) => !DOCUMENT_KINDS.some((kind) => OCCASIONS[kind].measure === measure)),
  ).toEqual(['improvement-plan']));

describe('what became of a proposal', () => {
  it.each([
    ['proposed', 'waiting'],
    ['approved', 'approved'],
    ['executing', 'being-carried-out'],
    ['closed', 'carried-out'],
    ['returned', 'given-back'],
    ['responded', 'given-back'],
    ['rejected', 'rejected'],
    ['withdrawn', 'withdrawn'],
  ] as const)('of a case that is %s: %s', (state, standing) =>
    expect(standingOf(2, 2, state)).toBe(standing),
  );

  it.each(CASE_STATES)('is nothing when another was made in its place, also when the case is %s', (state) => {
    expect(standingOf(1, 2, state)).toBe('void');
    expect(PROPOSAL_STANDINGS).toContain(standingOf(2, 2, state));
  });
});
