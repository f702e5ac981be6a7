import { createHash } from 'node:crypto';
import { LocalDate, addDays, daysBetween, localDate } from '../shared/local-date';
import type { Cell } from './copy';
import { figuresOf } from './figures';
import { DemoAgent, HANDOVER_DAY } from './organisations';
import { Random } from './random';
import type { DemoLine, DemoParticipant } from './receipts';
import { Table, recordedAt } from './tables';

const SOURCE = { id: 1, code: 'demo' } as const;
const FINGERPRINT_EPOCH = localDate('2000-01-01');

/** What the function `line_fingerprint` of the database gives, as a decimal number. */
function fingerprint(
  receiptNo: string,
  lineNo: number,
  [from, to]: readonly [number, number],
  amount: number,
  day: LocalDate,
): string {
  const said = [SOURCE.code, receiptNo, lineNo, from, to, amount, daysBetween(FINGERPRINT_EPOCH, day)];
  return createHash('md5').update(said.join('|')).digest().readBigInt64BE().toString();
}

const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** Participants, their receipts with numbers in the order of collection, reversals, and portfolios handed over. */
export function receiptTables(
  participants: readonly DemoParticipant[],
  lines: readonly DemoLine[],
  agents: readonly DemoAgent[],
  reference: (participant: DemoParticipant) => Buffer,
  random: Random,
): Table[] {
  const numbers = new Map<number, number>();
  const keys: Cell[][] = [];
  const rows = lines.map((line, index): Cell[] => {
    const number = (numbers.get(line.agent.id) ?? 0) + 1;
    numbers.set(line.agent.id, number);
    const { participantAmount, stateSubsidy, localSubsidy } = figuresOf(line);
    const receiptNo = `${line.agent.code}-${String(number).padStart(6, '0')}`;
    const covered = [monthIndex(line.coveredFrom), monthIndex(line.coveredTo)] as const;
    keys.push([index + 1, 0, line.collectedOn, SOURCE.id, 1, receiptNo]);
    return [
      index + 1,
      SOURCE.id,
      receiptNo,
      1,
      line.agent.id,
      random.pick(line.agent.staffIds),
      line.participant,
      line.kind,
      paymentMode(line.months),
      line.supportClass,
      ...covered,
      line.income,
      participantAmount,
      stateSubsidy,
      localSubsidy,
      0,
      line.collectedOn,
      recordedAt(line.collectedOn, line.recordedAfter),
      line.reversal ? recordedAt(line.reversal.reversedOn, line.recordedAfter + 1) : null,
      fingerprint(receiptNo, 1, covered, participantAmount, line.collectedOn),
    ];
  });
  const reversals = lines.flatMap((line, index): Cell[][] =>
    line.reversal
      ? [
          [
            index + 1,
            line.collectedOn,
            line.reversal.reversedOn,
            line.reversal.reason,
            recordedAt(line.reversal.reversedOn, line.recordedAfter + 1),
          ],
        ]
      : [],
  );
  return [
    {
      name: 'participants',
      columns: ['id', 'reference', 'number_kind'],
      rows: participants.map((p) => [
        p.id,
        reference(p),
        p.isPersonalId ? 'personal-id' : 'social-insurance-number',
      ]),
    },
    { name: 'source_systems', columns: ['id', 'code'], rows: [[SOURCE.id, SOURCE.code]] },
    { name: 'contribution_lines', columns: LINE_COLUMNS, rows },
    {
      name: 'receipt_keys',
      columns: ['line_id', 'content_hash', 'collected_on', 'source_system_id', 'line_no', 'receipt_no'],
      rows: keys,
    },
    {
      name: 'contribution_reversals',
      columns: ['line_id', 'collected_on', 'reversed_on', 'reason', 'recorded_at'],
      rows: reversals,
    },
    {
      name: 'portfolio_assignments',
      columns: ['participant_id', 'agent_id', 'starts_on', 'recorded_at'],
      rows: agents
        .filter((agent) => agent.successorOf !== null)
        .flatMap((agent) =>
          participants
            .filter((p) => p.agentId === agent.successorOf)
            .map((p): Cell[] => [p.id, agent.id, HANDOVER_DAY, recordedAt(HANDOVER_DAY)]),
        ),
    },
  ];
}

const LINE_COLUMNS = [
  'id',
  'source_system_id',
  'receipt_no',
  'line_no',
  'agent_id',
  'staff_id',
  'participant_id',
  'kind',
  'payment_mode',
  'support_class',
  'covered_from',
  'covered_to',
  'contribution_income',
  'participant_amount',
  'state_subsidy',
  'local_subsidy',
  'other_subsidy',
  'collected_on',
  'recorded_at',
  'superseded_at',
  'fingerprint',
] as const;

const paymentMode = (months: number): string =>
  months > 12 ? 'advance-years' : months === 1 ? '1-month' : `${months}-months`;

/** A line's money in a remittance; the part is known when both are. */
interface DemoPart {
  readonly line: number;
  readonly amount: number;
  readonly known: string;
}

/** Money handed over: a remittance for each day on which an agent collected, in time, late, or not at all. */
export function remittanceTables(lines: readonly DemoLine[], random: Random): Table[] {
  const days = new Map<string, { agent: DemoAgent; day: LocalDate; parts: DemoPart[]; amount: number }>();
  lines.forEach((line, index) => {
    if (line.reversal?.reversedOn === line.collectedOn) return;
    const amount = figuresOf(line).participantAmount;
    if (amount === 0) return;
    const key = `${line.agent.id}|${line.collectedOn}`;
    const day = days.get(key) ?? { agent: line.agent, day: line.collectedOn, parts: [], amount: 0 };
    day.parts.push({ line: index + 1, amount, known: recordedAt(line.collectedOn, line.recordedAfter) });
    day.amount += amount;
    days.set(key, day);
  });
  const handed = [...days.values()].filter(
    ({ agent, day }) => agent.profile.special !== 'withholding' || day < '2026-04-01',
  );
  const remittances = handed.map(({ agent, day, amount, parts }) => {
    const late = random.chance(agent.profile.lateRemittance);
    const remittedOn = addDays(day, late ? random.between(8, 25) : random.between(0, 2));
    return { agent, day, amount, parts, remittedOn, known: recordedAt(remittedOn) };
  });
  return [
    {
      name: 'remittances',
      columns: ['id', 'source_system', 'reference', 'agent_id', 'remitted_on', 'amount', 'recorded_at'],
      rows: remittances.map(({ agent, amount, remittedOn, known }, index): Cell[] => [
        index + 1,
        SOURCE.code,
        `NT-${index + 1}`,
        agent.id,
        remittedOn,
        amount,
        known,
      ]),
    },
    {
      name: 'remittance_lines',
      columns: [
        'line_id',
        'remittance_id',
        'amount',
        'agent_id',
        'collected_on',
        'remitted_on',
        'is_whole',
        'recorded_at',
      ],
      rows: remittances.flatMap(({ agent, day, parts, remittedOn, known }, index) =>
        parts.map(({ line, amount, known: lineKnown }): Cell[] => [
          line,
          index + 1,
          amount,
          agent.id,
          day,
          remittedOn,
          true,
          known < lineKnown ? lineKnown : known,
        ]),
      ),
    },
  ];
}
