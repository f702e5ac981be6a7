import { randomBytes } from 'node:crypto';
import { installDefaultPolicies } from '../../src/evaluations/default-policies';
import { RunsService } from '../../src/evaluations/runs.service';
import { type PublicIdKind, publicId } from '../../src/http/public-id';
import type { PlanState } from '../../src/planning/core/plan-state';
import { installDefaultSchedules } from '../../src/schedules/default-schedules';
import type { TestApp } from '../support/app';
import { workOff } from '../support/evaluating';
import { type MachineRow, aMachineClient, aUser } from './access';
import { type DocumentCaseIds, aDocumentedOffice } from './case-documents';
import { type CaseIds, aDispute, anAttachment, preparedCases } from './cases';
import { aContributionLine, aQuota, aRemittance } from './facts';
import { aWaitingImport, anImport, anImportMapping } from './imports';
import { plansInEachState } from './plans';
import {
  type AgentColumns,
  aCollectionPoint,
  aComplaint,
  aContract,
  aContractSpan,
  aReportDeadline,
  aStaffMember,
  aTrainingCompletion,
  anAdministrativeUnit,
  anAgent,
  anOffice,
} from './register';
import { aReport, aReportOrder } from './reports';
import { returned } from './returned';
import { someTargets } from './targets';
import { aFailedDelivery } from './webhooks';

/** Communes: agents are at work in the one, and not yet in the other. */
export const UNIT_CODE = '00008';
export const OTHER_UNIT_CODE = '00009';
/** Over, whatever day it is: the database keeps its own time. */
export const PERIOD = '2025-H2';

/** An office with at least one of everything that an office can have. */
export interface FullOffice {
  readonly officeId: number;
  readonly officeCode: string;
  readonly parentId: string;
  readonly agent: AgentColumns;
  /** Of the same office, with a contract to the end of 2026 that is suspended, and no quota. */
  readonly successor: AgentColumns;
  readonly username: string;
  /** Receipt numbers of two lines of the agent: nothing was handed over of the second. */
  readonly receiptNos: readonly [string, string];
  /** The public id of its one of that kind. */
  readonly id: (kind: PublicIdKind) => string;
  readonly suspendedContractId: string;
  /** That of its kind is over. */
  readonly waitingImportId: string;
  /** Of its user. */
  readonly machine: MachineRow;
  /** Quota plans of the office by their state; that of its kind is the draft. */
  readonly planIds: Readonly<Record<PlanState, string>>;
  /** Cases of its agent by their state; that of its kind is open. */
  readonly caseIds: CaseIds;
  /** Cases of it with a verdict, by what they have come to. */
  readonly documentCaseIds: DocumentCaseIds;
  /** On a document of the one that is open. */
  readonly documentCode: string;
}

export interface Country {
  readonly rootId: number;
  /** Public ids of what belongs to no office. */
  readonly shared: Readonly<Partial<Record<PublicIdKind, string>>>;
}

/** What every office shares: policies, schedules, a holiday, two communes, who lives in one, and the office above all. */
export async function aCountry(app: TestApp): Promise<Country> {
  const sql = { rows: <Row>(text: string, values?: readonly unknown[]) => app.sql<Row>(text, values) };
  await installDefaultPolicies(sql);
  await installDefaultSchedules(sql);
  const [policy] = await app.sql<{ id: number }>(
    `SELECT id FROM evaluation_policies WHERE kind = 'half-year'`,
  );
  const [holiday] = await app.sql<{ id: number }>(
    `INSERT INTO holidays (day, name) VALUES ('2025-09-02', 'Quốc khánh') RETURNING id`,
  );
  const unit = await anAdministrativeUnit(app.sql, { code: UNIT_CODE });
  await anAdministrativeUnit(app.sql, { code: OTHER_UNIT_CODE });
  await app.sql(
    `INSERT INTO population_figures (administrative_unit_code, definition, counted_on, people, source)
     VALUES ($1, 'working-age-labour-force', '2025-07-01', 12345, 'Cục Thống kê')`,
    [UNIT_CODE],
  );
  return {
    rootId: await app.rootOffice(),
    shared: {
      policy: publicId.encode('policy', policy!.id),
      holiday: publicId.encode('holiday', holiday!.id),
      'administrative-unit': publicId.encode('administrative-unit', unit.id),
    },
  };
}

