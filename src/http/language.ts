import { ExecutionContext, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../shared/texts';

export type { Language, Words } from '../shared/texts';

/** More than any browser sends. */
const MOST_RANGES = 50;

/** `en-US;q=0.8` as the language and how much it is wanted; 0 for what cannot be read. */
function rangeOf(text: string): { readonly language: string; readonly quality: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return {
    language: tag.split('-', 1)[0]!,
    quality: /^(0(\.\d{1,3})?|1(\.0{1,3})?)$/.test(quality) ? Number(quality) : 0,
  };
}

/**
 * The language that an `Accept-Language` wants most of those that there are. Of two wanted as much it is the first.
 * @param otherwise where none is wanted, or any.
 */
export function languageOf(header: string | undefined, otherwise: Language = LANGUAGES[0]): Language {
  const ranges = (header ?? '').split(',', MOST_RANGES).map(rangeOf);
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const found = language === '*' ? otherwise : LANGUAGES.find((one) => language === one);
    if (found) return found;
  }
  return otherwise;
}

/** What an answer says of its language where that goes by the request. */
export const languageHeaders = (language: Language) =>
  ({ 'Content-Language': language, Vary: 'Accept-Language' }) as const;

/** The language of the answer. Document the route with `@ApiAcceptLanguage()`. */
export const AnswerLanguage = createParamDecorator((_data: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

/** @param what is said in the language. */
export const ApiAcceptLanguage = (what = 'headings'): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Accept-Language',
      required: false,
      description: `Language of ${what}: \`vi\` unless \`en\` is wanted more.`,
      schema: { type: 'string', maxLength: 1000, example: 'vi' },
    }),
  );
