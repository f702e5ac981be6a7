import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';

/** A connection beside the one of the open transaction, for the few things that need two at once. */
@Injectable()
export class SideConnection {
  constructor(private readonly dataSource: DataSource) {}

  /** What the work writes is committed statement by statement, whatever becomes of the transaction outside. */
  async use<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work((await runner.connect()) as ClientBase);
    } finally {
      await runner.release();
    }
  }
}
