import {
  AgentSpan,
  Certificate,
  CountingParameters,
  Facts,
  Line,
  LineKey,
  MonthlyQuota,
  PortfolioAssignment,
  QuotaMetric,
  Recorded,
  RemittedLine,
  ReportDeadline,
  StaffSpan,
  UpheldComplaint,
  instant,
} from '../../src/evaluations/core/facts';
import { LocalDate, YearMonth, localDate, monthsFrom, yearMonth } from '../../src/shared/local-date';
import { ReversalReason } from '../../src/shared/reversal-reason';

/** Valid facts for evaluations: a test states only what matters to it. Dates and months are plain texts here. */

export const ALPHA = 'IS0001M';
export const BETA = 'IS0002M';
export const GAMMA = 'IS0003M';

export const PARAMETERS: CountingParameters = {
  graceDays: 60,
  returnAfterMonths: 12,
  remittanceDueWorkingDays: 3,
  withheldDays: 30,
  handoverGraceDays: 180,
};

/** Noon in UTC of a day: the instant at which facts are recorded unless a test says otherwise. */
export const noon = (day: string): number => instant(`${day}T12:00:00Z`);

/** Known since long ago, and current. */
const ALWAYS: Recorded = { recordedAt: noon('2019-12-01'), supersededAt: null };

type Version = Partial<Recorded>;
const span = (from: string, to: string | null): { from: LocalDate; to: LocalDate | null } => ({
  from: localDate(from),
  to: to === null ? null : localDate(to),
});

export const key = (receiptNo: string, lineNo = 1, sourceSystem = 'north'): LineKey => ({
  sourceSystem,
  receiptNo,
  lineNo,
});

interface LineOptions extends Version {
  readonly lineNo?: number;
  readonly sourceSystem?: string;
  readonly amount?: number;
  readonly reversalReason?: ReversalReason;
}

/** `covers` is a month, or two with `..` between; recorded at noon of the day of collection. */
export function aLine(
  receiptNo: string,
  agent: string,
  participant: string,
  collectedOn: string,
  covers: string,
  options: LineOptions = {},
): Line {
  const [first = '', last = first] = covers.split('..');
  const amount = BigInt(options.amount ?? 330_000);
  return {
    key: key(receiptNo, options.lineNo, options.sourceSystem),
    agent,
    participant,
    coveredFrom: yearMonth(first),
    coveredTo: yearMonth(last),
    collectedOn: localDate(collectedOn),
    amount,
    totalAmount: amount + 99_000n,
    recordedAt: options.recordedAt ?? noon(collectedOn),
    supersededAt: options.supersededAt ?? null,
    reversalReason: options.reversalReason ?? null,
  };
}

/** A line that was reversed at noon of a day. */
export const reversed = (line: Line, on: string, reversalReason: ReversalReason): Line => ({
  ...line,
  supersededAt: noon(on),
  reversalReason,
});

export const aRemittance = (
  line: LineKey,
  remittedOn: string,
  amount: number,
  version: Version = {},
): RemittedLine => ({
  line,
  remittedOn: localDate(remittedOn),
  amount: BigInt(amount),
  ...ALWAYS,
  recordedAt: noon(remittedOn),
  ...version,
});

export const aContract = (
  agent: string,
  from = '2020-01-01',
  to: string | null = null,
  version: Version = {},
): AgentSpan => ({ agent, ...span(from, to), ...ALWAYS, ...version });

export const aSuspension = (agent: string, from: string, to: string | null): AgentSpan =>
  aContract(agent, from, to);

/** Quota of every month of a year, one version; `changed` replaces single months. */
export function aQuota(
  agent: string,
  metric: QuotaMetric,
  year: number,
  quantity: number,
  version: Version = {},
  changed: Readonly<Record<string, number>> = {},
): MonthlyQuota[] {
  const months: YearMonth[] = monthsFrom(yearMonth(`${year}-01`), yearMonth(`${year}-12`));
  return months.map((month) => ({
    agent,
    month,
    metric,
    quantity: BigInt(changed[month] ?? quantity),
    ...ALWAYS,
    ...version,
  }));
}

export const anAssignment = (
  participant: string,
  agent: string,
  from: string,
  to: string | null = null,
  version: Version = {},
): PortfolioAssignment => ({ participant, agent, ...span(from, to), ...ALWAYS, ...version });

export const aStaffMember = (
  agent: string,
  staff: string,
  from = '2020-01-01',
  to: string | null = null,
  version: Version = {},
): StaffSpan => ({ agent, staff, ...span(from, to), ...ALWAYS, ...version });

export const aCertificate = (
  staff: string,
  from: string,
  to: string | null = null,
  version: Version = {},
): Certificate => ({ staff, ...span(from, to), ...ALWAYS, ...version });

export const aComplaint = (agent: string, upheldOn: string, version: Version = {}): UpheldComplaint => ({
  agent,
  upheldOn: localDate(upheldOn),
  ...ALWAYS,
  recordedAt: noon(upheldOn),
  ...version,
});

export const aReport = (
  agent: string,
  dueOn: string,
  submittedOn: string | null,
  version: Version = {},
): ReportDeadline => ({
  agent,
  dueOn: localDate(dueOn),
  submittedOn: submittedOn === null ? null : localDate(submittedOn),
  ...ALWAYS,
  ...version,
});

export const aHoliday = (date: string, version: Version = {}) => ({
  date: localDate(date),
  isWorkingDay: false,
  ...ALWAYS,
  ...version,
});

export const someFacts = (facts: Partial<Facts>): Facts => ({
  lines: [],
  remittances: [],
  assignments: [],
  contracts: [],
  suspensions: [],
  quotas: [],
  staff: [],
  certificates: [],
  complaints: [],
  reports: [],
  calendar: [],
  ...facts,
});
