/** A province of a hundred offices with $1 agents, each with staff, points, a contract, and a quota of 2026. */
export const createProvince: readonly string[] = [
  `INSERT INTO offices (code, name, level, parent_id, valid_from) VALUES ('00100', 'BHXH', 'provincial', NULL, '2020-01-01')`,
  `INSERT INTO offices (code, name, level, parent_id, valid_from)
   SELECT lpad((100 + n)::text, 5, '0'), 'BHXH cơ sở ' || n, 'grassroots', 1, '2020-01-01' FROM generate_series(1, 100) n`,
  `INSERT INTO agents (code, name, kind, office_id)
   SELECT 'IS' || lpad((n % 10000)::text, 4, '0') || chr(65 + n / 10000), 'Đại lý ' || n, 'post-office', 2 + n % 100
   FROM generate_series(0, $1::int - 1) n`,
  `INSERT INTO contracts (agent_id, office_id, number, signed_on, guarantee_amount)
   SELECT id, office_id, id || '/HĐ', '2024-01-01', 150000000 FROM agents`,
  `INSERT INTO contract_spans (contract_id, agent_id, office_id, kind, starts_on)
   SELECT id, agent_id, office_id, 'effective', '2024-01-01' FROM contracts`,
  `INSERT INTO staff (agent_id, code_hash, code_masked, name)
   SELECT id, decode(md5(id || '-' || n), 'hex'), 'NV***', 'Nhân viên' FROM agents, generate_series(0, id % 5) n`,
  `INSERT INTO staff_spans (staff_id, agent_id, starts_on) SELECT id, agent_id, '2024-01-01' FROM staff`,
  `INSERT INTO collection_points (agent_id, code, name, address, administrative_unit_code, opened_on)
   SELECT id, 'DT-' || n, 'Điểm thu', 'Số 1', '00008', '2024-01-01' FROM agents, generate_series(0, 2 + id % 7) n`,
  `INSERT INTO quotas (agent_id, year, metric) SELECT id, 2026, 'new-participants' FROM agents`,
  `INSERT INTO quota_versions (quota_id, version_no, yearly_amount, months, effective_month)
   SELECT id, 1, 12, array_fill(1, ARRAY[12]), 1 FROM quotas`,
  'ANALYZE',
];

/** Where quotas go, with their indexes and checks and without references to other tables. */
export const createQuotaCopies = `
  CREATE TEMPORARY TABLE bench_quotas (LIKE quotas INCLUDING ALL);
  CREATE TEMPORARY TABLE bench_quota_versions (LIKE quota_versions INCLUDING ALL)`;

export const emptyQuotaCopies = 'TRUNCATE bench_quotas, bench_quota_versions';

/** The quotas of the plan $1, in one statement. */
export const copyQuotas = `
  WITH stored AS (
    INSERT INTO bench_quotas (agent_id, year, metric)
    SELECT amounts.agent_id, plan.year, plan.metric
    FROM quota_plans plan JOIN quota_plan_amounts amounts ON amounts.plan_id = plan.id
    WHERE plan.id = $1 AND amounts.amount > 0 ORDER BY amounts.agent_id
    RETURNING id, agent_id
  )
  INSERT INTO bench_quota_versions (quota_id, version_no, yearly_amount, months, effective_month)
  SELECT stored.id, 1, amounts.amount, amounts.months, 1
  FROM stored JOIN quota_plan_amounts amounts ON amounts.plan_id = $1 AND amounts.agent_id = stored.agent_id`;
