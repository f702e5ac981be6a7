import { PLAN_STATES, type PlanState } from '../../src/planning/core/plan-state';
import type { TestApp } from '../support/app';
import { aUser } from './access';
import { aQuota } from './facts';
import type { AgentColumns } from './register';
import { returned } from './returned';

/** Of twelve people for the agent. */
async function aPlan(
  app: TestApp,
  agent: AgentColumns,
  given: {
    officeId: number;
    year: number;
    name: string;
    authorId: number;
    approverId: number;
    state: PlanState;
  },
): Promise<number> {
  const { officeId, year, name, authorId, approverId, state } = given;
  const plan = await returned(
    app,
    `INSERT INTO quota_plans (office_id, year, metric, name, total, bases, profile, author_id, state, submitted_by,
       approved_by)
     VALUES ($1, $2, 'new-participants', $3, 12, '[{"basis": "equal", "share": 1}]', array_fill(1, ARRAY[12]), $4::int, $5,
       CASE WHEN $5 <> 'draft' THEN $4::int END, CASE WHEN $5 NOT IN ('draft', 'submitted') THEN $6::int END)`,
    [officeId, year, name, authorId, state, approverId],
  );
  await app.sql(
    `INSERT INTO quota_plan_amounts (plan_id, agent_id, office_id, amount, months, active_days)
     VALUES ($1, $2, $3, 12, array_fill(1, ARRAY[12]), 365)`,
    [plan, agent.id, officeId],
  );
  if (state === 'published') await aQuota(app.sql, { agentId: agent.id, year, monthly: 1 });
  return plan;
}

/** One plan in each state, of years of their own, and another published one with an amendment that waits. */
export async function plansInEachState(
  app: TestApp,
  officeId: number,
  agent: AgentColumns,
  authorId: number,
  name: string,
) {
  const { id: approverId } = await aUser(app.sql, { officeId, displayName: name });
  const common = { officeId, name, authorId, approverId };
  const ids = new Map<PlanState, number>();
  for (const [place, state] of PLAN_STATES.entries())
    ids.set(state, await aPlan(app, agent, { ...common, year: 2026 + place, state }));
  const amended = await aPlan(app, agent, { ...common, year: 2040, state: 'published' });
  const amendment = await returned(
    app,
    'INSERT INTO quota_plan_amendments (plan_id, effective_month, reason, author_id) VALUES ($1, 7, $2, $3)',
    [amended, name, authorId],
  );
  await app.sql(
    `INSERT INTO quota_plan_amendment_rows (amendment_id, quota_id, quota_version, amount_before, amount, months)
     SELECT $1, id, 1, 12, 24, array_fill(2, ARRAY[12]) FROM quotas WHERE agent_id = $2 AND year = 2040`,
    [amendment, agent.id],
  );
  return { ids, amendment };
}
