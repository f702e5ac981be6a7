import type { Column, Table } from '../http/table';
import type { ReadColumn } from '../http/table-columns';
import { ENGLISH_MONTHS } from '../shared/english-months';
import type { Texts, Words } from '../shared/texts';
import type { PlanBound } from './core/plan-bound';
import type { PlanAgentRow, QuotaPlan } from './quota-plan';

/** Headings and titles of the files of plans. */
export const PLAN_TEXTS = {
  agentCode: { vi: 'Mã đại lý', en: 'Agent code' },
  agentName: { vi: 'Tên đại lý', en: 'Agent name' },
  officeCode: { vi: 'Mã cơ quan BHXH', en: 'Office code' },
  floor: { vi: 'Tối thiểu', en: 'Floor' },
  ceiling: { vi: 'Tối đa', en: 'Ceiling' },
  fixed: { vi: 'Chỉ tiêu cố định', en: 'Fixed quota' },
  amount: { vi: 'Chỉ tiêu năm', en: 'Yearly quota' },
  activeDays: { vi: 'Số ngày hoạt động', en: 'Active days' },
  lastQuota: { vi: 'Chỉ tiêu năm trước', en: "Last year's quota" },
  lastResult: { vi: 'Kết quả năm trước', en: "Last year's result" },
  change: { vi: 'Tăng giảm', en: 'Change' },
  quotas: { vi: 'Chỉ tiêu', en: 'Quotas' },
  bounds: { vi: 'Giới hạn', en: 'Bounds' },
} as const satisfies Texts;

const MONTHS: readonly Words[] = ENGLISH_MONTHS.map((en, month) => ({ vi: `Tháng ${month + 1}`, en }));

const AGENT_COLUMNS: readonly Column<PlanAgentRow>[] = [
  { title: PLAN_TEXTS.agentCode, value: ({ agentCode }) => agentCode },
  { title: PLAN_TEXTS.agentName, value: ({ agentName }) => agentName },
  { title: PLAN_TEXTS.officeCode, value: ({ officeCode }) => officeCode },
  { title: PLAN_TEXTS.amount, value: ({ amount }) => amount },
  ...MONTHS.map((title, month): Column<PlanAgentRow> => ({ title, value: ({ months }) => months[month]! })),
  { title: PLAN_TEXTS.activeDays, value: ({ activeDays }) => activeDays },
  { title: PLAN_TEXTS.lastQuota, value: ({ lastQuota }) => lastQuota },
  { title: PLAN_TEXTS.lastResult, value: ({ lastResult }) => lastResult },
  {
    title: PLAN_TEXTS.change,
    value: ({ amount, lastQuota }) => (lastQuota === null ? null : amount - lastQuota),
  },
];

const isFixed = ({ floor, ceiling }: PlanBound): boolean => floor === ceiling;

const BOUND_COLUMNS: readonly Column<PlanBound>[] = [
  { title: PLAN_TEXTS.officeCode, value: ({ kind, code }) => (kind === 'office' ? code : null) },
  { title: PLAN_TEXTS.agentCode, value: ({ kind, code }) => (kind === 'agent' ? code : null) },
  { title: PLAN_TEXTS.floor, value: (bound) => (isFixed(bound) ? null : bound.floor) },
  { title: PLAN_TEXTS.ceiling, value: (bound) => (isFixed(bound) ? null : bound.ceiling) },
  { title: PLAN_TEXTS.fixed, value: (bound) => (isFixed(bound) ? bound.floor : null) },
];

/** What a file of bounds may have: what is written to one, so that it can be sent back, and words that people use. */
export const READ_BOUND_COLUMNS: readonly ReadColumn[] = [
  { field: 'officeCode', titles: Object.values(PLAN_TEXTS.officeCode), digits: 5 },
  { field: 'agentCode', titles: Object.values(PLAN_TEXTS.agentCode) },
  { field: 'floor', titles: [...Object.values(PLAN_TEXTS.floor), 'Sàn'], isNumber: true },
  { field: 'ceiling', titles: [...Object.values(PLAN_TEXTS.ceiling), 'Trần'], isNumber: true },
  { field: 'fixed', titles: Object.values(PLAN_TEXTS.fixed), isNumber: true },
];

const fileName = ({ year, officeCode }: QuotaPlan, what: string): string =>
  `quota-plan-${year}-${officeCode}-${what}`;

/** What each agent gets, as a file. */
export const agentTable = (plan: QuotaPlan, rows: readonly PlanAgentRow[]): Table<PlanAgentRow> => ({
  name: fileName(plan, 'agents'),
  title: PLAN_TEXTS.quotas,
  columns: AGENT_COLUMNS,
  rows,
});

/** What a plan is held to, as a file that can be changed and sent back. */
export const boundTable = (plan: QuotaPlan, rows: readonly PlanBound[]): Table<PlanBound> => ({
  name: fileName(plan, 'bounds'),
  title: PLAN_TEXTS.bounds,
  columns: BOUND_COLUMNS,
  rows,
});
