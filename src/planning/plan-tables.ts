import type { Column, Table } from '../http/table';
import type { ReadColumn } from '../http/table-columns';
import type { PlanBound } from './core/plan-bound';
import type { PlanAgentRow, QuotaPlan } from './quota-plan';

const AGENT_CODE = { vi: 'Mã đại lý', en: 'Agent code' };
const OFFICE_CODE = { vi: 'Mã cơ quan BHXH', en: 'Office code' };
const FLOOR = { vi: 'Tối thiểu', en: 'Floor' };
const CEILING = { vi: 'Tối đa', en: 'Ceiling' };
const FIXED = { vi: 'Chỉ tiêu cố định', en: 'Fixed quota' };

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const AGENT_COLUMNS: readonly Column<PlanAgentRow>[] = [
  { title: AGENT_CODE, value: ({ agentCode }) => agentCode },
  { title: { vi: 'Tên đại lý', en: 'Agent name' }, value: ({ agentName }) => agentName },
  { title: OFFICE_CODE, value: ({ officeCode }) => officeCode },
  { title: { vi: 'Chỉ tiêu năm', en: 'Yearly quota' }, value: ({ amount }) => amount },
  ...MONTH_NAMES.map((name, month): Column<PlanAgentRow> => ({
    title: { vi: `Tháng ${month + 1}`, en: name },
    value: ({ months }) => months[month]!,
  })),
  { title: { vi: 'Số ngày hoạt động', en: 'Active days' }, value: ({ activeDays }) => activeDays },
  { title: { vi: 'Chỉ tiêu năm trước', en: "Last year's quota" }, value: ({ lastQuota }) => lastQuota },
  { title: { vi: 'Kết quả năm trước', en: "Last year's result" }, value: ({ lastResult }) => lastResult },
  {
    title: { vi: 'Tăng giảm', en: 'Change' },
    value: ({ amount, lastQuota }) => (lastQuota === null ? null : amount - lastQuota),
  },
];

const isFixed = ({ floor, ceiling }: PlanBound): boolean => floor === ceiling;

const BOUND_COLUMNS: readonly Column<PlanBound>[] = [
  { title: OFFICE_CODE, value: ({ kind, code }) => (kind === 'office' ? code : null) },
  { title: AGENT_CODE, value: ({ kind, code }) => (kind === 'agent' ? code : null) },
  { title: FLOOR, value: (bound) => (isFixed(bound) ? null : bound.floor) },
  { title: CEILING, value: (bound) => (isFixed(bound) ? null : bound.ceiling) },
  { title: FIXED, value: (bound) => (isFixed(bound) ? bound.floor : null) },
];

/** What a file of bounds may have: what is written to one, so that it can be sent back, and words that people use. */
export const READ_BOUND_COLUMNS: readonly ReadColumn[] = [
  { field: 'officeCode', titles: Object.values(OFFICE_CODE), digits: 5 },
  { field: 'agentCode', titles: Object.values(AGENT_CODE) },
  { field: 'floor', titles: [...Object.values(FLOOR), 'Sàn'], isNumber: true },
  { field: 'ceiling', titles: [...Object.values(CEILING), 'Trần'], isNumber: true },
  { field: 'fixed', titles: Object.values(FIXED), isNumber: true },
];

const fileName = ({ year, officeCode }: QuotaPlan, what: string): string =>
  `quota-plan-${year}-${officeCode}-${what}`;

/** What each agent gets, as a file. */
export const agentTable = (plan: QuotaPlan, rows: readonly PlanAgentRow[]): Table<PlanAgentRow> => ({
  name: fileName(plan, 'agents'),
  title: { vi: 'Chỉ tiêu', en: 'Quotas' },
  columns: AGENT_COLUMNS,
  rows,
});

/** What a plan is held to, as a file that can be changed and sent back. */
export const boundTable = (plan: QuotaPlan, rows: readonly PlanBound[]): Table<PlanBound> => ({
  name: fileName(plan, 'bounds'),
  title: { vi: 'Giới hạn', en: 'Bounds' },
  columns: BOUND_COLUMNS,
  rows,
});
