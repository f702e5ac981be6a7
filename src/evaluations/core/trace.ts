import { LocalDate } from '../../shared/local-date';
import { isErrorReversal } from '../../shared/reversal-reason';
import {
  CountingScope,
  Facts,
  Line,
  LineKey,
  PortfolioAssignment,
  Recorded,
  isKnown,
  isVisible,
} from './facts';
import { groupBy } from './group';
import { HandedOver } from './handed-over';
import { MEASURES, Measure } from './measure';
import { ChainLink, asCollected, compareKeys, participantChain } from './participant-chain';

/** Why a line does not enter a measure of an agent. */
export const EXCLUSION_REASONS = [
  'recorded-after-cutoff',
  'reversed',
  'reversed-for-payer',
  'collected-outside-period',
  'not-new-earlier-cover',
  'already-counted',
  'not-extending',
  'due-matures-outside-period',
  'no-holder-on-due-day',
  'held-by-another-agent',
  'handover-grace',
  'remittance-due-outside-period',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** What one line means for one measure of one agent. Entries that are not excluded add up to the measure. */
export interface TraceEntry {
  readonly agent: string;
  readonly measure: Measure;
  readonly line: LineKey;
  /** Zero when excluded. */
  readonly numerator: bigint;
  /** Zero when excluded, and for the two measures whose denominator is a quota. */
  readonly denominator: bigint;
  readonly excluded: ExclusionReason | null;
}

/** The measures that lines enter; of the two kinds of retention a line enters one. */
const LINE_MEASURES = [
  'new-participants',
  'retention',
  'collection',
  'on-time-remittance',
  'receipt-accuracy',
  'complaints',
] as const satisfies readonly Measure[];

type Verdict = Pick<TraceEntry, 'numerator' | 'denominator'> | ExclusionReason;

const inPeriod = (day: LocalDate, { period }: CountingScope): boolean =>
  period.start <= day && day <= period.end;

const entry = (agent: string, measure: Measure, line: Line, verdict: Verdict): TraceEntry =>
  typeof verdict === 'string'
    ? { agent, measure, line: line.key, numerator: 0n, denominator: 0n, excluded: verdict }
    : { agent, measure, line: line.key, ...verdict, excluded: null };

const count = (met: boolean): Verdict => ({ numerator: met ? 1n : 0n, denominator: 1n });

/** Lines known are accurate unless reversed for an error; those reversed for the payer do not count at all. */
function accuracyOf(line: Line, scope: CountingScope): Verdict {
  if (!inPeriod(line.collectedOn, scope)) return 'collected-outside-period';
  if (isVisible(line, scope.cutoff)) return count(true);
  // Closed without a reason: a corrected version of the same key stands for it.
  if (line.reversalReason === null) return 'reversed';
  return isErrorReversal(line.reversalReason) ? count(false) : 'reversed-for-payer';
}

function onTimeOf(line: Line, handedOver: HandedOver, scope: CountingScope): Verdict {
  const dueOn = handedOver.dueOn(line);
  if (!inPeriod(dueOn, scope)) return 'remittance-due-outside-period';
  return { numerator: handedOver.by(line, dueOn), denominator: line.amount };
}

function dueEntries({ line, due }: ChainLink, scope: CountingScope): TraceEntry[] {
  if (!due) return [entry(line.agent, 'retention', line, 'not-extending')];
  if (!inPeriod(due.maturesOn, scope)) {
    return [entry(line.agent, 'retention', line, 'due-matures-outside-period')];
  }
  if (due.holder === null) return [entry(line.agent, 'retention', line, 'no-holder-on-due-day')];
  const measure = due.isInherited ? 'inherited-retention' : 'retention';
  const verdict = due.isInHandoverGrace ? 'handover-grace' : count(due.isRenewed);
  const held = entry(due.holder, measure, line, verdict);
  return due.holder === line.agent
    ? [held]
    : [held, entry(line.agent, 'retention', line, 'held-by-another-agent')];
}

/** New participants and dues of one participant, from all visible lines collected up to the period's end. */
function traceChain(
  lines: readonly Line[],
  assignments: readonly PortfolioAssignment[],
  scope: CountingScope,
): TraceEntry[] {
  let isCounted = false;
  return participantChain(lines, assignments, scope.parameters).flatMap((link) => {
    let verdict: Verdict = { numerator: 1n, denominator: 0n };
    if (!inPeriod(link.line.collectedOn, scope)) verdict = 'collected-outside-period';
    else if (isCounted) verdict = 'already-counted';
    else if (!link.isNew) verdict = 'not-new-earlier-cover';
    else isCounted = true;
    return [entry(link.line.agent, 'new-participants', link.line, verdict), ...dueEntries(link, scope)];
  });
}

/** Collection, remittance and receipts of one visible line. `receipts` remembers those counted already. */
function traceMoney(
  line: Line,
  handedOver: HandedOver,
  receipts: Set<string>,
  scope: CountingScope,
): TraceEntry[] {
  const { agent, key } = line;
  const isCollected = inPeriod(line.collectedOn, scope);
  const receipt = JSON.stringify([agent, key.sourceSystem, key.receiptNo]);
  const isFirst = isCollected && !receipts.has(receipt);
  if (isCollected) receipts.add(receipt);
  const outside = 'collected-outside-period';
  return [
    entry(agent, 'collection', line, isCollected ? { numerator: line.amount, denominator: 0n } : outside),
    entry(agent, 'on-time-remittance', line, onTimeOf(line, handedOver, scope)),
    entry(
      agent,
      'complaints',
      line,
      isFirst ? { numerator: 0n, denominator: 1n } : isCollected ? 'already-counted' : outside,
    ),
  ];
}

function traceInvisible(line: Line, scope: CountingScope): TraceEntry[] {
  const isUnknown = !isKnown(line, scope.cutoff);
  return LINE_MEASURES.map((measure) => {
    if (measure === 'receipt-accuracy' && !isUnknown)
      return entry(line.agent, measure, line, accuracyOf(line, scope));
    return entry(line.agent, measure, line, isUnknown ? 'recorded-after-cutoff' : 'reversed');
  });
}

const collectedLater = (line: Line): TraceEntry[] =>
  (['new-participants', 'retention'] as const).map((measure) =>
    entry(line.agent, measure, line, 'collected-outside-period'),
  );

const inListOrder = (a: TraceEntry, b: TraceEntry): number =>
  MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
  compareKeys(a.line, b.line) ||
  (a.agent < b.agent ? -1 : a.agent > b.agent ? 1 : 0);

/**
 * Every line against every measure it could enter, with the reason where it does not: the reference by which the
 * set-based counting is tested, and the lineage shown to the agent. By measure, line and agent, whatever the order
 * of the facts.
 */
export function traceLines(facts: Facts, scope: CountingScope): TraceEntry[] {
  const { cutoff, period } = scope;
  const shown = <T extends Recorded>(of: readonly T[]): T[] => of.filter((fact) => isVisible(fact, cutoff));
  const handedOver = new HandedOver(shown(facts.remittances), shown(facts.calendar), scope.parameters);
  const assignmentsOf = groupBy(shown(facts.assignments), (assignment) => assignment.participant);
  const receipts = new Set<string>();
  const visible = shown(facts.lines).sort(asCollected);
  const taking = visible.filter((line) => line.collectedOn <= period.end);
  return [
    ...facts.lines.filter((line) => !isVisible(line, cutoff)).flatMap((line) => traceInvisible(line, scope)),
    ...visible.map((line) => entry(line.agent, 'receipt-accuracy', line, accuracyOf(line, scope))),
    ...visible.flatMap((line) => traceMoney(line, handedOver, receipts, scope)),
    ...visible.filter((line) => line.collectedOn > period.end).flatMap(collectedLater),
    ...[...groupBy(taking, (line) => line.participant)].flatMap(([who, lines]) =>
      traceChain(lines, assignmentsOf.get(who) ?? [], scope),
    ),
  ].sort(inListOrder);
}
