import { MigrationInterface, QueryRunner } from 'typeorm';

export class FreeReceiptKeys1795400000012 implements MigrationInterface {
  name = 'FreeReceiptKeys1795400000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- Asking for the source system again at every key took as long as storing the keys. The statement before has found
      -- it, and a source system is never deleted.
      ALTER TABLE receipt_keys DROP CONSTRAINT receipt_keys_source_system_fk;
      CREATE TRIGGER source_systems_keep BEFORE DELETE ON source_systems
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TRIGGER source_systems_keep ON source_systems;
      ALTER TABLE receipt_keys ADD CONSTRAINT receipt_keys_source_system_fk
        FOREIGN KEY (source_system_id) REFERENCES source_systems;
    `);
  }
}
