import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Caller } from './caller';
import type { Page } from './page';

/** The lists that can be ordered as reports. */
export const REPORT_LISTS = [
  'agents',
  'quotas',
  'early-warnings',
  'target-standings',
  'remittances',
  'rankings',
  'flags',
  'cases',
] as const;
export type ReportListName = (typeof REPORT_LISTS)[number];

export const REPORTABLE_KEY = 'dailythu:reportable';
/** Where the contract says it. */
const REPORTABLE_EXTENSION = 'x-report';

/** What a list needs to know so that it can be made while nobody calls: as whom, and with which filters. */
type Listing = (caller: Caller, query: never) => Promise<Page<unknown>>;

/**
 * Lets the list of a route be ordered as a report under that name. A report is made by the very method that answers the
 * route, so that the two cannot differ; the query must be a class that extends `PageQuery`.
 */
export const Reportable =
  (name: ReportListName) =>
  <H extends Listing>(
    target: object,
    method: string | symbol,
    descriptor: TypedPropertyDescriptor<H>,
  ): void => {
    applyDecorators(SetMetadata(REPORTABLE_KEY, name), ApiExtension(REPORTABLE_EXTENSION, name))(
      target,
      method,
      descriptor,
    );
  };
