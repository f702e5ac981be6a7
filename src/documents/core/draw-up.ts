import type { AdministrativeDocument } from './administrative-document';
import type { CaseFacts, NoticeFacts, ReplacementFacts, TerminationFacts, WarningFacts } from './facts';
import { agentNotice } from './templates/agent-notice';
import { evaluationMinutes } from './templates/evaluation-minutes';
import { replacementDecision } from './templates/replacement-decision';
import { terminationDecision } from './templates/termination-decision';
import { warning } from './templates/warning';
import { tidy } from './tidy-text';

/** What each kind of document is drawn up from. */
export interface FactsOf {
  readonly 'evaluation-minutes': CaseFacts;
  readonly 'agent-notice': NoticeFacts;
  readonly warning: WarningFacts;
  readonly 'termination-decision': TerminationFacts;
  readonly 'replacement-decision': ReplacementFacts;
}
export type DocumentKind = keyof FactsOf;

const TEMPLATES: { readonly [Kind in DocumentKind]: (facts: FactsOf[Kind]) => AdministrativeDocument } = {
  'evaluation-minutes': evaluationMinutes,
  'agent-notice': agentNotice,
  warning,
  'termination-decision': terminationDecision,
  'replacement-decision': replacementDecision,
};

export const DOCUMENT_KINDS = Object.keys(TEMPLATES) as readonly DocumentKind[];

/** The draft of a document: the same for the same facts. Texts are tidied before anything is made of them. */
export const drawUp = <Kind extends DocumentKind>(kind: Kind, facts: FactsOf[Kind]): AdministrativeDocument =>
  TEMPLATES[kind](tidy(facts));
