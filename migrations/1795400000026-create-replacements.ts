import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReplacements1795400000026 implements MigrationInterface {
  name = 'CreateReplacements1795400000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- A replacement ends the contract for that reason and names who takes over the day after.
      ALTER TABLE case_proposals
        ADD COLUMN successor_agent_id int CONSTRAINT case_proposals_successor_fk REFERENCES agents,
        DROP CONSTRAINT case_proposals_measure_ck,
        ADD CONSTRAINT case_proposals_measure_ck CHECK (measure IN ('warning', 'replacement', 'termination')),
        DROP CONSTRAINT case_proposals_termination_ck,
        ADD CONSTRAINT case_proposals_termination_ck
          CHECK ((measure IN ('replacement', 'termination')) = (contract_id IS NOT NULL AND end_reason_class IS NOT NULL)
            AND (measure <> 'replacement' OR end_reason_class = 'replacement')),
        ADD CONSTRAINT case_proposals_successor_ck
          CHECK ((measure = 'replacement') = (successor_agent_id IS NOT NULL));

      -- What an agent that leaves has given back, each item confirmed once.
      CREATE TABLE case_settlements (
        case_id int NOT NULL CONSTRAINT case_settlements_case_fk REFERENCES cases,
        item text NOT NULL CONSTRAINT case_settlements_item_ck
          CHECK (item IN ('money-remitted', 'receipts-settled', 'cards-returned')),
        confirmed_by int NOT NULL CONSTRAINT case_settlements_user_fk REFERENCES users,
        confirmed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT case_settlements_pk PRIMARY KEY (case_id, item)
      );
      CREATE TRIGGER case_settlements_keep BEFORE UPDATE OR DELETE ON case_settlements
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE case_settlements;
      ALTER TABLE case_proposals
        DROP COLUMN successor_agent_id,
        DROP CONSTRAINT case_proposals_measure_ck,
        ADD CONSTRAINT case_proposals_measure_ck CHECK (measure IN ('warning', 'termination')),
        DROP CONSTRAINT case_proposals_termination_ck,
        ADD CONSTRAINT case_proposals_termination_ck
          CHECK ((measure = 'termination') = (contract_id IS NOT NULL AND end_reason_class IS NOT NULL));
    `);
  }
}
