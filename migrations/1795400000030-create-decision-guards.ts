import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDecisionGuards1795400000030 implements MigrationInterface {
  name = 'CreateDecisionGuards1795400000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- Working days that a proposal has to be approved, and how many more until the office above is told.
      ALTER TABLE case_settings
        ADD COLUMN approval_working_days smallint NOT NULL DEFAULT 5
          CONSTRAINT case_settings_approval_days_ck CHECK (approval_working_days BETWEEN 1 AND 250),
        ADD COLUMN escalation_working_days smallint NOT NULL DEFAULT 3
          CONSTRAINT case_settings_escalation_days_ck CHECK (escalation_working_days BETWEEN 1 AND 250);
      -- Last day on which it is approved in time, inclusive; null for what was proposed before there was one.
      ALTER TABLE case_proposals ADD COLUMN approval_due_on date;
      CREATE INDEX case_proposals_contract_ix ON case_proposals (contract_id) WHERE contract_id IS NOT NULL;
      -- The office of whoever approved, as it was then.
      ALTER TABLE case_approvals
        ADD COLUMN office_id int CONSTRAINT case_approvals_office_fk REFERENCES offices;
      ALTER TABLE case_deadlines DROP CONSTRAINT case_deadlines_kind_ck;
      ALTER TABLE case_deadlines ADD CONSTRAINT case_deadlines_kind_ck CHECK (kind IN ('response-reminder',
        'response-lapse', 'approval-reminder', 'approval-escalation', 'execution', 'improvement-verdict'));

      -- Why a proposal was put before the office above that of its case.
      CREATE TABLE case_escalations (
        case_id int NOT NULL,
        proposal_no smallint NOT NULL,
        kind text NOT NULL CONSTRAINT case_escalations_kind_ck CHECK (kind IN ('commune-left-alone', 'approval-overdue')),
        -- That of the case itself where none stands above it.
        office_id int NOT NULL CONSTRAINT case_escalations_office_fk REFERENCES offices,
        reason text NOT NULL CONSTRAINT case_escalations_reason_ck CHECK (reason <> ''),
        escalated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT case_escalations_pk PRIMARY KEY (case_id, proposal_no, kind),
        CONSTRAINT case_escalations_proposal_fk FOREIGN KEY (case_id, proposal_no)
          REFERENCES case_proposals (case_id, proposal_no)
      );
      CREATE TRIGGER case_escalations_keep BEFORE UPDATE OR DELETE ON case_escalations
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      -- What waits to be approved or for its day, by agent and contract: for those who look at them and know no cases.
      CREATE VIEW pending_decisions AS
        SELECT cases.agent_id, newest.contract_id, cases.id AS case_id, newest.measure, newest.effective_on, cases.state
        FROM cases JOIN LATERAL (
          SELECT contract_id, measure, effective_on FROM case_proposals proposal
          WHERE proposal.case_id = cases.id ORDER BY proposal_no DESC LIMIT 1
        ) newest ON true
        WHERE cases.state IN ('proposed', 'approved');

      -- For how many months after a contract was ended for that reason there is no other. For each reason the row counts
      -- that began last; a reason without a row bars nobody.
      CREATE TABLE recontracting_policies (
        effective_from date NOT NULL,
        end_reason_class text NOT NULL CONSTRAINT recontracting_policies_reason_ck CHECK (end_reason_class IN
          ('low-production', 'withheld-money', 'outside-contract', 'false-receipts', 'lost-conditions',
           'data-disclosure', 'own-request', 'expiry', 'mutual-agreement', 'dissolution', 'replacement')),
        months smallint NOT NULL CONSTRAINT recontracting_policies_months_ck CHECK (months BETWEEN 0 AND 240),
        CONSTRAINT recontracting_policies_pk PRIMARY KEY (effective_from, end_reason_class)
      );
      INSERT INTO recontracting_policies (effective_from, end_reason_class, months) VALUES
        ('2020-01-01', 'low-production', 12), ('2020-01-01', 'lost-conditions', 12),
        ('2020-01-01', 'withheld-money', 24), ('2020-01-01', 'outside-contract', 24),
        ('2020-01-01', 'false-receipts', 24), ('2020-01-01', 'data-disclosure', 24);

      -- Contracts after which there is no other for some time, the last day of that, and the case that ended them, if any.
      CREATE VIEW recontracting_bars AS
        SELECT contract.id AS contract_id, contract.agent_id, contract.ended_on, contract.end_reason_class,
          (contract.ended_on + make_interval(months => policy.months))::date AS barred_until,
          decided.case_id, decided.office_id AS case_office_id
        FROM contracts contract
        JOIN LATERAL (
          SELECT months FROM recontracting_policies policy
          WHERE policy.end_reason_class = contract.end_reason_class AND policy.effective_from <= contract.ended_on
          ORDER BY effective_from DESC LIMIT 1
        ) policy ON policy.months > 0
        LEFT JOIN LATERAL (
          SELECT proposal.case_id, cases.office_id FROM case_proposals proposal
          JOIN cases ON cases.id = proposal.case_id AND cases.state = 'closed'
          WHERE proposal.contract_id = contract.id AND proposal.effective_on = contract.ended_on AND NOT EXISTS (
            SELECT FROM case_proposals later
            WHERE later.case_id = proposal.case_id AND later.proposal_no > proposal.proposal_no)
          ORDER BY proposal.case_id LIMIT 1
        ) decided ON true;
      CREATE INDEX agents_organisation_ix ON agents (organisation_tax_code) WHERE organisation_tax_code IS NOT NULL;

      -- How long facts of an agent are still taken in after its last contract has ended, in days.
      CREATE TABLE late_fact_settings (
        effective_from date CONSTRAINT late_fact_settings_pk PRIMARY KEY,
        late_fact_days smallint NOT NULL
          CONSTRAINT late_fact_settings_days_ck CHECK (late_fact_days BETWEEN 0 AND 3650)
      );
      INSERT INTO late_fact_settings VALUES ('2020-01-01', 60);
    `);
  }

  /** Proposals and approvals stay, without the day and the office. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE late_fact_settings;
      DROP INDEX agents_organisation_ix;
      DROP VIEW recontracting_bars;
      DROP TABLE recontracting_policies;
      DROP VIEW pending_decisions;
      DROP TABLE case_escalations;
      DELETE FROM case_deadlines WHERE kind IN ('approval-reminder', 'approval-escalation');
      ALTER TABLE case_deadlines DROP CONSTRAINT case_deadlines_kind_ck;
      ALTER TABLE case_deadlines ADD CONSTRAINT case_deadlines_kind_ck
        CHECK (kind IN ('response-reminder', 'response-lapse', 'execution', 'improvement-verdict'));
      ALTER TABLE case_approvals DROP COLUMN office_id;
      DROP INDEX case_proposals_contract_ix;
      ALTER TABLE case_proposals DROP COLUMN approval_due_on;
      ALTER TABLE case_settings DROP COLUMN escalation_working_days, DROP COLUMN approval_working_days;
    `);
  }
}
