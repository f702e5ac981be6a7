import { MigrationInterface, QueryRunner } from 'typeorm';

export class DetachMonths1795400000016 implements MigrationInterface {
  name = 'DetachMonths1795400000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- Months whose lines are taken out of the register for a while. While one is out, nothing is counted.
      CREATE TABLE detached_months (
        month date CONSTRAINT detached_months_pk PRIMARY KEY
          CONSTRAINT detached_months_month_ck CHECK (month = date_trunc('month', month)::date),
        detached_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE detached_months;
    `);
  }
}
