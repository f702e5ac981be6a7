import { businessDate } from '../../src/shared/local-date';
import { EdgeCase, edgeCase } from './edge-case';
import { ALPHA, BETA, GAMMA, PARAMETERS, aLine, anAssignment, noon, reversed } from './evaluation-facts';

/** The cover that ends in April 2026 is due on 1 May and matures on 30 June, the period's last day. */
const april = (receipt: string, agent = ALPHA, participant = 'p') =>
  aLine(receipt, agent, participant, '2025-12-20', '2026-01..2026-04');

/** New participants, dues and portfolios. */
export const PARTICIPANT_CASES: readonly EdgeCase[] = [
  edgeCase(
    'returning after twelve months without cover is new, after eleven not',
    {
      lines: [
        aLine('A1', ALPHA, 'back', '2025-02-10', '2025-02'),
        aLine('A2', ALPHA, 'back', '2026-03-10', '2026-03'),
        aLine('B1', ALPHA, 'renewing', '2025-02-10', '2025-02..2025-03'),
        aLine('B2', ALPHA, 'renewing', '2026-03-10', '2026-03'),
      ],
    },
    { [ALPHA]: { 'new-participants': [1, 0], retention: [0, 2] } },
  ),
  edgeCase(
    'a participant counts once a period, for the agent of the first receipt',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2026-02-10', '2026-02'),
        aLine('B1', BETA, 'p', '2026-03-10', '2026-03'),
        aLine('B2', BETA, 'q', '2026-01-05', '2026-01'),
      ],
    },
    { [ALPHA]: { 'new-participants': [1, 0] }, [BETA]: { 'new-participants': [1, 0] } },
  ),
  edgeCase(
    'the first receipt reversed: the second one makes the participant new',
    {
      lines: [
        reversed(aLine('A1', ALPHA, 'p', '2026-02-10', '2026-02'), '2026-02-20', 'false-receipt'),
        aLine('B1', BETA, 'p', '2026-03-10', '2026-03'),
      ],
    },
    {
      [ALPHA]: { 'new-participants': [0, 0], collection: [0, 0], 'receipt-accuracy': [0, 1] },
      [BETA]: { 'new-participants': [1, 0] },
    },
  ),
  edgeCase(
    'receipt reversed in a later period, known by the cutoff',
    { lines: [reversed(aLine('A1', ALPHA, 'p', '2026-06-10', '2026-06'), '2026-07-10', 'wrong-amount')] },
    { [ALPHA]: { 'new-participants': [0, 0], 'receipt-accuracy': [0, 1], complaints: [0, 0] } },
  ),
  edgeCase(
    'the same reversal, recorded after the cutoff: it is not known yet',
    { lines: [reversed(aLine('A1', ALPHA, 'p', '2026-06-10', '2026-06'), '2026-07-10', 'wrong-amount')] },
    { [ALPHA]: { 'new-participants': [1, 0], 'receipt-accuracy': [1, 1], complaints: [0, 1] } },
    { cutoff: noon('2026-07-09') },
  ),
  edgeCase(
    'two receipts for the same months: enrolled once, due once, the money counts twice',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2026-01-10', '2026-01..2026-03'),
        aLine('A2', ALPHA, 'p', '2026-02-10', '2026-01..2026-03'),
      ],
    },
    { [ALPHA]: { 'new-participants': [1, 0], retention: [0, 1], collection: [660_000, 0] } },
  ),
  edgeCase(
    'agent with one participant, who renews on the last day of grace',
    { lines: [april('A1'), aLine('A2', ALPHA, 'p', '2026-06-30', '2026-05')] },
    { [ALPHA]: { 'new-participants': [0, 0], retention: [1, 1] } },
  ),
  edgeCase(
    'a day after the grace is a lapse, although the cover goes on without a gap',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2025-12-20', '2026-01..2026-03'),
        aLine('A2', ALPHA, 'p', '2026-06-01', '2026-04'),
        aLine('B1', ALPHA, 'q', '2025-12-20', '2026-01..2026-03'),
        aLine('B2', ALPHA, 'q', '2026-05-31', '2026-04'),
      ],
    },
    { [ALPHA]: { retention: [1, 2 + 2] } }, // the covers to April mature on 30 June as well, not renewed
  ),
  edgeCase(
    'dues mature in the period from its first day to its last',
    {
      lines: [
        aLine('A1', ALPHA, 'out-before', '2025-10-05', '2025-10'), // matures 31 December
        aLine('A2', ALPHA, 'in-first', '2025-11-05', '2025-11'), // matures 30 January
        aLine('A3', ALPHA, 'in-last', '2026-04-05', '2026-04'), // matures 30 June
        aLine('A4', ALPHA, 'out-after', '2026-05-05', '2026-05'), // matures 31 July
      ],
    },
    { [ALPHA]: { retention: [0, 2], 'new-participants': [2, 0] } },
  ),
  edgeCase(
    '30 June 23:59 and 1 July 00:00 in Hanoi, while the server runs in UTC',
    {
      lines: [
        aLine('A1', ALPHA, 'june', businessDate(new Date('2026-06-30T16:59:59.999Z')), '2026-06'),
        aLine('A2', ALPHA, 'july', businessDate(new Date('2026-06-30T17:00:00.000Z')), '2026-07'),
      ],
    },
    { [ALPHA]: { 'new-participants': [1, 0], collection: [330_000, 0] } },
  ),
  edgeCase(
    'leap day: a cover to February 2028 is due on 1 March and matures on 30 April',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2028-02-29', '2028-02'),
        aLine('A2', ALPHA, 'p', '2028-04-30', '2028-03'),
        aLine('B1', ALPHA, 'q', '2028-02-29', '2028-02'),
        aLine('B2', ALPHA, 'q', '2028-05-01', '2028-03'),
      ],
    },
    { [ALPHA]: { retention: [1, 4], 'new-participants': [2, 0] } },
    { period: '2028-H1', cutoff: noon('2028-07-20') },
  ),
  edgeCase(
    'one day’s payment split into lines is one payment: neither new twice, nor new by a later first month',
    {
      lines: [
        aLine('A0', ALPHA, 'whole', '2025-01-10', '2025-02'),
        aLine('A1', ALPHA, 'whole', '2026-02-03', '2026-01..2026-04'),
        aLine('B0', ALPHA, 'split', '2025-01-10', '2025-02'),
        aLine('B1', ALPHA, 'split', '2026-02-03', '2026-01', { lineNo: 1 }),
        aLine('B1', ALPHA, 'split', '2026-02-03', '2026-02..2026-03', { lineNo: 2 }),
        aLine('B1', ALPHA, 'split', '2026-02-03', '2026-04', { lineNo: 3 }),
        aLine('C1', ALPHA, 'first', '2026-02-03', '2026-02', { lineNo: 1 }),
        aLine('C1', ALPHA, 'first', '2026-02-03', '2026-03', { lineNo: 2 }),
      ],
    },
    { [ALPHA]: { 'new-participants': [1, 0], retention: [0, 3], complaints: [0, 3] } },
  ),
  edgeCase(
    'two agents on one day: the longer cover comes first, then the key by code units',
    {
      lines: [
        aLine('r1', ALPHA, 'longer', '2026-02-03', '2026-02'),
        aLine('r2', BETA, 'longer', '2026-02-03', '2026-02..2026-03'),
        aLine('R10', ALPHA, 'tie', '2026-02-03', '2026-02'),
        aLine('R9', BETA, 'tie', '2026-02-03', '2026-02'),
        aLine('a1', BETA, 'case', '2026-02-03', '2026-02'),
        aLine('Z1', GAMMA, 'case', '2026-02-03', '2026-02'),
        aLine('s', ALPHA, 'system', '2026-02-03', '2026-02', { sourceSystem: 'south' }),
        aLine('t', GAMMA, 'system', '2026-02-03', '2026-02', { sourceSystem: 'east' }),
      ],
    },
    {
      [ALPHA]: { 'new-participants': [1, 0] },
      [BETA]: { 'new-participants': [1, 0] },
      [GAMMA]: { 'new-participants': [2, 0] },
    },
  ),
  edgeCase(
    'a first payment for months past: on its due day nobody had the participant yet, so nobody answers for it',
    { lines: [aLine('A1', ALPHA, 'p', '2026-06-10', '2026-01..2026-02')] },
    { [ALPHA]: { 'new-participants': [1, 0], retention: [0, 0] } },
  ),
  edgeCase(
    'served by two agents: the due is held by the agent of the latest receipt before the due day',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2025-12-20', '2026-01..2026-03'),
        aLine('B1', BETA, 'p', '2026-02-10', '2026-02'), // extends nothing, yet BETA has the participant now
        aLine('A2', ALPHA, 'q', '2025-12-20', '2026-01..2026-03'),
        aLine('B2', BETA, 'q', '2026-04-01', '2026-04'), // on the due day itself: ALPHA still held it
      ],
    },
    { [ALPHA]: { retention: [1, 1] }, [BETA]: { retention: [0, 2] } }, // BETA: p due on 1 April, q on 1 May
  ),
  edgeCase(
    'handed-over portfolio: grace for the successor, then inherited apart from own',
    {
      assignments: [
        anAssignment('in-grace', BETA, '2025-11-03'), // 1 May is day 179 of it
        anAssignment('after', BETA, '2025-11-02'), // 1 May is day 180
        anAssignment('own', BETA, '2025-11-02'),
        anAssignment('ended', BETA, '2025-11-02', '2026-04-30'),
        anAssignment('unknown', BETA, '2025-11-02', null, { recordedAt: noon('2026-07-21') }),
      ],
      lines: [
        april('A1', ALPHA, 'in-grace'),
        april('A2', ALPHA, 'after'),
        aLine('B2', BETA, 'after', '2026-05-05', '2026-05'),
        april('B3', BETA, 'own'),
        april('A4', ALPHA, 'ended'),
        april('A5', ALPHA, 'unknown'),
      ],
    },
    {
      [ALPHA]: { retention: [0, 2], 'inherited-retention': [0, 0] },
      [BETA]: { retention: [0, 1], 'inherited-retention': [1, 1] },
    },
  ),
  edgeCase(
    'boundaries redrawn on 1 July 2025 and two changes in two days: the span that holds the due day decides',
    {
      assignments: [
        anAssignment('p', ALPHA, '2024-01-01', '2025-06-30'),
        anAssignment('p', BETA, '2025-07-01', '2025-07-01'),
        anAssignment('p', GAMMA, '2025-07-02'),
        anAssignment('q', ALPHA, '2024-01-01', '2025-06-30'),
        anAssignment('q', GAMMA, '2025-07-01'),
      ],
      lines: [
        aLine('B1', BETA, 'p', '2025-06-20', '2025-06'),
        aLine('A1', ALPHA, 'q', '2025-06-20', '2025-06'),
        aLine('C1', GAMMA, 'p', '2025-08-05', '2025-07'),
      ],
    },
    {
      [ALPHA]: { retention: [0, 0] },
      [BETA]: { retention: [1, 1] },
      [GAMMA]: { 'inherited-retention': [0, 2] },
    },
    {
      period: '2025-H2',
      cutoff: noon('2026-01-20'),
      parameters: { ...PARAMETERS, handoverGraceDays: 0 },
    },
  ),
  edgeCase(
    'a line recorded after the cutoff or collected after the period does not take part',
    {
      lines: [
        aLine('A1', ALPHA, 'p', '2026-02-01', '2026-02', { recordedAt: noon('2026-07-20') + 1 }),
        aLine('A2', ALPHA, 'q', '2026-02-01', '2026-02', { recordedAt: noon('2026-07-20') }),
        aLine('A3', ALPHA, 'r', '2026-07-01', '2026-02'),
        april('A4', ALPHA, 's'),
        aLine('A5', ALPHA, 's', '2026-07-01', '2026-05'),
      ],
    },
    { [ALPHA]: { 'new-participants': [1, 0], retention: [0, 2], 'receipt-accuracy': [1, 1] } },
  ),
];
