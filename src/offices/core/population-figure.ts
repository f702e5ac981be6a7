import type { FieldError } from '../../shared/domain-error';
import type { LocalDate } from '../../shared/local-date';
import { RowReader } from '../../shared/row-reader';

/** Who is counted. Figures of one definition are never added to those of another, nor divided by them. */
export const POPULATION_DEFINITIONS = ['working-age-labour-force', 'farmers-and-informal-workers'] as const;
export type PopulationDefinition = (typeof POPULATION_DEFINITIONS)[number];

/** More than live in any commune. */
export const MAX_PEOPLE = 100_000_000;
export const MAX_SOURCE = 200;
/** Codes of communes, before July 2025 and since. */
export const COMMUNE_CODE = /^[0-9]{5}$/;

/** How many people of a definition were counted in a commune on a day, and who says so. */
export interface PopulationItem {
  /** Of the commune that had the code on that day. */
  readonly administrativeUnitCode: string;
  readonly definition: PopulationDefinition;
  readonly countedOn: LocalDate;
  readonly people: number;
  readonly source: string;
}

const FIELDS = new Set(['administrativeUnitCode', 'definition', 'countedOn', 'people', 'source']);
const CODE = { pattern: COMMUNE_CODE, expects: 'the code of a commune: five digits' };
// Letters may come with marks of their own, and no invisible character is among these.
const SOURCE = {
  pattern: new RegExp(String.raw`^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{P} ]{0,${MAX_SOURCE - 1}}$`, 'u'),
  expects: `1 to ${MAX_SOURCE} letters, digits, spaces or punctuation marks, beginning with a letter or digit`,
};

/**
 * Reads one figure of a bulk request.
 * @param today the last day on which anything can have been counted.
 * @returns the figure, or all that is wrong with it.
 */
export function parsePopulationFigure(
  value: unknown,
  today: LocalDate,
): PopulationItem | readonly FieldError[] {
  const row = new RowReader(value, FIELDS);
  const item = {
    administrativeUnitCode: row.text('administrativeUnitCode', CODE),
    definition: row.choice('definition', POPULATION_DEFINITIONS),
    countedOn: row.date('countedOn', today),
    people: row.integer('people', 0, MAX_PEOPLE),
    source: row.text('source', SOURCE),
  };
  return row.errors.length > 0 ? row.errors : item;
}

/** What is counted, where and when: there is one figure of it at a time. */
export const keyOfFigure = ({ administrativeUnitCode, definition, countedOn }: PopulationItem): string =>
  `${administrativeUnitCode} ${definition} ${countedOn}`;

/** True when two figures of one key say the same. */
export const isSameFigure = (a: PopulationItem, b: PopulationItem): boolean =>
  a.people === b.people && a.source === b.source;
