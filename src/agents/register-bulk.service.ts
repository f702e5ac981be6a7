import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import type { Env } from '../config/env';
import { ENV } from '../config/env.module';
import { Sql, Undone } from '../database/sql';
import { BulkReport, reportOf } from '../http/bulk';
import { canonicalJson } from '../http/canonical';
import type { Caller } from '../http/caller';
import { publicId } from '../http/public-id';
import { type BulkMode, Rejections, requireGoodRows } from '../shared/bulk';
import type { FieldError } from '../shared/domain-error';
import { isRefused } from '../shared/row-reader';
import {
  type AgentRow,
  type ComplaintRow,
  type StaffRow,
  type TrainingRow,
  parseAgentRow,
  parseComplaintRow,
  parseStaffRow,
  parseTrainingRow,
} from './core/register-rows';
import { maskStaffCode } from './core/staff-code';
import {
  type FoundAgent,
  type FoundComplaint,
  type FoundStaff,
  type FoundTraining,
  RegisterBulkRepository,
} from './register-bulk.repository';
import { staffCodeHash } from './staff-code-hash';

export interface RegisterOrder {
  readonly items: readonly unknown[];
  readonly mode: BulkMode;
  readonly dryRun: boolean;
  /** Errors that are listed. */
  readonly mostErrors: number;
}

/** How rows of one kind become part of the register. */
interface Kind<Row, Found> {
  /** What the trail calls it. */
  readonly action: string;
  readonly parse: (value: unknown) => Row | readonly FieldError[];
  /** Rows with the same key are the same thing. */
  readonly keyOf: (row: Row) => string;
  /** Each row with what its codes stand for, or what is wrong with them. */
  readonly find: (rows: readonly Row[]) => Promise<readonly (Found | FieldError)[]>;
  readonly add: (found: readonly Found[]) => Promise<Set<number>>;
  readonly same: (found: readonly Found[]) => Promise<Set<number>>;
  readonly conflict: FieldError;
}

const notFound = (field: string, what: 'agent' | 'office' | 'staff'): FieldError => ({
  pointer: `/${field}`,
  code: `${what}-not-found`,
  detail: `no such ${what}, or it is outside your offices`,
});
const conflicting = (
  field: string,
  what: 'agent' | 'complaint' | 'staff' | 'training-completion',
): FieldError => ({
  pointer: `/${field}`,
  code: `conflicting-${what}`,
  detail: 'is stored with other contents: change it there',
});
const isFault = (found: object): found is FieldError => 'pointer' in found;

