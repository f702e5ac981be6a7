import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { BinaryReader } from './binary-reader';
import type { BinaryRows } from './binary-rows';

/** From where rows are read, and how. */
interface RowsToRead {
  readonly client: ClientBase;
  /** A SELECT; COPY takes no parameters. */
  readonly query: string;
  readonly reader: BinaryReader;
  readonly onRow: () => void;
}

/**
 * Reads rows one by one while others, which `onRow` and `onEnd` make of them, are written over another connection, no
 * faster than that takes them. When they cannot be written, what is read is read to its end all the same: a COPY that
 * nobody reads would hold its connection, and its transaction, for ever.
 * @returns how many rows were written.
 * @throws what the database refused a row with, or the query.
 */
export async function copyThrough(
  { client, query, reader, onRow }: RowsToRead,
  rows: BinaryRows,
  onEnd: () => void,
): Promise<number> {
  let failure: { readonly of: unknown } | undefined;
  const take = async (piece: Buffer): Promise<void> => {
    if (failure) return;
    try {
      await rows.drained();
      reader.read(piece, onRow);
    } catch (of) {
      failure = { of };
    }
  };
  try {
    await pipeline(
      client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT binary)`)),
      new Writable({ write: (piece: Buffer, _, done) => void take(piece).then(() => done(), done) }),
    );
  } catch (error) {
    await rows.abort();
    throw error;
  }
  if (failure) throw failure.of;
  onEnd();
  await rows.end();
  return rows.rows;
}
