/**
 * The versions of the coverages of some participants, as rows of `coverages`.
 *
 * Lines mostly arrive in the order in which they were collected: then a new one ends or begins covers and leaves what was
 * known of the others as it is, so that one pass over the lines finds every version. Where it is otherwise, a line
 * closed or one that comes before others known earlier, a new epoch begins for its participant, and the lines known then
 * are put in order anew (the order of `asCollected` in the core of evaluations). What two epochs say alike is one version.
 * That a renewal becomes known opens none.
 * @param lines a query of the participants' lines, all of them: id, participant_id, agent_id, collected_on, covered_from,
 *   covered_to, source_system_id, receipt_no, line_no, recorded_at, superseded_at.
 */
export const coverageVersions = (lines: string): string => `
  WITH line AS MATERIALIZED (
    SELECT given.*, row_number() OVER collected AS place, lag(given.recorded_at) OVER collected AS recorded_before,
      lag(given.collected_on) OVER collected AS collected_before,
      min(given.recorded_at) OVER (collected ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS first_recorded_after
    FROM (${lines}) given JOIN source_systems source ON source.id = given.source_system_id
    WINDOW collected AS (PARTITION BY given.participant_id
      ORDER BY given.collected_on, given.covered_to DESC, source.code, given.receipt_no, given.line_no)
  ),
  irregular AS MATERIALIZED (
    SELECT participant_id, superseded_at AS at FROM line WHERE superseded_at IS NOT NULL
    UNION
    SELECT participant_id, recorded_at FROM line WHERE first_recorded_after < recorded_at
    UNION
    -- The months of a day are looked at as a whole.
    SELECT participant_id, greatest(recorded_at, recorded_before) FROM line
    WHERE collected_before = collected_on AND recorded_before <> recorded_at
  ),
  epoch AS MATERIALIZED (
    SELECT participant_id, at, lead(at) OVER (PARTITION BY participant_id ORDER BY at) AS until
    FROM (
      SELECT participant_id, at FROM irregular
      UNION ALL
      SELECT DISTINCT participant_id, '-infinity'::timestamptz FROM irregular
    ) instant
  ),
  -- A line in an epoch is known from known_at on; every other participant has one epoch, and there is only one of each line.
  chain AS MATERIALIZED (
    SELECT known.*, row_number() OVER collected AS position,
      max(covered_to) OVER (collected ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_before,
      min(covered_from) OVER (PARTITION BY participant_id, epoch, collected_on) AS first_month,
      lag(collected_on) OVER collected AS collected_before, lag(agent_id) OVER collected AS agent_before
    FROM (
      SELECT line.participant_id, line.id, line.agent_id, line.collected_on, line.covered_from, line.covered_to, line.place,
        coalesce(epoch.at, '-infinity') AS epoch, epoch.until, greatest(line.recorded_at, epoch.at) AS known_at
      FROM line LEFT JOIN epoch ON epoch.participant_id = line.participant_id
      WHERE epoch.at IS NULL OR ((epoch.until IS NULL OR line.recorded_at < epoch.until)
        AND (line.superseded_at IS NULL OR line.superseded_at > epoch.at))
    ) known
    WINDOW collected AS (PARTITION BY participant_id, epoch ORDER BY place)
  ),
  cover AS MATERIALIZED (
    SELECT extending.*,
      lead(collected_on) OVER following AS renewed_on, lead(known_at) OVER following AS renewed_at,
      max(collected_on) FILTER (WHERE months_since_cover IS NULL OR months_since_cover > 1)
        OVER (following ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier_start_on
    FROM (
      SELECT *, month_start(covered_to + 1) AS due_on, first_month - covered_before AS months_since_cover
      FROM chain WHERE covered_before IS NULL OR covered_to > covered_before
    ) extending
    WINDOW following AS (PARTITION BY participant_id, epoch ORDER BY position)
  ),
  -- The agent of the last line before the due day, of covers paid for after it whose line before does not tell.
  far AS (
    SELECT DISTINCT ON (late.participant_id, late.epoch, late.id) late.participant_id, late.epoch, late.id, line.agent_id
    FROM (SELECT * FROM cover WHERE collected_on >= due_on AND collected_before >= due_on) late
    JOIN chain line ON line.participant_id = late.participant_id AND line.epoch = late.epoch
      AND line.collected_on < late.due_on
    ORDER BY late.participant_id, late.epoch, late.id, line.position DESC
  ),
  -- Who holds a due at first, and from when on somebody else does: a line of another agent, collected before the due day.
  holder AS (
    SELECT cover.*, CASE WHEN collected_on < due_on THEN cover.agent_id WHEN collected_before < due_on THEN agent_before
      ELSE far.agent_id END AS holder_id, known_at AS at, position AS turn
    FROM cover LEFT JOIN far ON far.participant_id = cover.participant_id AND far.epoch = cover.epoch AND far.id = cover.id
    UNION ALL
    SELECT cover.*, other.agent_id, other.known_at, other.position
    FROM (SELECT * FROM chain WHERE agent_id <> agent_before) other
    JOIN cover ON cover.participant_id = other.participant_id AND cover.epoch = other.epoch
      AND cover.position < other.position AND cover.due_on > other.collected_on
  ),
  piece AS (
    SELECT participant_id, id, agent_id, collected_on, due_on, covered_to, months_since_cover, earlier_start_on, holder_id,
      at, ends_at AS until, CASE WHEN is_known THEN renewed_on END AS renewed_on,
      CASE WHEN is_known THEN greatest(renewed_at, at) END AS renewed_at
    FROM (
      SELECT *, renewed_at IS NOT NULL AND (ends_at IS NULL OR renewed_at < ends_at) AS is_known
      FROM (
        SELECT *, coalesce(lead(at) OVER (PARTITION BY participant_id, id, epoch ORDER BY turn), until) AS ends_at FROM holder
      ) ended
    ) span
    WHERE ends_at IS NULL OR at < ends_at
  ),
  version AS (
    SELECT *, count(*) FILTER (WHERE is_first) OVER (PARTITION BY participant_id, id ORDER BY at) AS version_no
    FROM (
      SELECT *, lag(until) OVER seen IS DISTINCT FROM at
          OR lag(holder_id) OVER seen IS DISTINCT FROM holder_id
          OR lag(months_since_cover) OVER seen IS DISTINCT FROM months_since_cover
          OR lag(earlier_start_on) OVER seen IS DISTINCT FROM earlier_start_on
          OR (lag(renewed_on) OVER seen IS NOT NULL AND lag(renewed_on) OVER seen IS DISTINCT FROM renewed_on)
          AS is_first
      FROM piece WINDOW seen AS (PARTITION BY participant_id, id ORDER BY at)
    ) compared
  )
  SELECT participant_id, id AS line_id, min(at) AS recorded_at,
    CASE WHEN bool_or(until IS NULL) THEN NULL ELSE max(until) END AS superseded_at,
    min(renewed_at) AS renewed_at, agent_id, min(holder_id) AS holder_id, collected_on, due_on,
    max(renewed_on) AS renewed_on, min(earlier_start_on) AS earlier_start_on, covered_to,
    min(months_since_cover) AS months_since_cover
  FROM version GROUP BY participant_id, id, version_no, agent_id, collected_on, due_on, covered_to`;

export const COVERAGE_COLUMNS = `participant_id, line_id, recorded_at, superseded_at, renewed_at, agent_id, holder_id,
  collected_on, due_on, renewed_on, earlier_start_on, covered_to, months_since_cover`;

/** Makes all coverages anew from the lines, every version of them: for a register that was filled without triggers. */
export async function buildCoverages(query: (text: string) => Promise<unknown>): Promise<void> {
  await query('TRUNCATE coverages, uncovered_participants');
  await query(
    `INSERT INTO coverages (${COVERAGE_COLUMNS}) ${coverageVersions(`SELECT id, participant_id, agent_id, collected_on,
      covered_from, covered_to, source_system_id, receipt_no, line_no, recorded_at, superseded_at FROM contribution_lines`)}`,
  );
}
