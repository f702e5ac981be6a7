import { DomainError } from '../../shared/domain-error';
import { localDate } from '../../shared/local-date';
import { lacksOfficeAbove, reasonToEscalate } from './escalation';
import { SEVERITIES } from './departure-impact';

const LAST_DAY = localDate('2026-09-30');
const HERE = 3;
const ABOVE = 2;
const TOP = 1;

const communes = (total: number, listed = total) => ({
  total,
  listed: Array.from({ length: listed }, (_, i) => ({ code: `0000${i}`, name: i === 0 ? 'Ba Đình' : null })),
});

describe('communes that are left alone', () => {
  it('stop a measure, ask for the office above, or are only noted', () => {
    const said =
      'From 2026-10-01 on nobody is at work in communes of the agent: 00000 Ba Đình, 00001 and 5 more.';
    expect(reasonToEscalate(communes(7, 2), LAST_DAY, 'escalates')).toBe(said);
    expect(reasonToEscalate(communes(7, 2), LAST_DAY, 'notes')).toBeNull();
    expect(reasonToEscalate(communes(7, 2), LAST_DAY, undefined)).toBeNull();
    expect(() => reasonToEscalate(communes(7, 2), LAST_DAY, 'blocks')).toThrow(
      new DomainError('conflict', 'commune-left-alone', said),
    );
  });

  it('are nothing when there are none', () => {
    for (const severity of SEVERITIES) expect(reasonToEscalate(communes(0), LAST_DAY, severity)).toBeNull();
  });
});

describe('the office above', () => {
  it.each([
    { what: 'nothing was put before it', to: null, offices: [HERE], lacks: false },
    { what: 'nobody has approved', to: ABOVE, offices: [], lacks: true },
    { what: 'only its own office has', to: ABOVE, offices: [HERE, HERE], lacks: true },
    { what: 'the office above has', to: ABOVE, offices: [HERE, ABOVE], lacks: false },
    { what: 'one above that has', to: ABOVE, offices: [TOP], lacks: false },
    { what: 'there is none above', to: HERE, offices: [HERE], lacks: false },
  ])('is wanted ($lacks) when $what', ({ to, offices, lacks }) => {
    expect(lacksOfficeAbove(HERE, to, offices)).toBe(lacks);
  });
});
