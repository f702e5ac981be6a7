import { parsePeriod } from '../../../shared/period';
import { type AdministrativeDocument, BLANK, type ContentBlock, blankDate } from '../administrative-document';
import type { CaseFacts } from '../facts';
import { FORM_TEXTS as TEXTS } from '../form-texts';
import { contractName, open } from '../sentences';
import type { Voice } from '../voice';

/** Legal bases of the office, the contract, and the minutes whose number the office fills in. */
function basesOf(facts: CaseFacts, voice: Voice): string[] {
  const { legalBases, office, agent, evaluation } = facts;
  const { say, periodName } = voice;
  return [
    ...legalBases.map((basis) => say(TEXTS.basis, { basis: open(basis) })),
    say(TEXTS.basisContract, {
      contract: contractName(facts, voice),
      office: office.name,
      agent: agent.name,
    }),
    say(TEXTS.basisMinutes, {
      blank: BLANK,
      symbol: office.symbol,
      date: blankDate(voice),
      period: periodName(parsePeriod(evaluation.period)),
    }),
  ];
}

/** What all documents of an office about an agent have in common. Whoever is told before others stands first. */
export function frame(
  facts: CaseFacts,
  own: Pick<AdministrativeDocument, 'type' | 'summary' | 'content'> & {
    /** Kind of document in its symbol, such as `QĐ`. */
    readonly kind: string;
    readonly recipients?: readonly string[];
  },
  voice: Voice,
): AdministrativeDocument {
  const { office, agent, evaluation, verificationCode } = facts;
  const { policyCode, policyVersion, verdictDigest } = evaluation;
  return {
    issuer: { superior: office.superiorName?.toUpperCase() ?? null, name: office.name.toUpperCase() },
    symbol: `${own.kind}-${office.symbol}`,
    place: office.place,
    type: own.type,
    summary: own.summary,
    authority: null,
    legalBases: basesOf(facts, voice),
    enactment: null,
    content: own.content,
    signers: [office.headTitle.toUpperCase()],
    recipients: [
      ...(own.recipients ?? [agent.name]),
      ...superiorOf(facts, voice),
      ...office.recipients.map(open),
      voice.say(TEXTS.filed),
    ],
    verification: { code: verificationCode, policyCode, policyVersion, digest: verdictDigest },
  };
}

const superiorOf = ({ office }: CaseFacts, { say }: Voice): string[] =>
  office.superiorName === null ? [] : [say(TEXTS.superior, { office: office.superiorName })];

/** A decision: who decides stands above the bases, and what is decided below `QUYẾT ĐỊNH:` in articles. */
export function decision(
  facts: CaseFacts,
  { summary, articles }: { readonly summary: string; readonly articles: readonly Article[] },
  voice: Voice,
): AdministrativeDocument {
  const { office } = facts;
  const { say } = voice;
  const framed = frame(
    facts,
    {
      kind: 'QĐ',
      type: say(TEXTS.decision),
      summary,
      recipients: [say(TEXTS.asArticle, { no: String(articles.length) })],
      content: articles.flatMap(({ text, more }, index): ContentBlock[] => [
        { kind: 'paragraph', lead: say(TEXTS.article, { no: String(index + 1) }), text },
        ...more,
      ]),
    },
    voice,
  );
  return {
    ...framed,
    authority: `${office.headTitle} ${office.name}`.toUpperCase(),
    legalBases: [...framed.legalBases, say(TEXTS.proposedBy, { blank: BLANK.repeat(6) })],
    enactment: say(TEXTS.enactment),
  };
}

/** An article of a decision: its first paragraph, and what follows. */
export interface Article {
  readonly text: string;
  readonly more: readonly ContentBlock[];
}
