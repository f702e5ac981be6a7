import { type ClientBase, types } from 'pg';
import { DataSource, DataSourceOptions, MixedList, EntitySchema } from 'typeorm';
import { migrations } from '../../migrations';
import { type DatabaseRole, workAs } from './app-role';

const INT8_ARRAY_OID = 1016;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer beyond 2^53: ${text}`);
  return value;
}

/**
 * How Postgres values arrive in the process: `date` as the text it is (no time zone can move it), `bigint` as a
 * number that is refused when it would lose a digit. `numeric` stays text.
 */
export function useExactTypes(): void {
  types.setTypeParser(types.builtins.DATE, (text: string) => text);
  types.setTypeParser(types.builtins.INT8, safeInteger);
  types.setTypeParser(INT8_ARRAY_OID as unknown as typeof types.builtins.INT8, (text: string) =>
    text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger),
  );
}
useExactTypes();

export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize?: number;
  /** Milliseconds after which Postgres ends a statement; 0 means never. */
  readonly statementTimeout?: number;
  readonly applicationName?: string;
  /** `owner` unless told: whatever the login may. */
  readonly role?: DatabaseRole;
}

/** Options shared by the API, the worker, the command line and the tests. The schema is made by migrations only. */
export function dataSourceOptions(
  settings: DatabaseSettings,
  entities: MixedList<string | EntitySchema | Function> = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    applicationName: settings.applicationName ?? 'dailythu',
    extra: {
      statement_timeout: settings.statementTimeout ?? 0,
      idle_in_transaction_session_timeout: 120_000,
      keepAlive: true,
      options: '-c timezone=UTC',
      onConnect: (client: ClientBase) => workAs(settings.role ?? 'owner', client),
    },
  };
}

/** A data source of its own for migrations, commands and tests; the caller initialises and destroys it. */
export const createDataSource = (url: string): DataSource => new DataSource(dataSourceOptions({ url }));
