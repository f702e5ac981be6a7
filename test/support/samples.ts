import { publicId } from '../../src/http/public-id';
import { type FullOffice, OTHER_UNIT_CODE, UNIT_CODE } from '../factories/full-office';
import { aSentLine } from '../factories/facts';
import { PASSWORD } from '../factories/access';
import { archiveSamples } from './samples-archive';
import { caseSamples } from './samples-cases';
import { disputeSamples } from './samples-disputes';
import { documentSamples } from './samples-documents';
import { importSamples } from './samples-imports';
import { identitySamples } from './samples-identity';
import { populationSamples } from './samples-population';
import { reportSamples } from './samples-reports';
import { ruleSamples } from './samples-rules';
import { targetSamples } from './samples-targets';
import { planFiles } from './samples-plan-files';
import { eventSamples } from './samples-events';

type Body = Record<string, unknown>;

/** One request that succeeds, for every operation that takes a body or changes something that must be in some state. */
export interface Sample {
  /** What stands in the address, when it is not the office's own thing of that kind. */
  readonly named?: string;
  /** The same for each body, where they go to different things. */
  readonly namedEach?: readonly string[];
  /** Bodies that succeed; together they have every field that the contract names. */
  readonly bodies?: readonly Body[];
  /** What succeeds where the body is a stream: NDJSON, or the first kind of file, unless told. */
  readonly stream?: string;
  readonly streamType?: string;
  /** What the query needs, without the mark before it. */
  readonly query?: string;
}

/** Things in the states that some operations need. */
export interface Prepared {
  readonly draftPolicyId: string;
  readonly queuedRunId: string;
  readonly failedRunId: string;
  readonly refreshToken: string;
}

const MONTHS = Array.from({ length: 12 }, () => 10);

function facts(office: FullOffice): Record<string, Sample> {
  const days = { startsOn: '2026-01-01', endsOn: '2026-06-30' };
  const employment = { startsOn: '2019-01-01', endsOn: '2019-06-30' };
  const card = { cardNo: 'T-1', cardIssuedOn: '2026-01-01', cardExpiresOn: '2027-01-01' };
  const collectionPointId = office.id('collection-point');
  return {
    createCollectionPoint: {
      bodies: [
        {
          code: 'DT-002',
          name: 'Điểm thu',
          address: 'Số 1',
          administrativeUnitCode: UNIT_CODE,
          openedOn: '2026-01-01',
          closedOn: '2026-02-01',
        },
      ],
    },
    changeCollectionPoint: { bodies: [{ name: 'Điểm thu', address: 'Số 2', closedOn: '2026-02-01' }] },
    addComplaint: { bodies: [{ reference: 'KN-1', subject: 'Thu sai', upheldOn: '2026-03-01' }] },
    addReportDeadline: { bodies: [{ report: 'Quý 1', dueOn: '2026-04-05', submittedOn: '2026-04-01' }] },
    submitReport: { bodies: [{ submittedOn: '2026-04-01' }] },
    addTerritory: { bodies: [{ administrativeUnitCode: OTHER_UNIT_CODE, ...days }] },
    endTerritory: { bodies: [{ endsOn: '2026-01-31' }] },
    addTrainingCompletion: {
      bodies: [
        {
          staffId: office.id('staff'),
          course: 'Nghiệp vụ',
          certificateNo: 'C-1',
          completedOn: '2026-01-01',
          validTo: '2027-01-01',
        },
      ],
    },
    registerStaff: {
      bodies: [{ staffCode: 'NV001099000123', name: 'Lan', collectionPointId, ...card, ...days }],
    },
    changeStaff: { bodies: [{ name: 'Lan', collectionPointId, ...card }] },
    employStaff: { bodies: [employment] },
    endEmployment: { bodies: [{ endsOn: '2026-01-31' }] },
  };
}

function contracts(office: FullOffice): Record<string, Sample> {
  return {
    createContract: {
      bodies: [
        {
          number: '01/HĐ-BHXH',
          signedOn: '2018-01-01',
          startsOn: '2018-01-01',
          endsOn: '2018-12-31',
          guaranteeAmount: 1,
          guaranteeBank: 'BIDV',
          guaranteeExpiresOn: '2019-01-01',
          officeId: office.id('office'),
          overrideReason: 'Đã khắc phục',
        },
      ],
    },
    renewContract: { named: office.suspendedContractId, bodies: [{ endsOn: '2027-12-31' }] },
    suspendContract: { bodies: [{ startsOn: '2026-01-01', endsOn: '2026-02-01', reason: 'Lũ' }] },
    resumeContract: { named: office.suspendedContractId, bodies: [{ resumedOn: '2026-01-10' }] },
    endContract: { bodies: [{ endedOn: '2026-01-31', reasonClass: 'own-request', reason: 'Nghỉ' }] },
  };
}