/** That it will miss ten people of 2026. */
const aWarning = (app: TestApp, agent: AgentColumns): Promise<number> =>
  returned(
    app,
    `INSERT INTO early_warnings (agent_id, metric, as_of, quota, actual, projected, projected_low, projected_high,
       confidence_bp, policy_id)
     SELECT $1, 'new-participants', '2026-03-31', 10, 1, 4, 2, 8, 9000, id FROM evaluation_policies LIMIT 1`,
    [agent.id],
  );

/** @returns the id of the completed run. */
export async function evaluated(app: TestApp, officeId: number): Promise<number> {
  const runs = app.services.get(RunsService, { strict: false });
  const { id } = await runs.request({ officeId }, { period: PERIOD, officeId, requestedBy: null });
  await workOff(app.services, app.sql);
  return id;
}

async function records(app: TestApp, agent: AgentColumns, name: string) {
  const { sql } = app;
  const collectionPoint = await aCollectionPoint(sql, agent, { name, code: 'DT-001' });
  const staff = await aStaffMember(sql, agent, { name, collection_point_id: collectionPoint.id });
  return {
    'collection-point': collectionPoint.id,
    staff: staff.id,
    'training-completion': (await aTrainingCompletion(sql, staff, agent, { course: name })).id,
    complaint: (await aComplaint(sql, agent, { subject: name })).id,
    'report-deadline': (await aReportDeadline(sql, agent, { report: name })).id,
    quota: (await aQuota(sql, { agentId: agent.id, year: 2025, monthly: 1 })).id,
    territory: await returned(
      app,
      `INSERT INTO territories (agent_id, administrative_unit_code, starts_on) VALUES ($1, $2, '2025-07-01')`,
      [agent.id, UNIT_CODE],
    ),
  };
}

async function money(app: TestApp, agent: AgentColumns, officeId: number) {
  const { sql } = app;
  const batch = await returned(
    app,
    `INSERT INTO contribution_batches (source_system, mode, office_id, received, accepted, duplicates, rejected, reversed)
     VALUES ('test', 'all-or-nothing', $1, 2, 2, 0, 0, 0)`,
    [officeId],
  );
  const upload = await returned(
    app,
    `INSERT INTO uploads (source_system, mode, office_id) VALUES ('test', 'keep-good-rows', $1)`,
    [officeId],
  );
  await sql(
    `INSERT INTO upload_parts (upload_id, part_no, content_hash, report, batch_id) VALUES ($1, 1, $2, '{}', $3)`,
    [upload, randomBytes(32), batch],
  );
  const given = { agentId: agent.id, collectedOn: '2025-10-15', coveredFrom: '2025-10', batchId: batch };
  const line = await aContributionLine(sql, given);
  const other = await aContributionLine(sql, { ...given, participantId: line.participant_id });
  const remittance = await aRemittance(sql, { agentId: agent.id, lines: [line], remittedOn: '2025-10-16' });
  const assignment = await returned(
    app,
    `INSERT INTO portfolio_assignments (participant_id, agent_id, starts_on) VALUES ($1, $2, '2025-11-01')`,
    [line.participant_id, agent.id],
  );
  return {
    receiptNos: [line.receipt_no, other.receipt_no] as const,
    ids: {
      'contribution-line': line.id,
      participant: line.participant_id,
      'contribution-batch': batch,
      upload,
      remittance: remittance.id,
      'portfolio-assignment': assignment,
    },
  };
}

async function judged(app: TestApp, officeId: number, agent: AgentColumns, name: string) {
  const run = await evaluated(app, officeId);
  const [evaluation] = await app.sql<{ id: number }>(
    'SELECT id FROM evaluations WHERE run_id = $1 AND agent_id = $2',
    [run, agent.id],
  );
  const flag = await returned(
    app,
    `INSERT INTO flags (agent_id, office_id, period, rule, recommendation, legal_basis, explanation, evidence, run_id,
       evaluation_id, policy_id)
     SELECT $1, $2, period, 'of-the-test', 'warning', $3, $3, '{"findings": [], "evaluations": []}', id, $4, policy_id
     FROM evaluation_runs WHERE id = $5`,
    [agent.id, officeId, name, evaluation!.id, run],
  );
  return { 'evaluation-run': run, evaluation: evaluation!.id, flag };
}

