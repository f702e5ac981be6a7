import { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database/data-source';
import { startApp, type TestApp } from '../support/app';
import { createTestDatabase } from '../support/database';

interface Column {
  readonly name: string;
  readonly isNullable: boolean;
}

describe('migrations', () => {
  it('give every entity the columns it names, nullable where it says so', async () => {
    const app: TestApp = await startApp();
    try {
      const entities = app.services.get(DataSource).entityMetadatas;
      expect(entities.length).toBeGreaterThan(5);
      for (const entity of entities) {
        const columns = await app.sql<Column>(
          `SELECT column_name AS name, is_nullable = 'YES' AS "isNullable" FROM information_schema.columns
           WHERE table_schema = 'public' AND table_name = $1`,
          [entity.tableName],
        );
        const inDatabase = new Map(columns.map((column) => [column.name, column.isNullable]));
        const named = entity.columns.map((column) => [column.databaseName, column.isNullable] as const);
        expect({ table: entity.tableName, columns: named }).toEqual({
          table: entity.tableName,
          columns: named.map(([name]) => [name, inDatabase.get(name)]),
        });
      }
    } finally {
      await app.stop();
    }
  });

  it('can be taken back to the empty database and made again', async () => {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database.url).initialize();
    try {
      for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
      const left = await database.sql<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         UNION ALL
         SELECT proname FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
           AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
      );
      expect(left.map(({ name }) => name)).toEqual(['migrations']);
      const again = await dataSource.runMigrations();
      expect(again).toHaveLength(dataSource.migrations.length);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});
