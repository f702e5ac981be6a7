import type { AdministrativeDocument } from '../administrative-document';
import type { ReplacementFacts } from '../facts';
import { glued } from '../page-layout';
import { agentWithCode, contractName } from '../sentences';
import { ENDING_TEXTS as TEXTS } from '../template-texts';
import type { Voice } from '../voice';
import { executionArticle, groundsArticle, handoverArticle, reason } from './ending';
import { decision } from './frame';

/** Puts a successor in the place of an agent, whose contract ends. */
export function replacementDecision(facts: ReplacementFacts, voice: Voice): AdministrativeDocument {
  const { agent, successor, effectiveOn } = facts;
  const { say } = voice;
  const day = voice.writtenDate(effectiveOn);
  return decision(
    facts,
    {
      summary: say(TEXTS.replacement, { agent: glued(agent.name), successor: glued(successor.name) }),
      articles: [
        {
          text: say(TEXTS.replaced, {
            agent: agentWithCode(agent, voice),
            successor: agentWithCode(successor, voice),
            day,
            contract: contractName(facts, voice),
            name: agent.name,
          }),
          more: reason(facts, voice),
        },
        groundsArticle(facts, voice),
        handoverArticle(facts, successor.name, voice),
        { text: say(TEXTS.takesOver, { successor: successor.name, agent: agent.name, day }), more: [] },
        executionArticle(facts, [agent.name, successor.name], voice),
      ],
    },
    voice,
  );
}
