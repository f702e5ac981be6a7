import { type Language, LANGUAGES } from '../../shared/texts';
import { FORM_TEXTS } from './form-texts';
import { type Voice, voiceOf } from './voice';

/*
 * An administrative document as Decree 30/2020/NĐ-CP lays it out, before it is rendered in any form. Number, date and
 * signer are the office's to fill in, so the model has no place for them.
 */

/** What stands where the office has yet to write something. */
export const BLANK = '……';
/** Room for a name, and for the rest of a line or all of one. */
const NAME_BLANK = '…'.repeat(12);
export const REST_BLANK = '…'.repeat(16);
export const LINE_BLANK = '…'.repeat(30);
export const blankDate = ({ say }: Voice): string => say(FORM_TEXTS.blankDate, { blank: BLANK });
export const blankTime = (voice: Voice): string =>
  voice.say(FORM_TEXTS.blankTime, { blank: BLANK, date: blankDate(voice) });

/** The body that issues the document, and the one above it, if it is to be named. */
export interface IssuingBody {
  readonly superior: string | null;
  readonly name: string;
}

export interface TableColumn {
  readonly title: string;
  /** Millimetres; those of a table add up to the width of the text. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A piece of the content. A `lead` stands in bold before the text, in the same line. */
export type ContentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** Headings, and paragraphs that end in a colon: they stay on the page of what they announce. */
export const announces = (block: ContentBlock): boolean =>
  block.kind === 'heading' || (block.kind === 'paragraph' && block.text.endsWith(':'));

/** By what the document can be held against the register, wherever a copy of it turns up. */
export interface Verification {
  readonly code: string;
  readonly policyCode: string;
  readonly policyVersion: number;
  /** SHA-256 of the verdict that the document reports, hexadecimal. */
  readonly digest: string;
}

/** The language in which documents are issued; what is said in another is a translation, and never the document. */
export const ISSUED_IN: Language = 'vi';
export type TranslationLanguage = Exclude<Language, 'vi'>;
export const TRANSLATION_LANGUAGES = LANGUAGES.filter(
  (language): language is TranslationLanguage => language !== ISSUED_IN,
);

export interface AdministrativeDocument {
  /** Of a translation only: the document itself has no such member, and its digest knows of none. */
  readonly translatedInto?: TranslationLanguage;
  readonly issuer: IssuingBody;
  /** What follows the blank number, such as `QĐ-BHXH`. */
  readonly symbol: string;
  readonly place: string;
  /** The kind of document in capitals, such as `QUYẾT ĐỊNH`. */
  readonly type: string;
  readonly summary: string;
  /** Who decides, in capitals, above the legal bases. Decisions only. */
  readonly authority: string | null;
  /** One line each, without the mark at its end. */
  readonly legalBases: readonly string[];
  /** The word that parts the bases from what is decided, such as `QUYẾT ĐỊNH:`. Decisions only. */
  readonly enactment: string | null;
  readonly content: readonly ContentBlock[];
  /** Titles in capitals, from left to right; the last is whose signature makes the document valid. */
  readonly signers: readonly string[];
  /** One line each, without dash and mark. */
  readonly recipients: readonly string[];
  readonly verification: Verification;
}

/** The language in which the document speaks. */
export const spokenIn = ({ translatedInto }: AdministrativeDocument): Language => translatedInto ?? ISSUED_IN;

const voiceIn = (document: AdministrativeDocument): Voice => voiceOf(spokenIn(document));

export const nationLine = (document: AdministrativeDocument): string =>
  voiceIn(document).say(FORM_TEXTS.nation);
export const mottoLine = (document: AdministrativeDocument): string =>
  voiceIn(document).say(FORM_TEXTS.motto);

export const numberLine = (document: AdministrativeDocument): string =>
  voiceIn(document).say(FORM_TEXTS.number, { blank: BLANK, symbol: document.symbol });
export const placeAndDateLine = (document: AdministrativeDocument): string =>
  `${document.place}, ${blankDate(voiceIn(document))}`;

/** At the head of every page of a translation: that it is one, and of what. Nothing in the document itself. */
export const translationLines = ({ translatedInto, verification }: AdministrativeDocument): string[] =>
  translatedInto === undefined
    ? []
    : [translatedInto, ISSUED_IN].map((language) =>
        voiceOf(language).say(FORM_TEXTS.translation, { code: verification.code }),
      );

/** Where the name of a signer is to be filled in, or that the original is signed: nobody signs a translation. */
export const nameLine = (document: AdministrativeDocument): string =>
  document.translatedInto === undefined ? NAME_BLANK : voiceIn(document).say(FORM_TEXTS.signedElsewhere);

/** Semicolons between, and a full stop after the last: `Căn cứ …;`. */
const closed = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);

export const legalBasisLines = ({ legalBases }: AdministrativeDocument): string[] => closed(legalBases);

export const recipientsTitle = (document: AdministrativeDocument): string =>
  voiceIn(document).say(FORM_TEXTS.recipients);
export const recipientLines = ({ recipients }: AdministrativeDocument): string[] =>
  closed(recipients.map((recipient) => `- ${recipient}`));

/** Small print at the foot of every page. */
export const verificationLines = (document: AdministrativeDocument): string[] => {
  const { code, policyCode, policyVersion, digest } = document.verification;
  const { say } = voiceIn(document);
  return [
    say(FORM_TEXTS.verification, { code }),
    say(FORM_TEXTS.policy, { policy: policyCode, version: String(policyVersion) }),
    say(FORM_TEXTS.digest, { digest }),
  ];
};

/** Items of a list with their numbers. */
export const numbered = (items: readonly string[]): string[] =>
  items.map((item, index) => `${index + 1}. ${item}`);
