/*
 * What is said to people, in every language. A catalogue is an object of texts by their keys, `satisfies Texts`, so that
 * one without a language does not compile; `test/architecture/texts.spec.ts` walks all of them.
 */

/** Languages in which words for people are written; the first one where none of them is asked for. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Something that is said in every language. `{day}` is a slot for what is filled in, in the order of each language. */
export type Words = Readonly<Record<Language, string>>;

/** A catalogue. */
export type Texts = Readonly<Record<string, Words>>;

/** The names of the slots of a text. */
type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never;

/** What a text has slots for in any of its languages: all of it is to be given, and nothing where there are none. */
export type Filling<Said extends Words> = [SlotsOf<Said[Language]>] extends [never]
  ? []
  : [values: Readonly<Record<SlotsOf<Said[Language]>, string>>];

/** What stands between braces. */
export const SLOT = /\{(\w+)\}/g;

/** A text in a language, with what fills its slots. What is filled in is not looked at for slots. */
export const said = <Said extends Words>(
  words: Said,
  language: Language,
  ...[values]: Filling<Said>
): string => {
  const given = (values ?? {}) as Readonly<Record<string, string>>;
  return words[language].replace(SLOT, (_, slot: string) => given[slot]!);
};

/** `rows-refused` as `rows refused`. */
export const spoken = (key: string): string => key.replaceAll('-', ' ');
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A catalogue of which the English is the keys themselves, read aloud: `rows-refused`, "Rows refused". */
export const readAloud = <const Vietnamese extends Readonly<Record<string, string>>>(
  vietnamese: Vietnamese,
  aloud: (key: string) => string = (key) => capitalised(spoken(key)),
): Readonly<Record<keyof Vietnamese, Words>> =>
  Object.fromEntries(Object.entries(vietnamese).map(([key, vi]) => [key, { vi, en: aloud(key) }])) as Record<
    keyof Vietnamese,
    Words
  >;
