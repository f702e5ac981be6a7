import { parsePeriod } from '../../../shared/period';
import type { AdministrativeDocument } from '../administrative-document';
import type { NoticeFacts } from '../facts';
import { figures } from '../figures';
import { FORM_TEXTS } from '../form-texts';
import { glued } from '../page-layout';
import { agentWithCode, flagText } from '../sentences';
import { LETTER_TEXTS, NOTICE_TEXTS as TEXTS } from '../template-texts';
import { MEASURES_TAKEN } from '../terms';
import type { Voice } from '../voice';
import { frame } from './frame';

/** Tells an agent its result and what is intended, and asks what it has to say. */
export function agentNotice(facts: NoticeFacts, voice: Voice): AdministrativeDocument {
  const { office, agent, evaluation, flags, intended, answerBy } = facts;
  const { say, periodName, writtenDate } = voice;
  const both = { office: office.name, agent: agent.name };
  return frame(
    facts,
    {
      kind: 'TB',
      type: say(FORM_TEXTS.notice),
      summary: say(TEXTS.summary, {
        period: periodName(parsePeriod(evaluation.period)),
        agent: glued(agent.name),
      }),
      content: [
        {
          kind: 'paragraph',
          text: say(TEXTS.opening, { office: office.name, agent: agentWithCode(agent, voice) }),
        },
        { kind: 'heading', text: say(LETTER_TEXTS.results) },
        ...figures(evaluation, voice),
        { kind: 'heading', text: say(TEXTS.intention) },
        { kind: 'paragraph', text: say(TEXTS.intended, { ...both, measure: say(MEASURES_TAKEN[intended]) }) },
        { kind: 'list', items: flags.map((flag) => flagText(flag, voice)) },
        { kind: 'heading', text: say(LETTER_TEXTS.answer) },
        { kind: 'paragraph', text: say(TEXTS.answer, { ...both, day: writtenDate(answerBy) }) },
        { kind: 'paragraph', text: say(TEXTS.closing, both) },
      ],
    },
    voice,
  );
}
