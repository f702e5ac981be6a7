import { localDate } from '../../shared/local-date';
import { responseDays } from './response-days';

const NONE = new Set<never>();
const patience = { responseWorkingDays: 10, reminderWorkingDays: 3 };
// A Monday.
const today = localDate('2026-03-02');

describe('the days of an agent that is told today', () => {
  it('are working days', () => {
    expect(responseDays(today, patience, NONE)).toEqual({
      remindOn: '2026-03-11',
      dueOn: '2026-03-16',
      lapseOn: '2026-03-17',
    });
    const holidays = new Set(['2026-03-10', '2026-03-17'].map(localDate));
    expect(responseDays(today, patience, holidays)).toEqual({
      remindOn: '2026-03-12',
      dueOn: '2026-03-18',
      lapseOn: '2026-03-19',
    });
  });

  it('begin with the reminder when all of them are left, and end with it when none is', () => {
    const remindOn = (reminderWorkingDays: number) =>
      responseDays(today, { ...patience, reminderWorkingDays }, NONE).remindOn;
    expect([remindOn(10), remindOn(0)]).toEqual([today, '2026-03-16']);
  });
});
