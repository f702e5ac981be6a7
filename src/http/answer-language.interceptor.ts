import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, map } from 'rxjs';
import { type ToldErrors, tellsErrors, toldIn } from './told-errors';
import { languageHeaders, languageOf } from './language';
import { WordedFile } from './worded-file';

/**
 * Says in which language an answer is that has words for people, and what is wrong with the rows of a bulk request in the
 * language that is asked for: a report is kept as it was made, and whoever asks again may read another language.
 */
@Injectable()
export class AnswerLanguageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const wanted = http.getRequest<FastifyRequest>().headers['accept-language'];
    return next.handle().pipe(
      map((answer: unknown): unknown => {
        if (answer instanceof WordedFile) void reply.headers(languageHeaders(answer.language));
        return tellsErrors(answer) ? told(reply, answer, wanted) : answer;
      }),
    );
  }
}

function told(reply: FastifyReply, answer: ToldErrors, wanted: string | undefined): ToldErrors {
  const language = languageOf(wanted, 'en');
  void reply.headers(languageHeaders(language));
  return toldIn(answer, language);
}
