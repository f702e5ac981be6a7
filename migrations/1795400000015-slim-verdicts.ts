import { MigrationInterface, QueryRunner } from 'typeorm';

/** Verdicts are written by the ten thousand; what made each of them dear to write goes. */
export class SlimVerdicts1795400000015 implements MigrationInterface {
  name = 'SlimVerdicts1795400000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- What was recommended by outcomes that were raised, commendations aside: what lists show and ask for. The outcomes
      -- are then only ever read whole, and json is stored without being taken apart.
      ALTER TABLE evaluations ADD recommendations text[] NOT NULL DEFAULT '{}';
      UPDATE evaluations SET recommendations = ARRAY(
        SELECT kind FROM unnest(ARRAY['warning', 'improvement-plan', 'replacement', 'termination'])
          WITH ORDINALITY AS kinds (kind, place)
        WHERE outcomes @> jsonb_build_array(jsonb_build_object('result', 'raised', 'recommends', kind)) ORDER BY place);
      ALTER TABLE evaluations ALTER outcomes TYPE json, ALTER input TYPE json;

      -- A reference checked once for each statement instead of once for each row. What it refers to stays.
      ALTER TABLE evaluation_criteria DROP CONSTRAINT evaluation_criteria_evaluation_fk;
      CREATE FUNCTION require_evaluations() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM (SELECT DISTINCT evaluation_id FROM written_criteria) written
                   WHERE NOT EXISTS (SELECT FROM evaluations WHERE id = written.evaluation_id)) THEN
          RAISE EXCEPTION 'evaluation_criteria of an evaluation that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'evaluation_criteria_evaluation_fk';
        END IF;
        RETURN NULL;
      END
      $$;
      CREATE TRIGGER evaluation_criteria_evaluation_fk AFTER INSERT ON evaluation_criteria
        REFERENCING NEW TABLE AS written_criteria FOR EACH STATEMENT EXECUTE FUNCTION require_evaluations();
      CREATE TRIGGER evaluations_keep BEFORE DELETE ON evaluations
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER evaluation_criteria_keep BEFORE UPDATE OR DELETE ON evaluation_criteria
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TRIGGER evaluation_criteria_keep ON evaluation_criteria;
      DROP TRIGGER evaluations_keep ON evaluations;
      DROP TRIGGER evaluation_criteria_evaluation_fk ON evaluation_criteria;
      DROP FUNCTION require_evaluations();
      ALTER TABLE evaluation_criteria ADD CONSTRAINT evaluation_criteria_evaluation_fk
        FOREIGN KEY (evaluation_id) REFERENCES evaluations ON DELETE CASCADE;
      ALTER TABLE evaluations ALTER outcomes TYPE jsonb, ALTER input TYPE jsonb, DROP recommendations;
    `);
  }
}
