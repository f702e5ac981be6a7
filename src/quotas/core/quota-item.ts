import { DomainError, FieldError } from '../../shared/domain-error';
import { RowReader } from '../../shared/row-reader';
import { QUOTA_METRICS, QuotaMetric } from './quota-metric';
import { MONTHS, YearPlan, planYear } from './year-plan';

/** People or VND; more than any agent is asked for, and exact as a JSON number. */
export const MAX_QUOTA = 1_000_000_000_000;
export const MAX_WEIGHT = 1_000_000;
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2099;

/** One quota of a bulk request, laid over the months. */
export interface QuotaItem {
  readonly agentCode: string;
  readonly year: number;
  readonly metric: QuotaMetric;
  readonly yearlyAmount: number;
  readonly months: YearPlan;
}

const FIELDS = new Set(['agentCode', 'year', 'metric', 'yearlyAmount', 'months', 'weights']);
const AGENT_CODE = { pattern: /^(?:IS|IL|BI|AR)\d{4}[A-Z]$/, expects: 'an agent code such as IS0212M' };

const exact = (values: readonly number[]): bigint[] => values.map(BigInt);

/** @returns the quota, or all that is wrong with it. */
export function parseQuota(value: unknown): QuotaItem | readonly FieldError[] {
  const row = new RowReader(value, FIELDS);
  const item = {
    agentCode: row.text('agentCode', AGENT_CODE),
    year: row.integer('year', FIRST_YEAR, LAST_YEAR),
    metric: row.choice('metric', QUOTA_METRICS),
    yearlyAmount: row.integer('yearlyAmount', 0, MAX_QUOTA),
  };
  const months = row.has('months') ? row.integers('months', MONTHS, 0, MAX_QUOTA) : undefined;
  const weights = row.has('weights') ? row.integers('weights', MONTHS, 0, MAX_WEIGHT) : undefined;
  if (row.errors.length > 0) return row.errors;
  try {
    const phasing = { months: months && exact(months), weights: weights && exact(weights) };
    return { ...item, months: planYear(BigInt(item.yearlyAmount), phasing) };
  } catch (error) {
    if (error instanceof DomainError) return error.errors;
    throw error;
  }
}
