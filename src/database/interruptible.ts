import type { SideConnection } from './side-connection';
import type { Sql } from './sql';

/** Cancels what a connection does, as long as it is in the transaction that was meant. */
const CANCEL = `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND xact_start::text = $2`;

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
  const here = await sql.first<{ pid: number; began: string }>(
    `SELECT pid, xact_start::text AS began FROM pg_stat_activity WHERE pid = pg_backend_pid()`,
  );
  // A cancel that cannot be sent leaves the statement to its end, as without it.
  const cancel = (): void =>
    void side.use((client) => client.query(CANCEL, [here!.pid, here!.began])).catch(() => undefined);
  signal.throwIfAborted();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
