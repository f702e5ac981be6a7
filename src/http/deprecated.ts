import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { localDate, startOfDay } from '../shared/local-date';

export const DEPRECATED_KEY = 'dailythu:deprecated';
/** Where the contract says it; it becomes `deprecated` and the description there. */
export const DEPRECATED_EXTENSION = 'x-deprecated';

export interface Deprecation {
  /** The day, in Hanoi, since which it should no longer be used. */
  readonly since: string;
  /** The first day on which it may be gone. */
  readonly sunset?: string;
  /** A page that says what to do instead. */
  readonly link: string;
}

/** The headers of every answer of a deprecated route. */
export interface DeprecationHeaders {
  /** RFC 9745. */
  readonly Deprecation: string;
  /** RFC 8594. */
  readonly Sunset?: string;
  readonly Link: string;
}

/**
 * @throws RangeError when a day does not exist, or the sunset comes before the deprecation.
 * @throws TypeError when the link is no address.
 */
export function deprecationHeaders({ since, sunset, link }: Deprecation): DeprecationHeaders {
  const begins = startOfDay(localDate(since));
  const ends = sunset === undefined ? undefined : startOfDay(localDate(sunset));
  if (ends !== undefined && ends < begins) throw new RangeError(`gone on ${sunset}, deprecated on ${since}`);
  return {
    Deprecation: `@${begins.getTime() / 1_000}`,
    ...(ends === undefined ? {} : { Sunset: ends.toUTCString() }),
    Link: `<${new URL(link).href}>; rel="deprecation"; type="text/html"`,
  };
}

/**
 * Marks a route that is still served but should no longer be used: its answers say so, and so does the contract. A wrong
 * day or link stops the boot.
 */
export const Deprecated = (deprecation: Deprecation): MethodDecorator =>
  applyDecorators(
    SetMetadata(DEPRECATED_KEY, deprecationHeaders(deprecation)),
    ApiExtension(DEPRECATED_EXTENSION, deprecation),
  );
