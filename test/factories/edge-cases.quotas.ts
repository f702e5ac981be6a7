import { localDate } from '../../src/shared/local-date';
import { EdgeCase, edgeCase } from './edge-case';
import { ALPHA, BETA, aContract, aLine, aQuota, aSuspension, anAssignment, noon } from './evaluation-facts';

const enrolments = (agent: string, count: number, collectedOn = '2026-03-02', month = '2026-03') =>
  Array.from({ length: count }, (_, i) =>
    aLine(`${agent}-${i}`, agent, `${agent}-p${i}`, collectedOn, month),
  );

/** Contracts, suspensions and quotas. */
export const QUOTA_CASES: readonly EdgeCase[] = [
  edgeCase(
    'joined mid-period: the quota counts from the first day of the contract, each month by its own days',
    {
      contracts: [aContract(ALPHA, '2026-03-16')],
      quotas: aQuota(ALPHA, 'new-participants', 2026, 10),
      lines: enrolments(ALPHA, 2, '2026-03-16'),
    },
    { [ALPHA]: { 'new-participants': [2, '1090/31'] } }, // 10 × 16/31 + 30
  ),
  edgeCase(
    'left mid-period: nothing is asked for after the last day, which is inside',
    {
      contracts: [aContract(ALPHA, '2020-01-01', '2026-04-10')],
      quotas: aQuota(ALPHA, 'new-participants', 2026, 10),
    },
    { [ALPHA]: { 'new-participants': [0, '100/3'] } }, // 30 + 10 × 10/30
  ),
  edgeCase(
    'suspended from 10 February to 5 March, both inside',
    {
      contracts: [aContract(ALPHA)],
      suspensions: [aSuspension(ALPHA, '2026-02-10', '2026-03-05')],
      quotas: aQuota(ALPHA, 'new-participants', 2026, 10),
    },
    { [ALPHA]: { 'new-participants': [0, '22395/434'] } }, // 40 + 10 × 9/28 + 10 × 26/31
  ),
  edgeCase(
    'suspended for the whole period: no active day asks for nothing, and enrolments do not make up a value',
    {
      contracts: [aContract(ALPHA)],
      suspensions: [aSuspension(ALPHA, '2025-06-01', null)],
      quotas: [
        ...aQuota(ALPHA, 'new-participants', 2026, 10),
        ...aQuota(ALPHA, 'collection', 2026, 1_000_000),
      ],
      lines: enrolments(ALPHA, 1),
    },
    { [ALPHA]: { 'new-participants': [1, 0], collection: [330_000, 0], 'trained-staff': [0, 0] } },
  ),
  edgeCase(
    'no quota and a quota of zero: both are no quota',
    {
      contracts: [aContract(ALPHA), aContract(BETA)],
      quotas: [...aQuota(ALPHA, 'new-participants', 2026, 0), ...aQuota(BETA, 'collection', 2026, 0)],
      lines: [...enrolments(ALPHA, 1), ...enrolments(BETA, 2)],
    },
    {
      [ALPHA]: { 'new-participants': [1, 0], collection: [330_000, 0] },
      [BETA]: { 'new-participants': [2, 0], collection: [660_000, 0] },
    },
  ),
  edgeCase(
    'a quota of another year does not enter',
    {
      contracts: [aContract(ALPHA)],
      quotas: aQuota(ALPHA, 'new-participants', 2025, 10),
      lines: enrolments(ALPHA, 1),
    },
    { [ALPHA]: { 'new-participants': [1, 0] } },
  ),
  ...[
    { known: 'after the amendment', cutoff: noon('2026-05-16'), quota: 80 },
    { known: 'before the amendment', cutoff: noon('2026-05-14'), quota: 60 },
    { known: 'at the very instant of the amendment', cutoff: noon('2026-05-15'), quota: 80 },
  ].map(({ known, cutoff, quota }) =>
    edgeCase(
      `quota amended mid-period, known ${known}`,
      {
        contracts: [aContract(ALPHA)],
        quotas: [
          ...aQuota(ALPHA, 'new-participants', 2026, 10, { supersededAt: noon('2026-05-15') }),
          ...aQuota(
            ALPHA,
            'new-participants',
            2026,
            10,
            { recordedAt: noon('2026-05-15') },
            { '2026-05': 20, '2026-06': 20 },
          ),
        ],
      },
      { [ALPHA]: { 'new-participants': [0, quota] } },
      { cutoff },
    ),
  ),
  edgeCase(
    'an agent at 786%: attainment has no upper bound',
    {
      contracts: [aContract(ALPHA)],
      quotas: aQuota(ALPHA, 'new-participants', 2026, 0, {}, { '2026-01': 50 }),
      lines: enrolments(ALPHA, 393),
    },
    { [ALPHA]: { 'new-participants': [393, 50], complaints: [0, 393], 'receipt-accuracy': [393, 393] } },
  ),
  edgeCase(
    'leap year: 29 February is an active day of 29',
    {
      contracts: [aContract(ALPHA, '2028-02-29')],
      quotas: aQuota(ALPHA, 'new-participants', 2028, 29),
      lines: enrolments(ALPHA, 3, '2028-02-29', '2028-02'),
    },
    { [ALPHA]: { 'new-participants': [3, 117] } }, // 1 + 4 × 29
    { period: '2028-H1', cutoff: noon('2028-07-20') },
  ),
  edgeCase(
    'the year is measured on the year’s own facts',
    {
      contracts: [aContract(ALPHA)],
      quotas: aQuota(ALPHA, 'new-participants', 2026, 10),
      lines: [...enrolments(ALPHA, 2), aLine('late', ALPHA, 'late', '2026-12-31', '2026-12')],
    },
    { [ALPHA]: { 'new-participants': [3, 120] } },
    { period: '2026', cutoff: noon('2027-01-20') },
  ),
  edgeCase(
    'replaced agent whose successor starts next month: each answers for its own days, the portfolio goes over',
    {
      contracts: [aContract(ALPHA, '2020-01-01', '2026-04-30'), aContract(BETA, '2026-05-01')],
      quotas: [...aQuota(ALPHA, 'new-participants', 2026, 10), ...aQuota(BETA, 'new-participants', 2026, 10)],
      assignments: [anAssignment('kept', BETA, '2026-05-01'), anAssignment('lost', BETA, '2026-05-01')],
      lines: [
        aLine('A1', ALPHA, 'kept', '2025-12-20', '2026-01..2026-04'),
        aLine('A2', ALPHA, 'lost', '2025-12-20', '2026-01..2026-04'),
        aLine('A3', ALPHA, 'left', '2025-12-20', '2026-01..2026-03'),
        aLine('B1', BETA, 'kept', '2026-06-30', '2026-05'),
        aLine('B2', BETA, 'own', '2026-05-04', '2026-05'),
      ],
    },
    {
      // Due on 1 May: inherited on the very day of the handover, which the grace of the successor covers.
      [ALPHA]: { 'new-participants': [0, 40], retention: [0, 1] },
      [BETA]: { 'new-participants': [1, 20], retention: [0, 0], 'inherited-retention': [0, 0] },
    },
  ),
  edgeCase(
    'facts recorded after the cutoff are absent: contract, quota and suspension',
    {
      contracts: [
        aContract(ALPHA, '2026-01-01', '2026-03-31'),
        aContract(ALPHA, '2026-05-01', null, { recordedAt: noon('2026-07-21') }),
      ],
      suspensions: [{ ...aSuspension(ALPHA, '2026-02-01', '2026-02-28'), recordedAt: noon('2026-07-21') }],
      quotas: [
        ...aQuota(ALPHA, 'new-participants', 2026, 10),
        ...aQuota(ALPHA, 'collection', 2026, 500, { recordedAt: noon('2026-07-21') }),
      ],
    },
    { [ALPHA]: { 'new-participants': [0, 30], collection: [0, 0] } },
  ),
  edgeCase(
    'a suspension corrected away before the cutoff never was',
    {
      contracts: [aContract(ALPHA)],
      suspensions: [
        { ...aSuspension(ALPHA, '2026-02-01', '2026-02-28'), supersededAt: noon('2026-07-20') },
        { ...aSuspension(ALPHA, '2026-03-01', '2026-03-31'), supersededAt: noon('2026-07-20') + 1 },
      ],
      quotas: aQuota(ALPHA, 'new-participants', 2026, 10),
      lines: [{ ...enrolments(ALPHA, 1)[0]!, collectedOn: localDate('2026-06-30') }],
    },
    // The interval is half open: superseded at the cutoff is gone, a microsecond later it still holds.
    { [ALPHA]: { 'new-participants': [1, 50] } },
  ),
];
