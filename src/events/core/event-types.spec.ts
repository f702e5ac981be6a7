import { type EventType, dataOf, schemaOf } from './event-type';
import { EVENT_TYPES, EVENT_TYPE_NAMES, PING, actionsOf, typeOfAction } from './event-types';

const ALL = [...EVENT_TYPES, PING];

describe('the table of events', () => {
  it('has one type to an action, and one action to a type', () => {
    expect(new Set(ALL.map(({ type }) => type)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ action }) => action)).size).toBe(ALL.length);
  });

  it.each(ALL)('$type is named after the thing and what became of it', ({ type, action, summary, data }) => {
    expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    expect(action).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].+\.$/);
    expect(Object.values(data).filter(({ from }) => from === 'subject')).toHaveLength(1);
  });

  it('finds types by action, and actions by types', () => {
    expect(typeOfAction('flag-raised')?.type).toBe('flag.raised');
    expect(typeOfAction('signed-in')).toBeUndefined();
    expect(actionsOf(['flag.raised', 'case.opened'])).toEqual(['flag-raised', 'case-opened']);
    expect(actionsOf([])).toHaveLength(EVENT_TYPE_NAMES.length);
    expect(actionsOf(['webhook.ping'])).toEqual([]);
  });
});

describe('what is told of an audit event', () => {
  const raised = typeOfAction('flag-raised') as EventType;
  const details = {
    agent: 'agt_1',
    run: 'run_1',
    period: '2026-H1',
    rule: 'grade-d',
    recommendation: 'warning',
  };
  const told = {
    flagId: 'flg_1',
    agentId: 'agt_1',
    runId: 'run_1',
    period: '2026-H1',
    rule: 'grade-d',
    recommendation: 'warning',
  };

  it('is the fields of its type', () => {
    expect(dataOf(raised, { subject: 'flg_1', details })).toEqual(told);
  });

  it('is nothing else, whatever the trail holds', () => {
    const more = { ...details, name: 'Trần Thị Lan', toString: 'x', __proto__: { period: 'x' } };
    expect(dataOf(raised, { subject: 'flg_1', details: more })).toEqual(told);
  });

  it.each([[['a']], [{ a: 1 }], [null], [undefined], [1.5], [Number.NaN], [true]])(
    'leaves out a field that holds %p',
    (period) => {
      const { period: _, ...rest } = told;
      expect(dataOf(raised, { subject: 'flg_1', details: { ...details, period } })).toEqual(rest);
    },
  );

  it('asks for all fields that always are there', () => {
    const suspended = schemaOf(typeOfAction('contract-suspended') as EventType);
    expect(suspended.required).toEqual(['contractId', 'agentId', 'startsOn']);
    expect(Object.keys(suspended.properties)).toEqual(['contractId', 'agentId', 'startsOn', 'endsOn']);
  });
});
