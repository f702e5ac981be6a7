import { LocalDate, addDays } from '../shared/local-date';
import type { Cell } from './copy';
import { figuresOf } from './figures';
import { DemoAgent, HANDOVER_DAY } from './organisations';
import { Random } from './random';
import type { DemoLine, DemoParticipant } from './receipts';
import { Table, recordedAt } from './tables';

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
  const rows = lines.map((line, index): Cell[] => {
    const number = (numbers.get(line.agent.id) ?? 0) + 1;
    numbers.set(line.agent.id, number);
    const { participantAmount, stateSubsidy, localSubsidy } = figuresOf(line);
    return [
      index + 1,
      'demo',
      `${line.agent.code}-${String(number).padStart(6, '0')}`,
      1,
      line.agent.id,
      random.pick(line.agent.staffIds),
      line.participant,
      line.kind,
      paymentMode(line.months),
      line.supportClass,
      monthIndex(line.coveredFrom),
      monthIndex(line.coveredTo),
      line.income,
      participantAmount,
      stateSubsidy,
      localSubsidy,
      0,
      line.collectedOn,
      recordedAt(line.collectedOn, line.recordedAfter),
      line.reversal ? recordedAt(line.reversal.reversedOn, line.recordedAfter + 1) : null,
    ];
  });
  const reversals = lines.flatMap((line, index): Cell[][] =>
    line.reversal
      ? [
          [
            index + 1,
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
    { name: 'contribution_lines', columns: LINE_COLUMNS, rows },
    {
      name: 'contribution_reversals',
      columns: ['line_id', 'reversed_on', 'reason', 'recorded_at'],
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
  'source_system',
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
] as const;

const paymentMode = (months: number): string =>
  months > 12 ? 'advance-years' : months === 1 ? '1-month' : `${months}-months`;

/** Money handed over: a remittance for each day on which an agent collected, in time, late, or not at all. */
export function remittanceTables(lines: readonly DemoLine[], random: Random): Table[] {
  const days = new Map<string, { agent: DemoAgent; day: LocalDate; parts: Cell[][]; amount: number }>();
  lines.forEach((line, index) => {
    if (line.reversal?.reversedOn === line.collectedOn) return;
    const amount = figuresOf(line).participantAmount;
    if (amount === 0) return;
    const key = `${line.agent.id}|${line.collectedOn}`;
    const day = days.get(key) ?? { agent: line.agent, day: line.collectedOn, parts: [], amount: 0 };
    day.parts.push([index + 1, amount]);
    day.amount += amount;
    days.set(key, day);
  });
  const handed = [...days.values()].filter(
    ({ agent, day }) => agent.profile.special !== 'withholding' || day < '2026-04-01',
  );
  const remittances = handed.map(({ agent, day, amount }, index): Cell[] => {
    const late = random.chance(agent.profile.lateRemittance);
    const remittedOn = addDays(day, late ? random.between(8, 25) : random.between(0, 2));
    return [index + 1, 'demo', `NT-${index + 1}`, agent.id, remittedOn, amount, recordedAt(remittedOn)];
  });
  return [
    {
      name: 'remittances',
      columns: ['id', 'source_system', 'reference', 'agent_id', 'remitted_on', 'amount', 'recorded_at'],
      rows: remittances,
    },
    {
      name: 'remittance_lines',
      columns: ['line_id', 'remittance_id', 'amount'],
      rows: handed.flatMap(({ parts }, index) =>
        parts.map(([line, amount]): Cell[] => [line!, index + 1, amount!]),
      ),
    },
  ];
}
