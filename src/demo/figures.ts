import type { LocalDate } from '../shared/local-date';
import type { DemoLine } from './receipts';

/** VND of one line. */
export interface Figures {
  readonly participantAmount: number;
  readonly stateSubsidy: number;
  readonly localSubsidy: number;
}

const RURAL_POVERTY_LINE = 1_500_000;
/** Hundredths of 22% of the poverty line, by class and first day (Decree 134/2015, Decree 159/2025; Hanoi's top-up). */
const STATE: readonly (readonly [from: string, shares: Record<DemoLine['supportClass'], number>])[] = [
  ['2025-07-01', { poor: 50, 'near-poor': 40, 'ethnic-minority': 30, other: 20 }],
  ['2018-01-01', { poor: 30, 'near-poor': 25, 'ethnic-minority': 10, other: 10 }],
];
const LOCAL: typeof STATE = [
  ['2026-01-01', { poor: 50, 'near-poor': 60, 'ethnic-minority': 10, other: 10 }],
  ['2022-01-01', { poor: 30, 'near-poor': 25, 'ethnic-minority': 10, other: 10 }],
];

const shareOn = (table: typeof STATE, day: LocalDate, support: DemoLine['supportClass']): number =>
  table.find(([from]) => from <= day)![1][support];

/** What a line cost and who paid it. All incomes of the demo are multiples of 1,000, so every amount is whole. */
export function figuresOf(line: DemoLine): Figures {
  const subsidised = (RURAL_POVERTY_LINE * 22) / 100;
  const whole = ((line.income * 22) / 100) * line.months;
  const stateSubsidy =
    ((subsidised * shareOn(STATE, line.collectedOn, line.supportClass)) / 100) * line.months;
  const room = whole - stateSubsidy;
  const topUp = ((subsidised * shareOn(LOCAL, line.collectedOn, line.supportClass)) / 100) * line.months;
  const localSubsidy = Math.min(topUp, room);
  return { participantAmount: room - localSubsidy, stateSubsidy, localSubsidy };
}
