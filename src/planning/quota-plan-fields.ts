import { FIRST_YEAR, LAST_YEAR } from '../quotas/core/quota-item';
import { MONTHS } from '../quotas/core/year-plan';
import { MAX_TOTAL } from './core/plan-bound';

export const MAX_BOUNDS = 10_000;
export const TOTAL = { type: 'integer', minimum: 0, maximum: MAX_TOTAL } as const;
export const YEAR = { type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR, example: 2027 } as const;
export const MONTHLY = { type: 'array', minItems: MONTHS, maxItems: MONTHS, items: TOTAL } as const;
