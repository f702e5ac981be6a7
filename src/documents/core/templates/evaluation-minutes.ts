import { parsePeriod } from '../../../shared/period';
import { capitalised } from '../../../shared/texts';
import {
  type AdministrativeDocument,
  type ContentBlock,
  LINE_BLANK,
  REST_BLANK,
  blankTime,
} from '../administrative-document';
import type { CaseFacts, FlagFacts } from '../facts';
import { figures } from '../figures';
import { FORM_TEXTS } from '../form-texts';
import { glued } from '../page-layout';
import { agentWithCode, contractName, flagText, open, sentence } from '../sentences';
import { MINUTES_TEXTS as TEXTS } from '../template-texts';
import { MEASURES_TAKEN } from '../terms';
import type { Voice } from '../voice';
import { frame } from './frame';

const toFill = (lead: string, text = REST_BLANK): ContentBlock => ({ kind: 'paragraph', lead, text });

const lineToFill: ContentBlock = { kind: 'paragraph', text: LINE_BLANK };

const recommendation = (flag: FlagFacts, voice: Voice): string =>
  `${capitalised(voice.say(MEASURES_TAKEN[flag.recommends]))}: ${flagText(flag, voice)}`;

function recommendations(flags: readonly FlagFacts[], voice: Voice): ContentBlock {
  return flags.length === 0
    ? { kind: 'paragraph', text: voice.say(TEXTS.noRecommendation) }
    : { kind: 'list', items: flags.map((flag) => recommendation(flag, voice)) };
}

function bases({ legalBases }: CaseFacts, { say }: Voice): ContentBlock[] {
  if (legalBases.length === 0) return [];
  const text = say(TEXTS.bases, { bases: sentence(legalBases.map(open).join('; ')) });
  return [{ kind: 'paragraph', text }];
}

/** The minutes of the meeting that looks at a verdict: its figures, and room for what is said about them. */
export function evaluationMinutes(facts: CaseFacts, voice: Voice): AdministrativeDocument {
  const { agent, evaluation, flags } = facts;
  const { say, periodName } = voice;
  const framed = frame(
    facts,
    {
      kind: 'BB',
      type: say(FORM_TEXTS.minutes),
      summary: say(TEXTS.summary, {
        period: periodName(parsePeriod(evaluation.period)),
        agent: glued(agent.name),
      }),
      content: [
        toFill(say(TEXTS.begun), blankTime(voice)),
        toFill(say(TEXTS.place)),
        toFill(say(TEXTS.present)),
        lineToFill,
        toFill(say(TEXTS.chair)),
        toFill(say(TEXTS.secretary)),
        { kind: 'heading', text: say(TEXTS.agent) },
        {
          kind: 'paragraph',
          text: sentence(`${agentWithCode(agent, voice)}, ${contractName(facts, voice)}`),
        },
        ...bases(facts, voice),
        { kind: 'heading', text: say(TEXTS.results) },
        ...figures(evaluation, voice),
        { kind: 'heading', text: say(TEXTS.recommendations) },
        recommendations(flags, voice),
        { kind: 'heading', text: say(TEXTS.views) },
        lineToFill,
        lineToFill,
        { kind: 'heading', text: say(TEXTS.conclusion) },
        lineToFill,
        lineToFill,
        { kind: 'paragraph', text: say(TEXTS.ended, { time: blankTime(voice) }) },
      ],
    },
    voice,
  );
  return { ...framed, legalBases: [], signers: [say(TEXTS.secretarySigns), say(TEXTS.chairSigns)] };
}
