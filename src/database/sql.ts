import { Injectable } from '@nestjs/common';
import { Propagation, TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase, Pool } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** Thrown by work in `Sql.nested` that found something out but must not stay, as a dry run. */
export class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('the work is undone');
  }
}

/** Characters that are written at once: a write for each line costs more than making the line. */
const CHUNK = 65_536;

async function* inChunks(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Names of prepared statements by their text. */
const PREPARED = new Map<string, string>();

/** Hand-written SQL in the transaction that is open, or on its own when none is. */
@Injectable()
export class Sql {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  /** For the few places that want an entity by its key. */
  get manager(): EntityManager {
    return this.host.tx;
  }

  /** The rows that a SELECT, or a statement with RETURNING, gives. */
  async rows<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.host.tx.query(text, [...parameters]);
    // TypeORM answers UPDATE and DELETE with [rows, count], everything else with the rows.
    if (
      Array.isArray(result) &&
      result.length === 2 &&
      Array.isArray(result[0]) &&
      typeof result[1] === 'number'
    )
      return result[0] as Row[];
    return result as Row[];
  }

  async first<Row>(text: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, parameters))[0];
  }

  /**
   * As `rows`, for a SELECT that is asked again and again: each connection plans it once, which for a short answer is most
   * of the work. The text must be one of few.
   */
  async prepared<Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { queryRunner, connection } = this.host.tx;
    const name = PREPARED.get(text) ?? `prepared-${PREPARED.size + 1}`;
    PREPARED.set(text, name);
    connection.logger.logQuery(text, [...parameters]);
    const target = queryRunner
      ? ((await queryRunner.connect()) as ClientBase)
      : ((connection.driver as PostgresDriver).master as Pool);
    return (await target.query<Row>({ name, text, values: [...parameters] })).rows;
  }

  /** How many rows an INSERT, UPDATE or DELETE touched. The statement is counted by the database. */
  async affected(text: string, parameters: readonly unknown[] = []): Promise<number> {
    const row = await this.first<{ count: number }>(
      `WITH touched AS (${text} RETURNING 1) SELECT count(*) AS count FROM touched`,
      parameters,
    );
    return row?.count ?? 0;
  }

  /** The instant at which the facts of this transaction count as recorded (see `fact_time()`). */
  async factTime(): Promise<Date> {
    return (await this.first<{ at: Date }>('SELECT fact_time() AS at'))!.at;
  }

  /** Returns when what this transaction writes counts as recorded: whoever asks for all that is known by now sees it. */
  async untilRecorded(): Promise<void> {
    await this.rows('SELECT pg_sleep(greatest(extract(epoch FROM fact_time() - clock_timestamp()), 0))');
  }

  /** Runs the work in a transaction, joining the one that is open. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(work);
  }

  /**
   * Runs work that only reads and reads more than once, in one state of the database: what others commit meanwhile does not
   * show in parts. A transaction that is open is joined as it is.
   */
  snapshot<T>(work: () => Promise<T>): Promise<T> {
    if (this.host.isTransactionActive()) return work();
    return this.host.withTransaction({ isolationLevel: 'REPEATABLE READ' }, work);
  }

  /**
   * Runs the work in a transaction that is undone alone when it fails inside another one (a savepoint there). Work that
   * throws `Undone` is undone too, and what it carries is the result.
   */
  async nested<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.host.withTransaction(Propagation.Nested, work);
    } catch (error) {
      if (error instanceof Undone) return error.result as T;
      throw error;
    }
  }

  /** The connection of the open transaction, for what is streamed over it. */
  async client(): Promise<ClientBase> {
    const runner = this.host.tx.queryRunner;
    if (!runner) throw new Error('rows are streamed inside a transaction only');
    return (await runner.connect()) as ClientBase;
  }

  /**
   * Streams rows into a table, in the open transaction, no faster than Postgres takes them.
   * @param lines rows in the text format of COPY, each ended by a newline, in pieces of any size.
   */
  async copyIn(
    table: string,
    columns: readonly string[],
    lines: Iterable<string> | AsyncIterable<string>,
  ): Promise<void> {
    const client = await this.client();
    const target = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(inChunks(lines), { objectMode: false }), target);
  }
}
