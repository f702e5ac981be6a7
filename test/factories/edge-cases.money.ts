import { EdgeCase, edgeCase } from './edge-case';
import {
  ALPHA,
  BETA,
  aCertificate,
  aComplaint,
  aContract,
  aHoliday,
  aLine,
  aRemittance,
  aReport,
  aStaffMember,
  key,
  noon,
  reversed,
} from './evaluation-facts';

const TET = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) =>
  aHoliday(day),
);
const paid = (receipt: string, collectedOn: string, amount = 100_000) =>
  aLine(receipt, ALPHA, receipt, collectedOn, collectedOn.slice(0, 7), { amount });

/** Money, receipts, staff, complaints and reports. */
export const MONEY_CASES: readonly EdgeCase[] = [
  edgeCase(
    'money is due on the third working day: weekends and holidays do not count, the due day does',
    {
      calendar: TET,
      lines: [
        paid('A1', '2026-02-12'),
        paid('A2', '2026-02-12'),
        paid('A3', '2026-02-12'),
        paid('A4', '2026-02-14'),
      ],
      remittances: [
        aRemittance(key('A1'), '2026-02-24', 100_000), // Friday 13, Monday 23, Tuesday 24
        aRemittance(key('A2'), '2026-02-25', 100_000),
        aRemittance(key('A3'), '2026-02-13', 40_000),
        aRemittance(key('A3'), '2026-02-24', 30_000),
        aRemittance(key('A4'), '2026-02-25', 100_000), // a Saturday's: Monday 23 to Wednesday 25
      ],
    },
    { [ALPHA]: { 'on-time-remittance': [270_000, 400_000], collection: [400_000, 0] } },
    { withheld: { [ALPHA]: [1, 30_000] } },
  ),
  edgeCase(
    'a holiday recorded after the cutoff is a working day still',
    {
      calendar: [aHoliday('2026-04-27', { recordedAt: noon('2026-07-21') })],
      lines: [paid('A1', '2026-04-24')],
      remittances: [aRemittance(key('A1'), '2026-04-30', 100_000)], // due on Wednesday 29
    },
    { [ALPHA]: { 'on-time-remittance': [0, 100_000] } },
    { withheld: { [ALPHA]: [0, 0] } },
  ),
  edgeCase(
    'the due day chooses the period: collected before it and due in it, collected in it and due after it',
    {
      calendar: [aHoliday('2026-01-01')],
      lines: [
        paid('A1', '2025-12-26', 1_000), // due on 31 December
        paid('A2', '2025-12-29', 2_000), // due on 2 January
        paid('A3', '2026-06-25', 4_000), // due on 30 June
        paid('A4', '2026-06-26', 8_000), // due on 1 July
      ],
      remittances: ['A1', 'A2', 'A3', 'A4'].map((receipt) => aRemittance(key(receipt), '2026-06-30', 1_000)),
    },
    { [ALPHA]: { 'on-time-remittance': [1_000, 6_000], collection: [12_000, 0] } },
    // Of A1 and A2 the 30 days ran out in January; those of A3 and A4 run out after the period.
    { withheld: { [ALPHA]: [2, 3_000] } },
  ),
  edgeCase(
    'never more than the line: handed over twice, and what is not known by the cutoff does not count',
    {
      lines: [paid('A1', '2026-03-02'), paid('A2', '2026-03-02'), paid('A3', '2026-03-02')],
      remittances: [
        aRemittance(key('A1'), '2026-03-03', 80_000),
        aRemittance(key('A1'), '2026-03-04', 80_000),
        aRemittance(key('A2'), '2026-03-03', 100_000, { recordedAt: noon('2026-07-21') }),
        aRemittance(key('A3'), '2026-03-03', 100_000, { supersededAt: noon('2026-05-01') }),
      ],
    },
    { [ALPHA]: { 'on-time-remittance': [100_000, 300_000] } },
    { withheld: { [ALPHA]: [2, 200_000] } },
  ),
  edgeCase(
    'withheld: thirty days from the collection, handed over on the last of them is not withheld',
    {
      lines: [
        paid('A1', '2025-12-01'), // ran out on 31 December
        paid('A2', '2025-12-02', 10), // runs out on 1 January
        paid('A3', '2026-05-31', 20), // on 30 June
        paid('A4', '2026-06-01'), // on 1 July
        paid('A5', '2026-03-02'),
        paid('A6', '2026-03-02', 40),
        reversed(paid('A7', '2026-03-02'), '2026-05-02', 'false-receipt'),
      ],
      remittances: [aRemittance(key('A5'), '2026-04-01', 100_000), aRemittance(key('A6'), '2026-04-02', 40)],
    },
    { [ALPHA]: { collection: [200_060, 0] } },
    { withheld: { [ALPHA]: [3, 70] } },
  ),
  edgeCase(
    'receipt accuracy: reversed for the agent’s error on one side, for the payer’s reasons on neither',
    {
      lines: [
        paid('A1', '2026-03-02'),
        reversed(paid('A2', '2026-03-02'), '2026-03-05', 'payer-request'),
        reversed(paid('A3', '2026-03-02'), '2026-03-05', 'payer-deceased'),
        reversed(paid('A4', '2026-03-02'), '2026-03-05', 'wrong-participant'),
        reversed(paid('A5', '2026-03-02'), '2026-03-05', 'lost-receipt'),
        reversed(paid('A6', '2026-03-02'), '2026-07-21', 'duplicate'), // after the cutoff
        reversed(paid('A7', '2025-12-31'), '2026-03-05', 'wrong-period'), // collected before the period
      ],
    },
    { [ALPHA]: { 'receipt-accuracy': [2, 4], collection: [200_000, 0], 'new-participants': [2, 0] } },
  ),
  edgeCase(
    'trained staff on the last active day: who works on it, with a certificate valid on it',
    {
      contracts: [aContract(ALPHA, '2020-01-01', '2026-05-20')],
      staff: [
        aStaffMember(ALPHA, 'valid-to-the-day'),
        aStaffMember(ALPHA, 'expired-the-day-before'),
        aStaffMember(ALPHA, 'certified-since-the-day', '2026-05-20'),
        aStaffMember(ALPHA, 'two-certificates'),
        aStaffMember(ALPHA, 'left', '2020-01-01', '2026-05-19'),
        aStaffMember(ALPHA, 'later', '2026-05-21'),
        aStaffMember(ALPHA, 'unknown', '2020-01-01', null, { recordedAt: noon('2026-07-21') }),
        aStaffMember(ALPHA, 'paper-unknown'),
      ],
      certificates: [
        aCertificate('valid-to-the-day', '2025-01-01', '2026-05-20'),
        aCertificate('expired-the-day-before', '2025-01-01', '2026-05-19'),
        aCertificate('certified-since-the-day', '2026-05-20'),
        aCertificate('two-certificates', '2024-01-01'),
        aCertificate('two-certificates', '2025-01-01'),
        aCertificate('left', '2025-01-01'),
        aCertificate('paper-unknown', '2025-01-01', null, { recordedAt: noon('2026-07-21') }),
      ],
    },
    { [ALPHA]: { 'trained-staff': [3, 5] } },
  ),
  edgeCase(
    'complaints upheld in the period, per receipt and not per line, whatever the receipt is about',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2026-02-02', '2026-02', { lineNo: 1 }),
        aLine('A1', ALPHA, 'q', '2026-02-02', '2026-02', { lineNo: 2 }),
        aLine('A1', ALPHA, 'r', '2026-02-02', '2026-02', { sourceSystem: 'south' }),
        reversed(aLine('A2', ALPHA, 's', '2026-02-02', '2026-02'), '2026-03-01', 'payer-request'),
        aLine('A3', ALPHA, 't', '2025-12-31', '2026-01'),
      ],
      complaints: [
        aComplaint(ALPHA, '2026-01-01'),
        aComplaint(ALPHA, '2026-06-30'),
        aComplaint(ALPHA, '2026-07-01'),
        aComplaint(ALPHA, '2026-05-05', { recordedAt: noon('2026-07-21') }),
        aComplaint(ALPHA, '2026-05-06', { supersededAt: noon('2026-06-01') }),
        aComplaint(BETA, '2026-05-05'),
      ],
    },
    { [ALPHA]: { complaints: [2, 2] }, [BETA]: { complaints: [1, 0] } },
  ),
  edgeCase(
    'reports: on the due day is on time, a later or a missing one is not, the version known at the cutoff counts',
    {
      reports: [
        aReport(ALPHA, '2026-01-01', '2025-12-28'),
        aReport(ALPHA, '2026-03-31', '2026-03-31'),
        aReport(ALPHA, '2026-04-30', '2026-05-01'),
        aReport(ALPHA, '2026-05-31', null, { supersededAt: noon('2026-06-10') }),
        aReport(ALPHA, '2026-05-31', '2026-05-30', { recordedAt: noon('2026-06-10') }),
        aReport(ALPHA, '2026-06-30', null, { supersededAt: noon('2026-07-21') }),
        aReport(ALPHA, '2026-06-30', '2026-06-30', { recordedAt: noon('2026-07-21') }),
        aReport(ALPHA, '2026-07-01', null),
      ],
    },
    { [ALPHA]: { reporting: [3, 5] } },
  ),
];
