import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/caller';
import { DomainError } from '../shared/domain-error';
import { PlanRowsService } from './plan-rows.service';
import type { PlanRows, PlanSubject } from './quota-plan';
import { QuotaPlansService } from './quota-plans.service';

/** The rows of two plans for the same thing. */
export interface PlanPair {
  readonly rows: PlanRows;
  readonly others: PlanRows;
}

const SUBJECT = ['officeId', 'year', 'metric'] as const satisfies readonly (keyof PlanSubject)[];
const WORDS = { officeId: 'office', year: 'year', metric: 'metric' } as const;

/** Two plans side by side, in whatever states they are. */
@Injectable()
export class PlanComparisonService {
  constructor(
    private readonly plans: QuotaPlansService,
    private readonly rows: PlanRowsService,
  ) {}

  /** @throws DomainError `quota-plan-not-found`, `plans-not-comparable`, and as `PlanRowsService.of` does for either. */
  async pair(caller: Pick<Caller, 'officeId'>, id: number, otherId: number): Promise<PlanPair> {
    const plan = await this.plans.find(caller, id);
    const other = await this.plans.find(caller, otherId);
    requireSameSubject(plan, other);
    return { rows: await this.rows.of(plan), others: await this.rows.of(other) };
  }
}

function requireSameSubject(plan: PlanSubject, other: PlanSubject): void {
  const differing = SUBJECT.filter((field) => plan[field] !== other[field]);
  if (differing.length > 0)
    throw new DomainError(
      'invalid',
      'plans-not-comparable',
      'Plans of one office, year and metric are compared.',
      differing.map((field) => ({
        pointer: '#query/with',
        code: `other-${WORDS[field]}`,
        detail: `is of another ${WORDS[field]}`,
      })),
    );
}
