import { isWorkingDay } from '../../shared/calendar';
import { addDays, localDate } from '../../shared/local-date';
import { approvalDays } from './approval-days';

const NONE = new Set<never>();
const patience = { approvalWorkingDays: 5, escalationWorkingDays: 3 };

describe('the days of a proposal that nobody decides', () => {
  it('are working days', () => {
    // A Monday; the next one is a holiday.
    const today = localDate('2026-03-02');
    expect(approvalDays(today, patience, NONE)).toEqual({
      dueOn: '2026-03-09',
      remindOn: '2026-03-10',
      escalateOn: '2026-03-13',
    });
    expect(approvalDays(today, patience, new Set([localDate('2026-03-09')]))).toEqual({
      dueOn: '2026-03-10',
      remindOn: '2026-03-11',
      escalateOn: '2026-03-16',
    });
  });

  it('come one after the other, whatever the day and the settings', () => {
    for (let ahead = 0; ahead < 14; ahead++)
      for (const approvalWorkingDays of [1, 2, 7])
        for (const escalationWorkingDays of [1, 4]) {
          const today = addDays(localDate('2026-12-21'), ahead);
          const days = approvalDays(today, { approvalWorkingDays, escalationWorkingDays }, NONE);
          const order = [today, days.dueOn, days.remindOn, days.escalateOn];
          expect([...order].sort()).toEqual(order);
          expect(new Set(order).size).toBe(4);
          expect(order.slice(1).every((day) => isWorkingDay(day, NONE))).toBe(true);
        }
  });
});
