import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { keyedHash } from '../src/database/keyed-hash';
import { createPayers, fillPayers } from './floors/feed.sql';

const ROWS_AT_ONCE = 5_000;

/** As `NUMBER` of the feed. */
const numberOf = (id: number): string => `9${String(id).padStart(9, '0')}`;

function* references(count: number, key: Buffer): Generator<string> {
  for (let from = 1; from <= count; from += ROWS_AT_ONCE) {
    let rows = '';
    for (let id = from; id < Math.min(from + ROWS_AT_ONCE, count + 1); id++)
      rows += `${id}\t\\\\x${keyedHash(key, 'social-insurance-number', numberOf(id)).toString('hex')}\n`;
    yield rows;
  }
}

/**
 * Gives the first participants a number that a batch can name, and notes who collects from them. The generator makes
 * references at random, of which nobody knows the number: lines of new receipts would all be of unknown people.
 */
export async function prepareParticipants(databaseUrl: string, count: number, key: Buffer): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('CREATE TEMP TABLE numbered (id bigint, reference bytea)');
    await pipeline(Readable.from(references(count, key)), client.query(from('COPY numbered FROM STDIN')));
    await client.query(`UPDATE participants SET reference = numbered.reference, number_kind = 'social-insurance-number'
      FROM numbered WHERE participants.id = numbered.id`);
    await client.query(createPayers);
    await client.query(fillPayers, [count]);
    await client.query('VACUUM (ANALYZE) participants, bench_payers');
  } finally {
    await client.end();
  }
}
