import { parsePeriod } from '../../../shared/period';
import type { AdministrativeDocument } from '../administrative-document';
import type { WarningFacts } from '../facts';
import { figures } from '../figures';
import { FORM_TEXTS } from '../form-texts';
import { glued } from '../page-layout';
import { agentWithCode, flagText, reasonText, responseText, sentence } from '../sentences';
import { LETTER_TEXTS, WARNING_TEXTS as TEXTS } from '../template-texts';
import type { Voice } from '../voice';
import { frame } from './frame';

/** Warns an agent, and says what it has to put right until when. */
export function warning(facts: WarningFacts, voice: Voice): AdministrativeDocument {
  const { office, agent, evaluation, flags, response, reasonLegalBasis, demands, remedyBy } = facts;
  const { say, periodName, writtenDate } = voice;
  const because = say(TEXTS.reason, { reason: reasonText(facts), basis: sentence(reasonLegalBasis) });
  return frame(
    facts,
    {
      kind: 'TB',
      type: say(FORM_TEXTS.notice),
      summary: say(TEXTS.summary, {
        agent: glued(agent.name),
        period: periodName(parsePeriod(evaluation.period)),
      }),
      content: [
        {
          kind: 'paragraph',
          text: say(TEXTS.opening, { office: office.name, agent: agentWithCode(agent, voice) }),
        },
        { kind: 'heading', text: say(LETTER_TEXTS.results) },
        ...figures(evaluation, voice),
        { kind: 'heading', text: say(TEXTS.reasons) },
        { kind: 'list', items: [...flags.map((flag) => flagText(flag, voice)), because] },
        { kind: 'heading', text: say(LETTER_TEXTS.answer) },
        { kind: 'paragraph', text: responseText(response, voice) },
        { kind: 'heading', text: say(TEXTS.demands) },
        { kind: 'paragraph', text: say(TEXTS.until, { agent: agent.name, day: writtenDate(remedyBy) }) },
        { kind: 'list', items: demands.map(sentence) },
        { kind: 'paragraph', text: say(TEXTS.closing, { office: office.name }) },
      ],
    },
    voice,
  );
}
