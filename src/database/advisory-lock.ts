import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * What one process at a time may do. The lock belongs to a transaction of its own connection, so it ends with the
 * process that held it; the work runs outside that transaction, on other connections.
 */
@Injectable()
export class AdvisoryLock {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work if nobody holds the lock; false, without waiting, when somebody does. */
  async tryRun(key: number, work: () => Promise<void>): Promise<boolean> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      // It waits for as long as the work takes; ended for that, it would let go of the lock while the work goes on.
      await runner.query('SET LOCAL idle_in_transaction_session_timeout = 0');
      const [row] = (await runner.query('SELECT pg_try_advisory_xact_lock($1) AS held', [key])) as [
        { held: boolean },
      ];
      if (row.held) await work();
      await runner.commitTransaction();
      return row.held;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
