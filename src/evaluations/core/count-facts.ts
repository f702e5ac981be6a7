import { LocalDate, YearMonth } from '../../shared/local-date';
import { ActiveDays, activeDays } from '../../shared/active-days';
import { CountingScope, Facts, QuotaMetric, Recorded, contains, isVisible } from './facts';
import { groupBy } from './group';
import { HandedOver } from './handed-over';
import { MEASURES, Measure, Measured, measured } from './measure';
import { ProRatedQuota, proRateQuota } from '../../shared/quota-pro-rating';
import { TraceEntry, traceLines } from './trace';

/** Everything about one agent in one period that a verdict needs. */
export interface AgentCount {
  readonly agent: string;
  /** One of each measure, in the order of MEASURES. */
  readonly measured: readonly Measured[];
  readonly activeDays: number;
  readonly lastActiveDay: LocalDate | null;
  /** First day of the agent's first contract, ever. */
  readonly firstContractDay: LocalDate | null;
  /** VND collected and not handed over within the days allowed, where those ran out in the period. */
  readonly withheldAmount: bigint;
  readonly withheldLines: number;
}

/** The facts as of the cutoff. */
function visibleFacts(facts: Facts, scope: CountingScope): Facts {
  const shown = <T extends Recorded>(of: readonly T[]): T[] =>
    of.filter((fact) => isVisible(fact, scope.cutoff));
  return {
    lines: shown(facts.lines),
    remittances: shown(facts.remittances),
    assignments: shown(facts.assignments),
    contracts: shown(facts.contracts),
    suspensions: shown(facts.suspensions),
    quotas: shown(facts.quotas),
    staff: shown(facts.staff),
    certificates: shown(facts.certificates),
    complaints: shown(facts.complaints),
    reports: shown(facts.reports),
    calendar: shown(facts.calendar),
  };
}

function quotaOf(visible: Facts, agent: string, metric: QuotaMetric, active: ActiveDays): ProRatedQuota {
  const byMonth = new Map<YearMonth, bigint>();
  for (const quota of visible.quotas) {
    if (quota.agent !== agent || quota.metric !== metric) continue;
    byMonth.set(quota.month, (byMonth.get(quota.month) ?? 0n) + quota.quantity);
  }
  return proRateQuota(byMonth, active.byMonth);
}

/** Active staff on the last active day, and those of them with a certificate valid on it. */
function trainedStaff(visible: Facts, agent: string, day: LocalDate | null): Measured {
  const active = new Set(
    visible.staff
      .filter((span) => day !== null && span.agent === agent && contains(span, day))
      .map((span) => span.staff),
  );
  const certified = new Set(
    visible.certificates
      .filter((certificate) => day !== null && active.has(certificate.staff) && contains(certificate, day))
      .map((certificate) => certificate.staff),
  );
  return measured('trained-staff', certified.size, active.size, active.size);
}

function reporting(visible: Facts, agent: string, { period }: CountingScope): Measured {
  const due = visible.reports.filter(
    (report) => report.agent === agent && period.start <= report.dueOn && report.dueOn <= period.end,
  );
  const met = due.filter((report) => report.submittedOn !== null && report.submittedOn <= report.dueOn);
  return measured('reporting', met.length, due.length, due.length);
}

function upheld(visible: Facts, agent: string, { period }: CountingScope): bigint {
  const mine = visible.complaints.filter(
    (complaint) =>
      complaint.agent === agent && period.start <= complaint.upheldOn && complaint.upheldOn <= period.end,
  );
  return BigInt(mine.length);
}

function withheld(visible: Facts, agent: string, { period, parameters }: CountingScope) {
  const handedOver = new HandedOver(visible.remittances, visible.calendar, parameters);
  let withheldAmount = 0n;
  let withheldLines = 0;
  for (const line of visible.lines) {
    const lastAllowed = handedOver.lastAllowedOn(line);
    if (line.agent !== agent || lastAllowed < period.start || lastAllowed > period.end) continue;
    const missing = line.amount - handedOver.by(line, lastAllowed);
    if (missing > 0n) withheldLines += 1;
    withheldAmount += missing;
  }
  return { withheldAmount, withheldLines };
}

/** The sum of the entries that count. */
function sumOf(entries: readonly TraceEntry[]) {
  const counting = entries.filter((entry) => entry.excluded === null);
  return {
    numerator: counting.reduce((sum, entry) => sum + entry.numerator, 0n),
    denominator: counting.reduce((sum, entry) => sum + entry.denominator, 0n),
    count: counting.length,
  };
}

function countAgentOf(
  visible: Facts,
  agent: string,
  scope: CountingScope,
  trace: readonly TraceEntry[],
): AgentCount {
  const spansOf = (of: Facts['contracts']) => of.filter((span) => span.agent === agent);
  const contracts = spansOf(visible.contracts);
  const active = activeDays(scope.period, contracts, spansOf(visible.suspensions));
  const entries = groupBy(trace, (entry) => entry.measure);
  const measure = (of: Measure): Measured => {
    const { numerator, denominator, count } = sumOf(entries.get(of) ?? []);
    switch (of) {
      case 'new-participants': {
        const { quota } = quotaOf(visible, agent, of, active);
        return measured(of, numerator, quota, Number(quota.num / quota.den));
      }
      case 'collection': {
        const { quota, months } = quotaOf(visible, agent, of, active);
        return measured(of, numerator, quota, months);
      }
      case 'trained-staff':
        return trainedStaff(visible, agent, active.lastDay);
      case 'complaints':
        return measured(of, upheld(visible, agent, scope), denominator, count);
      case 'reporting':
        return reporting(visible, agent, scope);
      default:
        return measured(of, numerator, denominator, count);
    }
  };
  const starts = contracts.map((span) => span.from).sort();
  return {
    agent,
    measured: MEASURES.map(measure),
    activeDays: active.total,
    lastActiveDay: active.lastDay,
    firstContractDay: starts[0] ?? null,
    ...withheld(visible, agent, scope),
  };
}

/** The measures of one agent. The facts may be those of many; `Facts` says what must be complete. */
export function countAgent(facts: Facts, agent: string, scope: CountingScope): AgentCount {
  const trace = traceLines(facts, scope).filter((entry) => entry.agent === agent);
  return countAgentOf(visibleFacts(facts, scope), agent, scope, trace);
}

/** The measures of every agent that the visible facts name, by agent in code order. */
export function countFacts(facts: Facts, scope: CountingScope): AgentCount[] {
  const visible = visibleFacts(facts, scope);
  const traces = groupBy(traceLines(facts, scope), (entry) => entry.agent);
  const named = [visible.contracts, visible.quotas, visible.staff, visible.complaints, visible.reports];
  const agents = new Set([...traces.keys(), ...named.flat().map((fact) => fact.agent)]);
  return [...agents].sort().map((agent) => countAgentOf(visible, agent, scope, traces.get(agent) ?? []));
}
