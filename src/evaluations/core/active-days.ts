export { type ActiveDays, activeDays } from '../../shared/active-days';
