import type { FullOffice } from '../factories/full-office';
import type { Sample } from './samples';

/** Files of plans, and plans beside one another. */
export function planFiles({ agent, planIds }: FullOffice): Record<string, Sample> {
  const query = `with=${planIds.draft}`;
  return {
    importQuotaPlanBounds: { stream: `agentCode,floor\n${agent.code},1\n`, streamType: 'text/csv' },
    compareQuotaPlanAgents: { query },
    compareQuotaPlanOffices: { query },
  };
}
