import type { LocalDate } from '../../shared/local-date';
import type { DocumentKind } from './draw-up';
import type { OfficeFacts } from './facts';

/** A law, decision or plan, as it is to be read, and the documents in which it stands. */
export interface LegalBasis {
  readonly text: string;
  readonly kinds: readonly DocumentKind[];
}

/** How an office issues its documents, from a day on. */
export interface LetterheadContents extends OfficeFacts {
  readonly validFrom: LocalDate;
  /** In the order in which they stand. */
  readonly legalBases: readonly LegalBasis[];
}

/** What of a letterhead stands in the head and at the end of a document. */
export const officeOf = ({
  name,
  superiorName,
  symbol,
  place,
  headTitle,
  recipients,
}: LetterheadContents): OfficeFacts => ({ name, superiorName, symbol, place, headTitle, recipients });

/** The legal bases of a kind of document, in their order. */
export const basesFor = (kind: DocumentKind, { legalBases }: LetterheadContents): string[] =>
  legalBases.filter(({ kinds }) => kinds.includes(kind)).map(({ text }) => text);
