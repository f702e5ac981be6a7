import { MigrationInterface, QueryRunner } from 'typeorm';

export class SizeShardsByLines1795400000011 implements MigrationInterface {
  name = 'SizeShardsByLines1795400000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- A shard holds the agents of the run's offices with ids from agent_from to agent_to, whatever their office, and
      -- is as large as their lines are many.
      ALTER TABLE evaluation_shards DROP office_id, ADD lines_total bigint NOT NULL DEFAULT 0;
      ALTER TABLE evaluation_runs ADD lines_total bigint;

      -- Places in a run, apart from the verdicts: giving them out does not write a verdict again.
      CREATE TABLE evaluation_ranks (
        run_id bigint NOT NULL CONSTRAINT evaluation_ranks_run_fk REFERENCES evaluation_runs,
        rank int NOT NULL,
        evaluation_id bigint NOT NULL CONSTRAINT evaluation_ranks_evaluation_fk REFERENCES evaluations ON DELETE CASCADE,
        CONSTRAINT evaluation_ranks_pk PRIMARY KEY (run_id, rank),
        CONSTRAINT evaluation_ranks_evaluation_uq UNIQUE (evaluation_id)
      );
      INSERT INTO evaluation_ranks (run_id, rank, evaluation_id)
      SELECT run_id, rank, id FROM evaluations WHERE rank IS NOT NULL;
      DROP INDEX evaluations_ranking_ix;
      ALTER TABLE evaluations DROP rank;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      ALTER TABLE evaluations ADD rank int;
      UPDATE evaluations SET rank = ranked.rank FROM evaluation_ranks ranked WHERE ranked.evaluation_id = evaluations.id;
      CREATE INDEX evaluations_ranking_ix ON evaluations (run_id, rank, id);
      DROP TABLE evaluation_ranks;
      ALTER TABLE evaluation_runs DROP lines_total;
      ALTER TABLE evaluation_shards DROP lines_total, ADD office_id int NOT NULL DEFAULT 1;
      ALTER TABLE evaluation_shards ALTER office_id DROP DEFAULT;
    `);
  }
}
