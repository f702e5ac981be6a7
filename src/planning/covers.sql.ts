/**
 * `cover` runs on the day, and no later payment had extended it by then, as known now: of each participant one at most. A
 * departure asks about days to come and says less (`IS_LAST` in src/cases); targets go over all days at once and count for
 * the office that collected.
 */
export const isInForce = (day: string): string =>
  `cover.superseded_at IS NULL AND cover.collected_on <= ${day} AND cover.due_on > ${day}
     AND (cover.renewed_on IS NULL OR cover.renewed_on > ${day})`;
