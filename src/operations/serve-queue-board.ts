import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageHeaders, languageOf } from '../http/language';
import { toProblem } from '../http/problem';
import { queueBoard } from '../queue/queue-board';
import { Queues } from '../queue/queues';
import { BOARD_PATH, boardAuthorization } from './board-session';
import type { ProblemCode } from '../shared/problem-titles';

/** The pages hold inline styles; scripts come from here only, and the fonts of another site are done without. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
const READING = ['GET', 'HEAD'];
const PROBLEM = 'application/problem+json; charset=utf-8';

/** Why a request is not let through: the status and the body of a problem. */
interface Refusal {
  readonly status: number;
  readonly body: string;
}

/** Serves the pages of the job queues to whom `GET /v1/queue-board/session` lets in. Called before the app listens. */
export async function serveQueueBoard(app: NestFastifyApplication): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  const queues = app.get(Queues, { strict: false });
  await app.register(async (scope: FastifyInstance) => {
    scope.addHook('onRequest', async (request, reply) => {
      void reply.header('Content-Security-Policy', PAGE_POLICY).header('Cache-Control', 'no-store');
      const refusal = await refusalOf(server, queues, request);
      return refusal && answer(request, reply, refusal);
    });
    await scope.register(queueBoard(queues, BOARD_PATH), { prefix: BOARD_PATH });
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, { status, body }: Refusal): FastifyReply {
  if (status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .status(status)
    .header('X-Request-Id', request.id)
    .headers(languageHeaders(languageWanted(request)))
    .type(PROBLEM)
    .send(body);
}

const languageWanted = ({ headers }: FastifyRequest): Language =>
  languageOf(headers['accept-language'], 'en');

async function refusalOf(
  server: FastifyInstance,
  queues: Queues,
  request: FastifyRequest,
): Promise<Refusal | undefined> {
  const refuse = (status: number, code: ProblemCode, detail: string): Refusal => ({
    status,
    body: JSON.stringify(toProblem(status, code, detail, request.id, [], languageWanted(request))),
  });
  try {
    // The guards of a route of ours decide, so that there is one way of being let in.
    const authorization = boardAuthorization(request.headers);
    const { statusCode, body } = await server.inject({
      url: '/v1/queue-board/session',
      headers: {
        'x-request-id': request.id,
        'accept-language': languageWanted(request),
        ...(authorization === undefined ? {} : { authorization }),
      },
    });
    if (statusCode !== 204) return { status: statusCode, body };
  } catch (error) {
    // Not to the board's own answer to errors, which repeats what they say.
    new Logger('QueueBoard').error((error as Error).stack);
    return refuse(500, 'internal-error', 'Something failed on our side.');
  }
  if (!READING.includes(request.method))
    return refuse(405, 'method-not-allowed', 'The pages are for looking.');
  try {
    await Promise.all(queues.all().map((queue) => queues.requireAnswer(queue)));
    return undefined;
  } catch {
    return refuse(503, 'redis-unavailable', 'Redis, which holds the queues, does not answer.');
  }
}
