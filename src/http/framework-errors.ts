import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { ProblemCode } from '../shared/problem-titles';
import { languageHeaders, languageOf } from './language';
import { Problem, toProblem } from './problem';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers what the router refuses before any route, guard or filter is asked: an address that cannot be decoded. */
export function answerRouterError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language'], 'en');
  const problem =
    error.statusCode === 414
      ? toProblem(414, 'address-too-long', 'A part of the address is too long.', request.id, [], language)
      : toProblem(400, 'malformed-address', 'The address cannot be decoded.', request.id, [], language);
  void reply
    .status(problem.status)
    .header('Content-Type', PROBLEM_TYPE)
    .header('X-Request-Id', request.id)
    .header('X-Content-Type-Options', 'nosniff')
    .headers(languageHeaders(language))
    .send(JSON.stringify(problem));
}

const CONNECTION_PROBLEMS: Record<string, [number, ProblemCode, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-timeout', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', 'The headers are larger than this service takes.'],
};

/** Answers a connection whose bytes are no HTTP request, and closes it. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code, detail] = CONNECTION_PROBLEMS[error.code ?? ''] ?? [
    400,
    'malformed-request',
    'This is not a valid HTTP request.',
  ];
  if (socket.writable) {
    const problem: Problem = toProblem(status, code, detail, '');
    const body = JSON.stringify(problem);
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Language: en\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}
