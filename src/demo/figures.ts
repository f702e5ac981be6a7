import {
  type ContributionParameters,
  type SupportShares,
  contributionOf,
} from '../contributions/core/contribution-arithmetic';
import { localDate } from '../shared/local-date';
import type { DemoLine } from './receipts';

/** VND of one line. */
export interface Figures {
  readonly participantAmount: number;
  readonly stateSubsidy: number;
  readonly localSubsidy: number;
}

const from = <T>(day: string, value: T): { from: ReturnType<typeof localDate>; value: T } => ({
  from: localDate(day),
  value,
});
const percent = (poor: number, nearPoor: number, ethnicMinority: number, other: number): SupportShares => ({
  poor: poor * 100,
  'near-poor': nearPoor * 100,
  'ethnic-minority': ethnicMinority * 100,
  other: other * 100,
});

/** What held in the years of the demo (Decree 134/2015, Decree 159/2025; Hanoi's top-up). */
const PARAMETERS: ContributionParameters = {
  contributionRate: [from('2018-01-01', 2_200)],
  ruralPovertyLine: [from('2022-01-01', 1_500_000n)],
  stateShares: [from('2018-01-01', percent(30, 25, 10, 10)), from('2025-07-01', percent(50, 40, 30, 20))],
  localShares: [from('2022-01-01', percent(30, 25, 10, 10)), from('2026-01-01', percent(50, 60, 10, 10))],
};

/** What a line cost and who paid it. */
export function figuresOf(
  line: Pick<DemoLine, 'supportClass' | 'months' | 'collectedOn' | 'income'>,
): Figures {
  const { supportClass, months, collectedOn } = line;
  const contributionIncome = BigInt(line.income);
  const paid = contributionOf({ supportClass, contributionIncome, months, collectedOn }, PARAMETERS);
  return {
    participantAmount: Number(paid.participantAmount),
    stateSubsidy: Number(paid.stateSubsidy),
    localSubsidy: Number(paid.localSubsidy),
  };
}
