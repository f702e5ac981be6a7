import type { AdministrativeDocument } from '../administrative-document';
import type { TerminationFacts } from '../facts';
import { glued } from '../page-layout';
import { agentWithCode, contractName } from '../sentences';
import { writtenDate } from '../vietnamese-date';
import { executionArticle, groundsArticle, handoverArticle, reason } from './ending';
import { decision } from './frame';

/** Ends the contract of an agent. */
export function terminationDecision(facts: TerminationFacts): AdministrativeDocument {
  const { office, agent, effectiveOn } = facts;
  return decision(facts, {
    summary: `Về việc chấm dứt hợp đồng ủy quyền thu với ${glued(agent.name)}`,
    articles: [
      {
        text: `Chấm dứt ${contractName(facts)} với ${agentWithCode(agent)} kể từ ${writtenDate(effectiveOn)}.`,
        more: reason(facts),
      },
      groundsArticle(facts),
      handoverArticle(facts, office.name),
      executionArticle(facts, [agent.name]),
    ],
  });
}
