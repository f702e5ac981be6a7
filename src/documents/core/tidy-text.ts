/** Control characters, separators of lines and halves of a pair: no renderer can show them, and XML forbids most. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu;

/** One line of text in composed form (NFC), so that every Vietnamese letter is one character with its marks. */
const tidyText = (text: string): string =>
  text.normalize('NFC').replace(UNPRINTABLE, ' ').replace(/ {2,}/g, ' ').trim();

/** The same value with every text in it tidied, however deep. */
export function tidy<Value>(value: Value): Value {
  if (typeof value === 'string') return tidyText(value) as Value;
  if (Array.isArray(value)) return value.map(tidy) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tidy(member)])) as Value;
}
