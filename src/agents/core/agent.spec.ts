import { localDate } from '../../shared/local-date';
import { AGENT_CODE, SpanKind, StatusSpan, agentStatus } from './agent';

const span = (kind: SpanKind, startsOn: string, endsOn: string | null): StatusSpan => ({
  kind,
  startsOn: localDate(startsOn),
  endsOn: endsOn === null ? null : localDate(endsOn),
});

describe('agentStatus', () => {
  const year = span('effective', '2026-01-01', '2026-12-31');
  const march = span('suspended', '2026-03-01', '2026-03-31');

  it.each([
    ['2025-12-31', 'no-contract'],
    ['2026-01-01', 'active'],
    ['2026-02-28', 'active'],
    ['2026-03-01', 'suspended'],
    ['2026-03-31', 'suspended'],
    ['2026-04-01', 'active'],
    ['2026-12-31', 'active'],
    ['2027-01-01', 'ended'],
  ])('on %s: %s', (day, expected) => expect(agentStatus([year, march], localDate(day))).toBe(expected));

  it('has no contract when none was ever made', () =>
    expect(agentStatus([], localDate('2026-01-01'))).toBe('no-contract'));

  it('is active again under a second contract, and ended between the two', () => {
    const spans = [year, span('effective', '2027-03-01', null)];
    expect(agentStatus(spans, localDate('2027-02-28'))).toBe('ended');
    expect(agentStatus(spans, localDate('2027-03-01'))).toBe('active');
  });

  it('is not suspended without an effective contract', () =>
    expect(agentStatus([year, span('suspended', '2026-12-01', null)], localDate('2027-01-01'))).toBe(
      'ended',
    ));
});

describe('agent code', () => {
  it.each([
    ['IS0212M', true],
    ['BI0214M', true],
    ['AR0001A', true],
    ['is0212m', false],
    ['XX0212M', false],
    ['IS212M', false],
    ['IS0212M\n', false],
  ])('%j: %s', (code, expected) => expect(AGENT_CODE.test(code)).toBe(expected));
});