/** @param name stands wherever a thing of the office has a name, so that it shows where it should not. */
export async function aFullOffice(app: TestApp, parentId: number, name: string): Promise<FullOffice> {
  const { sql } = app;
  const { id: officeId, code: officeCode } = await anOffice(sql, { name, parent_id: parentId });
  const agent = await anAgent(sql, { name, office_id: officeId, contract: null });
  const contract = await aContract(sql, { agent });
  const successor = await anAgent(sql, { name, office_id: officeId, contract: null });
  const suspended = await aContract(sql, { agent: successor, ends_on: '2026-12-31' });
  await aContractSpan(sql, {
    contract: suspended,
    agent: successor,
    kind: 'suspended',
    starts_on: '2025-12-01',
    ends_on: '2026-12-31',
    reason: name,
  });
  // So that it can succeed the agent one day, and nobody is missed where that was.
  await aContract(sql, { agent: successor, starts_on: '2028-01-01' });
  await sql(
    `INSERT INTO territories (agent_id, administrative_unit_code, starts_on) VALUES ($1, $2, '2028-01-01')`,
    [successor.id, UNIT_CODE],
  );
  const user = await aUser(sql, { officeId, displayName: name });
  const machine = await aMachineClient(sql, { officeId, ownerId: user.id, name });
  const { receiptNos, ids: paid } = await money(app, agent, officeId);
  const planned = await plansInEachState(app, officeId, agent, user.id, name);
  const planIds = Object.fromEntries(
    [...planned.ids].map(([state, id]) => [state, publicId.encode('quota-plan', id)]),
  ) as Record<PlanState, string>;
  const caseIds = await preparedCases(app, { agentId: agent.id, officeId, userId: user.id, name });
  const verdict = await judged(app, officeId, agent, name);
  const documented = await aDocumentedOffice(app, {
    agentId: agent.id,
    successorId: successor.id,
    officeId,
    userId: user.id,
    period: PERIOD,
    name,
  });
  const sent = { officeId, userId: user.id, name };
  const waitingImport = await aWaitingImport(app, sent);
  const reportOrder = await aReportOrder(app, sent);
  const ids: Partial<Record<PublicIdKind, number>> = {
    import: await anImport(app, sent),
    'import-mapping': await anImportMapping(app, sent),
    'report-order': reportOrder,
    report: await aReport(app, reportOrder, name),
    case: publicId.decode('case', caseIds.open)!,
    'case-attachment': await anAttachment(app, { caseIds, userId: user.id, name }),
    'case-document': documented.documentId,
    'case-dispute': await aDispute(app, {
      caseIds,
      lineId: paid['contribution-line'],
      userId: user.id,
      claim: name,
    }),
    office: officeId,
    'quota-plan': planned.ids.get('draft')!,
    'quota-plan-amendment': planned.amendment,
    target: await someTargets(sql, { officeId, authorId: user.id, source: name }),
    agent: agent.id,
    contract: contract.id,
    user: user.id,
    'machine-client': machine.id,
    'early-warning': await aWarning(app, agent),
    ...(await records(app, agent, name)),
    ...paid,
    ...verdict,
    ...(await aFailedDelivery(sql, { officeId, userId: user.id, agentId: agent.id, name })),
  };
  await sql(
    `INSERT INTO audit_events (actor, action, subject, office_id, details) VALUES ('system', 'noted', $1, $2, $3)`,
    [publicId.encode('agent', agent.id), officeId, { name }],
  );
  return {
    officeId,
    officeCode,
    parentId: publicId.encode('office', parentId),
    agent,
    successor,
    username: user.username,
    receiptNos,
    suspendedContractId: publicId.encode('contract', suspended.id),
    waitingImportId: publicId.encode('import', waitingImport),
    machine,
    planIds,
    caseIds,
    documentCaseIds: documented.caseIds,
    documentCode: documented.code,
    id: (kind) => {
      const found = ids[kind];
      if (found === undefined) throw new Error(`the office has no ${kind}`);
      return publicId.encode(kind, found);
    },
  };
}
