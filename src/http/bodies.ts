import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { DomainError } from '../shared/domain-error';
import type { ProblemCode } from '../shared/problem-titles';
import { unpacked } from './gzip';
import { type PrintedStream, piecesOf } from './printed-body';

/** Deeper than any body here has a reason to be, and far from what a recursive reader can bear. */
export const MAX_DEPTH = 32;

const malformed = (code: ProblemCode, detail: string): DomainError =>
  new DomainError('malformed', code, detail);

/** True when objects and lists are nested deeper than `max`; text is skipped. Does not judge the syntax. */
export function isDeeperThan(max: number, json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (isInText) {
      if (character === 0x5c /* \ */) i++;
      else if (character === 0x22 /* " */) isInText = false;
    } else if (character === 0x22) isInText = true;
    else if (character === 0x7b /* { */ || character === 0x5b /* [ */) {
      if (++depth > max) return true;
    } else if (character === 0x7d /* } */ || character === 0x5d /* ] */) depth--;
  }
  return false;
}

const charsetOf = (contentType: string): string | undefined =>
  /;\s*charset="?([^";\s]+)"?/i.exec(contentType)?.[1]?.toLowerCase();

export const NDJSON = 'application/x-ndjson';
export const CSV = 'text/csv';
export const FORM = 'application/x-www-form-urlencoded';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files that a route may take as they are. */
export const FILES = [PDF, 'image/jpeg', 'image/png', DOCX] as const;
export type FileType = (typeof FILES)[number];

/** Without its parameters, in small letters. */
export const mediaTypeOf = (request: FastifyRequest): string =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** True for a body that is sent as CSV. */
export const isCsv = (request: FastifyRequest): boolean => mediaTypeOf(request) === CSV;

/** The type of a body that is sent as a file; undefined for any other. */
export const fileTypeOf = (request: FastifyRequest): FileType | undefined =>
  FILES.find((type) => type === mediaTypeOf(request));

/** A body that is sent as a form, unread: what may stand in it is the route's affair. */
export class FormText {
  constructor(readonly text: string) {}
}

const isUtf8Said = (request: FastifyRequest): boolean =>
  ['utf-8', 'utf8', undefined].includes(charsetOf(request.headers['content-type'] ?? ''));

const unsupportedCharset = (): DomainError =>
  malformed('unsupported-charset', 'Bodies are read as UTF-8 only.');

/** Unpacks gzip, which all that reads a body can then bound as if it had been sent plain. Nothing else is unpacked. */
function decoded(request: FastifyRequest, reply: FastifyReply, payload: RequestPayload): RequestPayload {
  const coding = (request.headers['content-encoding'] ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity') return payload;
  if (coding === 'gzip' || coding === 'x-gzip') {
    const stream = unpacked(payload);
    reply.raw.once('close', () => stream.destroy());
    return stream;
  }
  void reply.header('Accept-Encoding', 'gzip, identity');
  throw new UnsupportedMediaTypeException();
}

/** A request whose body may be a stream; with `printed`, one that is hashed as it is read. */
export type StreamRequest = FastifyRequest & { printed?: PrintedStream };

/** The chunks of a streamed body. Whoever stops early leaves the rest of it to be read away. */
export const chunksOf = ({ body, printed }: StreamRequest): AsyncIterable<Buffer> =>
  printed ? printed.read() : piecesOf(body as Readable);

/**
 * How bodies are read. JSON: UTF-8 only, of bounded depth, without fields that would reach an object's prototype. NDJSON,
 * CSV and files: not at all, the route gets the stream. Forms: as text, for the one route that takes any. Nothing else is
 * taken. Any of them may be packed with gzip.
 */
export function readBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addHook('preParsing', (request, reply, payload, done) =>
    done(null, decoded(request, reply, payload)),
  );
  // A request that was answered early is read to its end, or the next one on its connection would never be.
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.readableEnded) raw.resume();
    done();
  });
  server.addContentTypeParser([NDJSON, CSV], (request, stream, done) =>
    isUtf8Said(request) ? done(null, stream) : done(unsupportedCharset()),
  );
  server.addContentTypeParser(XLSX, (_request, stream, done) => done(null, stream));
  server.addContentTypeParser([...FILES], (_request, stream, done) => done(null, stream));
  server.addContentTypeParser(FORM, { parseAs: 'buffer' }, (request, body: Buffer, done) =>
    isUtf8Said(request) && isUtf8(body)
      ? done(null, new FormText(body.toString('utf8')))
      : done(unsupportedCharset()),
  );
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      if (!isUtf8Said(request) || !isUtf8(body)) return done(unsupportedCharset());
      const text = body.toString('utf8');
      if (isDeeperThan(MAX_DEPTH, text))
        return done(malformed('body-too-deep', `JSON may be nested ${MAX_DEPTH} deep at most.`));
      // An empty body is no body: routes that need one say so themselves.
      if (text.length === 0) return done(null, undefined);
      return parse(request, text, done);
    },
  );
}
