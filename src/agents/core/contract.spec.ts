import { DaySpan } from '../../shared/day-span';
import { DomainError } from '../../shared/domain-error';
import { LocalDate, localDate } from '../../shared/local-date';
import {
  ContractSpan,
  ContractState,
  SpanChange,
  contractState,
  contractStatus,
  end,
  newTerm,
  renew,
  resume,
  suspend,
} from './contract';

const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));
const days = (startsOn: string, endsOn: string | null): DaySpan => ({
  startsOn: localDate(startsOn),
  endsOn: day(endsOn),
});
const TERM: ContractSpan = { id: 1, kind: 'effective', reason: null, ...days('2026-01-01', '2026-12-31') };
const OPEN_TERM: ContractSpan = { ...TERM, endsOn: null };
const MAY: ContractSpan = {
  id: 2,
  kind: 'suspended',
  reason: 'Chậm nộp',
  ...days('2026-05-01', '2026-05-31'),
};

const contract = (term = TERM, ...suspensions: ContractSpan[]): ContractState =>
  contractState(null, [term, ...suspensions]);
const ENDED: ContractState = { ...contract(), endedOn: localDate('2026-06-30') };

/** The change as `closed ids; kind first last, …`, or the code of the refusal. */
function outcome(change: () => SpanChange): string {
  try {
    const { close, open } = change();
    const opened = open.map((span) => `${span.kind} ${span.startsOn} ${span.endsOn ?? '…'}`);
    return `${close.join()}; ${opened.join(', ')}`;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('a new contract', () => {
  it.each([
    ['2026-01-01', '2026-12-31', [], '; effective 2026-01-01 2026-12-31'],
    ['2026-01-01', null, [], '; effective 2026-01-01 …'],
    ['2026-01-01', '2026-01-01', [], '; effective 2026-01-01 2026-01-01'],
    ['2026-01-02', '2026-01-01', [], 'ends-before-start'],
    ['2027-01-01', '2027-12-31', [TERM], '; effective 2027-01-01 2027-12-31'],
    ['2026-12-31', '2027-12-31', [TERM], 'contract-overlaps'],
    ['2025-01-01', '2025-12-31', [TERM], '; effective 2025-01-01 2025-12-31'],
    ['2025-01-01', '2026-01-01', [TERM], 'contract-overlaps'],
    ['2027-01-01', null, [OPEN_TERM], 'contract-overlaps'],
    ['2025-06-01', null, [TERM], 'contract-overlaps'],
  ])('from %s to %s', (from, to, others, expected) =>
    expect(outcome(() => ({ close: [], open: [newTerm(days(from, to), others)] }))).toBe(expected),
  );
});

describe('renewal', () => {
  it.each([
    ['a later last day', contract(), '2027-12-31', [], '1; effective 2026-01-01 2027-12-31'],
    ['one day more', contract(), '2027-01-01', [], '1; effective 2026-01-01 2027-01-01'],
    ['the same last day', contract(), '2026-12-31', [], 'term-not-longer'],
    ['an earlier last day', contract(), '2026-06-30', [], 'term-not-longer'],
    ['an open term', contract(OPEN_TERM), '2027-12-31', [], 'contract-open-ended'],
    ['an ended contract', ENDED, '2027-12-31', [], 'contract-ended'],
    [
      'up to the next contract',
      contract(),
      '2027-02-28',
      [days('2027-03-01', null)],
      '1; effective 2026-01-01 2027-02-28',
    ],
    ['into the next contract', contract(), '2027-03-01', [days('2027-03-01', null)], 'contract-overlaps'],
    [
      'suspended to its end: the added days are not',
      contract(TERM, { ...MAY, endsOn: TERM.endsOn }),
      '2027-12-31',
      [],
      '1; effective 2026-01-01 2027-12-31',
    ],
  ])('%s', (_, state, endsOn, others, expected) =>
    expect(outcome(() => renew(state, localDate(endsOn), others))).toBe(expected),
  );
});

describe('suspension', () => {
  it.each([
    ['some days', contract(), days('2026-03-01', '2026-03-31'), '; suspended 2026-03-01 2026-03-31'],
    ['the whole term', contract(), days('2026-01-01', '2026-12-31'), '; suspended 2026-01-01 2026-12-31'],
    ['to the end of the term', contract(), days('2026-03-01', null), '; suspended 2026-03-01 2026-12-31'],
    ['to the end of an open term', contract(OPEN_TERM), days('2026-03-01', null), '; suspended 2026-03-01 …'],
    ['before the term', contract(), days('2025-12-31', '2026-01-31'), 'outside-term'],
    ['after the term', contract(), days('2027-01-01', null), 'outside-term'],
    ['past the end of the term', contract(), days('2026-12-01', '2027-01-01'), 'outside-term'],
    ['backwards', contract(), days('2026-03-02', '2026-03-01'), 'ends-before-start'],
    [
      'beside another',
      contract(TERM, MAY),
      days('2026-06-01', '2026-06-30'),
      '; suspended 2026-06-01 2026-06-30',
    ],
    ['into another', contract(TERM, MAY), days('2026-04-01', '2026-05-01'), 'suspension-overlaps'],
    ['an ended contract', ENDED, days('2026-03-01', null), 'contract-ended'],
  ])('%s', (_, state, span, expected) =>
    expect(outcome(() => suspend(state, span, 'Chậm nộp'))).toBe(expected),
  );
});

describe('resumption', () => {
  it.each([
    ['in the middle', '2026-05-16', '2; suspended 2026-05-01 2026-05-15'],
    ['on the first day: it never was', '2026-05-01', '2; '],
    ['on the last day', '2026-05-31', '2; suspended 2026-05-01 2026-05-30'],
    ['when it is over', '2026-06-01', 'not-suspended'],
    ['before it begins', '2026-04-30', 'not-suspended'],
  ])('%s', (_, resumedOn, expected) =>
    expect(outcome(() => resume(contract(TERM, MAY), localDate(resumedOn)))).toBe(expected),
  );
  it('of an ended contract is refused', () =>
    expect(outcome(() => resume(ENDED, localDate('2026-05-16')))).toBe('contract-ended'));
});

describe('the end of a contract', () => {
  it.each([
    ['cuts the term', contract(), '2026-06-30', '1; effective 2026-01-01 2026-06-30'],
    ['on the first day', contract(), '2026-01-01', '1; effective 2026-01-01 2026-01-01'],
    ['on the last day changes no span', contract(), '2026-12-31', '; '],
    ['of an open term', contract(OPEN_TERM), '2026-06-30', '1; effective 2026-01-01 2026-06-30'],
    ['leaves a past suspension', contract(TERM, MAY), '2026-06-30', '1; effective 2026-01-01 2026-06-30'],
    [
      'cuts the suspension it falls in',
      contract(TERM, MAY),
      '2026-05-15',
      '1,2; effective 2026-01-01 2026-05-15, suspended 2026-05-01 2026-05-15',
    ],
    ['drops a suspension to come', contract(TERM, MAY), '2026-04-30', '1,2; effective 2026-01-01 2026-04-30'],
    ['before the term', contract(), '2025-12-31', 'outside-term'],
    ['after the term', contract(), '2027-01-01', 'outside-term'],
    ['twice', ENDED, '2026-06-30', 'contract-ended'],
  ])('%s', (_, state, endedOn, expected) =>
    expect(outcome(() => end(state, localDate(endedOn)))).toBe(expected),
  );
});

describe('contractStatus', () => {
  it.each([
    ['2025-12-31', 'upcoming'],
    ['2026-01-01', 'effective'],
    ['2026-05-01', 'suspended'],
    ['2026-06-01', 'effective'],
    ['2026-12-31', 'effective'],
    ['2027-01-01', 'ended'],
  ])('on %s: %s', (on, expected) =>
    expect(contractStatus(contract(TERM, MAY), localDate(on))).toBe(expected),
  );

  it('a contract has one term', () => {
    expect(() => contractState(null, [])).toThrow(RangeError);
    expect(() => contractState(null, [TERM, { ...TERM, id: 3 }])).toThrow(RangeError);
  });
});
