import { Injectable } from '@nestjs/common';
import { LineMonths } from '../contributions/line-months';
import { Sql } from '../database/sql';
import { LocalDate, YearMonth, yearMonth } from '../shared/local-date';
import type { ReversalReason } from '../shared/reversal-reason';
import type { DaySpan, Facts, Line, MonthlyQuota, QuotaMetric, Recorded, RemittedLine } from './core/facts';
import type { AgentKey } from './measure-scope';

/** The facts that bear on one agent, all versions of them. */
export interface AgentFacts {
  readonly facts: Facts;
  /** What the database made of each line for the input digest. */
  readonly fingerprints: ReadonlyMap<Line, bigint>;
}

interface LineRow extends Recorded {
  readonly sourceSystem: string;
  readonly receiptNo: string;
  readonly lineNo: number;
  readonly agent: string;
  readonly participant: string;
  readonly coveredFrom: string;
  readonly coveredTo: string;
  readonly collectedOn: LocalDate;
  readonly amount: string;
  readonly totalAmount: string;
  readonly reversalReason: ReversalReason | null;
  readonly fingerprint: string;
}

type Version = Recorded & DaySpan;

const recorded = (table: string): string =>
  `(extract(epoch FROM ${table}.recorded_at) * 1000000)::bigint AS "recordedAt",
   (extract(epoch FROM ${table}.superseded_at) * 1000000)::bigint AS "supersededAt"`;

/** Participants whom the agent had or has, whatever became of the lines or assignments since. */
const CONCERNED = `SELECT participant_id FROM contribution_lines WHERE agent_id = $1
  UNION SELECT participant_id FROM portfolio_assignments WHERE agent_id = $1`;

/** A look-up through the index, one at a time: whatever the statistics say, it never reads the rows of everybody. */
const onlyBy = (table: string, condition: string): string =>
  `SELECT * FROM ${table} WHERE ${condition} OFFSET 0`;

const toLine = (row: LineRow): Line => ({
  key: { sourceSystem: row.sourceSystem, receiptNo: row.receiptNo, lineNo: row.lineNo },
  agent: row.agent,
  participant: row.participant,
  coveredFrom: yearMonth(row.coveredFrom),
  coveredTo: yearMonth(row.coveredTo),
  collectedOn: row.collectedOn,
  amount: BigInt(row.amount),
  totalAmount: BigInt(row.totalAmount),
  reversalReason: row.reversalReason,
  recordedAt: row.recordedAt,
  supersededAt: row.supersededAt,
});

const monthOfYear = (year: number, index: number): YearMonth =>
  yearMonth(`${year}-${String(index + 1).padStart(2, '0')}`);

/** Loads facts as they were recorded, one by one, for the reference counting of the core. Nothing is summed here. */
@Injectable()
export class RawFactsRepository {
  constructor(
    private readonly sql: Sql,
    private readonly months: LineMonths,
  ) {}

  /** @throws DomainError `months-detached`. */
  async load({ id, code }: AgentKey): Promise<AgentFacts> {
    await this.months.requireAll();
    const rows = await this.lines(id);
    const lines = rows.map(toLine);
    const spans = await this.spans(id, code);
    const facts: Facts = {
      lines,
      remittances: await this.remittances(id),
      assignments: await this.assignments(id),
      contracts: spans.filter(({ kind }) => kind === 'effective'),
      suspensions: spans.filter(({ kind }) => kind === 'suspended'),
      quotas: await this.quotas(id, code),
      ...(await this.records(id, code)),
    };
    return {
      facts,
      fingerprints: new Map(lines.map((line, i) => [line, BigInt(rows[i]?.fingerprint ?? 0)])),
    };
  }

  private lines(agentId: number): Promise<LineRow[]> {
    return this.sql.rows<LineRow>(
      `SELECT source.code AS "sourceSystem", line.receipt_no AS "receiptNo", line.line_no AS "lineNo",
         agent.code AS agent, line.participant_id::text AS participant,
         to_char(month_start(line.covered_from), 'YYYY-MM') AS "coveredFrom",
         to_char(month_start(line.covered_to), 'YYYY-MM') AS "coveredTo", line.collected_on AS "collectedOn",
         line.participant_amount::text AS amount,
         (line.participant_amount + line.state_subsidy + line.local_subsidy + line.other_subsidy)::text AS "totalAmount",
         reversal.reason AS "reversalReason", line.fingerprint::text AS fingerprint, ${recorded('line')}
       FROM (${CONCERNED}) concerned
       CROSS JOIN LATERAL (${onlyBy('contribution_lines', 'participant_id = concerned.participant_id')}) line
       JOIN agents agent ON agent.id = line.agent_id
       JOIN source_systems source ON source.id = line.source_system_id
       LEFT JOIN LATERAL (${onlyBy('contribution_reversals', 'line_id = line.id')}) reversal ON true`,
      [agentId],
    );
  }