function money(office: FullOffice): Record<string, Sample> {
  const agentId = publicId.encode('agent', office.agent.id);
  const successorId = publicId.encode('agent', office.successor.id);
  const line = { receiptNo: office.receiptNos[1], lineNo: 1, amount: 10 };
  const remittance = {
    reference: 'UNC-1',
    agentCode: office.agent.code,
    remittedOn: '2025-11-20',
    amount: 10,
    lines: [line],
  };
  const batch = { sourceSystem: 'test', mode: 'all-or-nothing', dryRun: false };
  const sent = aSentLine({ agentCode: office.agent.code, receiptNo: 'R-1' });
  const reversal = {
    type: 'reversal',
    receiptNo: office.receiptNos[1],
    lineNo: 1,
    reversedOn: '2026-01-05',
    reason: 'duplicate',
  };
  const quota = { agentId: successorId, year: 2026, metric: 'collection', yearlyAmount: 120 };
  const { agentId: _, ...item } = quota;
  return {
    receiveContributions: {
      bodies: [
        { ...batch, items: [sent] },
        { ...batch, items: [reversal] },
      ],
    },
    openUpload: { bodies: [{ sourceSystem: 'test', mode: 'keep-good-rows' }] },
    receiveUploadPart: { stream: `${JSON.stringify(sent)}\n` },
    completeUpload: { bodies: [{ parts: 1 }] },
    recordRemittance: { bodies: [{ sourceSystem: 'test', ...remittance }] },
    receiveRemittances: { bodies: [{ ...batch, items: [remittance] }] },
    assignPortfolio: {
      bodies: [
        { agentId: successorId, startsOn: '2026-01-01', participantIds: [office.id('participant')] },
        { agentId: successorId, startsOn: '2026-01-01', fromAgentId: agentId, asOf: '2025-12-01' },
      ],
    },
    setQuota: {
      bodies: [
        { ...quota, months: MONTHS },
        { ...quota, weights: MONTHS },
      ],
    },
    setQuotas: {
      bodies: [
        {
          mode: 'all-or-nothing',
          dryRun: false,
          items: [{ ...item, agentCode: office.successor.code, months: MONTHS }],
        },
        { items: [{ ...item, agentCode: office.successor.code, weights: MONTHS }] },
      ],
    },
    amendQuota: {
      bodies: [
        { effectiveMonth: 12, months: [20], reason: 'Lũ' },
        { effectiveMonth: 6, yearlyAmount: 60, reason: 'Lũ' },
      ],
    },
  };
}

function plans({ id, agent, officeCode, planIds }: FullOffice): Record<string, Sample> {
  const contents = {
    name: 'Chỉ tiêu 2027',
    total: 12,
    bases: [
      { basis: 'labour-force', share: 1, population: 'working-age-labour-force' },
      { basis: 'staff', share: 2 },
    ],
    profile: MONTHS,
    bounds: [
      { agentCode: agent.code, floor: 1, ceiling: 12 },
      { officeCode, fixed: 12 },
    ],
  };
  const plan = { ...contents, officeId: id('office'), year: 2027, metric: 'new-participants' };
  const { name: _, ...unnamed } = plan;
  return {
    createQuotaPlan: { bodies: [plan] },
    previewQuotaPlan: { bodies: [unnamed] },
    changeQuotaPlan: { bodies: [contents] },
    returnQuotaPlan: { named: planIds.submitted, bodies: [{ reason: 'Quá cao' }] },
    approveQuotaPlan: { named: planIds.submitted },
    publishQuotaPlan: { named: planIds.approved },
    closeQuotaPlan: { named: planIds.published },
    proposeQuotaPlanAmendment: {
      named: planIds.published,
      bodies: [{ effectiveMonth: 7, reason: 'Lũ', agents: [{ agentCode: agent.code, yearlyAmount: 9 }] }],
    },
    refuseQuotaPlanAmendment: { bodies: [{ reason: 'Chưa đủ căn cứ' }] },
  };
}

function register(office: FullOffice, prepared: Prepared): Record<string, Sample> {
  const officeId = office.id('office');
  const { refreshToken } = prepared;
  const account = { displayName: 'Lan', password: PASSWORD, role: 'planner', officeId };
  return {
    createAgent: {
      bodies: [
        { code: 'IS9999Z', name: 'Bưu điện', kind: 'other', officeId, organisationTaxCode: '0102595740' },
      ],
    },
    changeAgent: {
      bodies: [{ name: 'Bưu điện', kind: 'company', officeId, organisationTaxCode: '0102595740' }],
    },
    createOffice: {
      bodies: [
        {
          code: '99999',
          name: 'Cơ sở',
          level: 'grassroots',
          parentId: officeId,
          validFrom: '2026-01-01',
          validTo: '2027-01-01',
        },
      ],
    },
    changeOffice: {
      bodies: [
        {
          parentId: office.parentId,
          name: 'Cơ sở',
          level: 'grassroots',
          validFrom: '2026-01-01',
          validTo: '2027-01-01',
        },
      ],
    },
    addHoliday: { bodies: [{ day: '2026-09-02', name: 'Quốc khánh' }] },
    createUser: { bodies: [{ username: 'lan.tran', ...account, staffNo: 'CB-00412' }] },
    changeUser: { bodies: [{ ...account, isDisabled: true, staffNo: 'CB-00412' }] },
    login: { bodies: [{ username: office.username, password: PASSWORD }] },
    refreshTokens: { bodies: [{ refreshToken }] },
    logout: { bodies: [{ refreshToken }] },
  };
}

/** By operation id. */
export const samplesOf = (office: FullOffice, prepared: Prepared): Readonly<Record<string, Sample>> => ({
  ...facts(office),
  ...contracts(office),
  ...money(office),
  ...plans(office),
  ...populationSamples(),
  ...targetSamples(office),
  ...planFiles(office),
  ...ruleSamples(office, prepared),
  ...caseSamples(office),
  ...disputeSamples(office),
  ...documentSamples(office),
  ...importSamples(office),
  ...eventSamples(),
  ...identitySamples(office),
  ...reportSamples(office),
  ...archiveSamples(office),
  ...register(office, prepared),
});
