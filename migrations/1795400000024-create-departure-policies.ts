import { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDeparturePolicies1795400000024 implements MigrationInterface {
  name = 'CreateDeparturePolicies1795400000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- How grave it is what a departure would leave behind. For each finding the row counts that began last.
      CREATE TABLE departure_policies (
        effective_from date NOT NULL,
        code text NOT NULL CONSTRAINT departure_policies_code_ck CHECK (code IN
          ('commune-left-alone', 'no-taker', 'money-not-remitted', 'open-receipts', 'participants-due')),
        severity text NOT NULL CONSTRAINT departure_policies_severity_ck
          CHECK (severity IN ('blocks', 'escalates', 'notes')),
        CONSTRAINT departure_policies_pk PRIMARY KEY (effective_from, code)
      );
      INSERT INTO departure_policies (effective_from, code, severity) VALUES
        ('2020-01-01', 'commune-left-alone', 'blocks'),
        ('2020-01-01', 'no-taker', 'escalates'),
        ('2020-01-01', 'money-not-remitted', 'blocks'),
        ('2020-01-01', 'open-receipts', 'escalates'),
        ('2020-01-01', 'participants-due', 'notes');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE departure_policies;
    `);
  }
}
