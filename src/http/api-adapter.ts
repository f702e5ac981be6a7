import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { languageHeaders, languageOf } from './language';
import { tellsErrors, toldIn } from './told-errors';
import { WordedFile } from './worded-file';

/**
 * Says in which language an answer is that has words for people, and what is wrong with the rows of a bulk request in the
 * language that is asked for: a report is kept as it was made, and whoever asks again may read another language. Done where
 * answers are sent, and not by an interceptor, which would cost each request more than all that is done here.
 */
export class ApiAdapter extends FastifyAdapter {
  override reply(reply: FastifyReply, answer: unknown, status?: number) {
    return super.reply(reply, inLanguage(reply, answer), status);
  }
}

function inLanguage(reply: FastifyReply, answer: unknown): unknown {
  if (answer instanceof WordedFile) void reply.headers(languageHeaders(answer.language));
  if (!tellsErrors(answer)) return answer;
  const language = languageOf(reply.request.headers['accept-language'], 'en');
  void reply.headers(languageHeaders(language));
  return toldIn(answer, language);
}
