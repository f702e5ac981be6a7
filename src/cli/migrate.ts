import type { Env } from '../config/env';
import { createDataSource } from '../database/data-source';
import { installDefaultPolicies } from '../evaluations/default-policies';
import { installDefaultSchedules } from '../schedules/default-schedules';

/**
 * Brings the schema up to date and puts the shipped policies and schedules where there are none. Safe to repeat and to
 * run from several machines at once. Returns the names of the migrations that it ran.
 */
export async function migrate(env: Pick<Env, 'databaseUrl'>): Promise<string[]> {
  const dataSource = await createDataSource(env.databaseUrl).initialize();
  try {
    // One migrator at a time; TypeORM itself takes no lock.
    const runner = dataSource.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(560217)');
    try {
      const ran = await dataSource.runMigrations();
      // Whoever made the role since the last time made it for this.
      await dataSource.query('SELECT grant_app_rights()');
      const sql = {
        rows: <Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
          dataSource.query<Row[]>(text, [...parameters]),
      };
      await installDefaultPolicies(sql);
      await installDefaultSchedules(sql);
      return ran.map((migration) => migration.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock(560217)');
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
