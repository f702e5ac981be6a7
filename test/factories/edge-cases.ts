import { EdgeCase } from './edge-case';
import { MONEY_CASES } from './edge-cases.money';
import { PARTICIPANT_CASES } from './edge-cases.participants';
import { QUOTA_CASES } from './edge-cases.quotas';

export type { EdgeCase } from './edge-case';

/** The one table of cases that every way of counting must get right. */
export const EDGE_CASES: readonly EdgeCase[] = [...QUOTA_CASES, ...PARTICIPANT_CASES, ...MONEY_CASES];
