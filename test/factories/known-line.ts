import type { KnownLine } from '../../src/contributions/core/coverage-versions';

/** 1 January 2025 as days since 2000, and its month. */
export const JANUARY = 9_132;
export const MONTH = 2025 * 12;

/** A line that pays for the first three months of 2025 and counts. */
export const aLine = (given: Partial<KnownLine> & { id: number }): KnownLine => ({
  agentId: 1,
  collectedOn: JANUARY,
  coveredFrom: MONTH,
  coveredTo: MONTH + 2,
  recordedAt: 10,
  supersededAt: null,
  ...given,
});
