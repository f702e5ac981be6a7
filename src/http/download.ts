import { Header, StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, type HeadersObject } from '@nestjs/swagger';
import type { Readable } from 'node:stream';

/** Bytes or characters, for the contract: more than any file has that is given out. */
export const MAX_DOWNLOAD = 268_435_456;

/** A file in the contract. */
export const fileSchema = (maxLength = MAX_DOWNLOAD) =>
  ({ type: 'string', format: 'binary', maxLength }) as const;

/**
 * Documents a route that gives out a file that is not for everybody: nothing on the way keeps it.
 * @param given the most bytes of the file, and headers of its own.
 */
export const ApiDownload = (
  types: readonly string[],
  { maxLength, headers }: { readonly maxLength?: number; readonly headers?: HeadersObject } = {},
): MethodDecorator =>
  applyDecorators(
    Header('Cache-Control', 'private, no-store'),
    ApiProduces(...types),
    ApiOkResponse({ schema: fileSchema(maxLength), ...(headers && { headers }) }),
  );

/** What is said of a file that is given out. */
export interface Download {
  /** What it is called by those who kept it, in whatever letters. */
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** The answer of a route that gives out a file. */
export const download = (contents: Readable, { name, type, bytes }: Download): StreamableFile =>
  new StreamableFile(contents, { type, length: bytes, disposition: dispositionOf(name) });

/** To be saved under its name, whatever letters it has, and never shown in place: a value of `Content-Disposition`. */
const dispositionOf = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(
    name,
  ).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