/** Adds to the register many at once. What is there already, with the same contents, is a duplicate; nothing is changed. */
@Injectable()
export class RegisterBulkService {
  constructor(
    private readonly register: RegisterBulkRepository,
    private readonly sql: Sql,
    private readonly audit: AuditTrail,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws DomainError `rows-refused` in the mode all-or-nothing when a row is refused. */
  addAgents(caller: Caller, order: RegisterOrder): Promise<BulkReport> {
    return this.take<AgentRow, FoundAgent>(caller, order, {
      action: 'agents-added',
      parse: parseAgentRow,
      keyOf: ({ code }) => code,
      find: async (rows) => {
        const ids = await this.register.officeIds(caller.officeId, distinct(rows, 'officeCode'));
        return rows.map(({ officeCode, ...row }) => {
          const officeId = ids.get(officeCode);
          return officeId === undefined ? notFound('officeCode', 'office') : { ...row, officeId };
        });
      },
      add: (found) => this.register.addAgents(found),
      same: (found) => this.register.sameAgents(found),
      conflict: conflicting('code', 'agent'),
    });
  }

  /** @throws DomainError likewise. */
  addStaff(caller: Caller, order: RegisterOrder): Promise<BulkReport> {
    return this.take<StaffRow, FoundStaff>(caller, order, {
      action: 'staff-added',
      parse: parseStaffRow,
      keyOf: ({ agentCode, staffCode }) => `${agentCode} ${staffCode}`,
      find: (rows) =>
        this.ofAgents(caller, rows, ({ staffCode, ...row }, agentId) => ({
          ...row,
          agentId,
          codeHash: this.hashOf(staffCode),
          codeMasked: maskStaffCode(staffCode),
        })),
      add: (found) => this.register.addStaff(found),
      same: (found) => this.register.sameStaff(found),
      conflict: conflicting('staffCode', 'staff'),
    });
  }

  /** @throws DomainError likewise. */
  addTrainings(caller: Caller, order: RegisterOrder): Promise<BulkReport> {
    return this.take<TrainingRow, FoundTraining>(caller, order, {
      action: 'training-completions-added',
      parse: parseTrainingRow,
      keyOf: ({ agentCode, staffCode, certificateNo }) => `${agentCode} ${staffCode} ${certificateNo}`,
      find: (rows) => this.ofStaff(caller, rows),
      add: (found) => this.register.addTrainings(found),
      same: (found) => this.register.sameTrainings(found),
      conflict: conflicting('certificateNo', 'training-completion'),
    });
  }

  /** @throws DomainError likewise. */
  addComplaints(caller: Caller, order: RegisterOrder): Promise<BulkReport> {
    return this.take<ComplaintRow, FoundComplaint>(caller, order, {
      action: 'complaints-added',
      parse: parseComplaintRow,
      keyOf: ({ agentCode, reference }) => `${agentCode} ${reference}`,
      find: (rows) => this.ofAgents(caller, rows, (row, agentId) => ({ ...row, agentId })),
      add: (found) => this.register.addComplaints(found),
      same: (found) => this.register.sameComplaints(found),
      conflict: conflicting('reference', 'complaint'),
    });
  }

  private hashOf(staffCode: string): Buffer {
    return staffCodeHash(this.env.participantHashKey, staffCode);
  }

  private async ofAgents<Row extends { readonly agentCode: string }, Found>(
    caller: Caller,
    rows: readonly Row[],
    found: (row: Omit<Row, 'agentCode'>, agentId: number) => Found,
  ): Promise<(Found | FieldError)[]> {
    const ids = await this.register.agentIds(caller.officeId, distinct(rows, 'agentCode'));
    return rows.map(({ agentCode, ...row }) => {
      const agentId = ids.get(agentCode);
      return agentId === undefined ? notFound('agentCode', 'agent') : found(row, agentId);
    });
  }

  private async ofStaff(
    caller: Caller,
    rows: readonly TrainingRow[],
  ): Promise<(FoundTraining | FieldError)[]> {
    const keyed = await this.ofAgents(caller, rows, ({ staffCode, ...row }, agentId) => ({
      ...row,
      agentId,
      codeHash: this.hashOf(staffCode),
    }));
    const keys = keyed.flatMap((one) => (isFault(one) ? [] : [one]));
    const ids = (await this.register.staffIds(keys)).values();
    return keyed.map((one) => {
      if (isFault(one)) return one;
      const { codeHash: _, ...row } = one;
      const staffId = ids.next().value;
      return staffId === undefined ? notFound('staffCode', 'staff') : { ...row, staffId };
    });
  }

  private take<Row, Found extends object>(
    caller: Caller,
    order: RegisterOrder,
    kind: Kind<Row, Found>,
  ): Promise<BulkReport> {
    return this.sql.nested(() => this.store(caller, order, kind));
  }

  private async store<Row, Found extends object>(
    caller: Caller,
    { items, mode, dryRun, mostErrors }: RegisterOrder,
    kind: Kind<Row, Found>,
  ): Promise<BulkReport> {
    const rejections = new Rejections(mostErrors);
    const sent = firstOfEach(read(items, kind, rejections), kind, rejections);
    const found = await kind.find(sent.map(({ value }) => value));
    const rows = sent.map(({ row }) => row);
    found.forEach((one, position) => isFault(one) && rejections.add(rows[position]!, [one]));
    const good = rows.filter((_, position) => !isFault(found[position]!));
    const fresh = found.filter((one): one is Found => !isFault(one));
    const stored = await kind.add(fresh);
    const others = fresh.filter((_, position) => !stored.has(position));
    const otherRows = good.filter((_, position) => !stored.has(position));
    const same = await kind.same(others);
    otherRows.forEach((row, position) => same.has(position) || rejections.add(row, [kind.conflict]));
    requireGoodRows(mode, items.length, rejections);
    const counts = {
      received: items.length,
      accepted: stored.size,
      duplicates: items.length - stored.size - rejections.rows,
    };
    const report = { ...counts, dryRun, ...reportOf(rejections) };
    if (dryRun || stored.size === 0) throw new Undone(report);
    await this.audit.record({
      action: kind.action,
      subject: publicId.encode('office', caller.officeId),
      officeId: caller.officeId,
      details: { ...counts, rejected: rejections.rows },
    });
    return report;
  }
}

interface Sent<Row> {
  readonly row: number;
  readonly value: Row;
}

const distinct = <Row>(rows: readonly Row[], field: keyof Row): string[] => [
  ...new Set(rows.map((row) => String(row[field]))),
];

function read<Row, Found>(
  items: readonly unknown[],
  { parse }: Kind<Row, Found>,
  rejections: Rejections,
): Sent<Row>[] {
  return items.flatMap((item, index) => {
    const value = parse(item);
    if (!isRefused(value as object)) return [{ row: index + 1, value: value as Row }];
    rejections.add(index + 1, value as readonly FieldError[]);
    return [];
  });
}

/** Of rows with one key the first; a later one that says something else is refused. */
function firstOfEach<Row, Found>(
  sent: readonly Sent<Row>[],
  { keyOf, conflict }: Kind<Row, Found>,
  rejections: Rejections,
): Sent<Row>[] {
  const firsts = new Map<string, Sent<Row>>();
  for (const one of sent) {
    const first = firsts.get(keyOf(one.value));
    if (!first) firsts.set(keyOf(one.value), one);
    else if (canonicalJson(first.value) !== canonicalJson(one.value)) rejections.add(one.row, [conflict]);
  }
  return [...firsts.values()];
}
