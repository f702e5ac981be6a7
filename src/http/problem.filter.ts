import {
  ArgumentsHost,
  Catch,
  ExceptionFilter,
  HttpException,
  Logger,
  MethodNotAllowedException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseFailure, safeReport } from '../database/failure';
import { DomainError, DomainErrorKind } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { AllowedMethods } from './allowed-methods';
import { languageHeaders, languageOf } from './language';
import { OAuthRefusal } from './oauth-refusal';
import { STATUS, toProblem } from './problem';

/** What the framework throws by itself, by status, in our words. */
const FRAMEWORK: Record<number, [DomainErrorKind | undefined, ProblemCode, string]> = {
  400: [
    undefined,
    'malformed-request',
    'The request could not be read: check the body, its type and its encoding.',
  ],
  401: ['unauthenticated', 'unauthenticated', 'Send a valid access token.'],
  403: ['forbidden', 'forbidden', 'Your role may not do this.'],
  404: ['not-found', 'route-not-found', 'There is no such address.'],
  405: [undefined, 'method-not-allowed', 'This address does not take that method.'],
  406: [undefined, 'not-acceptable', 'None of the accepted media types can be served.'],
  408: [undefined, 'request-timeout', 'The request took too long to arrive.'],
  413: ['too-large', 'body-too-large', 'The body is larger than this address takes.'],
  415: [undefined, 'unsupported-media-type', 'This address does not take that media type.'],
  429: ['too-many', 'too-many-requests', 'Too many requests: wait and try again.'],
  503: ['unavailable', 'unavailable', 'The service is not ready: try again.'],
};

interface Refusal {
  readonly status: number;
  readonly error: Pick<DomainError, 'code' | 'detail' | 'errors' | 'retryAfter'>;
}

function refusalOf(exception: unknown): Refusal {
  const known = exception instanceof DomainError ? exception : databaseFailure(exception);
  if (known) return { status: STATUS[known.kind], error: known };
  const status =
    exception instanceof HttpException
      ? exception.getStatus()
      : Number((exception as { statusCode?: number })?.statusCode);
  const [, code, detail] = FRAMEWORK[status] ?? (status >= 400 && status < 500 ? FRAMEWORK[400]! : []);
  if (code && detail)
    return { status: FRAMEWORK[status] ? status : 400, error: { code, detail, errors: [] } };
  return {
    status: 500,
    error: { code: 'internal-error', detail: 'Something failed on our side.', errors: [] },
  };
}

/** How a refusal is written: libraries for OAuth read theirs as JSON, with its own words before the fields of a problem. */
const formOf = (exception: unknown) =>
  exception instanceof OAuthRefusal
    ? {
        type: 'application/json; charset=utf-8',
        challenge: 'Basic realm="dailythu", charset="UTF-8"',
        words: { error: exception.oauthError, error_description: exception.detail },
      }
    : { type: 'application/problem+json; charset=utf-8', challenge: 'Bearer', words: {} };

/** Turns every error into an RFC 9457 problem. What is ours to mend is logged with its stack; none of it leaves. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly allowed: AllowedMethods) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const methods = request.is404 ? this.allowed.of(request.url.split('?', 1)[0]!) : [];
    const language = languageOf(request.headers['accept-language'], 'en');
    const { status, error } = refusalOf(methods.length > 0 ? new MethodNotAllowedException() : exception);
    if (status >= 500) this.logger.error(safeReport(exception));
    if (reply.sent || reply.raw.headersSent) {
      // The answer has begun (a stream): all that can be said is that it did not end well.
      reply.raw.destroy();
      return;
    }
    if (status === 405) void reply.header('Allow', methods.join(', '));
    const { type, challenge, words } = formOf(exception);
    if (status === 401) void reply.header('WWW-Authenticate', challenge);
    if (error.retryAfter !== undefined) void reply.header('Retry-After', String(error.retryAfter));
    const problem = toProblem(status, error.code, error.detail, request.id, error.errors, language);
    void reply
      .status(status)
      .header('Content-Type', type)
      .header('X-Request-Id', request.id)
      .headers(languageHeaders(language))
      .send(JSON.stringify(Object.assign(words, problem)));
  }
}
