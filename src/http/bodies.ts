import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { DomainError } from '../shared/domain-error';

/** Deeper than any body here has a reason to be, and far from what a recursive reader can bear. */
export const MAX_DEPTH = 32;

const malformed = (code: string, detail: string): DomainError => new DomainError('malformed', code, detail);

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

/** A compressed body would have to be bounded by what it unpacks to; so far nobody sends one. */
const refuseCompressed = (request: FastifyRequest): void => {
  if (!['', 'identity'].includes(request.headers['content-encoding'] ?? ''))
    throw new UnsupportedMediaTypeException();
};

/**
 * How bodies are read. JSON: UTF-8 only, of bounded depth, without fields that would reach an object's prototype. NDJSON:
 * not at all, the route gets the stream. Nothing else is taken.
 */
export function readBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addHook('preParsing', async (request) => refuseCompressed(request));
  server.addContentTypeParser(NDJSON, (_request, stream, done) => done(null, stream));
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      const charset = charsetOf(request.headers['content-type'] ?? '');
      if ((charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') || !isUtf8(body))
        return done(malformed('unsupported-charset', 'JSON is read as UTF-8 only.'));
      const text = body.toString('utf8');
      if (isDeeperThan(MAX_DEPTH, text))
        return done(malformed('body-too-deep', `JSON may be nested ${MAX_DEPTH} deep at most.`));
      // An empty body is no body: routes that need one say so themselves.
      if (text.length === 0) return done(null, undefined);
      return parse(request, text, done);
    },
  );
}
