import type { ContentBlock } from '../administrative-document';
import type { CaseFacts, TerminationFacts } from '../facts';
import { figures } from '../figures';
import { flagText, open, reasonText, responseText, sentence } from '../sentences';
import { ENDING_TEXTS as TEXTS } from '../template-texts';
import { END_REASONS } from '../terms';
import type { Voice } from '../voice';
import type { Article } from './frame';

/** Why the contract ends, by which legal basis, and that the agent was told in time. */
export function reason(facts: TerminationFacts, { say }: Voice): ContentBlock[] {
  const { reasonClass, reasonLegalBasis, noticeDays } = facts;
  const told: ContentBlock[] =
    noticeDays === 0
      ? []
      : [{ kind: 'paragraph', text: say(TEXTS.noticePeriod, { days: String(noticeDays) }) }];
  return [
    {
      kind: 'paragraph',
      text: say(TEXTS.reason, {
        class: say(END_REASONS[reasonClass]),
        reason: reasonText(facts),
        basis: sentence(reasonLegalBasis),
      }),
    },
    ...told,
  ];
}

/** The figures that the decision rests on, what was found in them, and what the agent said. */
export function groundsArticle(facts: TerminationFacts, voice: Voice): Article {
  const { evaluation, flags, response } = facts;
  const { say } = voice;
  const found: ContentBlock[] =
    flags.length === 0
      ? []
      : [
          { kind: 'paragraph', text: say(TEXTS.found) },
          { kind: 'list', items: flags.map((flag) => flagText(flag, voice)) },
        ];
  return {
    text: say(TEXTS.grounds),
    more: [
      ...figures(evaluation, voice),
      ...found,
      { kind: 'paragraph', text: responseText(response, voice) },
    ],
  };
}

/** What is handed over to whom, until when. */
export function handoverArticle(
  { agent, handover, handoverBy }: TerminationFacts,
  to: string,
  { say, writtenDate }: Voice,
): Article {
  return {
    text: say(TEXTS.handover, { agent: agent.name, to, day: writtenDate(handoverBy) }),
    more: [{ kind: 'list', items: handover.map((item) => `${open(item)};`).map(lastClosed) }],
  };
}

const lastClosed = (item: string, index: number, items: readonly string[]): string =>
  index === items.length - 1 ? sentence(item) : item;

/** From when the decision holds, and who carries it out. */
export const executionArticle = (
  { office }: CaseFacts,
  executors: readonly string[],
  { say }: Voice,
): Article => ({
  text: say(TEXTS.execution, { office: office.name, executors: executors.join(', ') }),
  more: [],
});