  private async remittances(agentId: number): Promise<RemittedLine[]> {
    const rows = await this.sql.rows<
      Recorded & {
        sourceSystem: string;
        receiptNo: string;
        lineNo: number;
        remittedOn: LocalDate;
        amount: string;
      }
    >(
      `SELECT source.code AS "sourceSystem", line.receipt_no AS "receiptNo", line.line_no AS "lineNo",
         remittance.remitted_on AS "remittedOn", part.amount::text AS amount, ${recorded('remittance')}
       FROM contribution_lines line
       CROSS JOIN LATERAL (${onlyBy('remittance_lines', 'line_id = line.id')}) part
       JOIN source_systems source ON source.id = line.source_system_id
       JOIN remittances remittance ON remittance.id = part.remittance_id WHERE line.agent_id = $1`,
      [agentId],
    );
    return rows.map(({ sourceSystem, receiptNo, lineNo, amount, ...rest }) => ({
      ...rest,
      line: { sourceSystem, receiptNo, lineNo },
      amount: BigInt(amount),
    }));
  }

  private assignments(agentId: number): Promise<Facts['assignments']> {
    return this.sql.rows<Version & { participant: string; agent: string }>(
      `SELECT assignment.participant_id::text AS participant, agent.code AS agent, assignment.starts_on AS "from",
         assignment.ends_on AS "to", ${recorded('assignment')}
       FROM (${CONCERNED}) concerned
       CROSS JOIN LATERAL (${onlyBy('portfolio_assignments', 'participant_id = concerned.participant_id')}) assignment
       JOIN agents agent ON agent.id = assignment.agent_id`,
      [agentId],
    );
  }

  private spans(
    agentId: number,
    code: string,
  ): Promise<(Version & { agent: string; kind: 'effective' | 'suspended' })[]> {
    return this.sql.rows<Version & { agent: string; kind: 'effective' | 'suspended' }>(
      `SELECT $2::text AS agent, kind, starts_on AS "from", ends_on AS "to", ${recorded('span')}
       FROM contract_spans span WHERE agent_id = $1`,
      [agentId, code],
    );
  }

  private async quotas(agentId: number, agent: string): Promise<MonthlyQuota[]> {
    const rows = await this.sql.rows<
      Recorded & { year: number; metric: QuotaMetric; months: readonly string[] }
    >(
      `SELECT quota.year, quota.metric, version.months::text[] AS months, ${recorded('version')}
       FROM quotas quota JOIN quota_versions version ON version.quota_id = quota.id WHERE quota.agent_id = $1`,
      [agentId],
    );
    return rows.flatMap(({ year, metric, months, recordedAt, supersededAt }) =>
      months.map((amount, i) => ({
        agent,
        metric,
        month: monthOfYear(year, i),
        quantity: BigInt(amount),
        recordedAt,
        supersededAt,
      })),
    );
  }

  private async records(
    agentId: number,
    code: string,
  ): Promise<Pick<Facts, 'staff' | 'certificates' | 'complaints' | 'reports' | 'calendar'>> {
    const parameters = [agentId, code];
    const staff = await this.sql.rows<Version & { agent: string; staff: string }>(
      `SELECT $2::text AS agent, staff_id::text AS staff, starts_on AS "from", ends_on AS "to", ${recorded('span')}
       FROM staff_spans span WHERE agent_id = $1`,
      parameters,
    );
    const certificates = await this.sql.rows<Version & { staff: string }>(
      `SELECT paper.staff_id::text AS staff, completed_on AS "from", valid_to AS "to", ${recorded('paper')}
       FROM training_completions paper JOIN staff member ON member.id = paper.staff_id WHERE member.agent_id = $1`,
      [agentId],
    );
    const complaints = await this.sql.rows<Recorded & { agent: string; upheldOn: LocalDate }>(
      `SELECT $2::text AS agent, upheld_on AS "upheldOn", ${recorded('complaint')}
       FROM complaints complaint WHERE agent_id = $1`,
      parameters,
    );
    const reports = await this.sql.rows<
      Recorded & { agent: string; dueOn: LocalDate; submittedOn: LocalDate | null }
    >(
      `SELECT $2::text AS agent, due_on AS "dueOn", submitted_on AS "submittedOn", ${recorded('report')}
       FROM report_deadlines report WHERE agent_id = $1`,
      parameters,
    );
    const calendar = await this.sql.rows<Recorded & { date: LocalDate; isWorkingDay: boolean }>(
      `SELECT day AS date, false AS "isWorkingDay", ${recorded('holiday')} FROM holidays holiday`,
    );
    return { staff, certificates, complaints, reports, calendar };
  }
}
