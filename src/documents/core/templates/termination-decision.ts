import type { AdministrativeDocument } from '../administrative-document';
import type { TerminationFacts } from '../facts';
import { glued } from '../page-layout';
import { agentWithCode, contractName } from '../sentences';
import { ENDING_TEXTS as TEXTS } from '../template-texts';
import type { Voice } from '../voice';
import { executionArticle, groundsArticle, handoverArticle, reason } from './ending';
import { decision } from './frame';

/** Ends the contract of an agent. */
export function terminationDecision(facts: TerminationFacts, voice: Voice): AdministrativeDocument {
  const { office, agent, effectiveOn } = facts;
  const { say, writtenDate } = voice;
  return decision(
    facts,
    {
      summary: say(TEXTS.termination, { agent: glued(agent.name) }),
      articles: [
        {
          text: say(TEXTS.terminated, {
            contract: contractName(facts, voice),
            agent: agentWithCode(agent, voice),
            day: writtenDate(effectiveOn),
          }),
          more: reason(facts, voice),
        },
        groundsArticle(facts, voice),
        handoverArticle(facts, office.name, voice),
        executionArticle(facts, [agent.name], voice),
      ],
    },
    voice,
  );
}
