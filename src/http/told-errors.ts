import type { FieldError } from '../shared/domain-error';
import { fieldMessage } from '../shared/field-messages';
import type { Language } from '../shared/texts';

interface WithErrors {
  readonly errors: readonly FieldError[];
}

/** A report with what is wrong with its rows, or a page of rows with what is wrong with each. */
export type ToldErrors = WithErrors | { readonly items: readonly WithErrors[] };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isFieldError = (value: unknown): boolean =>
  isObject(value) && 'pointer' in value && 'code' in value && 'detail' in value;

/** The first tells of all: lists hold one kind of thing. */
const hasErrors = (value: unknown): value is WithErrors =>
  isObject(value) && 'errors' in value && Array.isArray(value.errors) && isFieldError(value.errors[0]);

/** Whether an answer tells of fields that are wrong. */
export const tellsErrors = (answer: unknown): answer is ToldErrors =>
  hasErrors(answer) ||
  (isObject(answer) && 'items' in answer && Array.isArray(answer.items) && hasErrors(answer.items[0]));

const inLanguage = <Item extends WithErrors>(item: Item, language: Language): Item => ({
  ...item,
  errors: item.errors.map((error) => ({ ...error, detail: fieldMessage(error, language) })),
});

/** The same, with what is wrong said in the language. */
export const toldIn = (answer: ToldErrors, language: Language): ToldErrors =>
  'items' in answer
    ? { ...answer, items: answer.items.map((item) => inLanguage(item, language)) }
    : inLanguage(answer, language);
