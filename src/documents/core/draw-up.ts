import type { Language } from '../../shared/texts';
import { type AdministrativeDocument, ISSUED_IN, type TranslationLanguage } from './administrative-document';
import type { CaseFacts, NoticeFacts, ReplacementFacts, TerminationFacts, WarningFacts } from './facts';
import { agentNotice } from './templates/agent-notice';
import { evaluationMinutes } from './templates/evaluation-minutes';
import { replacementDecision } from './templates/replacement-decision';
import { terminationDecision } from './templates/termination-decision';
import { warning } from './templates/warning';
import { tidy } from './tidy-text';
import { type Voice, voiceOf } from './voice';

/** What each kind of document is drawn up from. */
export interface FactsOf {
  readonly 'evaluation-minutes': CaseFacts;
  readonly 'agent-notice': NoticeFacts;
  readonly warning: WarningFacts;
  readonly 'termination-decision': TerminationFacts;
  readonly 'replacement-decision': ReplacementFacts;
}
export type DocumentKind = keyof FactsOf;

const TEMPLATES: {
  readonly [Kind in DocumentKind]: (facts: FactsOf[Kind], voice: Voice) => AdministrativeDocument;
} = {
  'evaluation-minutes': evaluationMinutes,
  'agent-notice': agentNotice,
  warning,
  'termination-decision': terminationDecision,
  'replacement-decision': replacementDecision,
};

export const DOCUMENT_KINDS = Object.keys(TEMPLATES) as readonly DocumentKind[];

const spoken = <Kind extends DocumentKind>(
  kind: Kind,
  facts: FactsOf[Kind],
  language: Language,
): AdministrativeDocument => TEMPLATES[kind](tidy(facts), voiceOf(language));

/** The draft of a document: the same for the same facts. Texts are tidied before anything is made of them. */
export const drawUp = <Kind extends DocumentKind>(kind: Kind, facts: FactsOf[Kind]): AdministrativeDocument =>
  spoken(kind, facts, ISSUED_IN);

/**
 * What the draft says, in another language, from the same facts. Names, legal bases and what somebody wrote stay as they are:
 * they are data.
 */
export const translated = <Kind extends DocumentKind>(
  kind: Kind,
  facts: FactsOf[Kind],
  into: TranslationLanguage,
): AdministrativeDocument => ({ ...spoken(kind, facts, into), translatedInto: into });
