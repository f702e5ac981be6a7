/** The insurance number of the participant: ten digits. */
const NUMBER = `'9' || lpad(participant_id::text, 9, '0')`;

/** Participants of whom a batch can name the number, with the agent who collected last and the last month paid for. */
export const createPayers = `
  CREATE TABLE bench_payers (place bigint, participant_id bigint, agent_id int, code text, staff_id int, covered_to int)`;

export const fillPayers = `
  INSERT INTO bench_payers
  SELECT row_number() OVER (ORDER BY participant_id) - 1, participant_id, agent.id, agent.code, staff.id, covered_to
  FROM (
    -- Month and agent as one number, so that a maximum finds the agent of the last month.
    SELECT participant_id, (max(covered_to::bigint << 32 | agent_id) >> 32)::int AS covered_to,
      (max(covered_to::bigint << 32 | agent_id) & 4294967295)::int AS agent_id
    FROM contribution_lines WHERE participant_id <= $1 GROUP BY participant_id
  ) last
  JOIN agents agent ON agent.id = last.agent_id
  JOIN (SELECT agent_id, min(id) AS id FROM staff GROUP BY agent_id) staff ON staff.agent_id = agent.id
  -- Nothing is taken in of an agent whose contract has ended.
  JOIN contract_spans span ON span.agent_id = agent.id AND span.kind = 'effective' AND span.superseded_at IS NULL
    AND span.ends_on IS NULL`;

/** Days over which the lines of all turns are collected, after the last day of the generated register. */
const FIRST_DAY = `DATE '2026-07-01'`;
const DAYS = 120;

/**
 * The lines of one turn, in the order in which an office sends them: night by night, agent by agent. Everybody's next
 * payment follows on the one before, a month each, so that every line extends a cover.
 * $1 lines of a turn, $2 turn from 0, $3 turns in all, $4 a number that no other feed of the register has.
 */
export const createSent = `
  CREATE UNLOGGED TABLE bench_sent AS
  SELECT row_number() OVER (ORDER BY collected_on, agent_id, participant_id) AS row_no, paid.*,
    code || '-' || $4::bigint || '-' || $2::int || '-' || lpad((row_number() OVER (PARTITION BY agent_id ORDER BY collected_on,
      participant_id))::text, 6, '0') AS receipt_no
  FROM (
    SELECT payer.participant_id, payer.agent_id, payer.code, payer.staff_id,
      greatest(payer.covered_to + 1, 2026 * 12 + 6) + round AS month,
      ${FIRST_DAY} + (round * step + payer.place % step)::int AS collected_on
    FROM (SELECT count(*) AS payers, greatest(${DAYS} / (($1::bigint * $3::int - 1) / count(*) + 1), 1) AS step
      FROM bench_payers) size
    CROSS JOIN generate_series($1::bigint * $2::int, $1::bigint * ($2::int + 1) - 1) AS number
    CROSS JOIN LATERAL (SELECT number / payers AS round) AS turn
    JOIN bench_payers payer ON payer.place = number % payers
  ) paid`;

export const countSent = 'SELECT count(*)::int AS count FROM bench_sent';
export const dropSent = 'DROP TABLE IF EXISTS bench_sent';

/** The numbers are written into the statement: COPY takes no parameters. */
export const ndjson = (first: number, last: number): string => `COPY (
  SELECT format('{"type":"line","receiptNo":"%s","lineNo":1,"agentCode":"%s","staffCode":"NV999%s",'
    '"socialInsuranceNumber":"%s","kind":"renewal","paymentMode":"1-month","supportClass":"other","coveredFrom":"%s",'
    '"coveredTo":"%s","contributionIncome":1500000,"participantAmount":297000,"stateSubsidy":33000,"localSubsidy":0,'
    '"otherSubsidy":0,"collectedOn":"%s"}', receipt_no, code, lpad(staff_id::text, 9, '0'), ${NUMBER},
    to_month, to_month, collected_on)
  FROM bench_sent CROSS JOIN LATERAL (
    SELECT to_char(make_date((month / 12)::int, (month % 12 + 1)::int, 1), 'YYYY-MM') AS to_month) AS written
  WHERE row_no BETWEEN ${first} AND ${last} ORDER BY row_no) TO STDOUT`;

const COLUMNS = `id, participant_id, contribution_income, participant_amount, state_subsidy, local_subsidy, other_subsidy,
  fingerprint, recorded_at, superseded_at, agent_id, staff_id, batch_id, collected_on, kind, payment_mode, support_class,
  source_system_id, line_no, covered_from, covered_to, receipt_no`;

/** The same lines as they will be stored. */
export const storedRows = `COPY (
  SELECT row_no, participant_id, 1500000, 297000, 33000, 0, 0, ('x' || left(md5(receipt_no), 16))::bit(64)::bigint, now(),
    NULL, agent_id, staff_id, 1, collected_on, 'renewal', '1-month', 'other', 2, 1, month, month, receipt_no
  FROM bench_sent ORDER BY row_no) TO STDOUT`;

/** A plain logged table: no partitions, no index, no constraint but that columns are not null. */
export const createBare = 'CREATE TABLE bench_bare (LIKE contribution_lines)';
export const dropBare = 'DROP TABLE IF EXISTS bench_bare';
export const bareCopy = `COPY bench_bare (${COLUMNS}) FROM STDIN`;

/** What a batch that is sent again must leave as it is. */
export const countStored = `SELECT (SELECT count(*) FROM contribution_lines) AS lines,
  (SELECT count(*) FROM receipt_keys) AS keys, (SELECT count(*) FROM participants) AS participants,
  (SELECT count(*) FROM contribution_batches) AS batches`;
