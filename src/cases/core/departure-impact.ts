import { floor, ratio } from '../../shared/ratio';

/** How far ahead renewals are looked at, in days. */
export const HORIZON = 90;

/** What can be found in the way of a departure, in the order in which it is listed. */
export const FINDING_CODES = [
  'commune-left-alone',
  'no-taker',
  'money-not-remitted',
  'open-receipts',
  'participants-due',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `blocks`: not before it is settled. `escalates`: somebody above decides. `notes`: to be known. The gravest first. */
export const SEVERITIES = ['blocks', 'escalates', 'notes'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How grave each finding is; what it does not name is none. */
export type DeparturePolicy = ReadonlyMap<FindingCode, Severity>;

export interface DepartureFigures {
  readonly communes: number;
  /** Communes that no other agent at work has as its territory. */
  readonly communesLeftAlone: number;
  readonly participantsInForce: number;
  /** Covers that run out within HORIZON. */
  readonly participantsDue: number;
  /** VND. */
  readonly amountNotRemitted: number;
  readonly linesNotRemitted: number;
  readonly openReceipts: number;
  readonly takers: number;
  readonly takersRecommended: number;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly detail: string;
}

/** What the figures say of each finding; null where there is nothing to be found. */
const DETAILS: Readonly<Record<FindingCode, (figures: DepartureFigures) => string | null>> = {
  'commune-left-alone': ({ communes, communesLeftAlone }) =>
    communesLeftAlone > 0 ? `Communes left without an agent: ${communesLeftAlone} of ${communes}.` : null,
  'no-taker': (figures) => {
    if (!hasAnythingToTakeOver(figures) || figures.takersRecommended > 0) return null;
    return figures.takers === 0
      ? 'No agent at work shares a commune or the office.'
      : `Agents that could take over: ${figures.takers}, none of them recommended.`;
  },
  'money-not-remitted': ({ amountNotRemitted, linesNotRemitted }) =>
    amountNotRemitted > 0
      ? `Collected and not handed over: ${amountNotRemitted} VND, lines: ${linesNotRemitted}.`
      : null,
  'open-receipts': ({ openReceipts }) =>
    openReceipts > 0 ? `Receipts that are not wholly handed over: ${openReceipts}.` : null,
  'participants-due': ({ participantsDue }) =>
    participantsDue > 0 ? `Participants to renew within ${HORIZON} days: ${participantsDue}.` : null,
};

const hasAnythingToTakeOver = ({
  communes,
  participantsInForce,
  participantsDue,
}: DepartureFigures): boolean => communes + participantsInForce + participantsDue > 0;

/** What stands in the way of a departure, the gravest first. */
export function findingsOf(figures: DepartureFigures, policy: DeparturePolicy): Finding[] {
  const findings = FINDING_CODES.flatMap((code): Finding[] => {
    const severity = policy.get(code);
    const detail = DETAILS[code](figures);
    return severity === undefined || detail === null ? [] : [{ code, severity, detail }];
  });
  return findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** By which a loss is projected, the first that was measured: participants who changed hands tell more than others. */
export const RETENTION_MEASURES = ['inherited-retention', 'retention'] as const;
export type RetentionMeasure = (typeof RETENTION_MEASURES)[number];

/** Covers that were renewed of those that ran out. */
export interface RetentionCount {
  readonly measure: RetentionMeasure;
  readonly renewed: number;
  readonly due: number;
}

/** What a loss is projected from; undefined when nothing ran out. */
export const retentionBasis = <Count extends RetentionCount>(counts: readonly Count[]): Count | undefined =>
  RETENTION_MEASURES.flatMap((measure) =>
    counts.filter((count) => count.measure === measure && count.due > 0),
  )[0];

/**
 * How many of the participants would not renew at the rate of the basis, rounded down.
 * @throws RangeError when nothing ran out in the basis.
 */
export const projectedLoss = (participants: number, { renewed, due }: RetentionCount): number =>
  Number(floor(ratio(BigInt(participants) * BigInt(due - renewed), due)));
