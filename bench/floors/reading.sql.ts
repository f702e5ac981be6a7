/** A page of agents in the order of their codes. $1 day of the status, $2 the reader's office, $3 rows. */
export const agentPage = `
  SELECT agent.id, agent.code, agent.organisation_tax_code AS "organisationTaxCode", agent.name, agent.kind,
    agent.office_id AS "officeId", agent.created_at AS "createdAt", (
      SELECT CASE
        WHEN bool_or(kind = 'suspended' AND is_now) AND bool_or(kind = 'effective' AND is_now) THEN 'suspended'
        WHEN bool_or(kind = 'effective' AND is_now) THEN 'active'
        WHEN bool_or(kind = 'effective' AND starts_on <= $1::date) THEN 'ended'
        ELSE 'no-contract' END
      FROM (SELECT kind, starts_on, starts_on <= $1::date AND (ends_on IS NULL OR ends_on >= $1::date) AS is_now
        FROM contract_spans span WHERE span.agent_id = agent.id AND superseded_at IS NULL) spans) AS status
  FROM agents agent WHERE agent.office_id = ANY (ARRAY(SELECT office_subtree($2))) ORDER BY agent.code LIMIT $3`;

/** Every evaluation of an agent with its criteria. $1 the reader's office, $2 the agent, $3 rows. */
export const scorecard = `
  SELECT evaluation.id, evaluation.run_id AS "runId", evaluation.agent_id AS "agentId", evaluation.agent_code AS "agentCode",
    agent.name AS "agentName", evaluation.office_id AS "officeId", evaluation.period, evaluation.status,
    evaluation.not_rated_reasons AS "notRatedReasons", evaluation.score, evaluation.grade, ranked.rank,
    evaluation.is_commended AS "isCommended", run.kind, run.knowledge_cutoff AS "knowledgeCutoff",
    run.policy_id AS "policyId",
    evaluation.recommendations,
    row_number() OVER (PARTITION BY evaluation.period ORDER BY run.knowledge_cutoff DESC, evaluation.id DESC) = 1
      AS "isLatest",
    (SELECT json_agg(json_build_object('measure', measure, 'numerator', numerator::text,
      'denominatorNum', denominator_num::text, 'denominatorDen', denominator_den::text, 'valueBp', value_bp,
      'points', points, 'effectiveWeightBp', effective_weight_bp, 'noEvidenceReason', no_evidence_reason))
      FROM evaluation_criteria WHERE evaluation_id = evaluation.id) AS criteria
  FROM evaluations evaluation
  JOIN evaluation_runs run ON run.id = evaluation.run_id AND run.state = 'completed'
  JOIN agents agent ON agent.id = evaluation.agent_id
  LEFT JOIN evaluation_ranks ranked ON ranked.evaluation_id = evaluation.id
  WHERE evaluation.agent_id = $2 AND evaluation.office_id = ANY (ARRAY(SELECT office_subtree($1)))
  ORDER BY evaluation.period DESC, run.knowledge_cutoff DESC, evaluation.id DESC LIMIT $3`;
