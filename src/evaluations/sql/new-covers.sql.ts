/** SQL texts that the condition is made of. */
interface NewSince {
  /** First day of the period. */
  readonly start: string;
  /** After how many months without cover a participant counts as new again. */
  readonly returnAfterMonths: string;
  /** Whether a version of a cover is looked at. */
  readonly visible: (cover: string) => string;
}

/**
 * Whether `cover`, collected in a period, makes its participant new in it: the first that does. It leads with the condition
 * of coverages_start_ix.
 */
export function newSince({ start, returnAfterMonths, visible }: NewSince): string {
  const isNew = (cover: string): string =>
    `(${cover}.months_since_cover IS NULL OR ${cover}.months_since_cover > ${returnAfterMonths})`;
  return `(cover.months_since_cover IS NULL OR cover.months_since_cover > 1) AND ${isNew('cover')} AND ${visible('cover')}
    AND (cover.earlier_start_on IS NULL OR cover.earlier_start_on < ${start} OR NOT EXISTS (
      SELECT FROM coverages earlier
      WHERE earlier.participant_id = cover.participant_id AND ${isNew('earlier')} AND ${visible('earlier')}
        AND earlier.collected_on >= ${start} AND earlier.collected_on < cover.collected_on))`;
}
