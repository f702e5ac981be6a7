/**
 * The versions of the coverages of some participants, as rows of `coverages`. Every instant at which a line of a
 * participant was recorded or closed is an edge; the chain is put in order as of each edge (the order of `asCollected` in
 * the core of evaluations), and edges that say the same are one version. That a renewal becomes known opens none.
 * @param lines a query of the participants' lines: id, participant_id, agent_id, collected_on, covered_from,
 *   covered_to, source_system_id, receipt_no, line_no, recorded_at, superseded_at.
 */
export const coverageVersions = (lines: string): string => `
  WITH line AS MATERIALIZED (${lines}),
  edge AS (
    SELECT participant_id, at, row_number() OVER (PARTITION BY participant_id ORDER BY at) AS edge_no,
      lead(at) OVER (PARTITION BY participant_id ORDER BY at) AS until
    FROM (
      SELECT participant_id, recorded_at AS at FROM line
      UNION
      SELECT participant_id, superseded_at FROM line WHERE superseded_at IS NOT NULL
    ) instant
  ),
  chain AS MATERIALIZED (
    SELECT edge.at, edge.until, edge.edge_no, line.participant_id, line.id, line.agent_id, line.collected_on, line.covered_to,
      row_number() OVER collected AS position,
      max(line.covered_to) OVER (collected ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_before,
      min(line.covered_from) OVER (PARTITION BY line.participant_id, edge.at, line.collected_on) AS first_month
    FROM edge JOIN line ON line.participant_id = edge.participant_id AND line.recorded_at <= edge.at
      AND (line.superseded_at IS NULL OR line.superseded_at > edge.at)
    LEFT JOIN source_systems source ON source.id = line.source_system_id
    WINDOW collected AS (PARTITION BY line.participant_id, edge.at
      ORDER BY line.collected_on, line.covered_to DESC, source.code, line.receipt_no, line.line_no)
  ),
  cover AS MATERIALIZED (
    SELECT chain.*, month_start(covered_to + 1) AS due_on, first_month - covered_before AS months_since_cover,
      lead(collected_on) OVER (PARTITION BY participant_id, at ORDER BY position) AS renewed_on,
      max(collected_on) FILTER (WHERE covered_before IS NULL OR first_month - covered_before > 1)
        OVER (PARTITION BY participant_id, at ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
        AS earlier_start_on
    FROM chain WHERE covered_before IS NULL OR covered_to > covered_before
  ),
  holder AS (
    -- Position and agent travel as one number, so that a plain maximum finds the agent of the last line.
    SELECT cover.participant_id, cover.at, cover.id,
      (max((line.position << 32) | line.agent_id) & 4294967295)::int AS agent_id
    FROM cover JOIN chain line ON line.participant_id = cover.participant_id AND line.at = cover.at
      AND line.collected_on < cover.due_on
    GROUP BY cover.participant_id, cover.at, cover.id
  ),
  state AS (
    SELECT cover.*, holder.agent_id AS holder_id
    FROM cover LEFT JOIN holder ON (holder.participant_id, holder.at, holder.id)
      = (cover.participant_id, cover.at, cover.id)
  ),
  version AS (
    SELECT *, count(*) FILTER (WHERE is_first) OVER (PARTITION BY participant_id, id ORDER BY at) AS version_no
    FROM (
      SELECT *, coalesce(lag(edge_no) OVER seen, 0) <> edge_no - 1
          OR lag(holder_id) OVER seen IS DISTINCT FROM holder_id
          OR lag(months_since_cover) OVER seen IS DISTINCT FROM months_since_cover
          OR lag(earlier_start_on) OVER seen IS DISTINCT FROM earlier_start_on
          OR (lag(renewed_on) OVER seen IS NOT NULL AND lag(renewed_on) OVER seen IS DISTINCT FROM renewed_on)
          AS is_first
      FROM state WINDOW seen AS (PARTITION BY participant_id, id ORDER BY at)
    ) compared
  )
  SELECT participant_id, id AS line_id, min(at) AS recorded_at,
    CASE WHEN bool_or(until IS NULL) THEN NULL ELSE max(until) END AS superseded_at,
    min(at) FILTER (WHERE renewed_on IS NOT NULL) AS renewed_at, agent_id, min(holder_id) AS holder_id, collected_on, due_on,
    max(renewed_on) AS renewed_on, min(earlier_start_on) AS earlier_start_on, covered_to,
    min(months_since_cover) AS months_since_cover
  FROM version GROUP BY participant_id, id, version_no, agent_id, collected_on, due_on, covered_to`;

export const COVERAGE_COLUMNS = `participant_id, line_id, recorded_at, superseded_at, renewed_at, agent_id, holder_id,
  collected_on, due_on, renewed_on, earlier_start_on, covered_to, months_since_cover`;
