import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';
import type { ApiClient, BatchReport } from './api-client';
import {
  bareCopy,
  countSent,
  createBare,
  createSent,
  dropBare,
  dropSent,
  ndjson,
  storedRows,
} from './floors/feed.sql';
import { timed } from './measure';
import type { Stage } from './stage';

const SOURCE = 'bench';
const BATCHES = 10;
const IN_PARALLEL = 2;

/** The lines of one turn on disk: as batches of NDJSON, and as rows for the floor. */
export interface Turn {
  readonly lines: number;
  readonly batches: readonly string[];
  readonly rows: string;
}

/** Lines for the agents and participants of the register with receipts that it does not know yet. */
export class Feed {
  private readonly folder: string;

  private constructor(
    private readonly stage: Stage,
    private readonly turns: number,
    /** Tells its receipts from those of other feeds. */
    private readonly number: number,
  ) {
    this.folder = join(stage.folder, 'feed');
  }

  /** @param turns how many there will be at most. */
  static async of(stage: Stage, turns: number): Promise<Feed> {
    await stage.client.query(`SET work_mem = '256MB'`);
    // One that was killed may have left them in a register that is worked on as it is.
    for (const drop of [dropSent, dropBare]) await stage.client.query(drop);
    return new Feed(stage, turns, Math.floor(Date.now() / 1_000) % 100_000);
  }

  /** Makes the lines of a turn, before any clock starts; they take the place of those of the turn before. */
  async prepare(turn: number): Promise<Turn> {
    const { client, plan } = this.stage;
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    const given = [plan.lines, turn, this.turns, this.number];
    await client.query(createSent.replace(/\$(\d)/g, (_, place: string) => String(given[Number(place) - 1])));
    const { rows } = await client.query<{ count: number }>(countSent);
    const lines = rows[0]!.count;
    const size = Math.ceil(lines / BATCHES);
    const batches: string[] = [];
    for (let first = 1; first <= lines; first += size)
      batches.push(await this.write(`${batches.length}.ndjson`, ndjson(first, first + size - 1)));
    const stored = await this.write('rows', storedRows);
    await client.query(dropSent);
    await client.query('CHECKPOINT');
    return { lines, batches, rows: stored };
  }

  /** The floor: COPY of the same rows into a plain table. Lines a second. */
  async floor({ lines, rows }: Turn): Promise<number> {
    const { client } = this.stage;
    await client.query(createBare);
    const milliseconds = await timed(() => pipeline(createReadStream(rows), client.query(from(bareCopy))));
    await client.query(dropBare);
    await client.query('CHECKPOINT');
    return (lines / milliseconds) * 1_000;
  }

  /** Sends the batches of the turn, two at a time. @returns what all of them answered, added up. */
  async send({ batches }: Turn, api: ApiClient): Promise<BatchReport> {
    const waiting = [...batches];
    const reports: BatchReport[] = [];
    const sender = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift())
        reports.push(await api.sendBatch(SOURCE, file));
    };
    await Promise.all(Array.from({ length: IN_PARALLEL }, sender));
    const total = (of: (report: BatchReport) => number): number =>
      reports.reduce((sum, report) => sum + of(report), 0);
    return {
      received: total(({ received }) => received),
      accepted: total(({ accepted }) => accepted),
      duplicates: total(({ duplicates }) => duplicates),
      rejected: total(({ rejected }) => rejected),
    };
  }

  /** Sends lines that must all be taken in. @throws Error when one is not. */
  async take(turn: Turn, api: ApiClient): Promise<void> {
    const report = await this.send(turn, api);
    if (report.accepted !== turn.lines)
      throw new Error(`of ${turn.lines} lines not all were taken in: ${JSON.stringify(report)}`);
  }

  private async write(name: string, copy: string): Promise<string> {
    const file = join(this.folder, name);
    await pipeline(this.stage.client.query(to(copy)), createWriteStream(file));
    return file;
  }
}
