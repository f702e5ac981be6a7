import type { ClientBase } from 'pg';
import type { SideConnection } from './side-connection';
import type { Sql } from './sql';

interface Place {
  readonly pid: number;
  /** When the transaction began, as Postgres writes it. */
  readonly began: string;
}

/** Cancels what a connection does, as long as it is in the transaction that was meant. */
const CANCEL = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND xact_start::text = $2`;

/** As the login that both connections have: the role that it took on may neither see nor cancel what the login does. */
async function cancelAt({ pid, began }: Place, client: ClientBase): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL ROLE NONE');
    await client.query(CANCEL, [pid, began]);
  } finally {
    await client.query('COMMIT');
  }
}

/**
 * Does work in the open transaction. When the signal comes, the statement that runs at that moment is cancelled from
 * another connection, and the work fails with what Postgres says of it (57014).
 * @throws the signal's reason when it came before.
 */
export async function interruptible<T>(
  sql: Sql,
  side: SideConnection,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  const here = (await sql.first<Place>('SELECT pg_backend_pid() AS pid, now()::text AS began'))!;
  // A cancel that cannot be sent leaves the statement to its end, as without it.
  const cancel = (): void => void side.use((client) => cancelAt(here, client)).catch(() => undefined);
  signal.throwIfAborted();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
