import type { LocalDate } from '../../shared/local-date';
import type { Period } from '../../shared/period';
import { type Filling, type Language, type Words, said } from '../../shared/texts';
import * as englishDate from './english-date';
import * as englishNumber from './english-number';
import type { NumberForms } from './number-forms';
import * as vietnameseDate from './vietnamese-date';
import * as vietnameseNumber from './vietnamese-number';

/** How a language writes days and numbers. */
interface Writing extends NumberForms {
  writtenDate(this: void, date: LocalDate): string;
  periodName(this: void, period: Period): string;
  /** Whole VND. */
  money(this: void, amount: bigint): string;
  /** A whole number that is not negative in words. */
  inWords(this: void, number: bigint): string;
}

/** In which language a document speaks: what it says, and how it writes days and numbers. */
export interface Voice extends Writing {
  readonly language: Language;
  say<Said extends Words>(this: void, words: Said, ...filling: Filling<Said>): string;
}

const WRITINGS: Readonly<Record<Language, Writing>> = {
  vi: { ...vietnameseNumber, ...vietnameseDate },
  en: { ...englishNumber, ...englishDate },
};

export const voiceOf = (language: Language): Voice => ({
  ...WRITINGS[language],
  language,
  say: (words, ...filling) => said(words, language, ...filling),
});
